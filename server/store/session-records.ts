import type { Kysely } from 'kysely'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { chunk, eventRows, tableRecord } from './journal-records.ts'
import { USUAL_KEEP_DAYS } from './retention-records.ts'
import type { Database, SessionRow } from './schema.ts'
import type { NewSession, SessionRecord, Store } from './store.ts'

type SessionStore = Pick<Store, 'openSession' | 'findTable' | 'loadScenario' | 'hasCode' | 'findSession' | 'listSessions' | 'addTable' | 'endSession' | 'idleSessions' | 'openTables'>

export function sessionRecords(db: Kysely<Database>): SessionStore {
  return {
    openSession: (session) => openSession(db, session),
    async hasCode(code) {
      return (await db.selectFrom('sessions').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
    },
    async findSession(code) {
      const row = await db.selectFrom('sessions').selectAll().where('code', '=', code).executeTakeFirst()
      return row && (await withTables(db, [row]))[0]
    },
    async findTable(table) {
      const row = await db
        .selectFrom('tables')
        .innerJoin('sessions', 'sessions.code', 'tables.code')
        .select(['sessions.code', 'sessions.scenario_hash', 'sessions.setup', 'sessions.trainer_id'])
        .where('tables.id', '=', table)
        .executeTakeFirst()
      return row && { code: row.code, scenarioHash: row.scenario_hash, setup: row.setup, ...ownerOf(row) }
    },
    async loadScenario(hash) {
      const row = await db.selectFrom('scenarios').select('body').where('hash', '=', hash).executeTakeFirst()
      return row && (JSON.parse(row.body) as Scenario)
    },
    async listSessions(trainer) {
      const all = db.selectFrom('sessions').selectAll().orderBy('created_at', 'desc').limit(200)
      return withTables(db, await (trainer === undefined ? all : all.where('trainer_id', '=', trainer)).execute())
    },
    async addTable(code, { id, number, at, events }) {
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('tables').values({ id, code, number, status: 'open', created_at: at, table_ms: 0 }).execute()
        for (const rows of chunk(eventRows({ table: id, events }))) await trx.insertInto('events').values(rows).execute()
      })
    },
    async endSession(code, at) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('waiting').where('code', '=', code).execute()
        await trx.deleteFrom('table_words').where('code', '=', code).execute()
        await trx.updateTable('sessions').set({ status: 'ended', ended_at: at }).where('code', '=', code).execute()
        await trx.updateTable('tables').set({ status: 'closed' }).where('code', '=', code).execute()
      })
    },
    async idleSessions(since) {
      const rows = await db
        .selectFrom('sessions')
        .select('code')
        .where('status', '=', 'open')
        .where('created_at', '<', since)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('tables').innerJoin('events', 'events.table_id', 'tables.id').select('tables.id').whereRef('tables.code', '=', 'sessions.code').where('events.at', '>=', since),
            ),
          ),
        )
        .execute()
      return rows.map(({ code }) => code)
    },
    async openTables() {
      return (await db.selectFrom('tables').selectAll().where('status', '=', 'open').orderBy('created_at').execute()).map(tableRecord)
    },
  }
}

async function openSession(db: Kysely<Database>, { code, title, trainer, keepDays, scenario, setup, at, tables }: NewSession): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('scenarios')
      .values({ hash: scenario.hash, body: JSON.stringify(scenario) })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
    await trx
      .insertInto('sessions')
      .values({ code, title: title ?? null, scenario_id: scenario.file.id, scenario_hash: scenario.hash, setup, status: 'open', created_at: at, ended_at: null, trainer_id: trainer ?? null, keep_days: keepDays ?? null })
      .execute()
    await trx
      .insertInto('tables')
      .values(tables.map(({ id, number }) => ({ id, code, number, status: 'open' as const, created_at: at, table_ms: 0 })))
      .execute()
    const events = tables.flatMap(({ id, events }) => eventRows({ table: id, events }))
    for (const rows of chunk(events)) await trx.insertInto('events').values(rows).execute()
  })
}

async function withTables(db: Kysely<Database>, rows: readonly SessionRow[]): Promise<SessionRecord[]> {
  if (rows.length === 0) return []
  const codes = rows.map(({ code }) => code)
  const tables = await db.selectFrom('tables').selectAll().where('code', 'in', codes).orderBy('number').execute()
  return rows.map((row) => ({
    code: row.code,
    ...(row.title === null ? {} : { title: row.title }),
    scenarioId: row.scenario_id,
    scenarioHash: row.scenario_hash,
    setup: row.setup,
    status: row.status,
    createdAt: Number(row.created_at),
    ...ownerOf(row),
    ...(row.ended_at === null ? {} : { endedAt: Number(row.ended_at) }),
    keepDays: row.keep_days ?? USUAL_KEEP_DAYS,
    tables: tables.filter(({ code }) => code === row.code).map(tableRecord),
  }))
}

function ownerOf({ trainer_id }: Pick<SessionRow, 'trainer_id'>): { trainer?: string } {
  return trainer_id === null ? {} : { trainer: trainer_id }
}
