import { initiativeWorksite, relationOf, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import { rulesOf } from '../format.ts'
import { LAST_STAGE } from '../needs.ts'
import { purseOf, reservedOf } from '../purse.ts'
import type { Order, TableState } from '../state.ts'

/**
 * The public rule that plays an absent seat (GAME §13, rule 55): 1 time in the pot, 1 on the mandate, 2 time and
 * 1 means where most persons work, listening, no lever, dilemma B. Short of time, the worksite loses first, then the
 * pot, then the mandate.
 */
export function standInOrder(state: TableState, seat: SeatNumber, crowded: WorksiteId | undefined): Order {
  const purse = purseOf(state, seat)
  const mandate = Math.min(1, purse.time)
  const pot = Math.min(1, purse.time - mandate)
  const onWorksite = Math.min(2, purse.time - mandate - pot)
  const worksite = reservedOf(state, seat).worksite ?? crowded
  const means = worksite === undefined ? 0 : Math.min(1, purse.means)
  const isThere = worksite !== undefined && onWorksite + means > 0
  const { postures } = rulesOf(state)
  return {
    ...(isThere ? { worksite, posture: postures.includes('listening') ? 'listening' : (postures[0] ?? 'listening') } : {}),
    time: { worksite: isThere ? onWorksite : 0, pot, mandate },
    means: { worksite: isThere ? means : 0, pot: 0 },
    ...(state.game.dilemmas[seat] ? { dilemma: 'b' as const } : {}),
  }
}

/**
 * The challenge or unfinished initiative where most persons work; ties, or nobody anywhere: the challenge first, then
 * file order; never a relation. Undefined when nothing of these is open.
 */
export function findMostCrowded(state: TableState, orders: Iterable<Order>): WorksiteId | undefined {
  const counts = new Map<WorksiteId, number>()
  for (const { worksite } of orders) if (worksite !== undefined && relationOf(worksite) === undefined) counts.set(worksite, (counts.get(worksite) ?? 0) + 1)
  const { challenge, initiatives } = state.game
  const open: WorksiteId[] = [...(challenge ? (['challenge'] as const) : []), ...initiatives.filter((one) => one.stage < LAST_STAGE).map((one) => initiativeWorksite(one.id))]
  return open.reduce<WorksiteId | undefined>((best, one) => (best === undefined || (counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best), undefined)
}
