import type { Pair, SeatNumber } from '../base/ids.ts'
import { fail, succeed, type Result } from '../base/result.ts'
import { INDICATORS, type GaugeId, type IndicatorId, type OutcomeId, type PotLevel, type StageNumber } from '../base/vocabulary.ts'
import { settleOrder } from '../engine/decide/lock-orders.ts'
import type { JournalEvent } from '../engine/event.ts'
import { isLastSeason } from '../engine/format.ts'
import { allPairs, conflictPairs, linkHalves, medianQuarters } from '../engine/links.ts'
import { missingForLaying } from '../engine/order-rules.ts'
import type { Rejection } from '../engine/rejection.ts'
import { judgeOutcome } from '../engine/resolve/index.ts'
import { findSeat } from '../engine/seats.ts'
import type { Order, PromiseStatus, TableState } from '../engine/state.ts'
import { seatsOfPair } from '../base/ids.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { isToldAlike, resolveSeason, seasonLocks, type Resolved, type SeasonLock } from './season-lock.ts'

/** One seat, one season, another order; along the branch that counts, or the one named. */
export type OtherOrder = { readonly season: number; readonly seat: SeatNumber; readonly order: Order; readonly branch?: number }

/** What a season came to, once revealed. Mandates are left out: they belong to their seat. */
export type SeasonEnd = {
  readonly indicators: Readonly<Record<IndicatorId, number>>
  /** Median link × 4. */
  readonly trustQuarters: number
  /** Link × 2 of each pair. */
  readonly links: Readonly<Record<Pair, number>>
  readonly conflicts: readonly Pair[]
  readonly initiatives: Readonly<Record<string, { readonly stage: StageNumber; readonly gauge: number }>>
  readonly challenge?: { readonly met: boolean; readonly brio: boolean; readonly force: number; readonly need: number }
  readonly pot?: { readonly total: number; readonly level: PotLevel; readonly margin: number }
  readonly promises: Readonly<Record<string, PromiseStatus>>
  /** As it would be judged now; only in the last season. */
  readonly outcome?: { readonly id: OutcomeId; readonly met: readonly GaugeId[] }
}

/** `what`: `indicators.transition`, `pot.level`, `initiatives.grocery.stage`, `links.1-3`. */
export type Difference = { readonly what: string; readonly actual: string | number | boolean | undefined; readonly other: string | number | boolean | undefined }

export type SameSeason = {
  readonly season: number
  readonly seat: SeatNumber
  readonly actualOrder: Order
  readonly otherOrder: Order
  /** Today's rules resolve the real orders as the journal tells: the comparison is exact. */
  readonly isExact: boolean
  readonly actual: SeasonEnd
  readonly other: SeasonEnd
  readonly differences: readonly Difference[]
}

export type WhatIfRefusal = Rejection | { readonly code: 'no-such-season' | 'no-such-seat' }

/**
 * The same season with one seat's order changed and everything else equal, resolved exactly: the other orders are
 * those that were locked, stand-ins' included, and every draw is the same. Reads the journal, writes nothing.
 */
export function whatIfSameSeason(scenario: Scenario, events: readonly JournalEvent[], change: OtherOrder): Result<SameSeason, WhatIfRefusal> {
  const tried = tryOther(scenario, events, change)
  if (!tried.ok) return tried
  const { lock, actual, other, order } = tried.value
  const [before, after] = [endOf(actual.state), endOf(other.state)]
  return succeed({
    season: change.season,
    seat: change.seat,
    actualOrder: lock.locked.get(change.seat)!.order,
    otherOrder: order,
    isExact: isToldAlike(actual, lock),
    actual: before,
    other: after,
    differences: compare(before, after),
  })
}

export type Tried = { readonly lock: SeasonLock; readonly actual: Resolved; readonly other: Resolved; readonly order: Order }

/** The season resolved twice: as it was, and with the other order. */
export function tryOther(scenario: Scenario, events: readonly JournalEvent[], { season, seat, order, branch }: OtherOrder): Result<Tried, WhatIfRefusal> {
  const lock = seasonLocks(scenario, events, branch).find((one) => one.season === season)
  if (!lock) return fail({ code: 'no-such-season' })
  if (!findSeat(lock.before, seat) || !lock.locked.has(seat)) return fail({ code: 'no-such-seat' })
  const [missing] = missingForLaying(lock.before, seat, order)
  if (missing) return fail(missing)
  const settled = settleOrder(lock.before, seat, order)
  const other = resolveSeason(lock, new Map([...lock.locked].map(([one, locked]) => [one, one === seat ? settled : locked])))
  return succeed({ lock, actual: resolveSeason(lock, lock.locked), other, order: settled.order })
}

export function endOf(state: TableState): SeasonEnd {
  const { report, indicators, initiatives, promises } = state.game
  const work = report.find((event) => event.type === 'worksite-resolved' && event.worksite === 'challenge')
  const met = report.find((event) => event.type === 'challenge-met')
  const pot = report.find((event) => event.type === 'pot-counted')
  return {
    indicators,
    trustQuarters: medianQuarters(state),
    links: Object.fromEntries(allPairs(state).map((pair) => [pair, linkHalves(state, ...seatsOfPair(pair))])),
    conflicts: conflictPairs(state),
    initiatives: Object.fromEntries(initiatives.map(({ id, stage, gauge }) => [id, { stage, gauge }])),
    ...(work?.type === 'worksite-resolved' ? { challenge: { met: met !== undefined, brio: met?.type === 'challenge-met' && met.brio, force: work.force, need: work.need } } : {}),
    ...(pot?.type === 'pot-counted' ? { pot: { total: pot.total, level: pot.level, margin: pot.margin } } : {}),
    promises: Object.fromEntries(promises.map(({ id, status }) => [id, status])),
    ...(isLastSeason(state) ? { outcome: judgeOutcome(state) } : {}),
  }
}

/** Every leaf that is not the same, indicators first. */
export function compare(actual: SeasonEnd, other: SeasonEnd): Difference[] {
  const [before, after] = [leaves(actual), leaves(other)]
  const names = [...new Set([...INDICATORS.map((indicator) => `indicators.${indicator}`), ...before.keys(), ...after.keys()])]
  return names.flatMap((what) => (before.get(what) === after.get(what) ? [] : [{ what, actual: before.get(what), other: after.get(what) }]))
}

type Leaf = string | number | boolean | undefined

function leaves(value: unknown, path = '', found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (Array.isArray(value)) for (const item of value) found.set(`${path}.${String(item)}`, true)
  else if (value !== null && typeof value === 'object') for (const [key, member] of Object.entries(value)) leaves(member, path === '' ? key : `${path}.${key}`, found)
  else found.set(path, value as Leaf)
  return found
}
