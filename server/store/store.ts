/** What the rest of the server may ask of the database. One implementation, on SQLite or PostgreSQL. */
import type { SeatNumber, TextId } from '../../shared/base/ids.ts'
import type { Asker, JournalCommand } from '../../shared/engine/audit.ts'
import type { BornText, JournalEvent } from '../../shared/engine/event.ts'
import type { RejectionCode } from '../../shared/engine/rejection.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { BaseStore } from './base-store.ts'
import type { DoorStore } from './door-store.ts'
import type { KeepingStore } from './keeping-store.ts'
import type { RetentionStore } from './retention-store.ts'
import type { ReturnStore } from './return-store.ts'
import type { TrainerStore } from './trainer-store.ts'

/** `commandId` unique in its table, its author included. `body` is JSON and holds no free text; `answer` is the last sequence. */
export type WrittenCommand = { readonly commandId: string; readonly body: string; readonly answer: number }

/** A request that was refused: `seq` is the last event before it, `body` is JSON and holds no free text. It changed nothing. */
export type WrittenRefusal = { readonly seq: number; readonly at: number; readonly tableMs: number; readonly by: Asker; readonly body: string; readonly code: RejectionCode }

/** Seats whose tokens change hands in the same transaction as the events. */
export type SeatClaim = { readonly seat: SeatNumber; readonly tokenHash: string }

/** All or nothing, with every other entry of the same call. */
export type JournalEntry = {
  readonly table: string
  readonly at: number
  readonly events: readonly JournalEvent[]
  readonly texts: readonly BornText[]
  /** Written with its events; one that led to none leaves no trace. */
  readonly command?: WrittenCommand
  /** Refused since the entry before. */
  readonly refusals?: readonly WrittenRefusal[]
  readonly claim?: SeatClaim
  readonly release?: readonly SeatNumber[]
  readonly erase?: readonly TextId[]
  readonly closed?: boolean
}

export type Heartbeat = { readonly table: string; readonly tableMs: number }

export type SessionRecord = {
  readonly code: string
  readonly title?: string
  readonly scenarioId: string
  readonly scenarioHash: string
  /** OpenTable as JSON. */
  readonly setup: string
  readonly status: 'open' | 'ended'
  readonly createdAt: number
  /** Who opened it; absent: the administrator. */
  readonly trainer?: string
  readonly endedAt?: number
  /** Days it stays after its end. */
  readonly keepDays: number
  readonly tables: readonly TableRecord[]
}

export type TableRecord = { readonly id: string; readonly code: string; readonly number: number; readonly status: 'open' | 'closed'; readonly tableMs: number }

export type StoredJournal = {
  readonly table: TableRecord
  readonly scenario: Scenario
  readonly events: readonly JournalEvent[]
  readonly texts: ReadonlyMap<TextId, string>
  /** commandId → the sequence it was answered with. */
  readonly answers: ReadonlyMap<string, number>
}

export type NewSession = {
  readonly code: string
  readonly title?: string
  readonly trainer?: string
  readonly keepDays?: number
  readonly scenario: Scenario
  readonly setup: string
  readonly at: number
  readonly tables: readonly { readonly id: string; readonly number: number; readonly events: readonly JournalEvent[] }[]
}

export type SeatHolding = { readonly table: string; readonly code: string; readonly seat: SeatNumber; readonly open: boolean }

export type Store = TrainerStore & DoorStore & KeepingStore & RetentionStore & BaseStore & ReturnStore & {
  /** One transaction. Rejects when an event number is already taken: another process plays this table. */
  append(entries: readonly JournalEntry[]): Promise<void>
  beat(beats: readonly Heartbeat[]): Promise<void>
  openSession(session: NewSession): Promise<void>
  hasCode(code: string): Promise<boolean>
  findSession(code: string): Promise<SessionRecord | undefined>
  findTable(table: string): Promise<{ readonly code: string; readonly scenarioHash: string; readonly setup: string; readonly trainer?: string } | undefined>
  loadScenario(hash: string): Promise<Scenario | undefined>
  /** Newest first; of one trainer, or of all. */
  listSessions(trainer?: string): Promise<readonly SessionRecord[]>
  /** One more table; rejects when its number is taken. */
  addTable(code: string, table: { readonly id: string; readonly number: number; readonly at: number; readonly events: readonly JournalEvent[] }): Promise<void>
  /** What the door knew is forgotten with it. */
  endSession(code: string, at: number): Promise<void>
  /** Codes of open sessions where nothing has happened since. */
  idleSessions(since: number): Promise<readonly string[]>
  openTables(): Promise<readonly TableRecord[]>
  loadJournal(table: string): Promise<StoredJournal | undefined>
  /** What was asked of a table, in order, refusals among it: for an audit of its journal. */
  loadCommands(table: string): Promise<readonly JournalCommand[]>
  /** Whose token is this? Undefined when unknown or given to somebody else. */
  findSeat(tokenHash: string): Promise<SeatHolding | undefined>
  /** The key of a personal link; those made before for the same seat open nothing any more. */
  addSeatKey(key: { readonly keyHash: string; readonly table: string; readonly seat: SeatNumber; readonly at: number }): Promise<void>
  /** The seat it opens: once, for a key younger than `since`, as long as the seat has not changed hands. */
  useSeatKey(keyHash: string, at: number, since: number): Promise<SeatHolding | undefined>
  /** A code for a second trainer; those made before for the same table open nothing any more. */
  addHelperKey(key: { readonly keyHash: string; readonly table: string; readonly at: number }): Promise<void>
  /** The open table it gives: once, for a key younger than `since`. */
  useHelperKey(keyHash: string, at: number, since: number): Promise<{ readonly table: string; readonly code: string; readonly number: number } | undefined>
  addHelperSession(session: { readonly tokenHash: string; readonly table: string; readonly at: number; readonly expiresAt: number }): Promise<void>
  findHelperTable(tokenHash: string, now: number): Promise<string | undefined>
  endHelpers(table: string, at: number): Promise<void>
  readSetting(name: string): Promise<string | undefined>
  writeSetting(name: string, value: string): Promise<void>
  close(): Promise<void>
}
