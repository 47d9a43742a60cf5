import type { Kysely } from 'kysely'
import type { DoorStore, WaitingRecord } from './door-store.ts'
import type { Database, WaitingRow } from './schema.ts'

export function doorRecords(db: Kysely<Database>): DoorStore {
  const findTableOfWord = async (code: string, wordHash: string): Promise<string | undefined> =>
    (await db.selectFrom('table_words').select('table_id').where('code', '=', code).where('word_hash', '=', wordHash).executeTakeFirst())?.table_id
  return {
    async addWaiting({ tokenHash, code, wish, at }) {
      await db.insertInto('waiting').values({ token_hash: tokenHash, code, wish, created_at: at, refused_at: null }).execute()
    },
    async findWaiting(tokenHash) {
      const row = await db.selectFrom('waiting').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
      return row && waitingOf(row)
    },
    async listWaiting(code) {
      return (await db.selectFrom('waiting').selectAll().where('code', '=', code).where('refused_at', 'is', null).orderBy('created_at').orderBy('token_hash').execute()).map(waitingOf)
    },
    async refuseWaiting(tokenHash, at, answer = '{}') {
      await db.updateTable('waiting').set({ refused_at: at, wish: answer }).where('token_hash', '=', tokenHash).execute()
    },
    async forgetWaiting(tokenHash) {
      await db.deleteFrom('waiting').where('token_hash', '=', tokenHash).execute()
    },
    async tableOfWord(code, wordHash, proposed) {
      await db.insertInto('table_words').values({ code, word_hash: wordHash, table_id: proposed }).onConflict((conflict) => conflict.columns(['code', 'word_hash']).doNothing()).execute()
      return (await findTableOfWord(code, wordHash)) ?? proposed
    },
    findTableOfWord,
  }
}

function waitingOf({ token_hash, code, wish, created_at, refused_at }: WaitingRow): WaitingRecord {
  return { tokenHash: token_hash, code, wish, at: Number(created_at), refused: refused_at !== null }
}
