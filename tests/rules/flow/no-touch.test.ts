import { expect, test } from 'vitest'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { decide, evolve } from '../../../shared/engine/index.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { clock } from '../../support/given.ts'
import { startedTable } from './play.ts'

/** Lets the clock alone lead the table on, until nothing has an end any more. */
function leadByClock(started: TableState): { readonly state: TableState; readonly events: readonly JournalEvent[] } {
  const events: JournalEvent[] = []
  let state = started
  while (state.status === 'playing') {
    const { openedAtMs, durationMs } = state.game
    expect(durationMs, `${state.game.season}.${state.game.phase} has an end`).toBeDefined()
    const tableMs = Math.max(state.tableMs, openedAtMs + durationMs!)
    const decided = decide(state, { type: 'tick-phase', cause: 'timer' }, clock, { at: state.lastAt + tableMs - state.tableMs, tableMs })
    if (!decided.ok) throw new Error(decided.error.code)
    events.push(...decided.value.events)
    state = decided.value.events.reduce(evolve, state)
  }
  return { state, events }
}

test.each(['30', '60'] as const)('P12: no touch of the trainer’s is needed: the clock leads a table to its debrief, format %s', (format) => {
  const { state, events } = leadByClock(startedTable({ format }))
  expect(state.status).toBe('debrief')
  expect(state.game.outcome).toBeDefined()
  // Needed touches a season: none, where the design allows three.
  expect(events.filter(({ by }) => by === 'trainer')).toEqual([])
  expect(new Set(events.filter(({ type }) => type === 'phase-closed').map(({ season }) => season)).size).toBe(state.game.season)
})
