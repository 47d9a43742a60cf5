/** What values and conditions of a card may come to at one table: spans of whole numbers, and « never », « always » or « maybe ». */
import { INDICATORS, ROLE_IDS, TAG_OF_ROLE, type RoleId } from '../../base/vocabulary.ts'
import type { Comparison, Condition, Value } from '../effect-schema.ts'
import type { Setting } from './settings.ts'

/** Lowest and highest, both possible or beyond what is possible: a span is never too narrow. */
export type Span = readonly [number, number]

/** Where a card is read. */
export type Scene = {
  readonly setting: Setting
  /** Seasons in which it may be played there. */
  readonly seasons: readonly number[]
  /** It has an actor, signers, a poll, a vote, a worksite. */
  readonly hasActor: boolean
  readonly hasSigners: boolean
  readonly hasPoll: boolean
  readonly hasVote: boolean
  /** Orders are locked while it is played. */
  readonly inReveal: boolean
  /** What each flag may be worth. */
  readonly flags: ReadonlyMap<string, Span>
}

export type Chances = 'never' | 'always' | 'maybe'

const FAR = 1_000_000
/** Means are capped at ten; four of time. */
const MOST_GIVEN = 14
const MOST_GAUGE = 60
const MOST_POT = 400

export function spanOf(scene: Scene, value: Value | { div: [Value, Value] }): Span {
  if (typeof value === 'number') return bounded(value, value)
  if (typeof value === 'string') return spanOfPath(scene, value)
  const pair = (both: readonly [Value, Value]): [Span, Span] => [spanOf(scene, both[0]), spanOf(scene, both[1])]
  if ('add' in value) return combine(pair(value.add), (a, b) => a + b)
  if ('sub' in value) return combine(pair(value.sub), (a, b) => a - b)
  if ('mul' in value) return combine(pair(value.mul), (a, b) => a * b)
  if ('min' in value) return combine(pair(value.min), Math.min)
  if ('max' in value) return combine(pair(value.max), Math.max)
  if ('div' in value) return [-FAR, FAR]
  const [inner, round] = 'ceil' in value ? [value.ceil, Math.ceil] : [value.floor, Math.floor]
  if (typeof inner === 'object' && 'div' in inner) return spanOfDivision(pair(inner.div), round)
  return spanOf(scene, inner)
}

/** Of operations whose extremes are at the corners. */
function combine([a, b]: readonly [Span, Span], operate: (x: number, y: number) => number): Span {
  const corners = a.flatMap((x) => b.map((y) => operate(x, y)))
  return bounded(Math.min(...corners), Math.max(...corners))
}

/** A division by zero is worth 0; a divisor that may change sign may give anything. */
function spanOfDivision([top, bottom]: readonly [Span, Span], round: (x: number) => number): Span {
  if (bottom[0] === 0 && bottom[1] === 0) return [0, 0]
  if (bottom[0] <= 0 && bottom[1] >= 0) return [-FAR, FAR]
  return combine([top, bottom], (x, y) => round(x / y))
}

/** As the rules keep every value. */
function bounded(low: number, high: number): Span {
  const clamp = (one: number): number => Math.min(FAR, Math.max(-FAR, one))
  return [clamp(low), clamp(high)]
}

function spanOfPath(scene: Scene, path: string): Span {
  const { setting, seasons } = scene
  const { n, rules } = setting
  const [head = '', second = '', third = ''] = path.split('.')
  switch (head) {
    case 'n':
      return [n, n]
    case 'S':
      return [rules.seasons, rules.seasons]
    case 'season':
      return [Math.min(...seasons), Math.max(...seasons)]
    case 'ind':
      return (INDICATORS as readonly string[]).includes(second) ? [0, 10] : [0, 0]
    case 'trust':
      return [0, 40]
    case 'pot':
      return second === 'level' ? [0, 2] : [0, MOST_POT]
    case 'vote':
      return [0, scene.hasVote ? n : 0]
    case 'poll':
      return [0, scene.hasPoll ? 1 : 0]
    case 'signers':
    case 'wanted':
      return [0, scene.hasSigners ? n - 1 : 0]
    case 'participants':
      return [0, scene.inReveal ? n : 0]
    case 'promises':
      return [0, 2 * n * rules.seasons]
    case 'flag':
      return scene.flags.get(second) ?? [0, 0]
    case 'seated':
      return setting.roles.includes(second as RoleId) ? [1, 1] : [0, 0]
    case 'init':
      return spanOfInitiative(scene, second, third)
    case 'link':
      return [0, 20]
    case 'received':
      return [0, third === '@actor' && !scene.hasActor ? 0 : 10 * (n - 1)]
    case 'gave':
      return [0, scene.inReveal && (second !== '@actor' || scene.hasActor) ? MOST_GIVEN : 0]
    default:
      return [-FAR, FAR]
  }
}

function spanOfInitiative({ setting, inReveal }: Scene, ref: string, member: string): Span {
  if (!ref.startsWith('@') && !setting.rules.initiatives.includes(ref)) return [0, 0]
  switch (member) {
    case 'stage':
      return [0, 4]
    case 'gauge':
      return [0, MOST_GAUGE]
    case 'participants':
      return [0, inReveal ? setting.n : 0]
    default:
      return [0, 1]
  }
}

export function chancesOf(scene: Scene, condition: Condition): Chances {
  if ('all' in condition) return every(condition.all.map((one) => chancesOf(scene, one)))
  if ('any' in condition) return opposite(every(condition.any.map((one) => opposite(chancesOf(scene, one)))))
  if ('not' in condition) return opposite(chancesOf(scene, condition.not))
  if ('has' in condition) {
    const [, most] = countOf(scene, ...condition.has)
    return most === 0 ? 'never' : 'maybe'
  }
  if ('count' in condition) return compareSpans(countOf(scene, ...condition.count), condition.is, spanOf(scene, condition.than))
  if ('conflict' in condition) return 'maybe'
  if ('initiative' in condition) return initiativeChances(scene, condition.initiative)
  const [is, [left, right]] = Object.entries(condition)[0] as [Comparison, [Value, Value]]
  return compareSpans(spanOf(scene, left), is, spanOf(scene, right))
}

function every(chances: readonly Chances[]): Chances {
  if (chances.includes('never')) return 'never'
  return chances.every((one) => one === 'always') ? 'always' : 'maybe'
}

function opposite(chances: Chances): Chances {
  return chances === 'never' ? 'always' : chances === 'always' ? 'never' : 'maybe'
}

export function compareSpans([a, b]: Span, is: Comparison, [c, d]: Span): Chances {
  switch (is) {
    case 'eq':
      return b < c || d < a ? 'never' : a === b && c === d ? 'always' : 'maybe'
    case 'ne':
      return opposite(compareSpans([a, b], 'eq', [c, d]))
    case 'lt':
      return a >= d ? 'never' : b < c ? 'always' : 'maybe'
    case 'lte':
      return a > d ? 'never' : b <= c ? 'always' : 'maybe'
    case 'gt':
      return opposite(compareSpans([a, b], 'lte', [c, d]))
    case 'gte':
      return opposite(compareSpans([a, b], 'lt', [c, d]))
  }
}

/** How many of the seats that a selector means may pass a filter. */
export function countOf(scene: Scene, selector: string, filter: string): Span {
  const [low, high] = selectedCount(scene, selector)
  const [kind = '', word = ''] = filter.split(':')
  if (kind === 'any') return [low, high]
  if (kind === 'posture') return [0, scene.inReveal && (scene.setting.rules.postures as readonly string[]).includes(word) ? high : 0]
  if (kind === 'gave') return [0, scene.inReveal ? high : 0]
  const fitting = scene.setting.roles.filter((role) => (kind === 'role' ? role === word : TAG_OF_ROLE[role] === word)).length
  if (selector === '@all') return [fitting, fitting]
  const named = selector.startsWith('tag:') ? selector.slice('tag:'.length) : undefined
  if (named !== undefined && !scene.setting.roles.some((role) => TAG_OF_ROLE[role] === named && (kind === 'role' ? role === word : word === named))) return [0, 0]
  return [0, Math.min(high, fitting)]
}

function selectedCount({ setting, hasActor, hasSigners, hasPoll, inReveal }: Scene, selector: string): Span {
  const { n, initiatives, roles } = setting
  switch (selector) {
    case '@actor':
      return hasActor ? [1, 1] : [0, 0]
    case '@cosigners':
      return [0, hasSigners ? n - 1 : 0]
    case '@attendees':
      return [hasActor ? 1 : 0, hasSigners ? n : 1]
    case '@participants':
      return [0, inReveal ? n : 0]
    case '@concerned':
      return [0, 2]
    case '@owner':
      return [0, 1]
    case '@owners':
      return [1, Math.min(n, initiatives.length)]
    case '@contenders':
      return [0, hasPoll ? 2 : 0]
    case '@all':
      return [n, n]
    case '@others':
      return [hasActor ? n - 1 : n, hasActor ? n - 1 : n]
    default: {
      const [kind = '', word = ''] = selector.split(':')
      if (kind === 'role') return (ROLE_IDS as readonly string[]).includes(word) ? [1, 1] : [0, 0]
      const tagged = roles.filter((role) => TAG_OF_ROLE[role] === word).length
      return [tagged, tagged]
    }
  }
}

/** At least one initiative is so. */
function initiativeChances({ setting }: Scene, asked: Extract<Condition, { initiative: unknown }>['initiative']): Chances {
  if (asked.domain !== undefined && setting.initiatives.every(({ domain }) => domain !== asked.domain)) return 'never'
  if (asked.stage && compareSpans([0, 4], asked.stage.is, [asked.stage.than, asked.stage.than]) === 'never') return 'never'
  return 'maybe'
}
