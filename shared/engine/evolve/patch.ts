import type { GameState, Seat, TableState } from '../state.ts'
import type { SeatNumber } from '../../base/ids.ts'

/** What a run made itself, as long as nobody else holds it: it is changed in place rather than copied again. */
export type Holding = { state?: TableState; game?: GameState | undefined; report?: GameState['report'] | undefined }

const NOTHING: Holding = {}
let own = NOTHING

/** Applies an event for a run that holds `holding` for itself. */
export function whileHolding(holding: Holding, work: () => TableState): TableState {
  own = holding
  try {
    return work()
  } finally {
    own = NOTHING
  }
}

export function patchGame(state: TableState, patch: Partial<GameState>): TableState {
  if (state !== own.state) return { ...state, game: { ...state.game, ...patch } }
  if (state.game === own.game) Object.assign(state.game, patch)
  else Object.assign(state, { game: { ...state.game, ...patch } })
  return state
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
