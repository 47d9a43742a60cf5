import type { Moment } from './contract.ts'
import type { EventAuthor, EventEnvelope, GameEvent, JournalEvent } from './event.ts'
import type { TableState } from './state.ts'

/**
 * Puts an event on the table's journal: next sequence, the season and phase it belongs to, the time the server gave.
 * `fact` is for an event that names no cause of its own.
 */
export function stamp(state: TableState, event: GameEvent, moment: Moment, by: EventAuthor, fact?: string): JournalEvent {
  const seq = state.seq + 1
  const branch = event.type === 'branch-opened' ? event.branch : state.branch
  const season = seasonOf(state, event)
  const phase = phaseOf(state, event)
  const { at, tableMs } = moment
  // The envelope last: what was told elsewhere keeps no place of its own.
  const stamped = fact === undefined || event.fact !== undefined ? { ...event, seq, branch, season, phase, at, tableMs, by } : { ...event, fact, seq, branch, season, phase, at, tableMs, by }
  return stamped satisfies EventEnvelope as JournalEvent
}

/** What happened, without its place in a journal: to be told again in another run. */
export function unstamp(event: JournalEvent): GameEvent {
  const { seq: _seq, branch: _branch, at: _at, tableMs: _tableMs, by: _by, ...rest } = event
  return rest as GameEvent
}

function seasonOf(state: TableState, event: GameEvent): number {
  if (event.type === 'phase-opened') return event.season
  return state.status === 'lobby' ? 0 : state.game.season
}

function phaseOf(state: TableState, event: GameEvent): EventEnvelope['phase'] {
  if (event.type === 'phase-opened') return event.phase
  if (state.boundaries.length === 0) return 'lobby'
  return state.status === 'debrief' || state.status === 'closed' || state.game.outcome ? 'debrief' : state.game.phase
}
