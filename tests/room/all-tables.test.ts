import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SteerAnswer, SteeredTable, TablesLine } from '../../shared/protocol/http.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

let ids = 0
const line = async (code: string): Promise<TablesLine> => (await server.call<TablesLine>('GET', `/api/trainer/sessions/${code}/tables`, { token: server.trainer })).body
const places = ({ tables }: TablesLine): SteeredTable[] => tables.map(({ table, watch }) => ({ table, branch: watch!.branch, season: watch!.season, phase: watch!.phase }))
const steer = async (code: string, command: object, tables: readonly SteeredTable[], commandId = `steer-${++ids}-test`): Promise<SteerAnswer> =>
  (await server.call<SteerAnswer>('POST', `/api/trainer/sessions/${code}/tables`, { body: { commandId, command, tables }, token: server.trainer })).body

/** Three tables; four people at the first, its game begun, the fourth phone never connected. */
async function event() {
  const { code, tables } = await server.openSession({ tables: 3, title: 'Journée des relais' })
  const first = tables[0]!.table
  const seats = []
  for (let seat = 1; seat <= 4; seat++) seats.push(await server.sit(code, { name: `P${seat}`, table: first, seat }))
  const people = []
  for (const { table, token } of seats.slice(0, 3)) people.push(await server.connect('seat', table, token))
  const trainer = await server.connect('trainer', first, server.trainer)
  await trainer.ask({ type: 'start-game' })
  return { code, first, people, trainer, ids: tables.map(({ table }) => table) }
}

describe('the page of all tables', () => {
  it('says where each table is, what it waits for and who is away, and nothing secret', async () => {
    const { code, first, people } = await event()
    await server.call('POST', `/api/sessions/${code}/join`, { body: { name: 'Zoé', table: (await line(code)).tables[1]!.table } })
    people[2]!.room.leave()
    await people[2]!.left
    await expect.poll(async () => (await line(code)).tables[0]!.watch!.gone.map(({ seat }) => seat)).toContain(3)
    const seen = await line(code)
    expect(seen).toMatchObject({ code, title: { fr: 'Journée des relais' }, status: 'open', plan: {} })
    expect(seen.tables.map(({ number, open }) => [number, open])).toEqual([[1, true], [2, true], [3, true]])
    expect(seen.tables[0]).toMatchObject({ table: first, watch: { status: 'playing', season: 1, phase: 'news', people: 4, waiting: { for: 'ready' }, hot: 0 } })
    expect(seen.tables[1]!.watch).toMatchObject({ status: 'lobby', people: 1, waiting: { for: 'people', count: 3 } })
    expect(seen.tables[2]!.watch).toMatchObject({ status: 'lobby', people: 0, waiting: { for: 'people', count: 4 } })
    expect(seen.tables[0]!.watch!.restMs).toBeGreaterThan(10 * 60_000)
    const said = JSON.stringify(seen)
    for (const secret of ['P1', 'Zoé', 'situation', 'clue', 'mandate', 'token', server.trainer]) expect(said).not.toContain(secret)
  })

  it('one gesture reaches every table asked, and says where it was refused', async () => {
    const { code, ids: [first, second] } = await event()
    const seen = places(await line(code))
    const { refused } = await steer(code, { type: 'pause' }, seen)
    expect(Object.keys(refused).sort()).toEqual(seen.slice(1).map(({ table }) => table).sort())
    expect((await line(code)).tables[0]!.watch).toMatchObject({ paused: 'trainer', waiting: { for: 'resume' } })
    expect(await steer(code, { type: 'resume' }, seen.slice(0, 1))).toEqual({ refused: {} })
    const before = (await line(code)).tables[0]!.watch!.clock.endsAt!
    expect(await steer(code, { type: 'change-time', seconds: 30 }, seen.slice(0, 1))).toEqual({ refused: {} })
    expect((await line(code)).tables[0]!.watch!.clock.endsAt! - before).toBeGreaterThan(29_000)
    expect([first, second]).toEqual(seen.slice(0, 2).map(({ table }) => table))
  })

  it('a phase is closed once: not again by the same request, nor by one that saw the phase before', async () => {
    const { code } = await event()
    const [seen] = places(await line(code))
    const id = `steer-${++ids}-once`
    expect(await steer(code, { type: 'close-phase' }, [seen!], id)).toEqual({ refused: {} })
    await steer(code, { type: 'close-phase' }, [seen!], id)
    const late = await steer(code, { type: 'close-phase' }, [seen!])
    expect(late.refused[seen!.table]).toMatchObject({ code: 'stale-branch' })
    expect((await line(code)).tables[0]!.watch).toMatchObject({ season: 1, phase: 'palaver' })
  })

  it('a table of another session is left alone', async () => {
    const mine = await event()
    const other = await event()
    const [foreign] = places(await line(other.code))
    const { refused } = await steer(mine.code, { type: 'close-phase' }, [foreign!])
    expect(refused[foreign!.table]).toMatchObject({ code: 'not-allowed' })
    expect((await line(other.code)).tables[0]!.watch).toMatchObject({ phase: 'news' })
  })

  it('the end of the session and the minutes of the debrief are kept', async () => {
    const { code } = await server.openSession()
    const plan = { endsAt: 1_900_000_000_000, debriefMinutes: 25 }
    const keep = (body: object) => server.call('POST', `/api/trainer/sessions/${code}/plan`, { body, token: server.trainer })
    expect((await keep(plan)).status).toBe(200)
    expect((await line(code)).plan).toEqual(plan)
    expect((await keep({ debriefMinutes: 900 })).status).toBe(400)
    expect((await line(code)).plan).toEqual(plan)
  })

  it('what was settled at the opening is there at once: the end, the minutes, a silent first season, no figures of trust', async () => {
    const plan = { endsAt: 1_900_000_000_000, debriefMinutes: 30 }
    const { code, tables } = await server.openSession({ plan, silent: true, trustNumbers: false })
    expect((await line(code)).plan).toEqual(plan)
    const trainer = await server.connect('trainer', tables[0]!.table, server.trainer)
    expect(trainer.trainer()).toMatchObject({ trustNumbers: false, silentNext: true })
    await trainer.ask({ type: 'start-game' })
    await trainer.ask({ type: 'close-phase' })
    await trainer.until(({ everybody }) => everybody().table.phase === 'palaver')
    expect(trainer.everybody().table.silent).toBe(true)
  })

  it('the debrief of each table is planned in the minutes of the session, given at the opening or later, and led by the wall when asked', async () => {
    const keep = (code: string, body: object) => server.call('POST', `/api/trainer/sessions/${code}/plan`, { body, token: server.trainer })
    const { code, tables } = await server.openSession({ tables: 2, plan: { debriefMinutes: 20 } })
    const [first, second] = await Promise.all(tables.map(({ table }) => server.connect('trainer', table, server.trainer)))
    const minutesOf = (seen: typeof first) => seen!.everybody().debrief.plan?.minutes
    expect([minutesOf(first), minutesOf(second)]).toEqual([[1, 1, 4, 5, 4, 2, 3], [1, 1, 4, 5, 4, 2, 3]])
    expect((await line(code)).tables.map(({ watch }) => watch!.debriefMinutes)).toEqual([20, 20])
    // One console chose otherwise: an hour for the end of the session leaves it as it is, other minutes do not.
    await first!.ask({ type: 'plan-debrief', order: [0, 2, 1, 3, 4, 5, 6], minutes: [1, 2, 10, 12, 8, 5, 7], led: 'trainer' })
    await keep(code, { debriefMinutes: 20, endsAt: 1_900_000_000_000 })
    expect((await line(code)).tables.map(({ watch }) => watch!.debriefMinutes)).toEqual([45, 20])
    await keep(code, { debriefMinutes: 30, debriefLed: 'wall' })
    await first!.until(({ everybody }) => everybody().debrief.plan?.led === 'wall')
    expect(first!.everybody().debrief.plan).toEqual({ order: [0, 2, 1, 3, 4, 5, 6], minutes: [1, 1, 7, 8, 5, 3, 5], led: 'wall' })
    // Without minutes of its own, a session has those of its format; a debrief that has begun keeps its own.
    await keep(code, {})
    expect((await line(code)).tables.map(({ watch }) => watch!.debriefMinutes)).toEqual([9, 9])
    await second!.ask({ type: 'start-game' })
    await second!.ask({ type: 'end-game' })
    await second!.until(({ everybody }) => everybody().debrief.started)
    expect(second!.everybody().debrief.step).toBe(0)
    await keep(code, { debriefMinutes: 60 })
    expect((await line(code)).tables.map(({ watch }) => watch!.debriefMinutes)).toEqual([60, 9])
  })

  it('answers a trainer and nobody else', async () => {
    const { code } = await server.openSession()
    const { token } = await server.sit(code, { name: 'Nour' })
    for (const options of [{}, { token }, { token: await server.boardToken(code) }]) {
      expect((await server.call('GET', `/api/trainer/sessions/${code}/tables`, options)).status).toBe(401)
      expect((await server.call('POST', `/api/trainer/sessions/${code}/tables`, { body: {}, ...options })).status).toBe(401)
      expect((await server.call('POST', `/api/trainer/sessions/${code}/plan`, { body: {}, ...options })).status).toBe(401)
    }
    expect((await server.call('GET', '/api/trainer/sessions/ZZZZZZ/tables', { token: server.trainer })).status).toBe(404)
    expect((await server.call('POST', `/api/trainer/sessions/${code}/tables`, { body: { commandId: 'steer-1-test', command: { type: 'end-game' }, tables: [] }, token: server.trainer })).status).toBe(400)
  })

  it('forty tables are seen in one light answer', async () => {
    const { code } = await server.openSession({ tables: 40 })
    await line(code)
    const asked = performance.now()
    const seen = await line(code)
    const tookMs = performance.now() - asked
    expect(seen.tables).toHaveLength(40)
    expect(JSON.stringify(seen).length).toBeLessThan(20_000)
    process.stdout.write(`forty tables: ${Math.round(tookMs)} ms, ${JSON.stringify(seen).length} bytes\n`)
  })
})
