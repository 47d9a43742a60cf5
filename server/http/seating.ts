import { createHash, randomInt } from 'node:crypto'
import type { RoleId } from '../../shared/base/vocabulary.ts'
import type { Seated, SeatingNote } from '../../shared/protocol/door.ts'
import type { JoinRequest, SessionSetup } from '../../shared/protocol/http.ts'
import type { RoomLine } from '../rooms/seat-desk.ts'
import type { SessionRecord, Store } from '../store/store.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { freeSeats, seatsInOrder, tablesInOrder } from './placement.ts'
import type { TableGateway } from './table-gateway.ts'

/** What a person asks for at the door; the token is theirs, kept hashed. */
export type Newcomer = Omit<JoinRequest, 'token' | 'word'> & { readonly wordHash?: string; readonly tokenHash: string }
export type Place = Omit<Seated, 'token'>

export type Seating = {
  /** Rejects when there is no seat for them. */
  seat(session: SessionRecord, newcomer: Newcomer): Promise<Place>
  /** The tables still open, as seen from the door. */
  rooms(session: SessionRecord): Promise<readonly RoomLine[]>
}

type Tools = {
  readonly store: Pick<Store, 'findSession' | 'tableOfWord' | 'findTableOfWord'>
  readonly tables: TableGateway
  /** Opens one more table, unless there are as many as wanted; false then. */
  readonly grow: (session: SessionRecord) => Promise<boolean>
}

/** Places people: balanced over the tables, together by word, roles as the trainer chose. */
export function seating({ store, tables, grow }: Tools): Seating {
  const rooms = (session: SessionRecord): Promise<RoomLine[]> => Promise.all(session.tables.filter(({ status }) => status === 'open').map(({ id }) => tables.describe(id)))

  const seat = async (session: SessionRecord, newcomer: Newcomer): Promise<Place> => {
    const { code } = session
    const { name, pairName, tokenHash, table: asked, seat: number, role, wordHash } = newcomer
    const { roles: policy = 'trainer' } = JSON.parse(session.setup) as SessionSetup
    const open = (await rooms(session)).filter(({ table }) => asked === undefined || table === asked)
    if (open.length === 0) throw new ApiError(404, asked === undefined ? 'unknown-code' : 'unknown-table')
    const wished = policy === 'wish' ? role : undefined
    const together = asked === undefined && wordHash !== undefined ? await tableOf(code, wordHash, tablesInOrder(open, { role: wished })) : undefined
    const person = { name, tokenHash, ...(pairName === undefined ? {} : { pairName }), ...(number === undefined ? {} : { seat: number }) }
    let refusal: ApiError = full()
    for (const room of tablesInOrder(open, { role: wished, together })) {
      const answer = await tables.claim(room.table, { ...person, prefer: seatsInOrder(room, policy, wished, randomInt) })
      if (answer.ok) return { table: room.table, number: room.number, seat: answer.value, code, ...notesOf(room, answer.value, wished, together) }
      refusal = answer.error.code === 'table-full' ? full() : apiErrorOf(answer.error)
      if (answer.error.code !== 'table-full' && answer.error.code !== 'wrong-phase') break
    }
    if (refusal.code === 'table-full' && asked === undefined && (await grow(session))) return seat((await store.findSession(code))!, newcomer)
    throw refusal
  }

  /** A word nobody gave before takes the first table that has room. */
  const tableOf = async (code: string, wordHash: string, inOrder: readonly RoomLine[]): Promise<string | undefined> => {
    const proposed = inOrder.find((room) => freeSeats(room) > 0)
    return proposed ? store.tableOfWord(code, wordHash, proposed.table) : store.findTableOfWord(code, wordHash)
  }
  return { seat, rooms }
}

/** What the database keeps of a table word: case, accents and spaces do not make another one. */
export function hashWord(code: string, word: string): string | undefined {
  const plain = word.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  return plain === '' ? undefined : createHash('sha256').update(`${code}/${plain}`).digest('base64url')
}

function full(): ApiError {
  return new ApiError(409, 'table-full', { observe: 1 })
}

function notesOf(room: RoomLine, seat: number, role: RoleId | undefined, together: string | undefined): { notes?: SeatingNote[] } {
  const notes: SeatingNote[] = []
  if (together !== undefined && room.table !== together) notes.push('word-elsewhere')
  if (role !== undefined && room.seats.find((one) => one.seat === seat)?.role !== role) notes.push('role-taken')
  return notes.length > 0 ? { notes } : {}
}
