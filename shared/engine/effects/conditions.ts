import { pairOf } from '../../base/ids.ts'
import type { RoleId } from '../../base/vocabulary.ts'
import type { Comparison, Condition } from '../../scenario/effect-schema.ts'
import { conflictPairs, countHotConflicts } from '../links.ts'
import type { TableState } from '../state.ts'
import type { EffectContext } from './context.ts'
import { matches, seatOnCard, select } from './selectors.ts'
import { evaluate } from './values.ts'

export function holds(state: TableState, context: EffectContext, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(state, context, one))
  if ('any' in condition) return condition.any.some((one) => holds(state, context, one))
  if ('not' in condition) return !holds(state, context, condition.not)
  if ('has' in condition) {
    const [selector, filter] = condition.has
    return select(state, context, selector).some((seat) => matches(state, seat, filter))
  }
  if ('count' in condition) {
    const [selector, filter] = condition.count
    const found = select(state, context, selector).filter((seat) => matches(state, seat, filter)).length
    return compare(found, condition.is, evaluate(state, context, condition.than))
  }
  if ('conflict' in condition) return holdsConflict(state, context, condition.conflict)
  if ('initiative' in condition) return holdsInitiative(state, condition.initiative)
  const [[is, [left, right]]] = Object.entries(condition) as [[Comparison, [never, never]]]
  return compare(evaluate(state, context, left), is, evaluate(state, context, right))
}

function compare(left: number, is: Comparison, right: number): boolean {
  switch (is) {
    case 'eq':
      return left === right
    case 'ne':
      return left !== right
    case 'lt':
      return left < right
    case 'lte':
      return left <= right
    case 'gt':
      return left > right
    case 'gte':
      return left >= right
  }
}

function holdsConflict(state: TableState, context: EffectContext, asked: 'open' | 'hot' | [RoleId, RoleId]): boolean {
  if (asked === 'open') return conflictPairs(state).length > 0
  if (asked === 'hot') return countHotConflicts(state) > 0
  const a = seatOnCard(state, context, asked[0])
  const b = a === undefined ? undefined : seatOnCard(state, context, asked[1], [a])
  return a !== undefined && b !== undefined && state.game.conflicts[pairOf(a, b)] !== undefined
}

/** At least one initiative is so. */
function holdsInitiative(state: TableState, asked: Extract<Condition, { initiative: unknown }>['initiative']): boolean {
  return state.game.initiatives.some(
    (initiative) =>
      (asked.stage === undefined || compare(initiative.stage, asked.stage.is, asked.stage.than)) &&
      (asked.domain === undefined || initiative.domain === asked.domain) &&
      (asked.known === undefined || initiative.known === asked.known),
  )
}
