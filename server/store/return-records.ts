import type { Kysely } from 'kysely'
import type { CardReturn, ReturnStore } from './return-store.ts'
import type { CardReturnRow, Database } from './schema.ts'

/** Returns of commitment cards: found by the hash of a random ticket, and by nothing else. */
export function returnRecords(db: Kysely<Database>): ReturnStore {
  return {
    async saveReturn(ticketHash, { scenario, month, done, words }) {
      await db
        .insertInto('card_returns')
        .values({ ticket_hash: ticketHash, scenario_id: scenario, month, done, words })
        .onConflict((conflict) => conflict.column('ticket_hash').doUpdateSet({ done, words }))
        .execute()
    },
    async findReturn(ticketHash) {
      const row = await db.selectFrom('card_returns').selectAll().where('ticket_hash', '=', ticketHash).executeTakeFirst()
      return row && readReturn(row)
    },
    async forgetReturn(ticketHash) {
      await db.deleteFrom('card_returns').where('ticket_hash', '=', ticketHash).execute()
    },
    async listReturns() {
      return (await db.selectFrom('card_returns').selectAll().orderBy('ticket_hash').execute()).map(readReturn)
    },
  }
}

function readReturn({ scenario_id, month, done, words }: CardReturnRow): CardReturn {
  return { scenario: scenario_id, month, done: done as CardReturn['done'], words }
}
