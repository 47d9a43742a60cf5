import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Room, SessionOfMine, Template } from '../../shared/protocol/keeping.ts'
import type { Seated } from '../../shared/protocol/door.ts'
import { newToken } from '../../server/access/tokens.ts'
import { LA_HALLE, startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

type Refused = { readonly error?: { readonly code: string } }
const post = async <T>(path: string, body: object = {}, token = server.trainer) => server.call<T & Refused>('POST', path, { body, token })
const invite = async (name: string): Promise<string> => {
  const { body } = await post<{ key: string }>('/api/trainer/team', { name })
  return (await server.call<{ token: string }>('POST', '/api/trainer/login', { body: { key: body.key } })).body.token
}

describe('templates', () => {
  test('a setting is kept under a name, opened again, removed; each trainer has their own', async () => {
    const nour = await invite('Nour')
    const setup = { ...LA_HALLE, tables: 3, roles: 'random', admission: 'by-hand', keepDays: 7, title: 'Journée des relais' } as const
    const { body: kept } = await post<Template[]>('/api/trainer/templates', { name: ' Trois tables ', setup })
    expect(kept).toMatchObject([{ name: 'Trois tables', setup }])
    expect((await server.call<Template[]>('GET', '/api/trainer/templates', { token: nour })).body).toEqual([])
    expect((await post(`/api/trainer/templates/${kept[0]!.id}/remove`, {}, nour)).status).toBe(404)
    const opened = await server.openSession(kept[0]!.setup)
    expect(opened).toMatchObject({ roles: 'random', admission: 'by-hand', together: true })
    expect(opened.tables).toHaveLength(3)
    expect(await server.store.findSession(opened.code)).toMatchObject({ keepDays: 7 })
    expect((await post<Template[]>(`/api/trainer/templates/${kept[0]!.id}/remove`)).body).toEqual([])
    for (const body of [{ name: '', setup }, { name: 'x', setup: { ...setup, tables: 41 } }, { name: 'x', setup: { ...setup, keepDays: 91 } }, { name: 'x' }]) expect((await post('/api/trainer/templates', body)).status).toBe(400)
  })
})

describe('the room of the year', () => {
  test('one code leads to the session that is open now, says when there is none, and to the next one after', async () => {
    const sacha = await invite('Sacha')
    const { body: room } = await post<Room>('/api/trainer/room', {}, sacha)
    expect((await post<Room>('/api/trainer/room', {}, sacha)).body.code).toBe(room.code)
    const join = async (name: string) => (await server.call<Seated & Refused>('POST', `/api/sessions/${room.code}/join`, { body: { name } })).body
    expect(await server.call('GET', `/api/sessions/${room.code}`)).toMatchObject({ status: 409, body: { error: { code: 'room-closed' } } })
    expect((await join('Ada')).error?.code).toBe('room-closed')

    const first = (await post<{ code: string }>('/api/trainer/sessions', LA_HALLE, sacha)).body.code
    // Somebody else's session is another room's.
    await server.openSession()
    expect((await server.call<{ code: string }>('GET', `/api/sessions/${room.code}`)).body.code).toBe(first)
    const ada = await join('Ada')
    expect(ada).toMatchObject({ code: first, seat: 1 })
    expect((await post<Room>('/api/trainer/room', {}, sacha)).body.open).toBe(first)
    expect((await server.call<{ table: string }[]>('POST', `/api/sessions/${room.code}/board`, { body: {} })).body[0]).toMatchObject({ table: ada.table })

    await post(`/api/trainer/sessions/${first}/end`, {}, sacha)
    expect((await join('Bob')).error?.code).toBe('room-closed')
    const second = (await post<{ code: string }>('/api/trainer/sessions', LA_HALLE, sacha)).body.code
    expect(await join('Bob')).toMatchObject({ code: second })

    const { body: renewed } = await post<Room>('/api/trainer/room/renew', {}, sacha)
    expect(renewed.code).not.toBe(room.code)
    expect((await join('Cy')).error?.code).toBe('unknown-code')
  })

  test('S2: a room that is closed is no wrong code: forty people who look at it early all come in later', async () => {
    const camille = await invite('Camille')
    const { body: room } = await post<Room>('/api/trainer/room', {}, camille)
    const headers = { 'x-forwarded-for': '203.0.113.40' }
    for (let person = 0; person < 40; person++) expect((await server.call('GET', `/api/sessions/${room.code}`, { headers })).status).toBe(409)
    await post('/api/trainer/sessions', { ...LA_HALLE, tables: 10 }, camille)
    for (let person = 0; person < 40; person++) expect((await server.call('POST', `/api/sessions/${room.code}/join`, { body: { name: `P${person}` }, headers })).status).toBe(200)
  })
})

describe('sessions of before', () => {
  test('they are listed with their days, kept longer, deleted for good with a receipt; their code is unknown from then on', async () => {
    const { code, tables } = await server.openSession({ keepDays: 12 })
    const { token } = await server.sit(code, { name: 'Théodule' })
    const line = async () => (await server.call<SessionOfMine[]>('GET', '/api/trainer/sessions', { token: server.trainer })).body.find((one) => one.code === code)
    expect(await line()).toMatchObject({ status: 'open', keepDays: 12 })
    expect(await line()).not.toHaveProperty('goesAt')
    expect(await post(`/api/trainer/sessions/${code}/forget`)).toMatchObject({ status: 409, body: { error: { code: 'session-open' } } })
    await post(`/api/trainer/sessions/${code}/end`)
    expect(await post(`/api/trainer/sessions/${code}/keep`, { days: 90 })).toMatchObject({ status: 200, body: { keepDays: 90 } })
    for (const days of [0, 91, 1.5]) expect((await post(`/api/trainer/sessions/${code}/keep`, { days })).status).toBe(400)
    const ended = (await line())!
    expect(ended.goesAt! - ended.endedAt!).toBe(90 * 24 * 3_600_000)
    // Made again as long as it is there.
    expect((await server.call('GET', `/api/tables/${tables[0]!.table}/debrief`, { token: server.trainer })).status).toBe(200)
    const list = await fetch(`${server.origin}/api/trainer/sessions/${code}/attendance.csv`, { headers: { authorization: `Bearer ${server.trainer}` } })
    expect(await list.text()).toContain('1;Théodule;')
    const paper = await fetch(`${server.origin}/api/trainer/sessions/${code}/attendance.pdf?lang=en`, { headers: { authorization: `Bearer ${server.trainer}` } })
    expect([paper.status, paper.headers.get('content-type'), Buffer.from(await paper.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])

    expect((await post(`/api/trainer/sessions/${code}/forget`)).body).toMatchObject({ code, why: 'asked', tables: 1 })
    expect(await line()).toBeUndefined()
    expect((await server.call('GET', `/api/tables/${tables[0]!.table}/debrief`, { token: server.trainer })).status).toBe(404)
    expect((await server.call('POST', '/api/seat/resume', { body: { token } })).status).toBe(404)
    expect((await server.call<{ code: string }[]>('GET', '/api/trainer/receipts', { token: server.trainer })).body[0]).toMatchObject({ code })
  })

  test('S3: only their trainer keeps, deletes or lists who was there', async () => {
    const { code } = await server.openSession()
    const { token } = await server.sit(code, { name: 'Ada' })
    const other = await invite('Dominique')
    for (const [wrong, status] of [[token, 401], [newToken(), 401], [other, 404]] as const) {
      for (const [path, body] of [['keep', { days: 3 }], ['forget', {}]] as const) expect((await post(`/api/trainer/sessions/${code}/${path}`, body, wrong)).status).toBe(status)
      for (const form of ['csv', 'pdf']) expect((await server.call('GET', `/api/trainer/sessions/${code}/attendance.${form}`, { token: wrong })).status).toBe(status)
    }
    expect((await server.call('GET', '/api/trainer/receipts', { token: other })).body).toEqual([])
  })
})
