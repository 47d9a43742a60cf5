import type { JournalEvent } from '../../shared/engine/event.ts'

const ENVELOPE = ['seq', 'branch', 'season', 'phase', 'at', 'tableMs', 'by', 'type', 'fact'] as const

/**
 * One line an event: the envelope in columns, the rest as JSON in `fields`. UTF-8 with a byte order mark and
 * semicolons, as French spreadsheets expect; `at` in ISO 8601. Texts are ids here, their words are not in it.
 */
export function journalCsv(events: readonly JournalEvent[]): string {
  const lines = events.map((event) => {
    const { seq, branch, season, phase, at, tableMs, by, type, fact, ...fields } = event as JournalEvent & { fact?: string }
    return [seq, branch, season, phase, new Date(at).toISOString(), tableMs, by, type, fact ?? '', JSON.stringify(fields)]
  })
  return csvLines([...ENVELOPE, 'fields'], lines)
}

/** Empty cells are absent values. */
export function csvLines(header: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `\ufeff${[header, ...rows].map((cells) => cells.map((cell) => (cell === null ? '' : csvCell(String(cell)))).join(';')).join('\r\n')}\r\n`
}

/** Quoted where needed; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
