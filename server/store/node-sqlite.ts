import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

/**
 * Node's own SQLite in the shape Kysely's SqliteDialect asks for.
 * `path` may be `:memory:`. A commit is on the disk when it returns (synchronous = FULL).
 */
export function openNodeSqlite(path: string): SqliteDatabase {
  const raw = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true })
  // What is erased is overwritten: no word taken back stays in a free page.
  raw.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;')
  const prepared = new Map<string, Prepared>()
  return {
    close: () => raw.close(),
    prepare(sql) {
      let statement = prepared.get(sql)
      if (!statement) {
        statement = adapt(raw.prepare(sql))
        // Inserts of many rows have a text of their own for each count: the oldest makes room.
        if (prepared.size >= 200) prepared.delete(prepared.keys().next().value!)
        prepared.set(sql, statement)
      }
      return statement
    },
  }
}

type Prepared = ReturnType<SqliteDatabase['prepare']>

function adapt(statement: StatementSync): Prepared {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  }
}

function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value === undefined ? null : value)) as SQLInputValue[]
}
