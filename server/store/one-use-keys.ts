import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** Marks the key as used. True once for each key, none made before `since`; two who come at once are told apart by the database. */
export async function takeKey(db: Kysely<Database>, keys: 'seat_keys' | 'helper_keys' | 'trainer_keys', keyHash: string, at: number, since: number): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable(keys).set({ used_at: at }).where('key_hash', '=', keyHash).where('used_at', 'is', null).where('created_at', '>=', since).executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
