import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoomCheck } from '../../shared/protocol/room-check.ts'
import { newToken } from '../../server/access/tokens.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const look = async (token = server.trainer) => server.call<RoomCheck>('POST', '/api/trainer/check', { body: {}, token })
const tell = (body: object, agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1') => server.call('POST', '/api/check/seen', { body, headers: { 'user-agent': agent } })

describe('the check of the room', () => {
  test('says where phones go and how much room is left; a phone that flashes the code is seen at once', async () => {
    const { body: before } = await look()
    expect(before).toMatchObject({ origins: [], phones: [] })
    expect(before.free).toBeGreaterThan(0)
    expect(Math.abs(before.now - Date.now())).toBeLessThan(5000)
    expect((await tell({ key: before.key, ms: 12, live: true })).status).toBe(200)
    expect((await tell({ key: before.key, ms: 800, live: false }, 'x')).status).toBe(200)
    const { body: after } = await look()
    expect(after.key).toBe(before.key)
    expect(after.phones).toMatchObject([{ ms: 800, live: false }, { ms: 12, live: true, device: 'Safari, iPhone' }])
  })

  test('the code of a check opens nothing, and another one is not heard', async () => {
    const { key } = (await look()).body
    expect((await tell({ key: newToken().slice(0, 24), ms: 1, live: true })).status).toBe(404)
    for (const body of [{ key }, { key, ms: -1, live: true }, { key, ms: 1, live: 'yes' }, { key, ms: 1, live: true, name: 'Ada' }]) expect((await tell(body)).status).toBe(400)
    expect((await look(key)).status).toBe(401)
    expect((await look(newToken())).status).toBe(401)
  })

  test('a hundred phones at most are remembered', async () => {
    const { key } = (await look()).body
    for (let phone = 0; phone < 110; phone++) await tell({ key, ms: phone, live: true })
    expect((await look()).body.phones).toHaveLength(100)
  })
})
