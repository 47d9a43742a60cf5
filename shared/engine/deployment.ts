/** What locked orders put where. Before the lock nothing is deployed. */
import type { SeatNumber, WorksiteId } from '../base/ids.ts'
import type { PostureId } from '../base/vocabulary.ts'
import { seatNumbers } from './seats.ts'
import type { Order, TableState } from './state.ts'

export type Participant = { readonly seat: SeatNumber; readonly posture: PostureId; readonly tokens: number }

export function lockedOrder(state: TableState, seat: SeatNumber): Order | undefined {
  return state.game.locked?.[seat]?.order
}

export function worksiteTokens(order: Order): number {
  return order.worksite === undefined ? 0 : order.time.worksite + order.means.worksite
}

export function potTokens(order: Order): number {
  return order.time.pot + order.means.pot
}

/** Time and means this seat put in the pot: levers never change it (GAME-NOTES 30). */
export function givenToPot(state: TableState, seat: SeatNumber): number {
  const order = lockedOrder(state, seat)
  return order ? potTokens(order) : 0
}

/** Chose the worksite, a posture, and at least one token there (GAME-NOTES 35); by seat number. */
export function participantsOn(state: TableState, worksite: WorksiteId): Participant[] {
  return seatNumbers(state).flatMap((seat) => {
    const order = lockedOrder(state, seat)
    if (order?.worksite !== worksite || order.posture === undefined) return []
    const tokens = worksiteTokens(order)
    return tokens < 1 ? [] : [{ seat, posture: order.posture, tokens }]
  })
}

/** The worksite where a seat takes part, if it does. */
export function placeOf(state: TableState, seat: SeatNumber): WorksiteId | undefined {
  const order = lockedOrder(state, seat)
  return order && order.posture !== undefined && worksiteTokens(order) > 0 ? order.worksite : undefined
}
