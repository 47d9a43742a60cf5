/** Who may read a table's record: a token of this browser, never in an address sent to the server. */
import { readKeptSeats } from '../net/kept-seats.ts'
import { askBoards } from '../net/api.ts'
import { readToken } from '../trainer/trainer-api.ts'
import { normaliseCode } from '../../shared/protocol/session-code.ts'

export type DebriefAccess = { readonly table: string; readonly token: string; readonly isTrainer?: boolean; readonly isSeat?: boolean }

/** `/debrief/#<table>`; `/debrief/#KF4T7M` also works: the board's read-only access is asked for. */
export const debriefAddress = (table: string): string => `/debrief/#${encodeURIComponent(table)}`

/** A seat, then a board, then the console: the first token of this browser that knows the table. */
export async function findAccess(hash: string): Promise<DebriefAccess | 'unknown' | 'offline'> {
  const [asked = '', number] = decodeURIComponent(hash.replace(/^#/, '')).split('/')
  const code = normaliseCode(asked)
  const kept = readKeptSeats().find((seat) => seat.table === asked || (code !== undefined && seat.code === code))
  if (kept) return { table: kept.table, token: kept.token, isSeat: true }
  const console = code === undefined ? readToken() : undefined
  if (console !== undefined) return { table: asked, token: console, isTrainer: true }
  if (code === undefined) return 'unknown'
  const boards = await askBoards(code)
  if (!boards.ok) return boards.error.code === 'offline' ? 'offline' : 'unknown'
  return boards.value[Math.max(0, Number(number ?? 1) - 1)] ?? 'unknown'
}
