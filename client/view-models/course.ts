import { FORMAT_MINUTES, totalMinutes } from '../../shared/base/debrief.ts'
import { PHASES, type PhaseId } from '../../shared/base/vocabulary.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { ClockView, DebriefView, TableLine } from '../../shared/views/view-types.ts'

export type CourseState = 'done' | 'current' | 'ahead'
export type CourseSeason = {
  readonly season: number
  readonly minutes: number
  readonly state: CourseState
  readonly phases: readonly { readonly phase: PhaseId; readonly seconds: number; readonly state: CourseState }[]
}
export type Course = {
  readonly welcome: CourseState
  readonly seasons: readonly CourseSeason[]
  readonly debrief: CourseState
  readonly debriefMinutes: number
  /** Server time at which the last reflection should end, pauses to come left aside; absent without a clock or once over. */
  readonly endsAt?: number
  /** Whole minutes behind (positive) or ahead (negative) of the format; absent when the start is not known. */
  readonly delayMin?: number
}

const FIRST_COMMITMENT_MORE_S = 45

/** Seconds of a phase as the format plans it. */
export function plannedSeconds(content: Pick<PublicContent, 'durations'>, season: number, phase: PhaseId, isRemote: boolean): number {
  const first = season === 1 && phase === 'commitment' ? FIRST_COMMITMENT_MORE_S : 0
  const remote = isRemote && phase === 'palaver' ? 60 : 0
  return content.durations[phase] + first + remote
}

export function courseOf(content: Pick<PublicContent, 'durations'>, table: TableLine, clock: ClockView, now: number, startedAt?: number, plan?: DebriefView['plan']): Course {
  const seconds = (season: number, phase: PhaseId): number => plannedSeconds(content, season, phase, table.remote)
  const isOver = table.status === 'debrief' || table.status === 'closed'
  const state = (season: number, phase: PhaseId): CourseState => phaseState(table, isOver, season, phase)
  const seasons = Array.from({ length: table.seasons }, (_, i): CourseSeason => {
    const season = i + 1
    const phases = PHASES.map((phase) => ({ phase, seconds: seconds(season, phase), state: state(season, phase) }))
    return { season, phases, minutes: Math.round(phases.reduce((sum, p) => sum + p.seconds, 0) / 60), state: seasonState(phases) }
  })
  return {
    welcome: table.status === 'lobby' ? 'current' : 'done',
    seasons,
    debrief: table.status === 'debrief' ? 'current' : table.status === 'closed' ? 'done' : 'ahead',
    debriefMinutes: totalMinutes(plan?.minutes ?? FORMAT_MINUTES[table.format]),
    ...forecast(seasons, table, clock, now, startedAt),
  }
}

function phaseState(table: TableLine, isOver: boolean, season: number, phase: PhaseId): CourseState {
  if (isOver) return 'done'
  if (table.status === 'lobby' || season > table.season) return 'ahead'
  if (season < table.season) return 'done'
  const [here, asked] = [PHASES.indexOf(table.phase), PHASES.indexOf(phase)]
  return asked < here ? 'done' : asked === here ? 'current' : 'ahead'
}

function seasonState(phases: CourseSeason['phases']): CourseState {
  if (phases.every(({ state }) => state === 'done')) return 'done'
  return phases.every(({ state }) => state === 'ahead') ? 'ahead' : 'current'
}

function forecast(seasons: readonly CourseSeason[], table: TableLine, clock: ClockView, now: number, startedAt?: number): Pick<Course, 'endsAt' | 'delayMin'> {
  const planned = seasons.flatMap(({ phases }) => phases)
  const totalMs = planned.reduce((sum, p) => sum + p.seconds, 0) * 1000
  if (table.status === 'lobby') return { endsAt: now + totalMs }
  const remaining = clock.endsAt === undefined ? clock.remainingMs : Math.max(0, clock.endsAt - now)
  if (table.status !== 'playing' || remaining === undefined) return {}
  const aheadMs = planned.filter(({ state }) => state === 'ahead').reduce((sum, p) => sum + p.seconds, 0) * 1000
  const endsAt = now + remaining + aheadMs
  return { endsAt, ...(startedAt === undefined ? {} : { delayMin: Math.trunc((endsAt - startedAt - totalMs) / 60_000) }) }
}
