import type { SeatNumber } from '../../base/ids.ts'
import { changeMeans } from '../effects/index.ts'
import { findLever, isUsedUp, refuseCondition } from '../lever-rules.ts'
import { isWorksiteComplete } from '../order-rules.ts'
import { costOf, reservedOf } from '../purse.ts'
import type { Run } from '../run.ts'
import { isPerson, seatsAtTable } from '../seats.ts'
import type { LockedOrder, Order, TableState } from '../state.ts'
import { findMostCrowded, standInOrder } from './stand-in-order.ts'

/**
 * The end of the commitment (rules 34, 54, 55): the last saved order of each person counts, connected or not; whoever
 * saved nothing plays the stand-in's order. Means leave the purses here; time is gone with the season.
 */
export function lockOrders(run: Run, locked: ReadonlyMap<SeatNumber, LockedOrder> = settleOrders(run.state)): void {
  for (const [seat, order] of locked) run.emit({ type: 'order-locked', seat, locked: order })
  for (const [seat, { order }] of locked) {
    const spent = costOf(run.state, order).means + reservedOf(run.state, seat).means
    changeMeans(run, seat, 0 - spent, 'orders')
  }
}

function settleOrders(state: TableState): Map<SeatNumber, LockedOrder> {
  const saved = new Map<SeatNumber, LockedOrder>()
  const seats = seatsAtTable(state)
  for (const seat of seats) {
    const order = isPerson(seat) ? state.game.orders[seat.seat] : undefined
    if (order) saved.set(seat.seat, { order: finishOrder(state, seat.seat, order), source: state.game.laid.includes(seat.seat) ? 'laid' : 'saved' })
  }
  const crowded = findMostCrowded(
    state,
    [...saved.values()].map((one) => one.order),
  )
  return new Map(
    seats.map((seat) => {
      const own = saved.get(seat.seat)
      const source = isPerson(seat) && seat.connected ? ('silent' as const) : ('absent' as const)
      return [seat.seat, own ?? { order: standInOrder(state, seat.seat, crowded), source }]
    }),
  )
}

/** An order laid by this seat, as the lock would take it. */
export function settleOrder(state: TableState, seat: SeatNumber, order: Order): LockedOrder {
  return { order: finishOrder(state, seat, order), source: 'laid' }
}

/** An incomplete worksite counts as none and its means are kept; a lever that lost its condition is not played; no answer is B. */
function finishOrder(state: TableState, seat: SeatNumber, saved: Order): Order {
  const { worksite, posture, time, means, lever } = saved
  const isThere = isWorksiteComplete(saved)
  const isPlayed = lever !== undefined && isLeverPlayable(state, seat, isThere ? saved : withoutWorksite(saved))
  return {
    ...(isThere && worksite !== undefined && posture !== undefined ? { worksite, posture } : {}),
    time: isThere ? time : { ...time, worksite: 0 },
    means: isThere ? means : { ...means, worksite: 0 },
    ...(isPlayed ? { lever } : {}),
    ...(state.game.dilemmas[seat] ? { dilemma: saved.dilemma ?? ('b' as const) } : {}),
  }
}

function withoutWorksite({ worksite: _worksite, ...order }: Order): Order {
  return order
}

function isLeverPlayable(state: TableState, seat: SeatNumber, { lever, worksite }: Order): boolean {
  const card = lever && findLever(state, lever.lever)
  if (!card || isUsedUp(state, card)) return false
  if (card.target === 'worksite' && worksite === undefined) return false
  return refuseCondition(state, card, { seat, choice: lever.choice ?? [], ...(worksite === undefined ? {} : { worksite }) }) === undefined
}
