import { initiativeOf, type SeatNumber } from '../base/ids.ts'
import { rulesOf } from './format.ts'
import { findLever, hasProposed, refuseChoice, refuseCondition, refuseLever } from './lever-rules.ts'
import { costOf, purseOf, reservedOf } from './purse.ts'
import { reject, type Rejection } from './rejection.ts'
import type { Order, TableState } from './state.ts'
import { isWorksiteOpen } from './worksites.ts'

/** Why an order may not even be saved (rules 33, 34): a closed option, or more tokens than there are. */
export function refuseOrder(state: TableState, seat: SeatNumber, order: Order): Rejection | undefined {
  return refuseWorksite(state, seat, order) ?? refusePosture(state, order) ?? refuseSoloLever(state, seat, order) ?? refuseDilemma(state, seat, order) ?? refuseOverspend(state, seat, order)
}

function refuseWorksite(state: TableState, seat: SeatNumber, { worksite }: Order): Rejection | undefined {
  if (worksite === undefined) return undefined
  const fixed = reservedOf(state, seat).worksite
  if (fixed !== undefined && worksite !== fixed) return reject('worksite-fixed', { initiative: initiativeOf(fixed) ?? '' })
  return isWorksiteOpen(state, worksite) ? undefined : reject('worksite-closed')
}

function refusePosture(state: TableState, { posture }: Order): Rejection | undefined {
  return posture === undefined || rulesOf(state).postures.includes(posture) ? undefined : reject('posture-not-in-play')
}

function refuseSoloLever(state: TableState, seat: SeatNumber, order: Order): Rejection | undefined {
  if (!order.lever) return undefined
  const { lever, choice = [] } = order.lever
  const card = findLever(state, lever)
  if (!card) return reject('lever-not-in-play')
  if (card.family === 'table') return reject('lever-needs-table')
  const refusal = refuseLever(state, seat, lever)
  if (refusal) return refusal
  if (hasProposed(state, seat)) return reject('one-lever')
  return refuseChoice(state, card, choice) ?? refuseCondition(state, card, { seat, choice, ...(order.worksite === undefined ? {} : { worksite: order.worksite }) })
}

function refuseDilemma(state: TableState, seat: SeatNumber, { dilemma }: Order): Rejection | undefined {
  return dilemma === undefined || state.game.dilemmas[seat] ? undefined : reject('no-dilemma')
}

function refuseOverspend(state: TableState, seat: SeatNumber, order: Order): Rejection | undefined {
  const cost = costOf(state, order)
  const purse = purseOf(state, seat)
  if (cost.time > purse.time) return reject('not-enough-time', { n: purse.time })
  if (cost.means > purse.means) return reject('not-enough-means', { n: purse.means })
  return undefined
}

/** Everything that still keeps the order from being laid (« Poser mon choix »), most pressing first; empty = it may be. */
export function missingForLaying(state: TableState, seat: SeatNumber, order: Order): Rejection[] {
  const refusal = refuseOrder(state, seat, order)
  return [...(refusal ? [refusal] : []), ...missingOnWorksite(state, seat, order), ...missingForLever(state, order)]
}

function missingOnWorksite(state: TableState, seat: SeatNumber, order: Order): Rejection[] {
  const onWorksite = order.time.worksite + order.means.worksite
  if (order.worksite === undefined) {
    const fixed = reservedOf(state, seat).worksite
    if (fixed !== undefined) return [reject('worksite-fixed', { initiative: initiativeOf(fixed) ?? '' })]
    return onWorksite > 0 || order.posture !== undefined ? [reject('choice-missing', { options: ['worksite'] })] : []
  }
  return [...(order.posture === undefined ? [reject('posture-missing')] : []), ...(onWorksite < 1 ? [reject('worksite-needs-token')] : [])]
}

function missingForLever(state: TableState, { lever, worksite }: Order): Rejection[] {
  const card = lever && findLever(state, lever.lever)
  return card?.target === 'worksite' && worksite === undefined ? [reject('lever-condition', { lever: card.id, condition: 'initiative' })] : []
}

/** A participant chose the worksite, a posture, and at least one token there (rule 35). */
export function isWorksiteComplete(order: Order): boolean {
  return order.worksite !== undefined && order.posture !== undefined && order.time.worksite + order.means.worksite >= 1
}
