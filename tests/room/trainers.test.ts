import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/messages.ts'
import { LA_HALLE, startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

type Me = { readonly name?: string; readonly admin: boolean; readonly hasPassword: boolean; readonly devices: readonly { readonly id: string; readonly current: boolean; readonly device?: string }[] }
const post = <T = { error?: { code: string } }>(path: string, token: string, body: object = {}) => server.call<T>('POST', path, { body, token })
const invite = async (name: string): Promise<{ id: string; token: string }> => {
  const { body } = await post<{ id: string; key: string }>('/api/trainer/team', server.trainer, { name })
  const login = await server.call<{ token: string }>('POST', '/api/trainer/login', { body: { key: body.key }, headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/130.0', 'x-forwarded-for': '198.51.100.7' } })
  return { id: body.id, token: login.body.token }
}
const openAs = async (token: string): Promise<SessionLine> => (await post<SessionLine>('/api/trainer/sessions', token, LA_HALLE)).body
const listedBy = async (token: string): Promise<string[]> => (await server.call<SessionLine[]>('GET', '/api/trainer/sessions', { token })).body.map(({ code }) => code)

describe('S3: named trainers on a shared server', () => {
  test('each sees and leads their own sessions; the administrator all of them', async () => {
    const [nour, sacha] = [await invite('Nour'), await invite('Sacha')]
    const [mine, theirs, admin] = [await openAs(nour.token), await openAs(sacha.token), await openAs(server.trainer)]
    expect(await listedBy(nour.token)).toEqual([mine.code])
    expect(await listedBy(sacha.token)).toEqual([theirs.code])
    expect(await listedBy(server.trainer)).toEqual(expect.arrayContaining([mine.code, theirs.code, admin.code]))

    const { table } = theirs.tables[0]!
    const order = { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } }
    const tries: [string, object | undefined][] = [
      [`/api/trainer/sessions/${theirs.code}/tables`, undefined],
      [`/api/trainer/sessions/${theirs.code}/tables`, { commandId: 'steer-x-test', command: { type: 'pause' }, tables: [{ table, branch: 0, season: 0, phase: 'news' }] }],
      [`/api/trainer/sessions/${theirs.code}/plan`, { debriefMinutes: 20 }],
      [`/api/trainer/sessions/${theirs.code}/end`, {}],
      [`/api/trainer/tables/${table}/seats/1/link`, {}],
      [`/api/tables/${table}/what-if`, { season: 1, seat: 1, order, onward: false }],
      [`/api/tables/${table}/what-if/ahead?season=1`, undefined],
    ]
    for (const [path, body] of tries) {
      const reply = await server.call(body ? 'POST' : 'GET', path, { token: nour.token, ...(body ? { body } : {}) })
      expect([path, reply.status]).toEqual([path, 404])
    }
    expect((await server.call('GET', `/api/tables/${table}/debrief`, { token: nour.token })).status).toBe(401)
    await expect(server.connect('trainer', table, nour.token)).rejects.toMatchObject({ code: 525 })
    for (const token of [sacha.token, server.trainer]) expect((await server.connect('trainer', table, token)).trainer()).toBeDefined()
    expect((await server.call('GET', `/api/sessions/${theirs.code}`)).body).toMatchObject({ status: 'open' })
  })

  test('a cover is lifted by one’s own password, and by nobody else’s', async () => {
    const { token } = await invite('Ludivine')
    await post('/api/trainer/password', token, { password: 'quatre saisons' })
    expect(await post('/api/trainer/uncover', token, { password: 'trois saisons' })).toMatchObject({ status: 403, body: { error: { code: 'wrong-password' } } })
    expect((await post('/api/trainer/uncover', token, { password: 'quatre saisons' })).status).toBe(200)
    expect((await post('/api/trainer/uncover', server.trainer, { password: 'quatre saisons' })).status).toBe(403)
    expect((await post('/api/trainer/uncover', 'nobody', { password: 'quatre saisons' })).status).toBe(401)
  })

  test('the team is kept by the administrator alone', async () => {
    const { id, token } = await invite('Camille')
    expect(await server.call('GET', '/api/trainer/team', { token })).toMatchObject({ status: 403, body: { error: { code: 'administrator-only' } } })
    for (const path of ['/api/trainer/team', `/api/trainer/team/${id}/invite`, `/api/trainer/team/${id}/remove`]) expect((await post(path, token, path.endsWith('team') ? { name: 'Intrus' } : {})).status).toBe(403)
    for (const body of [{}, { name: '' }, { name: '   ' }, { name: 'x'.repeat(31) }, { name: 'A', admin: true }]) expect((await post('/api/trainer/team', server.trainer, body)).status).toBe(400)
    expect(await post('/api/trainer/team', server.trainer, { name: 'CAMILLE' })).toMatchObject({ status: 409, body: { error: { code: 'name-taken' } } })
    const { body: team } = await server.call<{ name: string; devices: number }[]>('GET', '/api/trainer/team', { token: server.trainer })
    expect(team.find(({ name }) => name === 'Camille')).toMatchObject({ devices: 1, hasPassword: false })
    for (const secret of [token, 'hash', 'password"']) expect(JSON.stringify(team)).not.toContain(secret)
  })

  test('one says who one is, on what devices; another device is put out, its open console with it', async () => {
    const { id, token } = await invite('Yasmine')
    const key = (await post<{ key: string }>('/api/trainer/key', token)).body.key
    const second = (await server.call<{ token: string }>('POST', '/api/trainer/login', { body: { key } })).body.token
    const { body: me } = await server.call<Me>('GET', '/api/trainer/me', { token })
    expect(me).toMatchObject({ name: 'Yasmine', admin: false, hasPassword: false })
    expect(me.devices.find(({ current }) => current)).toMatchObject({ device: 'Firefox, Windows' })
    const { tables } = await openAs(token)
    const console_ = await server.connect('trainer', tables[0]!.table, second)
    const other = me.devices.find(({ current }) => !current)!
    expect((await post(`/api/trainer/devices/${other.id}/revoke`, server.trainer)).status).toBe(404)
    expect((await post(`/api/trainer/devices/${other.id}/revoke`, token)).status).toBe(200)
    expect(await console_.left).toBe(CLOSE.signedOut)
    expect((await server.call('GET', '/api/trainer/me', { token: second })).status).toBe(401)

    const last = await server.connect('trainer', tables[0]!.table, token)
    expect((await post(`/api/trainer/team/${id}/remove`, server.trainer)).status).toBe(200)
    expect(await last.left).toBe(CLOSE.signedOut)
    expect((await server.call('GET', '/api/trainer/sessions', { token })).status).toBe(401)
    // What they opened is not lost.
    expect(await listedBy(server.trainer)).toContain(tables.length === 1 ? (await server.store.findTable(tables[0]!.table))!.code : '')
  })

  test('S11: a password over HTTP: too short, wrong, kept; neither it nor a token is in the log', async () => {
    const { token } = await invite('Dominique')
    const change = (body: object) => post('/api/trainer/password', token, body)
    expect((await change({ password: 'court' })).status).toBe(400)
    expect((await change({ password: 'les trois beffrois' })).status).toBe(200)
    const login = (body: object, from: string) => server.call<{ token: string }>('POST', '/api/trainer/login', { body, headers: { 'x-forwarded-for': from } })
    const inByPassword = await login({ name: 'dominique', password: 'les trois beffrois' }, '198.51.100.20')
    expect(inByPassword.status).toBe(200)
    const later = (body: object) => post('/api/trainer/password', inByPassword.body.token, body)
    expect(await later({ password: 'les quatre beffrois' })).toMatchObject({ status: 403, body: { error: { code: 'wrong-password' } } })
    expect((await later({ password: 'les quatre beffrois', current: 'les trois beffrois' })).status).toBe(200)
    expect((await server.call('GET', '/api/trainer/me', { token })).status).toBe(401)
    const guesses = await Promise.all(Array.from({ length: 5 }, () => login({ name: 'Dominique', password: 'devinette' }, '198.51.100.21')))
    expect(guesses.map(({ status }) => status).toSorted()).toEqual([401, 401, 401, 429, 429])
    for (const secret of [token, inByPassword.body.token, 'beffrois']) expect(server.logged.join()).not.toContain(secret)
  })

  test('S13: a named trainer keeps no more than 20 sessions open, and takes nobody else’s room', async () => {
    const { token } = await invite('Pressé')
    for (let open = 0; open < 20; open++) expect((await openAs(token)).code).toBeTruthy()
    expect(await post('/api/trainer/sessions', token, LA_HALLE)).toMatchObject({ status: 409, body: { error: { code: 'too-many-sessions', detail: { max: 20 } } } })
    expect((await openAs(server.trainer)).code).toBeTruthy()
  })
})
