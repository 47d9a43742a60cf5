import type { SeatNumber, WorksiteId } from '../base/ids.ts'
import type { Order, Reservation, TableState } from './state.ts'

/** What sealed levers hold back from a seat this season. */
export function reservedOf(state: TableState, seat: SeatNumber): Reservation {
  const { proposals, season } = state.game
  let reserved: Reservation = NOTHING
  for (const proposal of proposals) {
    const one = proposal.season === season ? proposal.reserved?.[seat] : undefined
    if (one && (proposal.status === 'sealed' || proposal.status === 'resolved')) reserved = addReservation(reserved, one)
  }
  return reserved
}

const NOTHING: Reservation = { time: 0, means: 0, proposals: [] }

export function addReservation(a: Reservation, b: Reservation): Reservation {
  const worksite: WorksiteId | undefined = b.worksite ?? a.worksite
  return { time: a.time + b.time, means: a.means + b.means, proposals: [...a.proposals, ...b.proposals], ...(worksite ? { worksite } : {}) }
}

export type Purse = { readonly time: number; readonly means: number; readonly reservedTime: number; readonly reservedMeans: number }

/** What a seat may still put in its order: reserved tokens are already taken off. Once orders are locked, means are what is left. */
export function purseOf(state: TableState, seat: SeatNumber): Purse {
  const reserved = reservedOf(state, seat)
  const isSpent = state.game.locked !== undefined
  const time = (state.game.time[seat] ?? 0) - reserved.time
  const means = (state.game.means[seat] ?? 0) - (isSpent ? 0 : reserved.means)
  return { time: Math.max(0, time), means: Math.max(0, means), reservedTime: reserved.time, reservedMeans: reserved.means }
}

/** Tokens of an order and of the solo lever it plays. */
export function costOf(state: TableState, order: Order): { readonly time: number; readonly means: number } {
  const lever = order.lever && state.scenario.levers[order.lever.lever]
  return {
    time: order.time.worksite + order.time.pot + order.time.mandate + (lever?.cost.time ?? 0),
    means: order.means.worksite + order.means.pot + (lever?.cost.means ?? 0),
  }
}
