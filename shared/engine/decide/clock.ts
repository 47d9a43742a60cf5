import { reject } from '../rejection.ts'
import type { ServerHandlers } from './handler.ts'
import { closePhase } from './phases.ts'
import { countMoods, tickStep } from './steps.ts'

/** The clock closes a phase at its end, or when everybody has been ready for a few seconds; a tick that comes too early changes nothing. */
export const clockHandlers: Pick<ServerHandlers, 'tick-phase' | 'count-moods'> = {
  'tick-phase'(run, { cause }) {
    if (run.state.status === 'debrief') return tickStep(run)
    const { game, tableMs, closesAtMs } = run.state
    const now = run.moment.tableMs
    const endsAtMs = cause === 'timer' ? (game.durationMs === undefined ? undefined : game.openedAtMs + game.durationMs) : closesAtMs
    if (endsAtMs === undefined || Math.max(now, tableMs) < endsAtMs) return reject('wrong-phase', { phase: game.phase })
    closePhase(run, cause)
    return undefined
  },
  'count-moods'(run, { counts }) {
    countMoods(run, counts)
    return undefined
  },
}
