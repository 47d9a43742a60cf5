/** What the page of all tables shows, worked out from what the server answers; no DOM. Tables are never compared by results. */
import { FORMAT_MINUTES, totalMinutes } from '../../../shared/base/debrief.ts'
import { PHASES } from '../../../shared/base/vocabulary.ts'
import type { FormatId } from '../../../shared/base/vocabulary.ts'
import type { SessionPlan, SteeredTable, WatchedTable } from '../../../shared/protocol/http.ts'
import type { TableWatch } from '../../../shared/views/table-watch.ts'

/** What calls the trainer, most pressing first. */
export const NEEDS = ['unreachable', 'fault', 'help', 'gone', 'stopped', 'late', 'silent', 'hot'] as const
export type Need = (typeof NEEDS)[number]

const MINUTE_MS = 60_000
/** Less than this over is not worth a word. */
const GRACE_MS = 2 * MINUTE_MS

export interface Forecast {
  /** When the game ends, then the debrief; server time. */
  readonly gameEndsAt: number
  readonly endsAt: number
  /** Past the session's end; 0 when it fits, or when no end was chosen. */
  readonly overMs: number
}

export function remainingMs({ clock }: TableWatch, now: number): number | undefined {
  return clock.endsAt === undefined ? clock.remainingMs : Math.max(0, clock.endsAt - now)
}

/** Where nobody chose others. */
export function usualMinutes(format: FormatId): number {
  return totalMinutes(FORMAT_MINUTES[format])
}

/** Undefined without a clock, before the start and once the game is over. */
export function forecastOf(watch: TableWatch, plan: SessionPlan, now: number): Forecast | undefined {
  const left = remainingMs(watch, now)
  if (watch.status !== 'playing' || left === undefined || watch.restMs === undefined) return undefined
  const gameEndsAt = now + left + watch.restMs
  const endsAt = gameEndsAt + watch.debriefMinutes * MINUTE_MS
  return { gameEndsAt, endsAt, overMs: plan.endsAt === undefined ? 0 : Math.max(0, endsAt - plan.endsAt) }
}

export function needsOf({ open, watch }: WatchedTable, plan: SessionPlan, now: number): Need[] {
  if (!open) return []
  if (!watch) return ['unreachable']
  if (watch.status === 'closed') return []
  const over = forecastOf(watch, plan, now)?.overMs ?? 0
  const found: Readonly<Record<Need, boolean>> = {
    unreachable: false,
    fault: watch.paused === 'fault',
    help: watch.help.length > 0,
    gone: watch.gone.length > 0,
    stopped: watch.paused !== undefined && watch.paused !== 'fault' && watch.status !== 'lobby',
    late: over > GRACE_MS,
    silent: watch.silent.length > 0,
    hot: watch.hot > 0,
  }
  return NEEDS.filter((need) => found[need])
}

export type Order = 'number' | 'need'

/** Stable: among tables with the same need, by number. */
export function inOrder(tables: readonly WatchedTable[], order: Order, plan: SessionPlan, now: number): readonly WatchedTable[] {
  const byNumber = tables.toSorted((a, b) => a.number - b.number)
  if (order === 'number') return byNumber
  const rank = (table: WatchedTable): number => {
    const [first] = needsOf(table, plan, now)
    return first === undefined ? NEEDS.length : NEEDS.indexOf(first)
  }
  return byNumber.toSorted((a, b) => rank(a) - rank(b))
}

/** How far a table is in the course: phases done since the start. */
function progressOf({ season, phase }: TableWatch): number {
  return season * PHASES.length + PHASES.indexOf(phase)
}

/** The playing table that is furthest behind, when there is one: undefined while all are at the same phase. */
export function slowestOf(tables: readonly WatchedTable[]): WatchedTable | undefined {
  const playing = tables.filter(({ watch }) => watch?.status === 'playing')
  const reached = playing.map(({ watch }) => progressOf(watch!))
  const least = Math.min(...reached)
  if (playing.length < 2 || least === Math.max(...reached)) return undefined
  return playing.filter(({ watch }) => progressOf(watch!) === least).toSorted((a, b) => (b.watch!.clock.remainingMs ?? b.watch!.clock.endsAt ?? 0) - (a.watch!.clock.remainingMs ?? a.watch!.clock.endsAt ?? 0) || a.number - b.number)[0]
}

/** Where the trainer sees the table: what moved on meanwhile is left alone by the server. */
export function placeOf(table: WatchedTable): SteeredTable[] {
  return table.watch ? [{ table: table.table, branch: table.watch.branch, season: table.watch.season, phase: table.watch.phase }] : []
}

/** Playing, and so open to gestures. */
export function isPlaying(table: WatchedTable): boolean {
  return table.watch?.status === 'playing'
}
