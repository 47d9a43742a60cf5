import { pairOf, type Pair, type SeatNumber } from '../../base/ids.ts'
import { findSeat } from '../seats.ts'
import type { TableState } from '../state.ts'

/** Two different seats at the table; undefined otherwise. */
export function findSeatPair(state: TableState, seats: readonly [SeatNumber, SeatNumber]): { readonly id: Pair; readonly seats: readonly [SeatNumber, SeatNumber] } | undefined {
  const [a, b] = seats
  return a !== b && findSeat(state, a) && findSeat(state, b) ? { id: pairOf(a, b), seats } : undefined
}
