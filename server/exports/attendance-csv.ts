import { csvLines } from './csv.ts'

/** Who was there: one line a person, in the order they sat down. */
export function attendanceCsv(lines: readonly { readonly table: number; readonly name: string; readonly role: string; readonly at: number }[]): string {
  return csvLines(['table', 'name', 'role', 'at'], lines.map(({ table, name, role, at }) => [table, name, role, new Date(at).toISOString()]))
}
