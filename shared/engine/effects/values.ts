/** Values of the effect language: whole numbers only, kept within ± 1,000,000 so that they stay exact. */
import { INDICATORS, type IndicatorId, type RoleId } from '../../base/vocabulary.ts'
import type { Path, Value } from '../../scenario/effect-schema.ts'
import { givenToPot, participantsOn } from '../deployment.ts'
import { countSeasons } from '../format.ts'
import { linkHalves, medianQuarters, receivedSum } from '../links.ts'
import { ceilDiv, floorDiv } from '../needs.ts'
import { POT_LEVELS } from '../../base/vocabulary.ts'
import { isRoleSeated } from '../roles.ts'
import { countSeats } from '../seats.ts'
import type { TableState } from '../state.ts'
import { findRef, type EffectContext } from './context.ts'
import { seatOnCard, select } from './selectors.ts'

const LIMIT = 1_000_000

export function evaluate(state: TableState, context: EffectContext, value: Value): number {
  return bound(compute(state, context, value))
}

function compute(state: TableState, context: EffectContext, value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return readPath(state, context, value)
  const of = (one: Value): number => evaluate(state, context, one)
  if ('add' in value) return of(value.add[0]) + of(value.add[1])
  if ('sub' in value) return of(value.sub[0]) - of(value.sub[1])
  if ('mul' in value) return of(value.mul[0]) * of(value.mul[1])
  if ('min' in value) return Math.min(of(value.min[0]), of(value.min[1]))
  if ('max' in value) return Math.max(of(value.max[0]), of(value.max[1]))
  if ('ceil' in value) return round(state, context, value.ceil, ceilDiv)
  return round(state, context, value.floor, floorDiv)
}

/** A division by zero is worth 0. */
function round(state: TableState, context: EffectContext, inner: Value | { div: [Value, Value] }, divide: (a: number, b: number) => number): number {
  if (typeof inner !== 'object' || !('div' in inner)) return evaluate(state, context, inner as Value)
  const top = evaluate(state, context, inner.div[0])
  const bottom = evaluate(state, context, inner.div[1])
  if (bottom === 0) return 0
  return bottom < 0 ? divide(-top, -bottom) : divide(top, bottom)
}

function bound(value: number): number {
  if (!Number.isFinite(value)) return 0
  return Math.min(LIMIT, Math.max(-LIMIT, Math.trunc(value))) + 0
}

function readPath(state: TableState, context: EffectContext, path: Path): number {
  const { game } = state
  switch (path) {
    case 'n':
      return countSeats(state)
    case 'S':
      return countSeasons(state)
    case 'season':
      return game.season
    case 'trust.quarters':
      return medianQuarters(state)
    case 'pot.level':
      return game.pot.last ? POT_LEVELS.indexOf(game.pot.last.level) : 0
    case 'pot.total':
      return game.pot.last?.total ?? 0
    case 'vote.yes':
      return context.vote?.yes ?? 0
    case 'poll.passed':
      return context.poll?.passed === true ? 1 : 0
    case 'signers':
      return select(state, context, '@cosigners').length
    case 'wanted':
      return context.wanted ?? 0
    case 'participants':
      return select(state, context, '@participants').length
    case 'promises.kept':
      return game.promises.filter((promise) => promise.status === 'kept').length
    case 'promises.broken':
      return game.promises.filter((promise) => promise.status === 'broken').length
    default:
      return readNamedPath(state, context, path)
  }
}

function readNamedPath(state: TableState, context: EffectContext, path: Path): number {
  const [head = '', second = '', third = '', fourth = ''] = path.split('.')
  switch (head) {
    case 'ind':
      return INDICATORS.includes(second as IndicatorId) ? state.game.indicators[second as IndicatorId] : 0
    case 'flag':
      return Object.hasOwn(state.game.flags, second) ? (state.game.flags[second] ?? 0) : 0
    case 'seated':
      return isRoleSeated(state, second as RoleId) ? 1 : 0
    case 'init':
      return readInitiative(state, context, second, third)
    case 'link':
      return readLink(state, context, third as RoleId, fourth as RoleId)
    case 'received': {
      const seat = seatNamed(state, context, third)
      return seat === undefined ? 0 : receivedSum(state, seat)
    }
    case 'gave': {
      const seat = seatNamed(state, context, second)
      return seat === undefined ? 0 : givenToPot(state, seat)
    }
    default:
      return 0
  }
}

function seatNamed(state: TableState, context: EffectContext, name: string): number | undefined {
  return name === '@actor' ? select(state, context, '@actor')[0] : seatOnCard(state, context, name as RoleId)
}

function readInitiative(state: TableState, context: EffectContext, ref: string, member: string): number {
  const initiative = findRef(state, context, ref)
  if (!initiative) return 0
  switch (member) {
    case 'stage':
      return initiative.stage
    case 'gauge':
      return initiative.gauge
    case 'known':
      return initiative.known ? 1 : 0
    case 'evaluated':
      return initiative.evaluated ? 1 : 0
    case 'participants':
      return participantsOn(state, `initiative:${initiative.id}`).length
    default:
      return 0
  }
}

function readLink(state: TableState, context: EffectContext, roleA: RoleId, roleB: RoleId): number {
  const a = seatOnCard(state, context, roleA)
  const b = a === undefined ? undefined : seatOnCard(state, context, roleB, [a])
  return a === undefined || b === undefined ? 0 : linkHalves(state, a, b)
}
