import type { SeatNumber } from '../../shared/base/ids.ts'
import type { SeatCommand } from '../../shared/engine/command.ts'
import { findSeat } from '../../shared/engine/seats.ts'
import type { TableState } from '../../shared/engine/state.ts'

/** What stays one's own while others play a fork and an automaton plays one's seat. */
const STILL_MINE: ReadonlySet<SeatCommand['type']> = new Set<SeatCommand['type']>(['leave-seat', 'set-consent', 'ask-help', 'read-told', 'bookmark', 'withdraw-words'])

/** Asked by a person who looks on, in the name of a seat that an automaton plays. */
export function isOutOfTurn(state: TableState, seat: SeatNumber, type: string): boolean {
  return findSeat(state, seat)?.aside === true && !STILL_MINE.has(type as SeatCommand['type'])
}
