import { sql, type CompiledQuery, type Insertable, type Kysely, type Transaction } from 'kysely'
import type { Asker, JournalCommand } from '../../shared/engine/audit.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { RejectionCode } from '../../shared/engine/rejection.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { eraseBaseOf } from './base-records.ts'
import type { Database, EventRow, TableRow } from './schema.ts'
import type { Heartbeat, JournalEntry, Store, TableRecord } from './store.ts'

/** Parameters of one statement stay under the limits of both databases. */
const ROWS_AT_ONCE = 500
const COMPILED_ROWS = 24

export function journalRecords(db: Kysely<Database>): Pick<Store, 'append' | 'beat' | 'loadJournal' | 'loadCommands'> {
  return {
    append: (entries) => append(db, entries),
    beat: (beats) => db.transaction().execute((trx) => beat(trx, beats)),
    loadJournal: (table) => loadJournal(db, table),
    loadCommands: (table) => loadCommands(db, table),
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
    for (const some of chunk(rows)) await insertion(trx, table, some).execute()
    return
  }
  // The adapter is one object for each database opened.
  const known = compiled.get(trx.getExecutor().adapter) ?? new Map<string, CompiledQuery>()
  compiled.set(trx.getExecutor().adapter, known)
  const key = `${table}/${rows.length}`
  const query = known.get(key) ?? insertion(trx, table, rows).compile()
  known.set(key, query)
  await trx.executeQuery({ ...query, parameters: rows.flatMap((row) => Object.values(row)) })
}

/** Words corrected by who wrote them take the place of those before; an event number taken twice is refused. */
function insertion<T extends 'events' | 'texts'>(trx: Kysely<Database>, table: T, rows: readonly Insertable<Database[T]>[]) {
  const insert = trx.insertInto(table).values(rows)
  return table === 'texts' ? insert.onConflict((conflict) => conflict.columns(['table_id', 'id'] as never).doUpdateSet({ content: sql`excluded.content` } as never)) : insert
}

async function beat(trx: Transaction<Database>, beats: readonly Heartbeat[]): Promise<void> {
  let query: CompiledQuery | undefined
  for (const { table, tableMs } of beats) {
    query ??= trx.updateTable('tables').set({ table_ms: tableMs }).where('id', '=', table).compile()
    await trx.executeQuery({ ...query, parameters: [tableMs, table] })
  }
}

/** The research tick taken back. */
function takesBack({ events }: Pick<JournalEntry, 'events'>): boolean {
  return events.some((event) => event.type === 'consent-set' && event.tick === 'research' && !event.value)
}

function hasSideEffects({ events, claim, release, erase, closed, refusals }: JournalEntry): boolean {
  return takesBack({ events }) || claim !== undefined || release !== undefined || erase !== undefined || closed !== undefined || refusals !== undefined
}

async function writeSideEffects(trx: Transaction<Database>, { table, events, at, claim, release = [], erase, closed, refusals }: JournalEntry): Promise<void> {
  if (takesBack({ events })) await eraseBaseOf(trx, table)
  const freed = claim ? [claim.seat, ...release] : release
  if (freed.length > 0) {
    await trx.updateTable('seats').set({ released_at: at }).where('table_id', '=', table).where('seat', 'in', freed).where('released_at', 'is', null).execute()
    await trx.updateTable('seat_keys').set({ used_at: at }).where('table_id', '=', table).where('seat', 'in', freed).where('used_at', 'is', null).execute()
  }
  if (claim) {
    await trx.insertInto('seats').values({ token_hash: claim.tokenHash, table_id: table, seat: claim.seat, created_at: at, released_at: null }).execute()
  }
  if (erase?.length) await trx.updateTable('texts').set({ content: null }).where('table_id', '=', table).where('id', 'in', erase).execute()
  if (refusals?.length) {
    const rows = refusals.map(({ seq, at: refusedAt, tableMs, by, body, code }, index) => ({ table_id: table, seq, number: index + 1, at: refusedAt, table_ms: tableMs, asker: by, command: body, code }))
    await trx.insertInto('refusals').values(rows).execute()
  }
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

async function loadCommands(db: Kysely<Database>, id: string): Promise<JournalCommand[]> {
  const accepted = await db.selectFrom('events').select(['seq', 'body', 'command_id', 'command']).where('table_id', '=', id).where('command', 'is not', null).orderBy('seq').execute()
  const refused = await db.selectFrom('refusals').selectAll().where('table_id', '=', id).orderBy('seq').orderBy('number').execute()
  const asked = accepted.map(({ seq, body, command_id, command }) => {
    const { at, tableMs } = JSON.parse(body) as JournalEvent
    return { seq, at, tableMs, by: (command_id ?? '').split('/')[0] as Asker, command: JSON.parse(command ?? '{}') as JournalCommand['command'] }
  })
  const inVain = refused.map((row) => ({
    seq: row.seq,
    at: Number(row.at),
    tableMs: Number(row.table_ms),
    by: row.asker as Asker,
    command: JSON.parse(row.command) as JournalCommand['command'],
    refused: row.code as RejectionCode,
  }))
  // Refused after the event 12: between what gave it and what gave the event 13.
  return [...asked.map((one) => ({ order: one.seq - 0.5, one })), ...inVain.map((one) => ({ order: one.seq, one }))].sort((a, b) => a.order - b.order).map(({ one }) => one)
}

export function tableRecord(row: TableRow): TableRecord {
  return { id: row.id, code: row.code, number: row.number, status: row.status, tableMs: Number(row.table_ms) }
}

export function* chunk<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE)
}
