import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'

/** A migration is never edited once released: a change of shape is a new one. */
const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    // A journal is read and written by its key: on SQLite the rows live in the key's own tree, half the pages to write.
    const byKey = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) => (db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table)
    await schema.createTable('settings').addColumn('name', 'text', (c) => c.primaryKey()).addColumn('value', 'text', (c) => c.notNull()).execute()
    await schema.createTable('scenarios').addColumn('hash', 'text', (c) => c.primaryKey()).addColumn('body', 'text', (c) => c.notNull()).execute()
    await schema
      .createTable('sessions')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text')
      .addColumn('scenario_id', 'text', (c) => c.notNull())
      .addColumn('scenario_hash', 'text', (c) => c.notNull().references('scenarios.hash'))
      .addColumn('setup', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .execute()
    await schema
      .createTable('tables')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().references('sessions.code'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('table_ms', 'bigint', (c) => c.notNull())
      .execute()
    await schema.createIndex('tables_by_code').on('tables').columns(['code', 'number']).unique().execute()
    await schema
      .createTable('events')
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('command_id', 'text')
      .addColumn('command', 'text')
      .addColumn('answer', 'integer')
      .addPrimaryKeyConstraint('events_key', ['table_id', 'seq'])
      .$call(byKey)
      .execute()
    await schema
      .createTable('texts')
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('content', 'text')
      .addPrimaryKeyConstraint('texts_key', ['table_id', 'id'])
      .$call(byKey)
      .execute()
    await schema
      .createTable('seats')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('seat', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('released_at', 'bigint')
      .execute()
    await schema.createIndex('seats_by_table').on('seats').columns(['table_id', 'seat']).execute()
    await schema
      .createTable('trainer_keys')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    await schema
      .createTable('trainer_sessions')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('revoked_at', 'bigint')
      .execute()
  },
}

/** What was asked and refused: an audit decides it again with the rest. */
const refusals: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('refusals')
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('table_ms', 'bigint', (c) => c.notNull())
      .addColumn('asker', 'text', (c) => c.notNull())
      .addColumn('command', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('refusals_key', ['table_id', 'seq', 'number'])
      .execute()
  },
}

/** Keys of personal links: each opens one seat once, for a while. */
const seatKeys: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('seat_keys')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('seat', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    await schema.createIndex('seat_keys_by_table').on('seat_keys').columns(['table_id', 'seat']).execute()
  },
}

/** Named trainers where the server is shared. No trainer = whoever holds the key of the start. */
const trainers: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('trainers')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('password', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('removed_at', 'bigint')
      .execute()
    await schema.alterTable('trainer_keys').addColumn('trainer_id', 'text').execute()
    for (const column of ['trainer_id', 'device', 'proof'] as const) await schema.alterTable('trainer_sessions').addColumn(column, 'text').execute()
    await schema.alterTable('trainer_sessions').addColumn('seen_at', 'bigint').execute()
    await schema.alterTable('sessions').addColumn('trainer_id', 'text').execute()
  },
}

/** Second trainers: codes that open one table once, and the sessions they gave. */
const helpers: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('helper_keys')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    await schema
      .createTable('helper_sessions')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('revoked_at', 'bigint')
      .execute()
  },
}

/** Who waits at the door, and which table a word stands for; both are gone with the session. */
const waiting: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('waiting')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().references('sessions.code'))
      .addColumn('wish', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('refused_at', 'bigint')
      .execute()
    await schema.createIndex('waiting_by_code').on('waiting').columns(['code', 'created_at']).execute()
    await schema
      .createTable('table_words')
      .addColumn('code', 'text', (c) => c.notNull().references('sessions.code'))
      .addColumn('word_hash', 'text', (c) => c.notNull())
      .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
      .addPrimaryKeyConstraint('table_words_key', ['code', 'word_hash'])
      .execute()
  },
}

/** Shared sessions. They outlive the journals they come from, so no key refers to a table. */
const sharedBase: Migration = {
  async up({ schema }: Kysely<unknown>) {
    const text = ['scenario_id', 'scenario_version', 'format', 'month', 'entry', 'material'] as const
    let entries = schema.createTable('base_entries').addColumn('id', 'text', (c) => c.primaryKey()).addColumn('table_id', 'text').addColumn('overlay', 'text')
    for (const column of text) entries = entries.addColumn(column, 'text', (c) => c.notNull())
    await entries.execute()
    await schema.createIndex('base_by_scenario').on('base_entries').columns(['scenario_id', 'overlay', 'format']).execute()
    await schema.createIndex('base_by_table').on('base_entries').columns(['table_id']).execute()
    await schema
      .createTable('base_fiches')
      .addColumn('entry_id', 'text', (c) => c.notNull().references('base_entries.id'))
      .addColumn('fiche', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('base_fiches_key', ['entry_id', 'fiche'])
      .execute()
    await schema.createTable('base_seen').addColumn('table_id', 'text', (c) => c.primaryKey()).addColumn('seq', 'integer', (c) => c.notNull()).addColumn('removed_at', 'bigint').execute()
  },
}

/** Templates, the room of each trainer, how long a session is kept, and the receipt of what was deleted. */
const keeping: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('templates')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('trainer_id', 'text')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await schema.createTable('trainer_rooms').addColumn('code', 'text', (c) => c.primaryKey()).addColumn('trainer_id', 'text').addColumn('created_at', 'bigint', (c) => c.notNull()).execute()
    await schema
      .createTable('receipts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('trainer_id', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .execute()
    await schema.alterTable('sessions').addColumn('keep_days', 'integer').execute()
  },
}

/** What became of commitments, by random ticket: nothing leads to a table, a seat or a day. */
const cardReturns: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('card_returns')
      .addColumn('ticket_hash', 'text', (c) => c.primaryKey())
      .addColumn('scenario_id', 'text', (c) => c.notNull())
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('done', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .execute()
  },
}

export const migrations: MigrationProvider = { getMigrations: async () => ({ '2026-01-first': first, '2026-11-refusals': refusals, '2026-11-seat-keys': seatKeys, '2026-11-trainers': trainers, '2026-11-waiting': waiting, '2026-11-table-helpers': helpers, '2026-11-x-shared-base': sharedBase, '2026-11-y-keeping': keeping, '2026-11-z-card-returns': cardReturns }) }
