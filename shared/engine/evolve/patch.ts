import type { GameState, Seat, TableState } from '../state.ts'
import type { SeatNumber } from '../../base/ids.ts'

export function patchGame(state: TableState, patch: Partial<GameState>): TableState {
  return { ...state, game: { ...state.game, ...patch } }
}

export function patchSeat(state: TableState, seat: SeatNumber, patch: Partial<Seat>): TableState {
  return { ...state, seats: state.seats.map((one) => (one.seat === seat ? { ...one, ...patch } : one)) }
}

/**
 * A copy where these members are absent, that is undefined. Nothing is deleted: an object that lost a member is
 * slow to copy ever after, and states are copied at each event. For records read by their keys use dropKeys.
 */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...value } as Record<K, unknown>
  for (const key of keys) if (copy[key] !== undefined) copy[key] = undefined
  return copy as unknown as Omit<T, K>
}

export function dropKeys<V>(record: Readonly<Record<string, V>>, isDropped: (key: string) => boolean): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !isDropped(key)))
}
