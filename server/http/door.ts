import { MOST_WAITING, type AtTheDoor, type Beside, type DoorLine, type Seated, type Waiting, type WaitingPerson } from '../../shared/protocol/door.ts'
import type { JoinRequest, SessionSetup } from '../../shared/protocol/http.ts'
import { hashToken, newToken } from '../access/tokens.ts'
import type { SessionRecord, Store } from '../store/store.ts'
import type { RoomLine } from '../rooms/seat-desk.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { freeSeats } from './placement.ts'
import { hashWord, type Newcomer, type Place, type Seating } from './seating.ts'
import type { TableGateway } from './table-gateway.ts'

type Admission = DoorLine['admission']

/** How people come in: a seat at once, or after the trainer's word. */
export type Door = {
  /** The seat this browser holds already, a seat, or a place in the line. */
  knock(session: SessionRecord, request: JoinRequest): Promise<Seated | AtTheDoor>
  /** What has become of somebody in the line. */
  ask(token: string): Promise<Waiting>
  leave(token: string): Promise<void>
  admissionOf(session: Pick<SessionRecord, 'code' | 'setup'>): Promise<Admission>
  line(session: SessionRecord): Promise<DoorLine>
  set(session: SessionRecord, admission: Admission): Promise<void>
  /** False when nobody waits under this id any more. */
  admit(session: SessionRecord, id: string, table?: string): Promise<boolean>
  /** In the order they came, until there is no room: how many came in. */
  admitAll(session: SessionRecord): Promise<number>
  refuse(session: SessionRecord, id: string): Promise<boolean>
  /** They share this seat, whose journal names them. Rejects when nobody sits there alone. */
  beside(session: SessionRecord, id: string, place: { readonly table: string; readonly seat: number }): Promise<boolean>
}

type Tools = { readonly store: Store; readonly seating: Seating; readonly tables: Pick<TableGateway, 'prepare'>; readonly now: () => number }
type Kept = Omit<Newcomer, 'tokenHash'>

export function door({ store, seating, tables, now }: Tools): Door {
  const admissionOf: Door['admissionOf'] = async ({ code, setup }) => ((await store.readSetting(doorKey(code))) ?? (JSON.parse(setup) as SessionSetup).admission ?? 'free') as Admission
  const held = async (session: SessionRecord, token: string): Promise<Seated | AtTheDoor | undefined> => {
    const hash = hashToken(token)
    const place = await placeOf(session, hash)
    if (place) return { ...place, token }
    const waiting = await store.findWaiting(hash)
    return waiting?.code === session.code && !waiting.refused ? { waiting: true, token, code: session.code } : undefined
  }
  const placeOf = async (session: SessionRecord, hash: string): Promise<Place | undefined> => {
    const seat = await store.findSeat(hash)
    const table = session.tables.find(({ id }) => id === seat?.table)
    return seat?.open && table ? { table: seat.table, number: table.number, seat: seat.seat, code: session.code } : undefined
  }
  const find = async (code: string, id: string) => (await store.listWaiting(code)).find(({ tokenHash }) => idOf(tokenHash) === id)
  /** The seat first, then the line: a fault in between leaves somebody seated, never lost. */
  const letIn = async (session: SessionRecord, { tokenHash, wish }: { readonly tokenHash: string; readonly wish: string }, table?: string): Promise<void> => {
    if (!(await placeOf(session, tokenHash))) await seating.seat(session, { ...(JSON.parse(wish) as Kept), tokenHash, ...(table === undefined ? {} : { table }) })
    await store.forgetWaiting(tokenHash)
  }
  return {
    async knock(session, { token: given, word, ...request }) {
      const already = given === undefined ? undefined : await held(session, given)
      if (already) return already
      const token = newToken()
      const tokenHash = hashToken(token)
      const wordHash = word === undefined ? undefined : hashWord(session.code, word)
      const wish: Kept = { ...request, ...(wordHash === undefined ? {} : { wordHash }) }
      if ((await admissionOf(session)) === 'free') return { ...(await seating.seat(session, { ...wish, tokenHash })), token }
      if ((await store.listWaiting(session.code)).length >= MOST_WAITING) throw new ApiError(409, 'door-crowded')
      await store.addWaiting({ tokenHash, code: session.code, wish: JSON.stringify(wish), at: now() })
      return { waiting: true, token, code: session.code }
    },
    async ask(token) {
      const hash = hashToken(token)
      const seat = await store.findSeat(hash)
      if (seat?.open) {
        const session = await store.findSession(seat.code)
        const place = session && (await placeOf(session, hash))
        if (place) return { state: 'seated', ...place, token }
      }
      const waiting = await store.findWaiting(hash)
      if (!waiting?.refused) return { state: waiting === undefined ? 'gone' : 'waiting' }
      const { beside } = JSON.parse(waiting.wish) as { beside?: Omit<Beside, 'state'> }
      return beside ? { state: 'beside', ...beside } : { state: 'refused' }
    },
    leave: (token) => store.forgetWaiting(hashToken(token)),
    admissionOf,
    async line(session) {
      const rooms = await seating.rooms(session)
      const lines = rooms.map((room) => ({ table: room.table, number: room.number, free: freeSeats(room), started: room.status !== 'lobby', alone: aloneIn(room) }))
      return { admission: await admissionOf(session), waiting: peopleOf(await store.listWaiting(session.code)), freeSeats: lines.reduce((sum, { free }) => sum + free, 0), tables: lines }
    },
    set: ({ code }, admission) => store.writeSetting(doorKey(code), admission),
    async admit(session, id, table) {
      const one = await find(session.code, id)
      if (one) await letIn(session, one, table)
      return one !== undefined
    },
    async admitAll(session) {
      let came = 0
      for (const one of await store.listWaiting(session.code)) {
        try {
          // Another table may have opened for the one before.
          await letIn((await store.findSession(session.code)) ?? session, one)
          came += 1
        } catch (error) {
          if (!(error instanceof ApiError)) throw error
          if (error.code === 'table-full') return came
        }
      }
      return came
    },
    async refuse(session, id) {
      const one = await find(session.code, id)
      if (one) await store.refuseWaiting(one.tokenHash, now())
      return one !== undefined
    },
    async beside(session, id, { table, seat }) {
      const one = await find(session.code, id)
      if (!one) return false
      const room = (await seating.rooms(session)).find((line) => line.table === table)
      const held = room?.seats.find((line) => line.seat === seat)
      const { name, pairName } = JSON.parse(one.wish) as Kept
      if (!room || held?.alone === undefined || pairName !== undefined) throw new ApiError(409, 'seat-taken')
      const answer = await tables.prepare(table, { type: 'share-seat', seat, name })
      if (!answer.ok) throw apiErrorOf(answer.error)
      await store.refuseWaiting(one.tokenHash, now(), JSON.stringify({ beside: { number: room.number, name: held.alone } satisfies Omit<Beside, 'state'> }))
      return true
    },
  }
}

function peopleOf(waiting: readonly { readonly tokenHash: string; readonly wish: string; readonly at: number }[]): WaitingPerson[] {
  const words = new Map<string, number>()
  return waiting.map(({ tokenHash, wish, at }) => {
    const { name, pairName, role, wordHash } = JSON.parse(wish) as Kept
    if (wordHash !== undefined && !words.has(wordHash)) words.set(wordHash, words.size + 1)
    const group = wordHash === undefined ? undefined : words.get(wordHash)
    return { id: idOf(tokenHash), name, since: at, ...(pairName === undefined ? {} : { pairName }), ...(role === undefined ? {} : { role }), ...(group === undefined ? {} : { group }) }
  })
}

function aloneIn({ seats }: RoomLine): DoorLine['tables'][number]['alone'] {
  return seats.flatMap(({ seat, role, alone }) => (alone === undefined ? [] : [{ seat, role, name: alone }]))
}

function idOf(tokenHash: string): string {
  return tokenHash.slice(0, 12)
}

function doorKey(code: string): string {
  return `session-door/${code}`
}
