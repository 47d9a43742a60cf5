/**
 * The columns, for Kysely. Only text and integer: the same on SQLite and PostgreSQL.
 * JSON is text; moments are milliseconds since the epoch, written as bigint on PostgreSQL and read back through Number().
 */
export type SessionRow = {
  code: string
  title: string | null
  scenario_id: string
  scenario_hash: string
  /** OpenTable as JSON. */
  setup: string
  status: 'open' | 'ended'
  created_at: number
  ended_at: number | null
  /** Who opened it; null: whoever holds the key of the start. */
  trainer_id: string | null
  /** After its end; null: the usual 30. */
  keep_days: number | null
}

export type TableRow = {
  id: string
  code: string
  number: number
  status: 'open' | 'closed'
  created_at: number
  /** Table time of the last heartbeat: what a crash gives back. */
  table_ms: number
}

/** The first event of a command carries the command: one row, and often one statement, for each command. */
export type EventRow = {
  table_id: string
  seq: number
  /** Server time. */
  at: number
  body: string
  /** With who asked (`seat:3/abc…`), so that nobody gets another's answer. */
  command_id: string | null
  /** The command as JSON, free texts replaced by their ids. */
  command: string | null
  /** The answer: sequence of the command's last event. */
  answer: number | null
}

/** A request that was refused after the event `seq`; `number` orders those of one entry. */
export type RefusalRow = { table_id: string; seq: number; number: number; at: number; table_ms: number; asker: string; command: string; code: string }

/** `content` is null once erased. */
export type TextRow = { table_id: string; id: string; content: string | null }

export type SeatRow = { token_hash: string; table_id: string; seat: number; created_at: number; released_at: number | null }

export type SeatKeyRow = { key_hash: string; table_id: string; seat: number; created_at: number; used_at: number | null }

/** `wish`: what the person asked for, as JSON, their name included; empty once refused. */
export type WaitingRow = { token_hash: string; code: string; wish: string; created_at: number; refused_at: number | null }

export type TableWordRow = { code: string; word_hash: string; table_id: string }

/** `body`: SessionSetup as JSON. */
export type TemplateRow = { id: string; trainer_id: string | null; name: string; body: string; created_at: number }

export type TrainerRoomRow = { code: string; trainer_id: string | null; created_at: number }

/** `body`: what was deleted, in figures; no name. */
export type ReceiptRow = { id: string; trainer_id: string | null; at: number; body: string }

export type ScenarioRow = { hash: string; body: string }

/** `password`: see server/access/password.ts. A trainer who was removed keeps a line, so that sessions tell whose they were. */
export type TrainerRow = { id: string; name: string; password: string | null; created_at: number; removed_at: number | null }

export type TrainerKeyRow = { key_hash: string; created_at: number; used_at: number | null; trainer_id: string | null }

export type TrainerSessionRow = {
  token_hash: string
  created_at: number
  expires_at: number
  revoked_at: number | null
  trainer_id: string | null
  /** « Firefox, Windows »: to tell one's devices apart. */
  device: string | null
  proof: 'key' | 'password' | null
  seen_at: number | null
}

/** Codes for second trainers, and what they opened: one table each. */
export type HelperKeyRow = { key_hash: string; table_id: string; created_at: number; used_at: number | null }
export type HelperSessionRow = { token_hash: string; table_id: string; created_at: number; expires_at: number; revoked_at: number | null }

/** `table_id` is null once its session is purged; `entry` and `material` are JSON. */
export type BaseEntryRow = { id: string; table_id: string | null; scenario_id: string; scenario_version: string; overlay: string | null; format: string; month: string; entry: string; material: string }
export type BaseFicheRow = { entry_id: string; fiche: string }
/** How far a journal was read for the base; `removed_at` = taken out of it for good. */
export type BaseSeenRow = { table_id: string; seq: number; removed_at: number | null }

/** What became of a commitment; the month is that of the session. */
export type CardReturnRow = { ticket_hash: string; scenario_id: string; month: string; done: string; words: string }

export type SettingRow = { name: string; value: string }

export type Database = {
  sessions: SessionRow
  tables: TableRow
  events: EventRow
  refusals: RefusalRow
  texts: TextRow
  seats: SeatRow
  seat_keys: SeatKeyRow
  scenarios: ScenarioRow
  waiting: WaitingRow
  table_words: TableWordRow
  templates: TemplateRow
  trainer_rooms: TrainerRoomRow
  receipts: ReceiptRow
  trainers: TrainerRow
  trainer_keys: TrainerKeyRow
  trainer_sessions: TrainerSessionRow
  helper_keys: HelperKeyRow
  helper_sessions: HelperSessionRow
  settings: SettingRow
  card_returns: CardReturnRow
  base_entries: BaseEntryRow
  base_fiches: BaseFicheRow
  base_seen: BaseSeenRow
}
