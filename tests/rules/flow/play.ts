/** Tables brought to a point of the game by commands alone. */
import type { FormatId, PhaseId } from '../../../shared/base/vocabulary.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { decide } from '../../../shared/engine/decide/index.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import { initialState, openTable, RULES_VERSION } from '../../../shared/engine/open-table.ts'
import type { Order, TableOptions, TableSetup, TableState } from '../../../shared/engine/state.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { given, nextMoment, server, trainer, type Given } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'

export type TableWish = {
  readonly scenario?: Scenario
  readonly seats?: number
  readonly format?: FormatId
  readonly seed?: string
  readonly options?: Partial<TableOptions>
  /** Seats that a participant takes; all by default. */
  readonly people?: readonly number[]
}

const USUAL = smallScenario()

export function setupOf(wish: TableWish = {}): TableSetup {
  const scenario = wish.scenario ?? USUAL
  return {
    scenarioId: scenario.file.id,
    scenarioVersion: scenario.file.version,
    scenarioHash: scenario.hash,
    format: wish.format ?? '60',
    seed: wish.seed ?? 'seed',
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'normal', ...wish.options },
    seats: wish.seats ?? 5,
    rulesVersion: RULES_VERSION,
  }
}

export function openJournal(wish: TableWish = {}): JournalEvent[] {
  return openTable(wish.scenario ?? USUAL, setupOf(wish), { at: 1_000_000, tableMs: 0 })
}

/** Nobody sits yet. */
export function emptyTable(wish: TableWish = {}): TableState {
  const [first, ...others] = openJournal(wish)
  return deepFreeze(others.reduce(evolve, initialState(wish.scenario ?? USUAL, first as JournalEvent)))
}

/** Participants sit; the game is not started. */
export function seatedTable(wish: TableWish = {}): TableState {
  const state = emptyTable(wish)
  const people = wish.people ?? state.seats.map((seat) => seat.seat)
  return people.reduce((table, number) => given(table).when(server, { type: 'join-seat', seat: number, name: `P${number}` }).thenAccepted(), state)
}

/** First news just told. */
export function startedTable(wish: TableWish = {}): TableState {
  return given(seatedTable(wish)).when(trainer, { type: 'start-game' }).thenAccepted()
}

/** The trainer closes phases until this one is open. */
export function tableAt(season: number, phase: PhaseId, wish: TableWish = {}): TableState {
  return goTo(startedTable(wish), season, phase)
}

export function goTo(state: TableState, season: number, phase: PhaseId): TableState {
  let table = state
  while (table.game.season !== season || table.game.phase !== phase) {
    if (table.status !== 'playing' || table.game.season > season) throw new Error(`Never reached ${season}.${phase}`)
    table = closePhase(table).thenAccepted()
  }
  return table
}

export function closePhase(state: TableState): Given {
  return given(state).when(trainer, { type: 'close-phase' })
}

/** One command, on the frozen state; the result is looked at by the test. */
export function ask(state: TableState, by: Actor, command: Command, laterMs?: number) {
  return decide(deepFreeze(state), command, by, nextMoment(state, laterMs))
}

export function orderOf(changes: Partial<Order> = {}): Order {
  return { time: { worksite: 0, pot: 0, mandate: 0 }, means: { worksite: 0, pot: 0 }, ...changes }
}

/** On the challenge with two, one in the pot, one on the mandate. */
export const PLAIN_ORDER: Order = orderOf({ worksite: 'challenge', posture: 'listening', time: { worksite: 2, pot: 1, mandate: 1 } })

