/** What the welcome page does with a code: find the session, take a seat, observe. */
import { signal } from '@preact/signals'
import { normaliseCode } from '../../shared/protocol/session-code.ts'
import type { RoleId } from '../../shared/base/vocabulary.ts'
import type { AtTheDoor, Seated } from '../../shared/protocol/door.ts'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { askBoards, findSession, takeSeat } from '../net/api.ts'
import type { ApiError } from '../net/api.ts'
import { keepSeat, readKeptSeats } from '../net/kept-seats.ts'
import { keepWaiting, readWaiting } from './kept-waiting.ts'

export const ERRORS = ['code-shape', 'unknown-code', 'name-missing', 'second-missing', 'table-full', 'seat-taken', 'ended', 'door-crowded', 'room-closed', 'offline', 'too-fast', 'server'] as const
export type JoinError = (typeof ERRORS)[number]

/** The session that the typed code opens, once the server knows it. */
export const session = signal<SessionLine | undefined>(undefined)

/** Code of the address: `/#KF4T7M` or `/j/KF4T7M`. Reading it takes no seat. */
export function codeOfAddress(address: Pick<Location, 'hash' | 'pathname'>): string | undefined {
  const inPath = /^\/j\/([^/]+)\/?$/.exec(address.pathname)?.[1]
  const typed = inPath ?? address.hash.slice(1)
  try {
    return typed === '' ? undefined : normaliseCode(decodeURIComponent(typed))
  } catch {
    return undefined
  }
}

export async function lookUp(typed: string): Promise<JoinError | undefined> {
  const code = normaliseCode(typed)
  if (code === undefined) return 'code-shape'
  const found = await findSession(code)
  if (!found.ok) {
    session.value = undefined
    return known(found.error)
  }
  session.value = found.value
  return found.value.status === 'ended' ? 'ended' : undefined
}

export interface Newcomer {
  readonly code: string
  readonly name: string
  readonly pairName?: string
  readonly table?: string
  readonly word?: string
  readonly role?: RoleId
}

/** A seat, a place in the line, or what went wrong. */
export type Outcome = { readonly seated: Seated } | { readonly waiting: AtTheDoor } | { readonly error: JoinError }

/** How somebody came: seated, in the line under a name, or to observe. */
export type Came = ({ readonly as: 'seat' } & Seated) | ({ readonly as: 'waiting'; readonly name: string } & AtTheDoor) | { readonly as: 'board' }

/** Takes a seat, or a place at the door, and keeps it in this browser. */
export async function join({ code: typed, name, pairName, table, word, role }: Newcomer): Promise<Outcome> {
  const code = normaliseCode(typed)
  if (code === undefined) return { error: 'code-shape' }
  if (name.trim() === '') return { error: 'name-missing' }
  if (pairName !== undefined && pairName.trim() === '') return { error: 'second-missing' }
  // Typed, it may be the code of a room: the session knows its own.
  const own = session.peek()?.code ?? code
  const held = readKeptSeats().find((kept) => kept.code === own && kept.as === 'seat')?.token ?? readWaiting(own)?.token
  const answer = await takeSeat(code, {
    name: name.trim(),
    ...(pairName === undefined ? {} : { pairName: pairName.trim() }),
    ...(table === undefined ? {} : { table }),
    ...(word === undefined || word.trim() === '' ? {} : { word: word.trim() }),
    ...(role === undefined ? {} : { role }),
    ...(held === undefined ? {} : { token: held }),
  })
  if (!answer.ok) return { error: known(answer.error) }
  if ('waiting' in answer.value) {
    keepWaiting({ code: answer.value.code, token: answer.value.token, name: name.trim() })
    return { waiting: answer.value }
  }
  keepPlace(answer.value, name.trim())
  return { seated: answer.value }
}

export function keepPlace({ code, table, seat, token }: Seated, name: string): void {
  keepSeat({ code, table, seat, token, name, as: 'seat', keptAt: Date.now() })
  keepWaiting(undefined)
}

/** Keeps a read-only look at a table of the session; undefined when it is done. */
export async function observe(typed: string, table?: string): Promise<JoinError | undefined> {
  const code = normaliseCode(typed)
  if (code === undefined) return 'code-shape'
  const answer = await askBoards(code)
  if (!answer.ok) return known(answer.error)
  const board = answer.value.find((one) => one.table === table) ?? answer.value[0]
  if (!board) return 'unknown-code'
  keepSeat({ code, table: board.table, token: board.token, as: 'board', keptAt: Date.now() })
  return undefined
}

function known(error: ApiError): JoinError {
  const found = ERRORS.find((code) => code === error.code)
  return found ?? (error.code === 'table-closed' ? 'ended' : error.code === 'unknown-table' ? 'unknown-code' : 'server')
}
