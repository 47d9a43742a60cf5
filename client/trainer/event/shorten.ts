/** How a table that would overrun can end in time: what is still to come made shorter, the debrief never. */
import type { SessionPlan } from '../../../shared/protocol/http.ts'
import type { Pace } from '../../../shared/engine/state.ts'
import type { TableWatch } from '../../../shared/views/table-watch.ts'
import { forecastOf } from '../tables/tables-model.ts'

const MINUTE_MS = 60_000
/** Less than this over is not worth a word. */
export const GRACE_MS = 2 * MINUTE_MS
/** Palavers lose whole steps of this. */
const STEP_S = 5

export interface Shortening {
  readonly kind: 'palavers' | 'seasons'
  /** What the table is asked. */
  readonly pace: Pace
  /** Seconds off each palaver, or seasons fewer. */
  readonly by: number
  readonly endsAt: number
  /** Ends in time, the debrief whole. */
  readonly fits: boolean
}

export interface Lateness {
  readonly endsAt: number
  readonly overMinutes: number
  readonly debriefMinutes: number
  /** When the game must be over for the debrief to be whole. */
  readonly gameMustEndAt: number
  /** The gentlest first. */
  readonly ways: readonly Shortening[]
}

/** Undefined for a table that ends in time, or whose end nobody chose. */
export function latenessOf(watch: TableWatch, plan: SessionPlan, now: number): Lateness | undefined {
  const forecast = forecastOf(watch, plan, now)
  if (!forecast || plan.endsAt === undefined || forecast.overMs <= GRACE_MS) return undefined
  const kept = watch.debriefMinutes
  const { endsAt, overMs } = forecast
  return { endsAt, overMinutes: Math.round(overMs / MINUTE_MS), debriefMinutes: kept, gameMustEndAt: plan.endsAt - kept * MINUTE_MS, ways: waysOf(watch, endsAt, overMs) }
}

function waysOf(watch: TableWatch, endsAt: number, overMs: number): Shortening[] {
  const ways = [fewerSeconds(watch, endsAt, overMs), fewerSeasons(watch, endsAt, overMs)].filter((way) => way !== undefined)
  // What is not enough alone is said only when nothing is.
  const enough = ways.filter(({ fits }) => fits)
  return enough.length > 0 ? enough : ways
}

function fewerSeconds({ ahead, pace }: TableWatch, endsAt: number, overMs: number): Shortening | undefined {
  if (!ahead || ahead.palavers === 0) return undefined
  const most = Math.floor((ahead.palaverMs - ahead.leastPalaverMs) / 1000)
  const wanted = Math.ceil(overMs / 1000 / ahead.palavers / STEP_S) * STEP_S
  const by = Math.min(most, wanted)
  if (by < STEP_S) return undefined
  const savedMs = by * ahead.palavers * 1000
  return { kind: 'palavers', by, pace: { ...pace, palaverCut: (pace?.palaverCut ?? 0) + by }, endsAt: endsAt - savedMs, fits: savedMs >= overMs }
}

function fewerSeasons({ ahead, pace, season, seasons }: TableWatch, endsAt: number, overMs: number): Shortening | undefined {
  const most = seasons - Math.max(1, season)
  if (!ahead || ahead.lastSeasonMs === 0 || most < 1) return undefined
  const by = Math.min(most, Math.ceil(overMs / ahead.lastSeasonMs))
  const savedMs = by * ahead.lastSeasonMs
  return { kind: 'seasons', by, pace: { ...pace, lastSeason: seasons - by }, endsAt: endsAt - savedMs, fits: savedMs >= overMs }
}
