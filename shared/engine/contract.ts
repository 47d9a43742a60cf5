import type { Result } from '../base/result.ts'
import type { Actor, Command } from './command.ts'
import type { BornText, GameEvent, JournalEvent } from './event.ts'
import type { Rejection } from './rejection.ts'
import type { TableState } from './state.ts'

/** When a command reaches the table: both in milliseconds, given by the server. */
export type Moment = {
  /** Since the epoch. */
  readonly at: number
  /** Since the table opened, paused time excluded. */
  readonly tableMs: number
}

export type Decision = { readonly events: readonly JournalEvent[]; readonly texts: readonly BornText[] }

/**
 * decide(state, command, actor, moment): the events that follow, already stamped, or a coded refusal.
 * Pure; never mutates; the same arguments give the same answer.
 */
export type Decide = (state: TableState, command: Command, actor: Actor, moment: Moment) => Result<Decision, Rejection>

/** evolve(state, event): never refuses. */
export type Evolve = (state: TableState, event: JournalEvent) => TableState

/**
 * Resolves the season's reveal (GAME §6 D) from the locked orders; and the effects of news, injections.
 * Each gives unstamped events in order; every event was applied before the next was computed.
 */
export type Resolve = (state: TableState) => readonly GameEvent[]
