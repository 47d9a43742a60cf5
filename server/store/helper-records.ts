import type { Kysely } from 'kysely'
import { takeKey } from './one-use-keys.ts'
import type { Database } from './schema.ts'
import type { Store } from './store.ts'

type HelperStore = Pick<Store, 'addHelperKey' | 'useHelperKey' | 'addHelperSession' | 'findHelperTable' | 'endHelpers'>

/** Second trainers: keys that open one table once, and the sessions they gave. */
export function helperRecords(db: Kysely<Database>): HelperStore {
  return {
    async addHelperKey({ keyHash, table, at }) {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('helper_keys').set({ used_at: at }).where('table_id', '=', table).where('used_at', 'is', null).execute()
        await trx.insertInto('helper_keys').values({ key_hash: keyHash, table_id: table, created_at: at, used_at: null }).execute()
      })
    },
    async useHelperKey(keyHash, at, since) {
      if (!(await takeKey(db, 'helper_keys', keyHash, at, since))) return undefined
      const row = await db
        .selectFrom('helper_keys')
        .innerJoin('tables', 'tables.id', 'helper_keys.table_id')
        .select(['tables.id', 'tables.code', 'tables.number', 'tables.status'])
        .where('helper_keys.key_hash', '=', keyHash)
        .executeTakeFirst()
      return row?.status === 'open' ? { table: row.id, code: row.code, number: row.number } : undefined
    },
    async addHelperSession({ tokenHash, table, at, expiresAt }) {
      await db.insertInto('helper_sessions').values({ token_hash: tokenHash, table_id: table, created_at: at, expires_at: expiresAt, revoked_at: null }).execute()
    },
    async findHelperTable(tokenHash, now) {
      const row = await db
        .selectFrom('helper_sessions')
        .select('table_id')
        .where('token_hash', '=', tokenHash)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return row?.table_id
    },
    async endHelpers(table, at) {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('helper_keys').set({ used_at: at }).where('table_id', '=', table).where('used_at', 'is', null).execute()
        await trx.updateTable('helper_sessions').set({ revoked_at: at }).where('table_id', '=', table).where('revoked_at', 'is', null).execute()
      })
    },
  }
}
