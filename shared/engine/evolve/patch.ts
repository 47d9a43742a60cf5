import type { GameState, Seat, TableState } from '../state.ts'
import type { SeatNumber } from '../../base/ids.ts'

export function patchGame(state: TableState, patch: Partial<GameState>): TableState {
  return { ...state, game: { ...state.game, ...patch } }
}

export function patchSeat(state: TableState, seat: SeatNumber, patch: Partial<Seat>): TableState {
  return { ...state, seats: state.seats.map((one) => (one.seat === seat ? { ...one, ...patch } : one)) }
}

/** A copy without these members. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...value }
  for (const key of keys) delete copy[key]
  return copy
}

export function dropKeys<V>(record: Readonly<Record<string, V>>, isDropped: (key: string) => boolean): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !isDropped(key)))
}
