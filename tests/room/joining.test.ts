import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JoinAnswer } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/messages.ts'
import { newToken } from '../../server/access/tokens.ts'
import { LA_HALLE, refusal, startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const join = (code: string, body: unknown, headers: Record<string, string> = {}) => server.call<{ error?: { code: string }; seat: number; token: string; table: string }>('POST', `/api/sessions/${code}/join`, { body, headers })

describe('joining', () => {
  test('a code is accepted in any case, with or without space; the first free seats are given', async () => {
    const { code } = await server.openSession()
    const typed = [code, code.toLowerCase(), `${code.slice(0, 3)}%20${code.slice(3)}`, `${code.slice(0, 3)}-${code.slice(3)}`]
    const seats = []
    for (const one of typed) seats.push((await join(one, { name: 'Ada' })).body.seat)
    expect(seats).toEqual([1, 2, 3, 4])
  })

  test('a wrong code is unknown, whatever its shape', async () => {
    for (const code of ['222222', 'KF4', '%00', 'KF4T7M9', '......']) {
      expect([code, (await join(code, { name: 'Ada' })).body]).toEqual([code, { error: { code: 'unknown-code' } }])
    }
  })

  test('a full table says so, and offers to observe', async () => {
    const { code } = await server.openSession()
    for (const name of ['A', 'B', 'C', 'D']) await server.sit(code, { name })
    expect(await join(code, { name: 'E' })).toMatchObject({ status: 409, body: { error: { code: 'table-full', detail: { observe: 1 } } } })
  })

  test('an asked seat is given or refused, never replaced by another', async () => {
    const { code } = await server.openSession()
    expect((await server.sit(code, { name: 'A', seat: 3 })).seat).toBe(3)
    expect((await join(code, { name: 'B', seat: 3 })).body.error?.code).toBe('seat-taken')
    expect((await server.sit(code, { name: 'B' })).seat).toBe(1)
  })

  test('people who do not choose are spread over the tables', async () => {
    const { code, tables } = await server.openSession({ tables: 3 })
    const given = await Promise.all(Array.from({ length: 12 }, (_, index) => server.sit(code, { name: `P${index}` })))
    for (const { table } of tables) expect(given.filter((one) => one.table === table).map(({ seat }) => seat).sort()).toEqual([1, 2, 3, 4])
    expect((await join(code, { name: 'late' })).body.error?.code).toBe('table-full')
  })

  test('many at the same door get each their seat', async () => {
    const { code } = await server.openSession()
    const given = await Promise.all(Array.from({ length: 10 }, (_, index) => join(code, { name: `P${index}` })))
    expect(given.filter(({ status }) => status === 200).map(({ body }) => body.seat).sort()).toEqual([1, 2, 3, 4])
    expect(given.filter(({ status }) => status === 409)).toHaveLength(6)
  })

  test('the same token gives the same seat back, and only in its session', async () => {
    const one = await server.openSession()
    const two = await server.openSession()
    const first = await server.sit(one.code, { name: 'Ada' })
    expect(await server.sit(one.code, { name: 'Ada', token: first.token })).toEqual(first)
    const other = await server.sit(two.code, { name: 'Ada', token: first.token })
    expect(other.token).not.toBe(first.token)
    expect((await server.sit(one.code, { name: 'Eve', token: newToken() })).seat).toBe(2)
  })

  test.each([[{}], [{ name: '' }], [{ name: 'x'.repeat(31) }], [{ name: 'A', seat: 25 }], [{ name: 'A', role: 'mayor' }], [{ name: 'A', word: 'x'.repeat(31) }], ['{'], [[]], [{ name: 5 }]])('a malformed body is refused: %j', async (body) => {
    const { code } = await server.openSession()
    expect(await join(code, body)).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } })
  })

  test('R6: reading about a session, as any link preview does, takes no seat', async () => {
    const { code } = await server.openSession()
    for (const agent of ['WhatsApp/2.23', 'facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0', 'Twitterbot/1.0', 'Mozilla/5.0']) {
      for (const path of [`/api/sessions/${code}`, `/api/sessions/${code}/join`, `/api/sessions/${code}/board`, `/j/${code}`]) {
        await fetch(server.origin + path, { headers: { 'user-agent': agent } })
      }
    }
    const { body } = await server.call<{ tables: { seats: { free: boolean }[] }[] }>('GET', `/api/sessions/${code}`)
    expect(body.tables[0]!.seats.every(({ free }) => free)).toBe(true)
  })

  test('S2: 240 right joins from one address all pass, after 20 wrong codes from the same address', async () => {
    const sessions = await Promise.all(Array.from({ length: 2 }, () => server.openSession({ tables: 30 })))
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    for (let index = 0; index < 20; index++) await join('222222', { name: 'A' }, headers)
    const replies = await Promise.all(sessions.flatMap(({ code }) => Array.from({ length: 120 }, (_, index) => join(code, { name: `P${index}` }, headers))))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(240)
    expect(new Set(replies.map(({ body }) => `${body.table}/${body.seat}`)).size).toBe(240)
  })

  test('S2: an address that guesses is stopped, right code or wrong', async () => {
    const { code } = await server.openSession()
    const headers = { 'x-forwarded-for': '203.0.113.8' }
    for (let index = 0; index < 30; index++) expect((await join('222222', { name: 'A' }, headers)).status).toBe(404)
    expect(await join('222222', { name: 'A' }, headers)).toMatchObject({ status: 429, body: { error: { code: 'too-fast' } } })
    expect((await join(code, { name: 'A' }, headers)).status).toBe(429)
    expect((await join(code, { name: 'A' }, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
  })
})

describe('coming back', () => {
  test('a participant joins, acts, drops and comes back to the same seat and state', async () => {
    const { code } = await server.openSession()
    const { table, token, seat } = await server.sit(code, { name: 'Ada' })
    const phone = await server.connect('seat', table, token)
    expect(await phone.hello).toMatchObject({ as: 'seat', seat, table, code })
    await phone.ask({ type: 'set-consent', tick: 'group', value: true })
    await phone.until(({ me }) => me()?.consents.group === true)
    const board = await server.connect('board', table, await server.boardToken(code))
    await phone.room.leave(false)
    await board.until(({ everybody }) => everybody().seats[seat]!.connected === false, 'the seat shown as gone')
    const again = await server.connect('seat', table, token)
    expect(again.me()?.consents.group).toBe(true)
    await board.until(({ everybody }) => everybody().seats[seat]!.connected === true, 'the seat shown as back')
  })

  test('R5: the newest connection wins and the older one is told why', async () => {
    const { code } = await server.openSession()
    const { table, token, seat } = await server.sit(code, { name: 'Ada' })
    const older = await server.connect('seat', table, token)
    const newer = await server.connect('seat', table, token)
    expect(await older.left).toBe(CLOSE.replaced)
    expect(older.farewells).toEqual(['replaced'])
    await newer.ask({ type: 'set-consent', tick: 'play', value: true })
    expect(newer.everybody().seats[seat]!.connected).toBe(true)
  })

  test('R5: in a race of many connections for one seat exactly one stays', async () => {
    const { code } = await server.openSession()
    const { table, token, seat } = await server.sit(code, { name: 'Ada' })
    const tries = Number(process.env.FT_PROPERTY_RUNS ?? 60) > 1000 ? 1000 : 60
    for (let done = 0; done < tries; done += 10) {
      const racing = await Promise.allSettled(Array.from({ length: 10 }, () => server.connect('seat', table, token)))
      const codes = racing.map((one) => (one.status === 'rejected' ? (one.reason as { code: number }).code : undefined))
      for (const [index, one] of racing.entries()) if (one.status === 'fulfilled') void one.value.left.then((left) => (codes[index] = left))
      await expect.poll(() => codes.filter((one) => one === CLOSE.replaced).length).toBe(9)
      const staying = racing.flatMap((one, index) => (one.status === 'fulfilled' && codes[index] === undefined ? [one.value] : []))
      expect(staying).toHaveLength(1)
      await staying[0]!.until(({ everybody }) => everybody().seats[seat]!.connected)
    }
  })

  test('R4: the personal link brings the seat to another device, once told', async () => {
    const { code } = await server.openSession()
    const { table, token, seat } = await server.sit(code, { name: 'Ada' })
    const phone = await server.connect('seat', table, token)
    const resumed = await server.call('POST', '/api/seat/resume', { body: { token } })
    expect(resumed.body).toEqual({ table, seat, token, code })
    const other = await server.connect('seat', table, token)
    expect(await phone.left).toBe(CLOSE.replaced)
    expect(other.me()?.seat).toBe(seat)
    const events = (await server.store.loadJournal(table))!.events.map(({ type }) => type)
    expect(events.filter((type) => type === 'device-changed')).toHaveLength(1)
    expect((await server.call('POST', '/api/seat/resume', { body: { token: newToken() } })).status).toBe(404)
  })

  describe('by a link of the trainer’s', () => {
    const makeLink = (table: string, seat: number, token: string | undefined = server.trainer) =>
      server.call<{ key: string; expiresAt: number; error?: { code: string } }>('POST', `/api/trainer/tables/${table}/seats/${seat}/link`, { body: {}, ...(token === undefined ? {} : { token }) })
    const follow = (key: string) => server.call<JoinAnswer>('POST', '/api/seat/open', { body: { key } })

    test('R4, R5: another phone gets the seat once, under a new token; the one before is told, and opens nothing any more', async () => {
      const { code } = await server.openSession()
      const { table, token, seat } = await server.sit(code, { name: 'Ada' })
      const old = await server.connect('seat', table, token)
      await old.ask({ type: 'set-consent', tick: 'group', value: true })
      const { body: link } = await makeLink(table, seat)
      expect(link.expiresAt).toBeGreaterThan(Date.now() + 14 * 60_000)
      const { status, body } = await follow(link.key)
      expect(status).toBe(200)
      expect(body).toMatchObject({ table, seat, code })
      expect(body.token).not.toBe(token)
      expect(await old.left).toBe(CLOSE.released)
      expect(old.farewells).toEqual(['moved'])
      const next = await server.connect('seat', table, body.token)
      expect(next.me()).toMatchObject({ seat, consents: { group: true } })
      await expect(server.connect('seat', table, token)).rejects.toMatchObject({ code: 525 })
      expect((await server.call('POST', '/api/seat/resume', { body: { token } })).status).toBe(404)
      expect((await follow(link.key)).status).toBe(404)
      const { events } = (await server.store.loadJournal(table))!
      expect(events.map(({ type }) => type).filter((type) => type === 'seat-link-made' || type === 'device-changed')).toEqual(['seat-link-made', 'device-changed'])
      expect(JSON.stringify(events) + server.logged.join()).not.toContain(link.key)
      expect(next.everybody().seats[seat]!.name).toBe('Ada')
    })

    test('S1: a key is no token, nor is a seat’s number; both are 256 bits, and kept hashed', async () => {
      const { code } = await server.openSession()
      const { table, seat, token } = await server.sit(code, { name: 'Ada' })
      const { body: link } = await makeLink(table, seat)
      expect(link.key).toMatch(/^[\w-]{43}$/)
      await expect(server.connect('seat', table, link.key)).rejects.toMatchObject({ code: 525 })
      expect((await server.call('POST', '/api/seat/resume', { body: { token: link.key } })).status).toBe(404)
      expect((await follow(token)).status).toBe(404)
      expect((await server.call('POST', '/api/seat/open', { body: { seat, table } })).status).toBe(400)
      expect((await server.call('GET', `/api/seat/open?key=${link.key}`)).status).toBe(404)
      expect((await follow(link.key)).status).toBe(200)
    })

    test('S3: only a trainer has one made, for a person of an open table', async () => {
      const { code } = await server.openSession()
      const { table, seat, token } = await server.sit(code, { name: 'Ada' })
      for (const wrong of [token, await server.boardToken(code), newToken(), '']) expect((await makeLink(table, seat, wrong)).status).toBe(401)
      expect(await makeLink(table, 3)).toMatchObject({ status: 409, body: { error: { code: 'person-absent' } } })
      for (const odd of [0, 9, 99]) expect((await makeLink(table, odd)).status).toBe(403)
      expect((await makeLink('nowhere', seat)).status).toBe(404)
      await server.call('POST', `/api/trainer/sessions/${code}/end`, { body: {}, token: server.trainer })
      expect((await makeLink(table, seat)).status).toBe(404)
    })

    test('a new link, or another person in the seat, cancels the one before; two who follow the same get one seat', async () => {
      const { code } = await server.openSession()
      const { table, seat, token } = await server.sit(code, { name: 'Ada' })
      const first = (await makeLink(table, seat)).body.key
      const second = (await makeLink(table, seat)).body.key
      expect((await follow(first)).status).toBe(404)
      expect((await Promise.all([follow(second), follow(second), follow(second)])).map(({ status }) => status).toSorted()).toEqual([200, 404, 404])
      const third = (await makeLink(table, seat)).body.key
      const fourth = (await server.sit(code, { name: 'Bob' })).seat
      const last = (await follow(third)).body
      const phone = await server.connect('seat', table, last.token)
      const stale = (await makeLink(table, seat)).body.key
      await phone.ask({ type: 'leave-seat' })
      await phone.left
      expect((await server.sit(code, { name: 'Cy', seat })).seat).toBe(seat)
      expect((await follow(stale)).status).toBe(404)
      expect(fourth).not.toBe(seat)
      expect(token).not.toBe(last.token)
    })
  })

  test('a seat left is free again, and its old token opens nothing', async () => {
    const { code } = await server.openSession()
    const { table, token, seat } = await server.sit(code, { name: 'Ada' })
    const phone = await server.connect('seat', table, token)
    await phone.ask({ type: 'leave-seat' })
    expect(await phone.left).toBe(CLOSE.released)
    await expect(server.connect('seat', table, token)).rejects.toMatchObject({ code: 525 })
    expect((await server.sit(code, { name: 'Bob' })).seat).toBe(seat)
  })

  test('late, one takes a stand-in’s seat from the next phase on', async () => {
    const { code } = await server.openSession()
    for (const name of ['A', 'B', 'C']) await server.sit(code, { name })
    const { table } = await server.sit(code, { name: 'A2', seat: 4 }).then(async (one) => {
      const phone = await server.connect('seat', one.table, one.token)
      await phone.ask({ type: 'leave-seat' })
      return one
    })
    const trainer = await server.connect('trainer', table, server.trainer)
    await trainer.ask({ type: 'start-game' })
    await trainer.until(({ everybody }) => everybody().table.status === 'playing')
    expect(trainer.everybody().seats[4]!.holder).toBe('stand-in')
    const late = await server.sit(code, { name: 'Late' })
    expect(late.seat).toBe(4)
    await trainer.ask({ type: 'close-phase' })
    await trainer.until(({ everybody }) => everybody().seats[4]!.holder === 'person')
    expect((await join(code, { name: 'Later' })).body.error?.code).toBe('table-full')
  })
})

describe('who opens what', () => {
  test('a wrong token, an identifier, or another table’s token opens nothing', async () => {
    const one = await server.openSession()
    const two = await server.openSession()
    const held = await server.sit(one.code, { name: 'Ada' })
    const other = two.tables[0]!.table
    const wrong: [Parameters<TestServer['connect']>[0], string, string][] = [
      ['seat', held.table, newToken()],
      ['seat', other, held.token],
      ['trainer', held.table, held.token],
      ['trainer', held.table, server.key],
      ['board', held.table, held.token],
      ['board', held.table, await server.boardToken(two.code)],
      ['seat', held.table, server.trainer],
      ['seat', held.table, held.table.padEnd(30, '0')],
    ]
    for (const [as, table, token] of wrong) await expect(server.connect(as, table, token)).rejects.toMatchObject({ code: 525 })
  })

  test('R7: with the trainer gone the table plays on, and nobody is given the console', async () => {
    const { code } = await server.openSession()
    const phones = []
    for (const name of ['A', 'B', 'C', 'D']) {
      const { table, token } = await server.sit(code, { name })
      phones.push(await server.connect('seat', table, token))
    }
    const table = phones[0]!.room.roomId
    const trainer = await server.connect('trainer', table, server.trainer)
    await trainer.ask({ type: 'start-game' })
    await trainer.room.leave(false)
    await phones[0]!.until(({ everybody }) => everybody().table.status === 'playing')
    for (const phone of phones) await phone.ask({ type: 'set-ready', value: true })
    for (const phone of phones) {
      expect(phone.trainer()).toBeUndefined()
      expect(await refusal(phone.ask({ type: 'close-phase' }))).toEqual({ code: 'not-allowed' })
    }
    expect(phones[0]!.everybody().table.paused).toBeUndefined()
  })

  test('opening, listing and ending sessions asks for a trainer’s token', async () => {
    const { code } = await server.openSession()
    for (const token of [undefined, newToken(), server.key]) {
      const options = token === undefined ? {} : { token }
      expect((await server.call('POST', '/api/trainer/sessions', { body: LA_HALLE, ...options })).status).toBe(401)
      expect((await server.call('GET', '/api/trainer/sessions', options)).status).toBe(401)
      expect((await server.call('POST', `/api/trainer/sessions/${code}/end`, { body: {}, ...options })).status).toBe(401)
      expect((await server.call('POST', '/api/trainer/key', { body: {}, ...options })).status).toBe(401)
    }
  })

  test('an ended session closes its screens; its code is unknown from then on', async () => {
    const { code } = await server.openSession()
    const { table, token } = await server.sit(code, { name: 'Ada' })
    const phone = await server.connect('seat', table, token)
    expect((await server.call('POST', `/api/trainer/sessions/${code}/end`, { body: {}, token: server.trainer })).status).toBe(200)
    expect(await phone.left).toBe(CLOSE.tableClosed)
    expect(phone.farewells).toEqual(['table-closed'])
    expect((await join(code, { name: 'B' })).body.error?.code).toBe('unknown-code')
    await expect(server.connect('seat', table, token)).rejects.toMatchObject({ code: 522 })
  })
})

describe('S13: opening', () => {
  test('an unknown scenario, or a table of a size nobody knows, is refused', async () => {
    const open = (body: object) => server.call<{ error: { code: string } }>('POST', '/api/trainer/sessions', { body: { ...LA_HALLE, ...body }, token: server.trainer })
    expect((await open({ scenario: 'none' })).body.error.code).toBe('unknown-scenario')
    for (const body of [{ tables: 41 }, { seats: 3 }, { format: '45' }, { extra: 1 }]) expect((await open(body)).body.error.code).toBe('malformed')
  })

  test('the same table opened by many at once is one room', async () => {
    const { code, tables } = await server.openSession()
    const { table } = tables[0]!
    const lines = await Promise.all(Array.from({ length: 10 }, () => server.call<{ tables: { table: string }[] }>('GET', `/api/sessions/${code}`)))
    expect(lines.every(({ body }) => body.tables[0]!.table === table)).toBe(true)
    expect([...server.desk.tables()].filter(({ host }) => host.id === table)).toHaveLength(1)
  })

  test('no trainer keeps more sessions open than anybody could lead', async () => {
    const { body } = await server.call<{ status: string }[]>('GET', '/api/trainer/sessions', { token: server.trainer })
    for (let open = body.filter(({ status }) => status === 'open').length; open < 60; open++) await server.openSession()
    expect(await server.call('POST', '/api/trainer/sessions', { body: LA_HALLE, token: server.trainer })).toMatchObject({ status: 409, body: { error: { code: 'too-many-sessions' } } })
  })
})
