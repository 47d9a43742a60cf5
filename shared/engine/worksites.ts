import { initiativeOf, initiativeWorksite, relationOf, relationWorksite, type WorksiteId } from '../base/ids.ts'
import { allPairs, isRelationOpen } from './links.ts'
import { LAST_STAGE } from './needs.ts'
import type { TableState } from './state.ts'

/**
 * Where a seat may work this season: the challenge, unfinished initiatives in file order, relations in conflict or
 * with a link ≤ 3 (rules 35). Nothing moves these while orders are written, so that they are frozen by themselves.
 */
export function openWorksites(state: TableState): WorksiteId[] {
  const { challenge, initiatives } = state.game
  return [
    ...(challenge ? (['challenge'] as const) : []),
    ...initiatives.filter((one) => one.stage < LAST_STAGE).map((one) => initiativeWorksite(one.id)),
    ...allPairs(state)
      .filter((pair) => isRelationOpen(state, pair))
      .map(relationWorksite),
  ]
}

export function isWorksiteOpen(state: TableState, worksite: WorksiteId): boolean {
  if (worksite === 'challenge') return state.game.challenge !== undefined
  const initiative = initiativeOf(worksite)
  if (initiative !== undefined) return state.game.initiatives.some((one) => one.id === initiative && one.stage < LAST_STAGE)
  const pair = relationOf(worksite)
  return pair !== undefined && allPairs(state).includes(pair) && isRelationOpen(state, pair)
}
