import './counted-sockets.ts'
import { Client, type Room } from '@colyseus/sdk'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { MESSAGE } from '../../shared/protocol/names.ts'
import type { LoadRoom } from './load.ts'
import type { Subject } from './subject.ts'

export const SEATS = 8

/** Ten bare sockets in one room: an act is four bytes, seen when each has received them back. */
export async function openBareRoom(subject: Subject, number: number): Promise<LoadRoom> {
  const sockets = await Promise.all(
    Array.from({ length: SEATS + 2 }, () => {
      const socket = new WebSocket(`ws://127.0.0.1:${subject.port}/${number}`)
      socket.binaryType = 'arraybuffer'
      return new Promise<WebSocket>((resolve) => socket.addEventListener('open', () => resolve(socket)))
    }),
  )
  let act = 0
  return {
    screens: sockets.length,
    async act() {
      const mark = new Uint8Array(new Uint32Array([++act]).buffer)
      const seen = sockets.map((socket) => new Promise<void>((resolve) => socket.addEventListener('message', () => resolve(), { once: true })))
      sockets[0]!.send(mark)
      await Promise.all(seen)
    },
  }
}

/** POST with the trainer's token when there is one. @throws on any answer but 200. */
export async function post<T>(subject: Subject, path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${subject.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

export type TableLoad = LoadRoom & { readonly close: () => Promise<void> }

/** Eight seats, a board and the trainer at one table in palaver; an act is an announced worksite that all ten screens show. */
export async function openTableRoom(subject: Subject, session: SessionLine, table: SessionLine['tables'][number], trainer: string): Promise<TableLoad> {
  const seats: Room[] = []
  for (const { seat } of table.seats) {
    const { token } = await post<{ token: string }>(subject, `/api/sessions/${session.code}/join`, { name: `P${seat}`, table: table.table, seat })
    seats.push(await connect(subject, table.table, { as: 'seat', token }))
  }
  const boards = await post<{ table: string; token: string }[]>(subject, `/api/sessions/${session.code}/board`, {})
  const board = await connect(subject, table.table, { as: 'board', token: boards.find((entry) => entry.table === table.table)!.token })
  const console_ = await connect(subject, table.table, { as: 'trainer', token: trainer })
  await ask(console_, { type: 'start-game' })
  await ask(console_, { type: 'close-phase' })
  const screens = [...seats, board, console_]
  let act = 0
  return {
    screens: screens.length,
    async act() {
      act += 1
      const seen = screens.map((screen) => new Promise<void>((resolve) => screen.onStateChange.once(() => resolve())))
      await ask(seats[act % seats.length]!, { type: 'declare-intention', worksite: act % 16 < 8 ? 'initiative:grocery' : 'initiative:market' })
      await Promise.all(seen)
    },
    close: async () => void (await Promise.all(screens.map((screen) => screen.leave()))),
  }
}

async function connect(subject: Subject, table: string, options: object): Promise<Room> {
  const room = await new Client(`ws://127.0.0.1:${subject.port}`).joinById(table, options)
  for (const name of [MESSAGE.hello, MESSAGE.farewell]) room.onMessage(name, () => {})
  await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()))
  return room
}

let sent = 0

function ask(room: Room, command: object): Promise<unknown> {
  const requests = room as unknown as { request(type: string, body: object): Promise<unknown> }
  return requests.request(MESSAGE.command, { commandId: `bench-${String(++sent).padStart(8, '0')}`, branch: 0, lastSeq: 0, command })
}

