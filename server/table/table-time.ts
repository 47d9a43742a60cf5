import type { Moment } from '../../shared/engine/contract.ts'
import { wallDeadline } from '../../shared/engine/debrief-plan.ts'
import type { TableState } from '../../shared/engine/state.ts'

/**
 * Table time runs with the server's clock while the table is not paused; the time during which the server was down
 * does not count. It starts from the last event, or, after a restart, from the last heartbeat.
 */
export type TableTime = { readonly at: number; readonly tableMs: number }

export function momentOf(state: TableState, base: TableTime, now: number): Moment {
  // A clock set back must not turn time back.
  const at = Math.max(now, base.at)
  return { at, tableMs: isRunning(state) ? base.tableMs + (at - base.at) : base.tableMs }
}

export function isRunning(state: TableState): boolean {
  return state.paused === undefined && state.status !== 'closed' && state.status !== 'faulted'
}

/** Table time at which the clock closes the phase, and why; undefined when no clock runs. */
export function phaseDeadline(state: TableState): { readonly tableMs: number; readonly cause: 'timer' | 'all-ready' } | undefined {
  if (!isRunning(state)) return undefined
  const wall = wallDeadline(state)
  if (wall) return { tableMs: wall.tableMs, cause: 'timer' }
  if (state.status !== 'playing') return undefined
  const { openedAtMs, durationMs } = state.game
  const timer = durationMs === undefined ? undefined : openedAtMs + durationMs
  const { closesAtMs } = state
  if (closesAtMs !== undefined && (timer === undefined || closesAtMs <= timer)) return { tableMs: closesAtMs, cause: 'all-ready' }
  return timer === undefined ? undefined : { tableMs: timer, cause: 'timer' }
}
