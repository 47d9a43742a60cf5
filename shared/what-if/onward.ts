import type { SeatNumber } from '../base/ids.ts'
import { succeed, type Result } from '../base/result.ts'
import { GAUGES, INDICATORS, OUTCOMES, type GaugeId, type OutcomeId } from '../base/vocabulary.ts'
import { simulateOnward, type Player } from '../bots/index.ts'
import type { JournalEvent } from '../engine/event.ts'
import { isLastSeason } from '../engine/format.ts'
import { medianQuarters } from '../engine/links.ts'
import type { TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { tryOther, type OtherOrder, type WhatIfRefusal } from './same-season.ts'
import { resolveSeason, seasonLocks } from './season-lock.ts'

/** Shown with every figure of this kind. */
export const ONWARD_LABEL = {
  fr: 'simulation par des automates, pas une prédiction',
  en: 'a simulation by automata, not a prediction',
} as const

/** The games asked for. */
export const ONWARD_GAMES = 200

/** Counts only, so that parts played apart add up. `values`: how many games ended at 0, 1 … 10 (confiance rounded down). */
export type Distribution = {
  readonly games: number
  readonly outcomes: Readonly<Record<OutcomeId, number>>
  /** How many games met 0, 1 … 5 horizons. */
  readonly met: readonly number[]
  readonly values: Readonly<Record<GaugeId, readonly number[]>>
}

/** What stays to be played, twice: after the season as it was, and after the other order. Plain data: a thread may take it. */
export type OnwardPlan = {
  readonly actual: TableState
  readonly other: TableState
  readonly players: readonly Player[]
}

export type Onward = {
  readonly label: typeof ONWARD_LABEL
  readonly season: number
  readonly seat: SeatNumber
  readonly games: number
  readonly actual: Distribution
  readonly other: Distribution
}

/** Persons give way to mediators (CM); the rule goes on playing the places it held. */
export function planOnward(scenario: Scenario, events: readonly JournalEvent[], change: OtherOrder): Result<OnwardPlan, WhatIfRefusal> {
  const tried = tryOther(scenario, events, change)
  if (!tried.ok) return tried
  const { actual, other } = tried.value
  return succeed({ actual: withAutomata(actual.state), other: withAutomata(other.state), players: playersAt(actual.state) })
}

/** What every question about a season will need: the rest of what was really played, on both sides. Undefined when nothing is left to play. */
export function planAhead(scenario: Scenario, events: readonly JournalEvent[], season: number): OnwardPlan | undefined {
  const lock = seasonLocks(scenario, events).find((one) => one.season === season)
  if (!lock) return undefined
  const { state } = resolveSeason(lock, lock.locked)
  if (isLastSeason(state)) return undefined
  const actual = withAutomata(state)
  return { actual, other: actual, players: playersAt(state) }
}

function playersAt({ seats }: TableState): Player[] {
  return seats.map((seat): Player => (seat.removed || seat.holder === 'stand-in' || seat.holder === 'open' ? 'stand-in' : { kind: 'mediator' }))
}

/** Nobody is away, nothing is paused, no clock runs. */
function withAutomata(state: TableState): TableState {
  const { paused: _paused, closesAtMs: _closesAtMs, ...rest } = state
  const seats = state.seats.map((seat) => (seat.holder === 'person' || seat.holder === 'bot' ? { ...seat, holder: 'bot' as const, bot: 'mediator' as const, connected: true, paused: false } : seat))
  const setup = { ...state.setup, options: { ...state.setup.options, timers: 'off' as const } }
  return { ...rest, status: 'playing', seats, setup, boundaries: [] }
}

/** Games `from` to `to − 1`. Game i draws from the same seed on both sides: what differs comes from the order. */
export function playOnward(state: TableState, players: readonly Player[], from: number, to: number): Distribution {
  const tally = emptyDistribution()
  for (let game = from; game < to; game++) {
    const seed = `${state.setup.seed}/onward/${game}`
    count(tally, simulateOnward({ ...state, setup: { ...state.setup, seed } }, players, seed))
  }
  return tally
}

type Tally = { games: number; outcomes: Record<OutcomeId, number>; met: number[]; values: Record<GaugeId, number[]> }

export function emptyDistribution(): Tally {
  const byValue = Object.fromEntries(GAUGES.map((gauge) => [gauge, Array.from({ length: 11 }, () => 0)])) as Record<GaugeId, number[]>
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<OutcomeId, number>
  return { games: 0, outcomes: byOutcome, met: Array.from({ length: GAUGES.length + 1 }, () => 0), values: byValue }
}

function count(tally: Tally, state: TableState): void {
  const { outcome, indicators } = state.game
  if (!outcome) throw new Error('A game played onward has no outcome')
  tally.games++
  tally.outcomes[outcome.id]++
  tally.met[outcome.met.length]!++
  for (const indicator of INDICATORS) tally.values[indicator][indicators[indicator]]!++
  const quarters = medianQuarters(state)
  tally.values.trust[(quarters - (quarters % 4)) / 4]!++
}

/** Parts played apart. */
export function addDistributions(parts: readonly Distribution[]): Distribution {
  const sum = (lists: readonly (readonly number[])[]): number[] => lists.reduce<number[]>((all, list) => list.map((one, index) => one + (all[index] ?? 0)), [])
  return {
    games: parts.reduce((all, { games }) => all + games, 0),
    outcomes: Object.fromEntries(OUTCOMES.map((id) => [id, parts.reduce((all, { outcomes }) => all + outcomes[id], 0)])) as Record<OutcomeId, number>,
    met: sum(parts.map(({ met }) => met)),
    values: Object.fromEntries(GAUGES.map((gauge) => [gauge, sum(parts.map(({ values }) => values[gauge]))])) as Record<GaugeId, number[]>,
  }
}

/** On one thread, from beginning to end: the server and its threads use the parts. */
export function whatIfOnward(scenario: Scenario, events: readonly JournalEvent[], change: OtherOrder, games = ONWARD_GAMES): Result<Onward, WhatIfRefusal> {
  const plan = planOnward(scenario, events, change)
  if (!plan.ok) return plan
  const { actual, other, players } = plan.value
  return succeed({
    label: ONWARD_LABEL,
    season: change.season,
    seat: change.seat,
    games,
    actual: playOnward(actual, players, 0, games),
    other: playOnward(other, players, 0, games),
  })
}
