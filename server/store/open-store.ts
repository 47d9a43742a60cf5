import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { accessRecords } from './access-records.ts'
import { baseRecords } from './base-records.ts'
import { returnRecords } from './return-records.ts'
import { helperRecords } from './helper-records.ts'
import { doorRecords } from './door-records.ts'
import { journalRecords } from './journal-records.ts'
import { keepingRecords } from './keeping-records.ts'
import { migrations } from './migrations.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import { retentionRecords } from './retention-records.ts'
import type { Database } from './schema.ts'
import { sessionRecords } from './session-records.ts'
import type { Store } from './store.ts'
import { trainerRecords } from './trainer-records.ts'

/** `{ file }` opens or makes an SQLite file; `{ url }` a PostgreSQL database. The tables are brought up to date. */
export async function openStore(place: { readonly file: string } | { readonly url: string }): Promise<Store> {
  const db = 'url' in place ? openPostgres(place.url) : new Kysely<Database>({ dialect: new SqliteDialect({ database: openNodeSqlite(place.file) }) })
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
  return { ...journalRecords(db), ...sessionRecords(db), ...accessRecords(db), ...baseRecords(db), ...trainerRecords(db), ...doorRecords(db), ...keepingRecords(db), ...retentionRecords(db), ...helperRecords(db), ...returnRecords(db), close: () => db.destroy() }
}

function openPostgres(connectionString: string): Kysely<Database> {
  const pool = new pg.Pool({ connectionString, max: 8 })
  // A connection lost while idle must not end the process; the next query says what is wrong.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
