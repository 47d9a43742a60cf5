import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HelperAnswer, HelperCode, SessionWallAnswer } from '../../shared/protocol/helpers.ts'
import type { JoinAnswer, TablesLine } from '../../shared/protocol/http.ts'
import { MESSAGE, type LookAnswer } from '../../shared/protocol/messages.ts'
import { framesOf } from '../support/frames.ts'
import { refusal, startTestServer, type Seen, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

/** Two tables; four people at the first, whose game runs; the second has four, or some seats free. */
async function event({ atSecond = 3, remote = false } = {}) {
  const { code, tables } = await server.openSession({ tables: 2, remote })
  const [first, second] = tables.map(({ table }) => table) as [string, string]
  const sit = (table: string, seat: number) => server.sit(code, { name: `P${seat}`, table, seat })
  const here = await Promise.all([1, 2, 3, 4].map((seat) => sit(first, seat)))
  for (let seat = 1; seat <= atSecond; seat++) await sit(second, seat)
  const people: Seen[] = []
  for (const { token } of here) people.push(await server.connect('seat', first, token))
  const trainer = await server.connect('trainer', first, server.trainer)
  await trainer.ask({ type: 'start-game' })
  return { code, first, second, here, people, trainer }
}
const next = (): string => randomBytes(32).toString('base64url')
const move = (token: string, to = next()) => server.call<JoinAnswer & { error?: { code: string } }>('POST', '/api/seat/move', { body: { token, next: to } })
const events = async (table: string) => (await server.store.loadJournal(table))!.events

describe('a person goes to another table', () => {
  test('when the trainer proposed it and they accept: a seat there, the stand-in here, both journals', async () => {
    const { code, first, second, here, people, trainer } = await event()
    expect((await move(here[2]!.token)).body.error).toMatchObject({ code: 'move-over' })
    await people[2]!.ask({ type: 'bookmark', text: 'Mes mots' })
    await trainer.ask({ type: 'propose-move', seat: 3, table: 2 })
    await people[2]!.until((seen) => seen.me()?.moveTo === 2, 'the offer')
    const to = next()
    const [once, twice] = await Promise.all([move(here[2]!.token, to), move(here[2]!.token, to)])
    expect(once).toMatchObject({ status: 200, body: { code, table: second, seat: 4, token: to } })
    expect(twice.body).toEqual(once.body)
    // An answer lost on the way is given again.
    expect((await move(here[2]!.token, to)).body).toEqual(once.body)
    expect(await people[2]!.left).toBe(4101)
    expect((await events(first)).filter(({ type }) => type === 'person-moved' || type === 'person-left' || type === 'stand-in-set').map(({ type }) => type)).toEqual(['person-moved', 'person-left', 'stand-in-set'])
    expect((await events(second)).findLast(({ type }) => type === 'person-joined')).toMatchObject({ seat: 4, from: 1 })
    expect([...(await server.store.loadJournal(first))!.texts.values()]).toContain('Mes mots')
    const there = await server.connect('seat', second, to)
    await there.until((seen) => seen.everybody().seats[4]?.name === 'P3', 'the name at the new seat')
    await expect(server.connect('seat', first, here[2]!.token)).rejects.toThrow()
    // Four people at the second table: three who sat there and the one who came.
    const line = (await server.call<TablesLine>('GET', `/api/trainer/sessions/${code}/tables`, { token: server.trainer })).body
    expect(line.tables.map(({ watch }) => watch!.people)).toEqual([3, 4])
  })

  test('to a full table: refused, and nothing has changed', async () => {
    const { first, here, people, trainer } = await event({ atSecond: 4 })
    await trainer.ask({ type: 'propose-move', seat: 1, table: 2 })
    expect(await move(here[0]!.token)).toMatchObject({ status: 409, body: { error: { code: 'table-full' } } })
    expect((await events(first)).some(({ type }) => type === 'person-left')).toBe(false)
    expect(people[0]!.me()?.seat).toBe(1)
  })

  test('declined, or to a table that is not there: nobody moves', async () => {
    const { here, people, trainer } = await event()
    await trainer.ask({ type: 'propose-move', seat: 2, table: 9 })
    expect((await move(here[1]!.token)).body.error).toMatchObject({ code: 'move-over' })
    await trainer.ask({ type: 'propose-move', seat: 2, table: 2 })
    await people[1]!.ask({ type: 'decline-move' })
    await trainer.until((seen) => Object.keys(seen.trainer()!.moves).length === 0, 'the offer gone')
    expect((await move(here[1]!.token)).body.error).toMatchObject({ code: 'move-over' })
    expect((await move(next())).status).toBe(404)
  })
})

describe('a second trainer', () => {
  const invite = (table: string, token?: string) => server.call<HelperCode>('POST', `/api/trainer/tables/${table}/helpers`, { body: {}, ...(token === undefined ? {} : { token }) })
  const take = (code: string) => server.call<HelperAnswer>('POST', '/api/trainer/help', { body: { code } })

  test('takes one table by a code that works once, and nothing else of the server', async () => {
    const { code, first, second, here, trainer } = await event()
    const { body } = await invite(first, server.trainer)
    const taken = await take(body.code)
    expect(taken).toMatchObject({ status: 200, body: { table: first, code, number: 1 } })
    expect((await take(body.code)).status).toBe(404)
    const { token } = taken.body
    const helper = await server.connect('trainer', first, token)
    await helper.ask({ type: 'pause' })
    await trainer.until((seen) => seen.everybody().table.paused === 'trainer', 'the pause of the second trainer')
    expect((await server.call('POST', `/api/trainer/tables/${first}/seats/1/link`, { body: {}, token })).status).toBe(200)
    await expect(server.connect('trainer', second, token)).rejects.toThrow()
    for (const [method, path] of [
      ['GET', '/api/trainer/sessions'],
      ['GET', `/api/trainer/sessions/${code}/tables`],
      ['POST', `/api/trainer/sessions/${code}/end`],
      ['POST', `/api/trainer/sessions/${code}/wall`],
      ['POST', `/api/trainer/tables/${first}/helpers`],
      ['POST', `/api/trainer/tables/${first}/helpers/end`],
      ['POST', `/api/trainer/tables/${second}/seats/1/link`],
      ['POST', '/api/trainer/key'],
      ['GET', `/api/tables/${second}/debrief`],
    ] as const) {
      expect([path, (await server.call(method, path, { token, ...(method === 'POST' ? { body: {} } : {}) })).status]).toEqual([path, 401])
    }
    // Nobody else makes such a code.
    for (const other of [undefined, here[0]!.token, await server.boardToken(code)]) expect((await invite(first, other)).status).toBe(401)
  })

  test('is put out when the trainer takes the table back; the trainer stays', async () => {
    const { first, trainer } = await event()
    const { token } = (await take((await invite(first, server.trainer)).body.code)).body
    const unused = (await invite(first, server.trainer)).body.code
    const helper = await server.connect('trainer', first, token)
    expect((await server.call('POST', `/api/trainer/tables/${first}/helpers/end`, { body: {}, token: server.trainer })).status).toBe(200)
    expect(await helper.left).toBe(4101)
    await expect(server.connect('trainer', first, token)).rejects.toThrow()
    expect((await take(unused)).status).toBe(404)
    await trainer.ask({ type: 'bookmark' })
  })

  test('a code replaced by a newer one opens nothing', async () => {
    const { first } = await event()
    const old = (await invite(first, server.trainer)).body.code
    await invite(first, server.trainer)
    expect((await take(old)).status).toBe(404)
  })
})

describe('the trainer sees a table as one of its seats', () => {
  const look = (seen: Seen, seat: unknown) => seen.room.request(MESSAGE.look, { seat } as never) as Promise<LookAnswer>

  test('written down; without what stays between two people nor what somebody wrote for themselves', async () => {
    const { first, people, trainer } = await event({ remote: true })
    await trainer.ask({ type: 'close-phase' })
    await people[0]!.ask({ type: 'send-message', text: 'CANARI entre nous', to: 2 })
    await people[0]!.ask({ type: 'send-message', text: 'Bonjour à la table' })
    await people[1]!.ask({ type: 'bookmark', text: 'CANARI pour moi' })
    const { view } = await look(trainer, 2)
    expect(view).toMatchObject({ seat: 2, purse: expect.any(Object), clues: expect.any(Object) })
    expect(Object.values(view.messages).map(({ text }) => text)).toEqual(['Bonjour à la table'])
    expect((await events(first)).at(-1)).toMatchObject({ type: 'seat-looked', seat: 2, by: 'trainer' })
    expect(framesOf(trainer.room.sessionId)).not.toContain('CANARI')
  })

  test('for the trainer alone, and for seats that are there', async () => {
    const { code, first, people, trainer } = await event()
    const board = await server.connect('board', first, await server.boardToken(code))
    for (const other of [people[0]!, board]) expect(await refusal(look(other, 2))).toEqual({ code: 'not-allowed' })
    expect(await refusal(look(trainer, 8))).toEqual({ code: 'not-allowed' })
    for (const bad of ['2', 0, 99, undefined]) expect(await refusal(look(trainer, bad))).toEqual({ code: 'malformed' })
  })
})

describe('the wall of a whole session', () => {
  test('is read by whoever has the code, and set by the trainer alone', async () => {
    const { code } = await server.openSession({ tables: 2 })
    const read = async (): Promise<SessionWallAnswer> => (await server.call<SessionWallAnswer>('GET', `/api/sessions/${code}/wall`)).body
    expect(await read()).toMatchObject({ mode: 'tables', seconds: 20, now: expect.any(Number) })
    const set = (body: object, token?: string) => server.call('POST', `/api/trainer/sessions/${code}/wall`, { body, ...(token === undefined ? {} : { token }) })
    expect((await set({ mode: 'instruction', seconds: 30, text: 'Pause de dix minutes' }, server.trainer)).status).toBe(200)
    expect(await read()).toMatchObject({ mode: 'instruction', text: 'Pause de dix minutes' })
    expect((await set({ mode: 'nothing', seconds: 30 })).status).toBe(401)
    expect((await set({ mode: 'nothing', seconds: 1 }, server.trainer)).status).toBe(400)
    expect((await server.call('GET', '/api/sessions/ZZZZZZ/wall')).status).toBe(404)
  })
})

describe('several tables from one page', () => {
  test('a wrong close is undone, a course is shortened; what has moved on meanwhile is left alone', async () => {
    const { code, first } = await event()
    const line = async () => (await server.call<TablesLine>('GET', `/api/trainer/sessions/${code}/tables`, { token: server.trainer })).body.tables[0]!.watch!
    const place = async () => {
      const { branch, season, phase } = await line()
      return { table: first, branch, season, phase }
    }
    const steer = (command: object, seen: object) => server.call<{ refused: Record<string, { code: string }> }>('POST', `/api/trainer/sessions/${code}/tables`, { body: { commandId: `steer-${next().slice(0, 8)}`, command, tables: [seen] }, token: server.trainer })
    const before = await place()
    await steer({ type: 'close-phase' }, before)
    expect((await line()).undo).toEqual({ season: 1, phase: 'news' })
    expect((await steer({ type: 'undo-close' }, before)).body.refused[first]).toMatchObject({ code: 'stale-branch' })
    expect((await steer({ type: 'undo-close' }, await place())).body).toEqual({ refused: {} })
    expect(await line()).toMatchObject({ season: 1, phase: 'news', branch: 1 })
    const { restMs, seasons } = await line()
    expect((await steer({ type: 'set-pace', palaverCut: 30, lastSeason: seasons - 1 }, await place())).body).toEqual({ refused: {} })
    expect(await line()).toMatchObject({ seasons: seasons - 1, pace: { palaverCut: 30, lastSeason: seasons - 1 } })
    expect((await line()).restMs!).toBeLessThan(restMs!)
  })
})
