import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AtTheDoor, DoorLine, Seated, Waiting } from '../../shared/protocol/door.ts'
import { newToken } from '../../server/access/tokens.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

type Refused = { readonly error?: { readonly code: string } }
const knock = async (code: string, body: object) => (await server.call<Seated & AtTheDoor & Refused>('POST', `/api/sessions/${code}/join`, { body })).body
const ask = async (token: string) => (await server.call<Waiting & Partial<Seated>>('POST', '/api/seat/wait', { body: { token } })).body
const doorOf = (code: string) => server.call<DoorLine>('GET', `/api/trainer/sessions/${code}/door`, { token: server.trainer })
const act = (code: string, path: string, body: object = {}) => server.call<DoorLine & Refused>('POST', `/api/trainer/sessions/${code}/${path}`, { body, token: server.trainer })

describe('admission by hand', () => {
  test('people wait until they are let in; the token they hold from the start becomes that of their seat', async () => {
    const { code } = await server.openSession({ admission: 'by-hand' })
    const [ada, bob] = [await knock(code, { name: 'Ada', pairName: 'Zoé' }), await knock(code, { name: 'Bob' })]
    expect(ada).toEqual({ waiting: true, token: ada.token, code })
    expect(await ask(ada.token)).toEqual({ state: 'waiting' })
    // Neither a phone that asks again, nor a link preview, makes another line.
    expect((await knock(code, { name: 'Ada', token: ada.token })).token).toBe(ada.token)
    await server.call('GET', `/api/sessions/${code}`)
    const { body: line } = await doorOf(code)
    expect(line).toMatchObject({ admission: 'by-hand', freeSeats: 4, waiting: [{ name: 'Ada', pairName: 'Zoé' }, { name: 'Bob' }] })
    for (const secret of [ada.token, bob.token]) expect(JSON.stringify(line)).not.toContain(secret)
    await expect(server.connect('seat', line.tables[0]!.table, ada.token)).rejects.toMatchObject({ code: 525 })

    expect((await act(code, `door/${line.waiting[0]!.id}/admit`)).body.waiting.map(({ name }) => name)).toEqual(['Bob'])
    const place = await ask(ada.token)
    expect(place).toMatchObject({ state: 'seated', seat: 1, number: 1, code, token: ada.token })
    const phone = await server.connect('seat', place.table!, ada.token)
    expect(phone.everybody().seats[1]).toMatchObject({ name: 'Ada', pairName: 'Zoé' })
    expect(await act(code, `door/${line.waiting[0]!.id}/admit`)).toMatchObject({ status: 404, body: { error: { code: 'unknown-person' } } })

    expect((await act(code, `door/${line.waiting[1]!.id}/refuse`)).body.waiting).toEqual([])
    expect(await ask(bob.token)).toEqual({ state: 'refused' })
    expect(await ask(newToken())).toEqual({ state: 'gone' })
  })

  test('a person in the line shares the seat of another: named in the journal, told on their own phone, on the attendance list', async () => {
    const { code, tables } = await server.openSession()
    const [{ table }] = [tables[0]!]
    await knock(code, { name: 'Ada' })
    await act(code, 'door', { admission: 'by-hand' })
    const late = await knock(code, { name: 'Nour' })
    const { body: line } = await doorOf(code)
    expect(line.tables[0]!.alone).toEqual([{ seat: 1, role: 'official', name: 'Ada' }])
    const path = `door/${line.waiting[0]!.id}/beside`
    expect(await act(code, path, { table, seat: 2 })).toMatchObject({ status: 409, body: { error: { code: 'seat-taken' } } })
    expect((await act(code, path, { table, seat: 1 })).body).toMatchObject({ waiting: [], tables: [{ alone: [] }] })
    expect(await ask(late.token)).toEqual({ state: 'beside', number: 1, name: 'Ada' })
    expect((await server.store.loadJournal(table))!.events.map(({ type }) => type)).toContain('seat-shared')
    const wall = await server.connect('board', table, await server.boardToken(code))
    expect(wall.everybody().seats[1]).toMatchObject({ name: 'Ada', pairName: 'Nour' })
    const list = await fetch(`${server.origin}/api/trainer/sessions/${code}/attendance.csv`, { headers: { authorization: `Bearer ${server.trainer}` } })
    expect((await list.text()).split('\r\n').map((one) => one.split(';')[1])).toEqual(['name', 'Ada', 'Nour', undefined])
  })

  test('without anybody at the door, the phone says what the scenario advises to who comes late', async () => {
    const adviceOf = async (asked: object): Promise<readonly (string | undefined)[]> => {
      const { code, tables } = await server.openSession({ format: '60', ...asked })
      const advice = async () => (await server.call<{ advice?: string }>('GET', `/api/sessions/${code}`)).body.advice
      const before = await advice()
      const trainer = await server.connect('trainer', tables[0]!.table, server.trainer)
      await trainer.ask({ type: 'start-game' })
      const playing = await advice()
      await act(code, 'door', { admission: 'by-hand' })
      return [before, playing, await advice()]
    }
    expect(await adviceOf({ scenario: 'trois-cercles' })).toEqual([undefined, 'observe', undefined])
    // A seat of the rule is there to be taken.
    expect(await adviceOf({ scenario: 'la-halle-aux-grains' })).toEqual([undefined, undefined, undefined])
    expect(await adviceOf({ scenario: 'trois-cercles', growsTo: 2 })).toEqual([undefined, undefined, undefined])
  })

  test('all at once, in the order they came, as long as there is room; the others go on waiting', async () => {
    const { code } = await server.openSession({ admission: 'by-hand' })
    const tokens = []
    for (const name of ['A', 'B', 'C', 'D', 'E']) tokens.push((await knock(code, { name })).token)
    const { body } = await act(code, 'door-all')
    expect(body).toMatchObject({ freeSeats: 0, waiting: [{ name: 'E' }] })
    expect(await Promise.all(tokens.map(async (token) => (await ask(token)).state))).toEqual(['seated', 'seated', 'seated', 'seated', 'waiting'])
    expect(await act(code, `door/${body.waiting[0]!.id}/admit`)).toMatchObject({ status: 409, body: { error: { code: 'table-full' } } })
    expect((await act(code, 'add-table')).body).toMatchObject({ freeSeats: 4, tables: [{ number: 1, free: 0 }, { number: 2, free: 4, started: false }] })
    expect((await act(code, 'door-all')).body.waiting).toEqual([])
    expect(await ask(tokens[4]!)).toMatchObject({ state: 'seated', number: 2 })
  })

  test('the door is opened and shut during the session; who leaves the line is forgotten; the end forgets them all', async () => {
    const { code } = await server.openSession()
    expect((await knock(code, { name: 'Ada' })).seat).toBe(1)
    expect((await act(code, 'door', { admission: 'by-hand' })).body.admission).toBe('by-hand')
    expect((await server.call<{ admission: string }>('GET', `/api/sessions/${code}`)).body.admission).toBe('by-hand')
    const bob = await knock(code, { name: 'Bob' })
    expect(bob.waiting).toBe(true)
    await server.call('POST', '/api/seat/wait/leave', { body: { token: bob.token } })
    expect((await doorOf(code)).body.waiting).toEqual([])
    expect(await ask(bob.token)).toEqual({ state: 'gone' })
    const cy = await knock(code, { name: 'Cy', word: 'lune' })
    await server.call('POST', `/api/trainer/sessions/${code}/end`, { body: {}, token: server.trainer })
    expect(await ask(cy.token)).toEqual({ state: 'gone' })
    expect(await server.store.listWaiting(code)).toEqual([])
    expect((await doorOf(code)).status).toBe(404)
  })

  test('S3: the door is the trainer’s', async () => {
    const { code } = await server.openSession({ admission: 'by-hand' })
    const { token } = await knock(code, { name: 'Ada' })
    const [one] = (await doorOf(code)).body.waiting
    for (const wrong of [token, await server.boardToken(code), newToken()]) {
      expect((await server.call('GET', `/api/trainer/sessions/${code}/door`, { token: wrong })).status).toBe(401)
      for (const path of ['door', `door/${one!.id}/admit`, `door/${one!.id}/refuse`, `door/${one!.id}/beside`, 'door-all', 'add-table']) {
        expect([path, (await server.call('POST', `/api/trainer/sessions/${code}/${path}`, { body: {}, token: wrong })).status]).toEqual([path, 401])
      }
    }
    expect((await act(code, 'door', { admission: 'shut' })).status).toBe(400)
    expect((await act('ZZZZZZ', 'door-all')).status).toBe(404)
    expect(await ask(token)).toEqual({ state: 'waiting' })
  })
})

describe('placement', () => {
  test('those who give the same table word sit together, whatever the others do; one too many is told', async () => {
    const { code, tables } = await server.openSession({ tables: 3, seats: 4 })
    const people = await Promise.all(Array.from({ length: 4 }, (_, index) => knock(code, { name: `P${index}`, word: index % 2 === 0 ? 'Moulin' : ' moulin ' })))
    expect(new Set(people.map(({ table }) => table)).size).toBe(1)
    expect(people.every(({ notes }) => notes === undefined)).toBe(true)
    const fifth = await knock(code, { name: 'P5', word: 'moulin' })
    expect(fifth.table).not.toBe(people[0]!.table)
    expect(fifth).toMatchObject({ notes: ['word-elsewhere'], number: tables.find(({ table }) => table === fifth.table)!.number })
    expect(JSON.stringify(await server.store.findTableOfWord(code, 'moulin'))).toBeUndefined()
  })

  test('by wish, a role that is free is given, at whatever table it is; one that is taken is told', async () => {
    const { code, tables } = await server.openSession({ roles: 'wish', tables: 2 })
    const role = tables[0]!.seats[2]!.role
    const people = []
    for (const name of ['A', 'B', 'C']) people.push(await knock(code, { name, role }))
    expect(people.map(({ number, seat, notes }) => [number, seat, notes])).toEqual([[1, 3, undefined], [2, 3, undefined], [1, 1, ['role-taken']]])
    expect((await knock(code, { name: 'D', role: 'king' })).error?.code).toBe('malformed')
  })

  test('where the trainer arranges, a wish changes nothing', async () => {
    const { code, tables } = await server.openSession()
    expect(await knock(code, { name: 'A', role: tables[0]!.seats[3]!.role })).toMatchObject({ seat: 1 })
  })

  test('by chance, seats are not given in their order', async () => {
    const orders = []
    for (let tries = 0; tries < 12; tries++) {
      const { code } = await server.openSession({ roles: 'random' })
      const seats = []
      for (const name of ['A', 'B', 'C', 'D']) seats.push((await knock(code, { name })).seat)
      expect(seats.toSorted()).toEqual([1, 2, 3, 4])
      orders.push(seats.join(''))
    }
    // All twelve in the same order: once in 24 ^ 11.
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('tables open as people come, one at a time, each with what was settled at the opening, up to the limit', async () => {
    const { code } = await server.openSession({ growsTo: 3, silent: true })
    const people = await Promise.all(Array.from({ length: 14 }, (_, index) => knock(code, { name: `P${index}` })))
    expect(people.filter(({ error }) => error === undefined)).toHaveLength(12)
    expect(people.filter(({ error }) => error?.code === 'table-full')).toHaveLength(2)
    const { tables } = (await server.store.findSession(code))!
    expect(tables.map(({ number }) => number)).toEqual([1, 2, 3])
    for (const { id } of tables) expect(people.filter(({ table }) => table === id).map(({ seat }) => seat).toSorted()).toEqual([1, 2, 3, 4])
    const trainer = await server.connect('trainer', tables[2]!.id, server.trainer)
    expect(trainer.trainer()).toMatchObject({ silentNext: true })
  })
})
