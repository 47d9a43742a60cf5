import type { CompiledQuery, Insertable, Kysely, Transaction } from 'kysely'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { Database, EventRow, TableRow } from './schema.ts'
import type { Heartbeat, JournalEntry, Store, TableRecord } from './store.ts'

/** Parameters of one statement stay under the limits of both databases. */
const ROWS_AT_ONCE = 500
const COMPILED_ROWS = 24

export function journalRecords(db: Kysely<Database>): Pick<Store, 'append' | 'beat' | 'loadJournal'> {
  return {
    append: (entries) => append(db, entries),
    beat: (beats) => db.transaction().execute((trx) => beat(trx, beats)),
    loadJournal: (table) => loadJournal(db, table),
  }
}

/** Most commands are a few events and nothing else: one statement, which is a transaction by itself. */
async function append(db: Kysely<Database>, entries: readonly JournalEntry[]): Promise<void> {
  const events = entries.flatMap(eventRows)
  const texts = entries.flatMap(({ table, texts }) => texts.map(({ id, content }) => ({ table_id: table, id, content })))
  if (texts.length === 0 && events.length <= COMPILED_ROWS && !entries.some(hasSideEffects)) return insertRows(db, 'events', events)
  await db.transaction().execute(async (trx) => {
    await insertRows(trx, 'events', events)
    await insertRows(trx, 'texts', texts)
    for (const entry of entries) await writeSideEffects(trx, entry)
  })
}

export function eventRows({ table, events, command }: Pick<JournalEntry, 'table' | 'events' | 'command'>): EventRow[] {
  return events.map((event, index) => {
    const carried = index === 0 ? command : undefined
    return {
      table_id: table,
      seq: event.seq,
      at: event.at,
      body: JSON.stringify(event),
      command_id: carried?.commandId ?? null,
      command: carried?.body ?? null,
      answer: carried?.answer ?? null,
    }
  })
}

const compiled = new WeakMap<object, Map<string, CompiledQuery>>()

/**
 * Every command of every table comes through here: the statement for a few rows is compiled once for each database
 * and run again with other values. All rows have the same members, in the same order.
 */
async function insertRows<T extends 'events' | 'texts'>(trx: Kysely<Database>, table: T, rows: readonly Insertable<Database[T]>[]): Promise<void> {
  if (rows.length === 0) return
  if (rows.length > COMPILED_ROWS) {
    for (const some of chunk(rows)) await trx.insertInto(table).values(some).execute()
    return
  }
  // The adapter is one object for each database opened.
  const known = compiled.get(trx.getExecutor().adapter) ?? new Map<string, CompiledQuery>()
  compiled.set(trx.getExecutor().adapter, known)
  const key = `${table}/${rows.length}`
  const query = known.get(key) ?? trx.insertInto(table).values(rows).compile()
  known.set(key, query)
  await trx.executeQuery({ ...query, parameters: rows.flatMap((row) => Object.values(row)) })
}

async function beat(trx: Transaction<Database>, beats: readonly Heartbeat[]): Promise<void> {
  let query: CompiledQuery | undefined
  for (const { table, tableMs } of beats) {
    query ??= trx.updateTable('tables').set({ table_ms: tableMs }).where('id', '=', table).compile()
    await trx.executeQuery({ ...query, parameters: [tableMs, table] })
  }
}

function hasSideEffects({ claim, release, erase, closed }: JournalEntry): boolean {
  return claim !== undefined || release !== undefined || erase !== undefined || closed !== undefined
}

async function writeSideEffects(trx: Transaction<Database>, { table, at, claim, release, erase, closed }: JournalEntry): Promise<void> {
  const freed = claim?.seat ?? release
  if (freed !== undefined) {
    await trx.updateTable('seats').set({ released_at: at }).where('table_id', '=', table).where('seat', '=', freed).where('released_at', 'is', null).execute()
  }
  if (claim) {
    await trx.insertInto('seats').values({ token_hash: claim.tokenHash, table_id: table, seat: claim.seat, created_at: at, released_at: null }).execute()
  }
  if (erase?.length) await trx.updateTable('texts').set({ content: null }).where('table_id', '=', table).where('id', 'in', erase).execute()
  if (closed) await trx.updateTable('tables').set({ status: 'closed' }).where('id', '=', table).execute()
}

async function loadJournal(db: Kysely<Database>, id: string): Promise<Awaited<ReturnType<Store['loadJournal']>>> {
  const row = await db
    .selectFrom('tables')
    .innerJoin('sessions', 'sessions.code', 'tables.code')
    .innerJoin('scenarios', 'scenarios.hash', 'sessions.scenario_hash')
    .selectAll('tables')
    .select('scenarios.body as scenario')
    .where('tables.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const events = await db.selectFrom('events').select(['body', 'command_id', 'answer']).where('table_id', '=', id).orderBy('seq').execute()
  const texts = await db.selectFrom('texts').select(['id', 'content']).where('table_id', '=', id).execute()
  return {
    table: tableRecord(row),
    scenario: JSON.parse(row.scenario) as Scenario,
    events: events.map(({ body }) => JSON.parse(body) as JournalEvent),
    texts: new Map(texts.flatMap(({ id, content }) => (content === null ? [] : [[id, content]]))),
    answers: new Map(events.flatMap(({ command_id, answer }) => (command_id === null || answer === null ? [] : [[command_id, answer]]))),
  }
}

export function tableRecord(row: TableRow): TableRecord {
  return { id: row.id, code: row.code, number: row.number, status: row.status, tableMs: Number(row.table_ms) }
}

export function* chunk<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE)
}
