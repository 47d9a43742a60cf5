import type { SeatNumber } from '../base/ids.ts'
import { filmJournal, type Frame } from '../debrief/film.ts'
import type { Moment } from '../engine/contract.ts'
import { lockOrders } from '../engine/decide/lock-orders.ts'
import { openPhase } from '../engine/decide/phases.ts'
import type { JournalEvent } from '../engine/event.ts'
import { startRun } from '../engine/run.ts'
import type { LockedOrder, TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** The end of a commitment: the state it closed on, and what was locked then. */
export type SeasonLock = {
  readonly season: number
  /** Just before the phase closed: orders saved, nothing locked. */
  readonly before: TableState
  readonly moment: Moment
  readonly cause: 'timer' | 'all-ready' | 'trainer'
  readonly locked: ReadonlyMap<SeatNumber, LockedOrder>
  /** From the closing of the commitment to the end of the resolution, as the journal has it. */
  readonly told: readonly JournalEvent[]
}

/** Seasons whose orders were locked, along the branch that counts or the one named: an abandoned one, or a fork. */
export function seasonLocks(scenario: Scenario, events: readonly JournalEvent[], branch?: number): SeasonLock[] {
  const { frames } = filmJournal(scenario, events, branch)
  const closings = frames.flatMap((frame, index) => (isLock(frame) ? [{ frame, index }] : []))
  // After a rewind within a season only its last commitment counts.
  const last = new Map(closings.map((one) => [one.frame.event.season, one]))
  return [...last.values()].map(({ frame, index }) => lockAt(frame, frames.slice(index))).toSorted((a, b) => a.season - b.season)
}

function isLock({ event }: Frame): boolean {
  return event.type === 'phase-closed' && event.phase === 'commitment'
}

function lockAt({ event, before }: Frame, following: readonly Frame[]): SeasonLock {
  const end = following.findIndex(({ event: one }, index) => index > 0 && one.type === 'trust-measured')
  const told = following.slice(0, end + 1).map((frame) => frame.event)
  const locked = new Map(told.flatMap((one) => (one.type === 'order-locked' ? [[one.seat, one.locked] as const] : [])))
  const { cause } = event as Extract<JournalEvent, { type: 'phase-closed' }>
  return { season: event.season, before, moment: { at: event.at, tableMs: event.tableMs }, cause, locked, told }
}

export type Resolved = { readonly state: TableState; readonly events: readonly JournalEvent[] }

/**
 * Locks these orders and resolves the season, up to the end of the reveal's opening. Draws come from the named
 * substreams of the table's seed, so that nothing moves but what the orders move. The state given is untouched.
 */
export function resolveSeason({ before, season, moment, cause }: SeasonLock, locked: ReadonlyMap<SeatNumber, LockedOrder>): Resolved {
  const author = cause === 'trainer' ? 'trainer' : 'clock'
  const run = startRun(before, moment, author)
  run.emit({ type: 'phase-closed', season, phase: 'commitment', cause })
  run.asRules()
  lockOrders(run, locked)
  openPhase(run, season, 'reveal')
  return { state: run.state, events: run.events }
}

/** Do today's rules resolve the real orders as the journal tells it? False for a journal of older rules. */
export function isToldAlike(resolved: Resolved, { told }: SeasonLock): boolean {
  const plain = (events: readonly JournalEvent[]): string => JSON.stringify(events.map(({ seq: _seq, branch: _branch, ...rest }) => rest))
  return plain(resolved.events) === plain(told)
}
