import { directed, type SeatNumber } from '../base/ids.ts'
import { FACTS } from '../engine/debrief-plan.ts'
import { seatsAtTable } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import { isOpened } from './debrief-view.ts'

/** Those who trusted this seat most: several when they are level, nobody when they are all level. */
export function trustedMostBy(state: TableState, seat: SeatNumber): SeatNumber[] {
  const others = seatsAtTable(state).flatMap((other) => (other.seat === seat ? [] : [{ from: other.seat, trust: state.game.trust[directed(other.seat, seat)] ?? 0 }]))
  const most = Math.max(...others.map(({ trust }) => trust))
  const first = others.filter(({ trust }) => trust === most).map(({ from }) => from)
  return first.length === others.length ? [] : first
}

/** For the person alone, who guessed it before, and once the table has opened the facts. */
export function viewTrustedMost(state: TableState, seat: SeatNumber): readonly SeatNumber[] | undefined {
  const { status, debrief } = state
  const hasGuessed = debrief.answers.some((one) => one.seat === seat && one.step === FACTS && one.item === 'trusted-most-by' && one.value !== '')
  return status === 'debrief' && isOpened(state, FACTS) && hasGuessed ? trustedMostBy(state, seat) : undefined
}
