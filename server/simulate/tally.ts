import type { GaugeId, LeverId, OutcomeId, PotLevel, RoleId } from '../../shared/base/vocabulary.ts'
import { GAUGES, OUTCOMES, POT_LEVELS } from '../../shared/base/vocabulary.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { medianQuarters } from '../../shared/engine/links.ts'
import { mandateTier, type MandateTier } from '../../shared/engine/mandate-tiers.ts'
import type { TableState } from '../../shared/engine/state.ts'
import type { Seating } from './strategies.ts'

export const MANDATE_TIERS = ['pending', 'held', 'accomplished', 'recognised'] as const

/** Plain sums over games: two tallies add up, in any order. */
export type Tally = {
  games: number
  outcomes: Record<OutcomeId, number>
  /** Games by number of horizons met, 0 to 5. */
  met: number[]
  gauges: Record<GaugeId, number>
  /** Sums of last values; trust × 4. */
  values: Record<GaugeId, number>
  mandates: Record<MandateTier, number>
  /** Of the seats that play otherwise than the table. */
  otherMandates: Record<MandateTier, number>
  /** Accomplished or recognised, and seats, by role, for the table's own strategy. */
  roles: Partial<Record<RoleId, { seats: number; accomplished: number }>>
  promises: { kept: number; broken: number }
  pot: Record<PotLevel, number>
  challenges: { met: number; brio: number; missed: number }
  stages: number
  levers: Partial<Record<LeverId, number>>
  conflicts: { opened: number; closed: number }
}

export function emptyTally(): Tally {
  return {
    games: 0,
    outcomes: zeros(OUTCOMES),
    met: [0, 0, 0, 0, 0, 0],
    gauges: zeros(GAUGES),
    values: zeros(GAUGES),
    mandates: zeros(MANDATE_TIERS),
    otherMandates: zeros(MANDATE_TIERS),
    roles: {},
    promises: { kept: 0, broken: 0 },
    pot: zeros(POT_LEVELS),
    challenges: { met: 0, brio: 0, missed: 0 },
    stages: 0,
    levers: {},
    conflicts: { opened: 0, closed: 0 },
  }
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
}

export function countEvent(tally: Tally, event: JournalEvent): void {
  switch (event.type) {
    case 'promise-kept':
      tally.promises.kept += 1
      break
    case 'promise-broken':
      tally.promises.broken += 1
      break
    case 'pot-counted':
      tally.pot[event.level] += 1
      break
    case 'challenge-met':
      tally.challenges[event.brio ? 'brio' : 'met'] += 1
      break
    case 'challenge-missed':
      tally.challenges.missed += 1
      break
    case 'lever-resolved':
      tally.levers[event.lever] = (tally.levers[event.lever] ?? 0) + 1
      break
    case 'conflict-opened':
      tally.conflicts.opened += 1
      break
    case 'conflict-closed':
      tally.conflicts.closed += 1
  }
}

export function countEnd(tally: Tally, state: TableState, seating: readonly Seating[]): void {
  const { game } = state
  if (!game.outcome) throw new Error('The game ended without an outcome')
  tally.games += 1
  tally.outcomes[game.outcome.id] += 1
  tally.met[game.outcome.met.length]! += 1
  for (const gauge of game.outcome.met) tally.gauges[gauge] += 1
  for (const gauge of GAUGES) tally.values[gauge] += gauge === 'trust' ? medianQuarters(state) : game.indicators[gauge]
  for (const initiative of game.initiatives) tally.stages += initiative.stage
  for (const [index, { isOther, player }] of seating.entries()) {
    if (player === 'stand-in') continue
    const tier = mandateTier(state, index + 1)
    ;(isOther ? tally.otherMandates : tally.mandates)[tier] += 1
    if (!isOther) countRole(tally, state.seats[index]!.role, tier)
  }
}

function countRole(tally: Tally, role: RoleId, tier: MandateTier): void {
  const line = (tally.roles[role] ??= { seats: 0, accomplished: 0 })
  line.seats += 1
  if (tier === 'accomplished' || tier === 'recognised') line.accomplished += 1
}

/** Adds `part` to `sum`, in place: both have the same shape, plain numbers at the leaves. */
export function addTally(sum: Tally, part: Tally): void {
  addNumbers(sum as unknown as Leaves, part as unknown as Leaves)
}

type Leaves = { [key: string]: number | Leaves }

function addNumbers(sum: Leaves, part: Leaves): void {
  for (const [key, value] of Object.entries(part)) {
    const had = sum[key]
    if (typeof value === 'number') sum[key] = (typeof had === 'number' ? had : 0) + value
    else if (typeof had === 'object') addNumbers(had, value)
    else sum[key] = structuredClone(value)
  }
}

export const meanMet = ({ met, games }: Tally): number => met.reduce((sum, count, h) => sum + h * count, 0) / games

/** Standard deviation of the number of horizons met. */
export function spreadOfMet(tally: Tally): number {
  const mean = meanMet(tally)
  return Math.sqrt(tally.met.reduce((sum, count, h) => sum + count * (h - mean) ** 2, 0) / tally.games)
}

export const share = (tally: Tally, ...outcomes: readonly OutcomeId[]): number =>
  (100 * outcomes.reduce((sum, outcome) => sum + tally.outcomes[outcome], 0)) / tally.games

export function shareOfTiers(tiers: Readonly<Record<MandateTier, number>>, ...wanted: readonly MandateTier[]): number {
  const all = MANDATE_TIERS.reduce((sum, tier) => sum + tiers[tier], 0)
  return all === 0 ? 0 : (100 * wanted.reduce((sum, tier) => sum + tiers[tier], 0)) / all
}
