import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RehearsalLine, RehearsedSeat } from '../../shared/protocol/rehearsal.ts'
import type { OpenSession } from '../../shared/protocol/opening.ts'
import type { SessionLine } from '../../shared/protocol/http.ts'
import type { Review } from '../../shared/rehearsal/review.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ botPaceMs: 5 })
})
afterAll(() => server.remove())

async function rehearse(asked: Partial<OpenSession> = {}) {
  const session = await server.openSession({ timers: 'off', rehearsal: true, ...asked })
  const table = session.tables[0]!.table
  const at = `/api/trainer/tables/${table}/rehearsal`
  const seats = (await server.call<RehearsedSeat[]>('POST', `${at}/seats`, { body: {}, token: server.trainer })).body
  const ask = async (body: object) => (await server.call<RehearsalLine>('POST', at, { body, token: server.trainer })).body
  const review = async () => (await server.call<Review>('GET', `${at}/review`, { token: server.trainer })).body
  return { session, table, at, seats, ask, review }
}

describe('a rehearsal', () => {
  it('seats automata that cannot be taken for people, and gives its trainer the screen of each', async () => {
    const { table, seats, session } = await rehearse()
    expect(session.rehearsal).toBe(true)
    expect(seats.map(({ seat }) => seat)).toEqual([1, 2, 3, 4])
    for (const { name } of seats) expect(name).toMatch(/ \(auto\)$/)
    const second = await server.connect('seat', table, seats[1]!.token)
    expect(second.me()?.seat).toBe(2)
    expect(second.everybody().seats[3]).toMatchObject({ holder: 'person', name: seats[2]!.name })
    await second.room.leave()
  })

  it('is played to its end by them, the trainer having started it', async () => {
    const { table, review } = await rehearse()
    const trainer = await server.connect('trainer', table, server.trainer)
    await trainer.ask({ type: 'start-game' })
    await trainer.until((seen) => seen.everybody().table.status === 'playing', 'the start')
    // The trainer closes each phase once all are done, rather than wait for the clock.
    const isDone = (): boolean => trainer.everybody().table.phase === 'reveal' || Object.values(trainer.everybody().seats).every(({ ready, order }) => ready || order === 'laid')
    while (trainer.everybody().table.status === 'playing') {
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (isDone()) await trainer.ask({ type: 'close-phase' }).catch(() => {})
    }
    expect(trainer.everybody().table.status).toBe('debrief')
    expect(await review()).toMatchObject({ isOver: true, used: [{ tool: 'close' }] })
    await trainer.room.leave()
  })

  it('has automata that drop, stall until they are nudged, and quarrel; the console sees it as of people', async () => {
    const { table, seats, ask, review } = await rehearse()
    const trainer = await server.connect('trainer', table, server.trainer)
    expect(await ask({ seat: { seat: 3, temper: 'stalling' } })).toEqual({ pace: 'normal', tempers: { 3: 'stalling' } })
    await ask({ seat: { seat: 4, temper: 'cross' } })
    await trainer.ask({ type: 'start-game' })
    await trainer.until((seen) => seen.trainer()!.help[4] !== undefined, 'the call of who is cross')
    await trainer.until((seen) => [1, 2].every((seat) => seen.everybody().seats[seat]!.ready), 'the others ready')
    expect(trainer.everybody().seats[3]!.ready).toBe(false)
    await trainer.ask({ type: 'nudge', seat: 3 })
    await trainer.until((seen) => seen.everybody().seats[3]!.ready || seen.everybody().table.phase !== 'news', 'the nudged one')

    const phone = await server.connect('seat', table, seats[0]!.token)
    expect((await ask({ seat: { seat: 1, temper: 'gone' } })).tempers[1]).toBe('gone')
    expect(await phone.left).toBeGreaterThan(1000)
    await trainer.until((seen) => seen.everybody().seats[1]!.connected === false, 'the phone off')
    await ask({ seat: { seat: 1, temper: 'plays' } })
    await trainer.until((seen) => seen.everybody().seats[1]!.connected === true, 'the phone on again')
    const { moments, used, unused } = await review()
    expect(moments).toContainEqual(expect.objectContaining({ kind: 'help', seats: [4], season: 1 }))
    expect(used).toContainEqual({ tool: 'nudge', times: 1 })
    expect(unused).toContain('event')
    await trainer.room.leave()
  })

  it('goes on in the same table after its page is opened again, and old screens open nothing', async () => {
    const { at, seats, table } = await rehearse()
    const again = (await server.call<RehearsedSeat[]>('POST', `${at}/seats`, { body: {}, token: server.trainer })).body
    expect(again.map(({ name }) => name)).toEqual(seats.map(({ name }) => name))
    await expect(server.connect('seat', table, seats[0]!.token)).rejects.toThrow()
    const phone = await server.connect('seat', table, again[0]!.token)
    expect(phone.me()?.seat).toBe(1)
    await phone.room.leave()
  })

  it('opened twice at once by the same trainer, is not refused', async () => {
    const session = await server.openSession({ timers: 'off', rehearsal: true })
    const table = session.tables[0]!.table
    const both = await Promise.all([1, 2].map(() => server.call<RehearsedSeat[]>('POST', `/api/trainer/tables/${table}/rehearsal/seats`, { body: {}, token: server.trainer })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })

  it('lets nobody in, and shows the seats of people to no trainer', async () => {
    const { session, at } = await rehearse()
    expect((await server.call('POST', `/api/sessions/${session.code}/join`, { body: { name: 'Nour' } })).status).toBe(404)
    for (const [method, path] of [['POST', `${at}/seats`], ['POST', at], ['GET', `${at}/review`]] as const) {
      expect((await server.call(method, path, method === 'POST' ? { body: {} } : {})).status).toBe(401)
    }
    const people = (await server.openSession()).tables[0]!.table
    for (const end of ['/seats', '']) {
      const refused = await server.call('POST', `/api/trainer/tables/${people}/rehearsal${end}`, { body: {}, token: server.trainer })
      expect([refused.status, refused.body]).toEqual([409, { error: { code: 'not-a-rehearsal' } }])
    }
    expect((await server.call('POST', at, { body: { pace: 'at once' }, token: server.trainer })).status).toBe(400)
  })

  it('is told apart in the list of sessions and in its journal', async () => {
    const { session, table } = await rehearse()
    const lines = (await server.call<SessionLine[]>('GET', '/api/trainer/sessions', { token: server.trainer })).body
    expect(lines.find(({ code }) => code === session.code)?.rehearsal).toBe(true)
    const journal = await server.store.loadJournal(table)
    expect(journal!.events[0]).toMatchObject({ type: 'table-opened', setup: { rehearsal: true } })
  })
})
