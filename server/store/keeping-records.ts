import type { Kysely } from 'kysely'
import type { KeepingStore } from './keeping-store.ts'
import type { Database } from './schema.ts'

/** `=` finds no null in SQL: the administrator's lines are asked for apart. */
const isFor = (trainer: string | undefined): 'is' | '=' => (trainer === undefined ? 'is' : '=')

export function keepingRecords(db: Kysely<Database>): KeepingStore {
  const roomOf: KeepingStore['roomOf'] = async (trainer) => (await db.selectFrom('trainer_rooms').select('code').where('trainer_id', isFor(trainer), trainer ?? null).executeTakeFirst())?.code
  return {
    async addTemplate({ id, trainer, name, body, at }) {
      await db.insertInto('templates').values({ id, trainer_id: trainer ?? null, name, body, created_at: at }).execute()
    },
    async listTemplates(trainer) {
      const rows = await db.selectFrom('templates').selectAll().where('trainer_id', isFor(trainer), trainer ?? null).orderBy('created_at', 'desc').execute()
      return rows.map(({ id, name, body, created_at }) => ({ id, name, body, at: Number(created_at) }))
    },
    async removeTemplate(trainer, id) {
      const { numDeletedRows } = await db.deleteFrom('templates').where('id', '=', id).where('trainer_id', isFor(trainer), trainer ?? null).executeTakeFirst()
      return Number(numDeletedRows) === 1
    },
    roomOf,
    async giveRoom(trainer, code, at) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('trainer_rooms').where('trainer_id', isFor(trainer), trainer ?? null).execute()
        await trx.insertInto('trainer_rooms').values({ code, trainer_id: trainer ?? null, created_at: at }).execute()
      })
    },
    async findRoom(code) {
      const room = await db.selectFrom('trainer_rooms').selectAll().where('code', '=', code).executeTakeFirst()
      if (!room) return undefined
      const open = await db
        .selectFrom('sessions')
        .select(['code', 'setup'])
        .where('trainer_id', isFor(room.trainer_id ?? undefined), room.trainer_id)
        .where('status', '=', 'open')
        .orderBy('created_at', 'desc')
        .execute()
      // Nobody is led to a rehearsal.
      const session = open.find(({ setup }) => (JSON.parse(setup) as { rehearsal?: true }).rehearsal !== true)
      return { ...(room.trainer_id === null ? {} : { trainer: room.trainer_id }), ...(session ? { open: session.code } : {}) }
    },
  }
}
