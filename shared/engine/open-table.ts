import { SEAT_COUNT } from '../base/vocabulary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Moment } from './contract.ts'
import type { JournalEvent } from './event.ts'
import { formatOf } from './format.ts'
import { startRun } from './run.ts'
import { startGame } from './start.ts'
import type { TableSetup, TableState } from './state.ts'

/** Written in the journal of every table: which rules were played. Goes up when a figure of the rules changes: 2 is the balance of November 2026, 3 its second tuning. */
export const RULES_VERSION = '3'

/**
 * The first lines of a table's journal: what is played, and one open seat for each of the first roles.
 * @throws when the scenario does not declare the format, or the table does not count 4 to 8 seats: both are checked
 * before a session is opened.
 */
export function openTable(scenario: Scenario, setup: TableSetup, moment: Moment): JournalEvent[] {
  formatOf(scenario, setup)
  if (setup.seats < SEAT_COUNT.min || setup.seats > SEAT_COUNT.max) throw new Error(`A table counts 4 to 8 seats, not ${setup.seats}`)
  const opened: JournalEvent = { type: 'table-opened', setup, seq: 1, branch: 0, season: 0, phase: 'lobby', at: moment.at, tableMs: moment.tableMs, by: 'server' }
  const run = startRun(initialState(scenario, opened), moment, 'rules')
  scenario.file.roleOrder.slice(0, setup.seats).forEach((role, index) => run.emit({ type: 'role-given', seat: index + 1, role, holder: 'open' }))
  return [opened, ...run.events]
}

/** The state after the first line of a journal. @throws when that line does not open a table. */
export function initialState(scenario: Scenario, first: JournalEvent): TableState {
  if (first.type !== 'table-opened') throw new Error(`A journal begins with table-opened, not ${first.type}`)
  const { setup } = first
  return {
    scenario,
    setup,
    status: 'lobby',
    seq: first.seq,
    branch: first.branch,
    branches: [{ branch: first.branch, fromSeq: 0 }],
    seats: [],
    tableMs: first.tableMs,
    lastAt: first.at,
    game: startGame(scenario, setup, []),
    boundaries: [],
    notes: [],
    bookmarks: [],
    messages: [],
    texts: {},
    shownTexts: [],
    erasedTexts: [],
    board: { mode: 'map' },
    trustNumbers: setup.options.trustNumbers,
    peeked: 0,
    nudges: {},
    debrief: { step: 0, answers: [], released: [], cards: {}, keptMoments: [] },
  }
}
