import type { Kysely } from 'kysely'
import { takeKey } from './one-use-keys.ts'
import type { Database } from './schema.ts'
import type { Store } from './store.ts'

type AccessStore = Pick<Store, 'findSeat' | 'addSeatKey' | 'useSeatKey' | 'readSetting' | 'writeSetting'>

export function accessRecords(db: Kysely<Database>): AccessStore {
  return {
    async findSeat(tokenHash) {
      const row = await db
        .selectFrom('seats')
        .innerJoin('tables', 'tables.id', 'seats.table_id')
        .select(['seats.table_id', 'seats.seat', 'tables.code', 'tables.status'])
        .where('seats.token_hash', '=', tokenHash)
        .where('seats.released_at', 'is', null)
        .executeTakeFirst()
      return row && { table: row.table_id, code: row.code, seat: row.seat, open: row.status === 'open' }
    },
    async addSeatKey({ keyHash, table, seat, at }) {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('seat_keys').set({ used_at: at }).where('table_id', '=', table).where('seat', '=', seat).where('used_at', 'is', null).execute()
        await trx.insertInto('seat_keys').values({ key_hash: keyHash, table_id: table, seat, created_at: at, used_at: null }).execute()
      })
    },
    async useSeatKey(keyHash, at, since) {
      if (!(await takeKey(db, 'seat_keys', keyHash, at, since))) return undefined
      const row = await db
        .selectFrom('seat_keys')
        .innerJoin('tables', 'tables.id', 'seat_keys.table_id')
        .select(['seat_keys.table_id', 'seat_keys.seat', 'tables.code', 'tables.status'])
        .where('seat_keys.key_hash', '=', keyHash)
        .executeTakeFirst()
      return row && { table: row.table_id, code: row.code, seat: row.seat, open: row.status === 'open' }
    },
    async readSetting(name) {
      return (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value
    },
    async writeSetting(name, value) {
      await db.insertInto('settings').values({ name, value }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute()
    },
  }
}
