import type { SeatNumber } from '../base/ids.ts'
import type { TableState } from './state.ts'

const MOST = 2

/** Means a seat owes the next pot for giving nothing under a charter: none the first time, then 1, then 2. */
export function charterDue(strike: number): number {
  return Math.min(MOST, Math.max(0, strike - 1))
}

/** What the charter holds back from this seat's income: it gave nothing to last season's pot, and had been told before. */
export function heldBack({ game }: TableState, seat: SeatNumber): number {
  const last = game.lastOrders[seat]
  if (!game.charter || !last || last.time.pot + last.means.pot > 0) return 0
  return charterDue(game.charter.strikes[seat] ?? 0)
}
