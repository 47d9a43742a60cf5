/**
 * One table among others, as its trainer watches it from afar: where it is, what it waits for, who is away.
 * Nothing that the table's own wall may not show, apart from calls for help.
 */
import { PHASES, type FormatId, type PhaseId, type RoleId } from '../base/vocabulary.ts'
import type { SeatNumber } from '../base/ids.ts'
import { plannedMinutes } from '../engine/debrief-plan.ts'
import { countSeasons, lastSeasonOf, phaseDurationMs } from '../engine/format.ts'
import { conflictPairs, tensionOf } from '../engine/links.ts'
import { seatsAtTable } from '../engine/seats.ts'
import { standingOf } from '../engine/standing.ts'
import type { Pace, Seat, TableState } from '../engine/state.ts'
import { viewClock } from './table-lines.ts'
import type { ClockView, TableLine } from './view-types.ts'

export type WatchedSeat = { readonly seat: SeatNumber; readonly role: RoleId }

/** `count`: how many are still waited for. */
export type Waiting = {
  readonly for: 'people' | 'start' | 'resume' | 'orders' | 'ready' | 'clock' | 'trainer' | 'nothing'
  readonly count?: number
}

export type TableWatch = {
  readonly status: TableLine['status']
  readonly format: FormatId
  readonly branch: number
  readonly season: number
  /** Those that will be played. */
  readonly seasons: number
  /** Those of the format. */
  readonly allSeasons: number
  readonly pace?: Pace
  /** The close that one press undoes. */
  readonly undo?: { readonly season: number; readonly phase: PhaseId }
  /** What may still be shortened; absent when no clock runs. */
  readonly ahead?: Ahead
  readonly phase: PhaseId
  readonly paused?: NonNullable<TableLine['paused']>
  readonly clock: ClockView
  /** Length of all that is played after this phase; absent when no clock runs. */
  readonly restMs?: number
  /** What its debrief takes, as planned. */
  readonly debriefMinutes: number
  readonly waiting: Waiting
  readonly people: number
  /** Persons whose phone is cut. */
  readonly gone: readonly WatchedSeat[]
  /** Persons who have not touched their order while others laid theirs. */
  readonly silent: readonly WatchedSeat[]
  readonly hot: number
  /** Who called for help, and since when (server time). */
  readonly help: readonly (WatchedSeat & { readonly since: number })[]
  /** Server time of the last thing that happened. */
  readonly lastAt: number
}

/** Palavers to come, the length of the shortest as it stands, and what playing one season fewer would save. */
export type Ahead = { readonly palavers: number; readonly palaverMs: number; readonly leastPalaverMs: number; readonly lastSeasonMs: number }

/** A palaver is never proposed under this. */
const LEAST_PALAVER_MS = 60_000

const lastWatch = new WeakMap<TableState, TableWatch>()

/** The same object as long as nothing happened: forty tables asked every other second cost little. */
export function viewWatch(state: TableState): TableWatch {
  const known = lastWatch.get(state)
  if (known) return known
  const { game, setup, paused } = state
  const held = seatsAtTable(state).filter(({ holder }) => holder === 'person')
  const restMs = restOf(state)
  const watch: TableWatch = {
    status: standingOf(state),
    format: setup.format,
    branch: state.branch,
    season: game.season,
    seasons: lastSeasonOf(state),
    allSeasons: countSeasons(state),
    ...(state.pace && { pace: state.pace }),
    ...(state.closed && standingOf(state) === 'playing' && { undo: { season: state.closed.season, phase: state.closed.phase } }),
    ...aheadOf(state),
    phase: game.phase,
    ...(paused && { paused: paused.reason }),
    clock: viewClock(state),
    ...(restMs !== undefined && { restMs }),
    debriefMinutes: plannedMinutes(state),
    waiting: waitingOf(state),
    people: held.length,
    gone: held.filter(({ connected }) => !connected).map(nameSeat),
    silent: silentSeats(state, held),
    hot: state.status === 'playing' ? conflictPairs(state).filter((pair) => tensionOf(state, pair) === 'hot').length : 0,
    help: seatsAtTable(state).flatMap(({ seat, role, helpSince }) => (helpSince === undefined ? [] : [{ seat, role, since: helpSince }])),
    lastAt: state.lastAt,
  }
  lastWatch.set(state, watch)
  return watch
}

function nameSeat({ seat, role }: Seat): WatchedSeat {
  return { seat, role }
}

function silentSeats(state: TableState, held: readonly Seat[]): WatchedSeat[] {
  const { phase, laid, orders } = state.game
  if (state.status !== 'playing' || phase !== 'commitment' || laid.length === 0) return []
  return held.filter(({ seat, connected, waiting }) => connected && !waiting && orders[seat] === undefined).map(nameSeat)
}

function waitingOf(state: TableState): Waiting {
  const standing = standingOf(state)
  if (standing === 'closed') return { for: 'nothing' }
  if (state.paused) return { for: 'resume' }
  if (standing === 'lobby') {
    const free = seatsAtTable(state).filter(({ holder }) => holder === 'open').length
    return free > 0 ? { for: 'people', count: free } : { for: 'start' }
  }
  if (standing === 'debrief') return { for: 'trainer' }
  return waitingInPhase(state)
}

function waitingInPhase(state: TableState): Waiting {
  const { phase, laid, ready, durationMs } = state.game
  const acting = seatsAtTable(state).filter(({ holder, waiting }) => (holder === 'person' || holder === 'bot') && !waiting)
  const missing = (done: readonly SeatNumber[]): number => acting.filter(({ seat }) => !done.includes(seat)).length
  if (phase === 'commitment' && missing(laid) > 0) return { for: 'orders', count: missing(laid) }
  if (phase === 'reveal' || missing(ready) === 0) return { for: durationMs === undefined ? 'trainer' : 'clock' }
  return { for: 'ready', count: missing(ready) }
}

function restOf(state: TableState): number | undefined {
  const standing = standingOf(state)
  if (standing === 'debrief' || standing === 'closed') return 0
  const seasons = lastSeasonOf(state)
  const { season, phase } = state.game
  let total = 0
  for (let at = standing === 'lobby' ? 1 : season; at <= seasons; at++) {
    for (const one of PHASES) {
      if (standing === 'playing' && at === season && PHASES.indexOf(one) <= PHASES.indexOf(phase)) continue
      const length = phaseDurationMs(state, at, one, false)
      if (length === undefined) return undefined
      total += length
    }
  }
  return total
}

/** Seasons that have begun are played to their end: only what follows is shortened. */
function aheadOf(state: TableState): { readonly ahead?: Ahead } {
  const standing = standingOf(state)
  if (standing !== 'playing' && standing !== 'lobby') return {}
  const seasons = lastSeasonOf(state)
  const now = standing === 'lobby' ? 0 : state.game.season
  const isBeforePalaver = standing === 'playing' && state.game.phase === 'news'
  const palaverMs = phaseDurationMs(state, seasons, 'palaver', false)
  const lastMs = PHASES.map((phase) => phaseDurationMs(state, seasons, phase, false))
  if (palaverMs === undefined) return {}
  return {
    ahead: {
      palavers: Math.max(0, seasons - now) + (isBeforePalaver ? 1 : 0),
      palaverMs,
      leastPalaverMs: Math.min(palaverMs, LEAST_PALAVER_MS),
      lastSeasonMs: seasons > now && seasons > 1 ? lastMs.reduce<number>((sum, one) => sum + (one ?? 0), 0) : 0,
    },
  }
}
