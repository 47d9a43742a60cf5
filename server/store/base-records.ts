import type { Kysely, Transaction } from 'kysely'
import type { BaseRow, BaseStore } from './base-store.ts'
import type { Database, BaseEntryRow } from './schema.ts'

/** The same queries on SQLite and PostgreSQL. */
export function baseRecords(db: Kysely<Database>): BaseStore {
  return {
    tablesToRead: () => tablesToRead(db),
    putBase: (table, seq, row) => db.transaction().execute((trx) => putBase(trx, table, seq, row)),
    async detachBase() {
      await db
        .updateTable('base_entries')
        .set({ table_id: null })
        .where('table_id', 'is not', null)
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('tables').select('tables.id').whereRef('tables.id', '=', 'base_entries.table_id'))))
        .execute()
      await db.deleteFrom('base_seen').where(({ not, exists, selectFrom }) => not(exists(selectFrom('tables').select('tables.id').whereRef('tables.id', '=', 'base_seen.table_id')))).execute()
    },
    async listBase({ scenario, overlay, format, fiche }, limit) {
      let query = db.selectFrom('base_entries').selectAll().orderBy('month', 'desc').orderBy('id').limit(limit)
      if (scenario !== undefined) query = query.where('scenario_id', '=', scenario)
      if (overlay !== undefined) query = overlay === null ? query.where('overlay', 'is', null) : query.where('overlay', '=', overlay)
      if (format !== undefined) query = query.where('format', '=', format)
      if (fiche !== undefined) query = query.where(({ exists, selectFrom }) => exists(selectFrom('base_fiches').select('entry_id').whereRef('base_fiches.entry_id', '=', 'base_entries.id').where('fiche', '=', fiche)))
      return withFiches(db, await query.execute())
    },
    async findBase(ids) {
      return ids.length === 0 ? [] : withFiches(db, await db.selectFrom('base_entries').selectAll().where('id', 'in', [...ids]).orderBy('month', 'desc').orderBy('id').execute())
    },
    async baseFacets() {
      const rows = await db.selectFrom('base_entries').select(['scenario_id', 'overlay', 'format', ({ fn }) => fn.countAll().as('count')]).groupBy(['scenario_id', 'overlay', 'format']).orderBy('scenario_id').orderBy('format').execute()
      return rows.map((row) => ({ scenario: row.scenario_id, overlay: row.overlay, format: row.format, count: Number(row.count) }))
    },
    removeBase: (id, at) =>
      db.transaction().execute(async (trx) => {
        const row = await trx.selectFrom('base_entries').select('table_id').where('id', '=', id).executeTakeFirst()
        if (!row) return false
        await eraseEntry(trx, id)
        if (row.table_id !== null) await trx.updateTable('base_seen').set({ removed_at: at }).where('table_id', '=', row.table_id).execute()
        return true
      }),
  }
}

async function tablesToRead(db: Kysely<Database>): Promise<{ table: string; seq: number }[]> {
  const last = db.selectFrom('events').select(['table_id', ({ fn }) => fn.max('seq').as('seq')]).groupBy('table_id').as('last')
  const rows = await db
    .selectFrom(last)
    .innerJoin('events', (join) => join.onRef('events.table_id', '=', 'last.table_id').onRef('events.seq', '=', 'last.seq'))
    .innerJoin('tables', 'tables.id', 'last.table_id')
    .leftJoin('base_seen', 'base_seen.table_id', 'last.table_id')
    .select(['tables.id', 'tables.status', 'events.seq', 'events.body', 'base_seen.seq as seen', 'base_seen.removed_at'])
    .execute()
  return rows.flatMap(({ id, status, seq, body, seen, removed_at }) => (removed_at === null && seq !== seen && (status === 'closed' || isInDebrief(body)) ? [{ table: id, seq }] : []))
}

function isInDebrief(body: string): boolean {
  return (JSON.parse(body) as { phase?: string }).phase === 'debrief'
}

async function putBase(trx: Transaction<Database>, table: string, seq: number, row: BaseRow | undefined): Promise<void> {
  await eraseBaseOf(trx, table)
  await trx.insertInto('base_seen').values({ table_id: table, seq, removed_at: null }).onConflict((conflict) => conflict.column('table_id').doUpdateSet({ seq })).execute()
  if (!row) return
  const { id, scenario, version, overlay, format, month, fiches, entry, material } = row
  await trx.insertInto('base_entries').values({ id, table_id: table, scenario_id: scenario, scenario_version: version, overlay, format, month, entry, material }).execute()
  if (fiches.length > 0) await trx.insertInto('base_fiches').values([...new Set(fiches)].map((fiche) => ({ entry_id: id, fiche }))).execute()
}

/** What a table gave, at once: a tick taken back waits for nobody to look at the base. */
export async function eraseBaseOf(trx: Transaction<Database>, table: string): Promise<void> {
  for (const { id } of await trx.selectFrom('base_entries').select('id').where('table_id', '=', table).execute()) await eraseEntry(trx, id)
}

async function eraseEntry(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('base_fiches').where('entry_id', '=', id).execute()
  await trx.deleteFrom('base_entries').where('id', '=', id).execute()
}

async function withFiches(db: Kysely<Database>, rows: readonly BaseEntryRow[]): Promise<BaseRow[]> {
  if (rows.length === 0) return []
  const fiches = await db.selectFrom('base_fiches').selectAll().where('entry_id', 'in', rows.map(({ id }) => id)).orderBy('fiche').execute()
  return rows.map(({ id, table_id, scenario_id, scenario_version, overlay, format, month, entry, material }) => ({
    id,
    table: table_id,
    scenario: scenario_id,
    version: scenario_version,
    overlay,
    format,
    month,
    fiches: fiches.flatMap((one) => (one.entry_id === id ? [one.fiche] : [])),
    entry,
    material,
  }))
}
