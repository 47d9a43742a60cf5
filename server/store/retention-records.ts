import { sql, SqliteAdapter, type Kysely, type Transaction } from 'kysely'
import type { Deleted, Receipt, RetentionStore } from './retention-store.ts'
import type { Database } from './schema.ts'

export const USUAL_KEEP_DAYS = 30
const DAY_MS = 24 * 3_600_000

export function retentionRecords(db: Kysely<Database>): RetentionStore {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  return {
    async keepSession(code, days) {
      await db.updateTable('sessions').set({ keep_days: days }).where('code', '=', code).execute()
    },
    async dueSessions(now) {
      const rows = await db.selectFrom('sessions').select(['code', 'ended_at', 'keep_days']).where('status', '=', 'ended').where('ended_at', 'is not', null).execute()
      return rows.filter(({ ended_at, keep_days }) => Number(ended_at) + (keep_days ?? USUAL_KEEP_DAYS) * DAY_MS <= now).map(({ code }) => code)
    },
    forgetSession: (code, { id, at, why }) =>
      db.transaction().execute(async (trx) => {
        const session = await trx.selectFrom('sessions').selectAll().where('code', '=', code).executeTakeFirst()
        if (session?.status !== 'ended') return undefined
        const deleted = await deleteSession(trx, code)
        const receipt: Receipt = { id, at, why, code, scenario: session.scenario_id, openedAt: Number(session.created_at), ...(session.ended_at === null ? {} : { endedAt: Number(session.ended_at) }), ...deleted }
        await trx.insertInto('receipts').values({ id, trainer_id: session.trainer_id, at, body: JSON.stringify(receipt) }).execute()
        return receipt
      }),
    async listReceipts(trainer) {
      const all = db.selectFrom('receipts').select('body').orderBy('at', 'desc').limit(500)
      return (await (trainer === undefined ? all : all.where('trainer_id', '=', trainer)).execute()).map(({ body }) => JSON.parse(body) as Receipt)
    },
    async scrub() {
      // Pages written before deletions were secure, then the log that still holds what they were.
      await sql`VACUUM`.execute(db)
      if (isSqlite) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
    },
  }
}

/** Children before their parents. */
async function deleteSession(trx: Transaction<Database>, code: string): Promise<Deleted> {
  const ids = (await trx.selectFrom('tables').select('id').where('code', '=', code).execute()).map(({ id }) => id)
  const count = async (table: 'events' | 'texts' | 'seats'): Promise<number> => {
    const row = ids.length === 0 ? undefined : await trx.selectFrom(table).select(({ fn }) => fn.countAll().as('n')).where('table_id', 'in', ids).executeTakeFirst()
    return Number(row?.n ?? 0)
  }
  const deleted = { tables: ids.length, events: await count('events'), texts: await count('texts'), seats: await count('seats') }
  if (ids.length > 0) {
    for (const table of ['events', 'texts', 'refusals', 'seats', 'seat_keys', 'helper_keys', 'helper_sessions'] as const) await trx.deleteFrom(table).where('table_id', 'in', ids).execute()
  }
  for (const table of ['waiting', 'table_words', 'tables', 'sessions'] as const) await trx.deleteFrom(table).where('code', '=', code).execute()
  await trx.deleteFrom('settings').where('name', 'like', `session-%/${code}`).execute()
  return deleted
}
