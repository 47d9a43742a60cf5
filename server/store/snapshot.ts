import { createHash } from 'node:crypto'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** Holds the manifest inside the file it describes: a backup is one file. */
const MANIFEST_TABLE = 'backup_manifest'

/** A database file read as it stands, without bringing its tables up to date. */
export type Snapshot = {
  /** Name of each table of the database → how many rows, and the SHA-256 of all of them in the order of their key. */
  contents(): Readonly<Record<string, TableContent>>
  journals(): Generator<SnapshotJournal>
  readManifest(): string | undefined
  writeManifest(manifest: string): void
  dropManifest(): void
  /** What SQLite itself finds broken; undefined when it is whole. */
  damage(): string | undefined
  close(): void
}

export type TableContent = { readonly rows: number; readonly sha256: string }
export type SnapshotJournal = { readonly table: string; readonly scenario: Scenario; readonly events: readonly JournalEvent[] }

/**
 * Copies a database as it was at one moment, while a server goes on writing in it.
 * Throws when `to` exists already: nothing is overwritten.
 */
export function takeSnapshot(from: string, to: string): void {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 })
  try {
    source.prepare('VACUUM INTO ?').run(to)
  } finally {
    source.close()
  }
}

/** Throws when the file is no SQLite database. */
export function openSnapshot(file: string, { readOnly = true }: { readonly readOnly?: boolean } = {}): Snapshot {
  const db = new DatabaseSync(file, { readOnly, timeout: 10_000 })
  const names = (): string[] =>
    db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> ? ORDER BY name").all(MANIFEST_TABLE).map(({ name }) => String(name))
  try {
    names()
  } catch (error) {
    db.close()
    throw error
  }
  return {
    contents: () => Object.fromEntries(names().map((name) => [name, contentOf(db, name)])),
    *journals() {
      const tables = db.prepare('SELECT tables.id, scenarios.body FROM tables JOIN sessions ON sessions.code = tables.code JOIN scenarios ON scenarios.hash = sessions.scenario_hash ORDER BY tables.id').all()
      const events = db.prepare('SELECT body FROM events WHERE table_id = ? ORDER BY seq')
      for (const { id, body } of tables) {
        yield { table: String(id), scenario: JSON.parse(String(body)) as Scenario, events: events.all(id!).map((row) => JSON.parse(String(row.body)) as JournalEvent) }
      }
    },
    readManifest() {
      const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(MANIFEST_TABLE) !== undefined
      const body = isThere ? db.prepare(`SELECT body FROM ${MANIFEST_TABLE}`).get()?.body : undefined
      return body === undefined || body === null ? undefined : String(body)
    },
    writeManifest(manifest) {
      db.exec(`CREATE TABLE ${MANIFEST_TABLE} (body TEXT NOT NULL)`)
      db.prepare(`INSERT INTO ${MANIFEST_TABLE} VALUES (?)`).run(manifest)
    },
    dropManifest: () => db.exec(`DROP TABLE ${MANIFEST_TABLE}`),
    damage() {
      const first = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
      return first === 'ok' ? undefined : String(first)
    },
    close: () => db.close(),
  }
}

function contentOf(db: DatabaseSync, name: string): TableContent {
  const quoted = `"${name.replaceAll('"', '""')}"`
  const columns = db.prepare(`PRAGMA table_info(${quoted})`).all()
  const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk))
  const order = (key.length > 0 ? key : columns).map(({ name: column }) => `"${String(column).replaceAll('"', '""')}"`).join(', ')
  const hash = createHash('sha256').update(JSON.stringify(columns.map(({ name: column }) => column)))
  let rows = 0
  for (const row of db.prepare(`SELECT * FROM ${quoted} ORDER BY ${order}`).iterate()) {
    hash.update(`\n${JSON.stringify(Object.values(row), plain)}`)
    rows += 1
  }
  return { rows, sha256: hash.digest('hex') }
}

function plain(_key: string, value: SQLOutputValue): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
