import '../support/frames.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reel } from '../../shared/debrief/reel.ts'
import type { TablePath } from '../../shared/debrief/path.ts'
import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import type { OnwardProgress, TwoSides, WhatIfShown } from '../../shared/what-if/index.ts'
import { framesOf } from '../support/frames.ts'
import { startTestServer, type Seen, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ botPaceMs: 1 })
})
afterAll(() => server.remove())

type Room = { readonly code: string; readonly table: string; readonly tokens: readonly string[]; readonly phones: readonly Seen[]; readonly trainer: Seen; readonly board: Seen; readonly wall: string }
const order = (pot: number) => ({ time: { worksite: 0, pot, mandate: 0 }, means: { worksite: 0, pot: 0 } })

/** Four people who played one season, each with secrets, in the debrief. */
async function afterOneSeason(): Promise<Room> {
  const { code } = await server.openSession()
  const sat = []
  for (const name of ['Ada', 'Bob', 'Cid', 'Dee']) sat.push(await server.sit(code, { name }))
  const table = sat[0]!.table
  const phones = await Promise.all(sat.map(({ token }) => server.connect('seat', table, token)))
  const trainer = await server.connect('trainer', table, server.trainer)
  const wall = await server.boardToken(code)
  const board = await server.connect('board', table, wall)
  await trainer.ask({ type: 'start-game' })
  await trainer.ask({ type: 'close-phase' })
  await phones[0]!.until((seen) => seen.everybody().table.phase === 'palaver')
  await phones[0]!.ask({ type: 'bookmark', text: 'CANARY private mark' })
  await phones[1]!.ask({ type: 'state-belief', worksite: 'challenge', situation: 'distrust' })
  await trainer.ask({ type: 'close-phase' })
  await phones[0]!.until((seen) => seen.everybody().table.phase === 'commitment')
  for (const [index, phone] of phones.entries()) await phone.ask({ type: 'lay-order', order: order(1 + (index % 3)) })
  await trainer.ask({ type: 'close-phase' })
  await trainer.ask({ type: 'end-game' })
  await trainer.ask({ type: 'open-step', step: 2 })
  await phones[0]!.until((seen) => seen.everybody().debrief.step === 2)
  return { code, table, tokens: sat.map(({ token }) => token), phones, trainer, board, wall }
}
const get = <T>(path: string, token?: string) => server.call<T>('GET', path, token === undefined ? {} : { token })

describe('the film over the wire', () => {
  test('is for those who were there, once the game is over, and holds nothing private', async () => {
    const { table, tokens, wall, phones, trainer, board } = await afterOneSeason()
    const film = await get<Reel>(`/api/tables/${table}/film`, tokens[1])
    expect(film.status).toBe(200)
    expect(film.body.moments.map(({ phase }) => phase)).toContain('reveal')
    expect(JSON.stringify(film.body)).not.toContain('CANARY')
    expect(JSON.stringify(film.body.pool)).not.toMatch(/"mandate"|"beliefs"|"bookmarks"/)
    expect((await get(`/api/tables/${table}/film`, wall)).status).toBe(200)
    expect((await get(`/api/tables/${table}/film`)).status).toBe(401)
    const other = await server.openSession()
    const stranger = await server.sit(other.code, { name: 'Eve' })
    expect((await get(`/api/tables/${table}/film`, stranger.token)).status).toBe(401)
    expect((await get(`/api/tables/${stranger.table}/film`, stranger.token)).status).toBe(409)
    // One's own marks come to one's own phone, and to nobody else: not even the trainer.
    expect(Object.values(phones[0]!.me()?.marks ?? {})).toMatchObject([{ season: 1, phase: 'palaver', text: 'CANARY private mark' }])
    for (const seen of [phones[1]!, trainer, board]) expect(framesOf(seen.room.sessionId)).not.toContain('CANARY')
  })

  test('is led from the console: the wall hears the still, and who is not the trainer leads nothing', async () => {
    const { phones, trainer, board } = await afterOneSeason()
    await trainer.ask({ type: 'show-evidence', page: 'film', still: '42/pot', playing: true })
    await board.until((seen) => seen.everybody().debrief.shown?.still === '42/pot')
    expect(board.everybody().debrief.shown).toMatchObject({ page: 'film', playing: true })
    await expect(phones[0]!.ask({ type: 'show-evidence', page: 'step' } as never)).rejects.toThrow()
  })
})

test('the gap is opened by the trainer, in counts of three or more, without who declines', async () => {
  const { table, tokens, phones, trainer } = await afterOneSeason()
  for (const phone of phones) await phone.ask({ type: 'answer-step', step: 2, item: 'pot-share', value: '0' })
  await phones[3]!.ask({ type: 'answer-step', step: 2, item: 'gap-declined', value: 'yes' })
  const model = async (): Promise<DebriefModel> => (await get<DebriefModel>(`/api/tables/${table}/debrief`, tokens[0])).body
  expect((await model()).gap).toBeUndefined()
  await trainer.ask({ type: 'open-answers', step: 2, open: true })
  expect((await model()).gap?.pot).toMatchObject({ record: 10, counts: { less: 3 } })
  await phones[2]!.ask({ type: 'answer-step', step: 2, item: 'gap-declined', value: 'yes' })
  expect((await model()).gap?.pot.counts).toEqual({})
})

test('who trusted me most is told to who guessed, and to nobody else, once the facts are open', async () => {
  const { phones, trainer, board } = await afterOneSeason()
  await phones[0]!.ask({ type: 'answer-step', step: 2, item: 'trusted-most-by', value: '2' })
  expect(phones[0]!.me()?.trustedMostBy).toBeUndefined()
  await trainer.ask({ type: 'open-answers', step: 2, open: true })
  await phones[0]!.until((seen) => seen.me()?.trustedMostBy !== undefined)
  await phones[1]!.until((seen) => seen.everybody().debrief.opened)
  expect(phones[1]!.me()?.trustedMostBy).toBeUndefined()
  for (const seen of [phones[1]!, trainer, board]) expect(framesOf(seen.room.sessionId)).not.toContain('trustedMostBy')
})

describe('« et si » over the wire', () => {
  test('both sides reach who was there once shown, with progress, and no order in full', async () => {
    const { table, tokens, trainer } = await afterOneSeason()
    await trainer.ask({ type: 'open-step', step: 5 })
    expect((await get(`/api/tables/${table}/what-if`, tokens[0])).status).toBe(404)
    expect((await get(`/api/tables/${table}/what-if/choices`, tokens[0])).status).toBe(401)
    expect((await get<object>(`/api/tables/${table}/what-if/choices`, server.trainer)).body).toMatchObject({ 1: { seats: { 1: { order: order(1) } } } })
    // Looked at by the trainer, the season is played ahead.
    expect((await get(`/api/tables/${table}/what-if/ahead?season=1`, tokens[0])).status).toBe(401)
    expect((await get<OnwardProgress>(`/api/tables/${table}/what-if/ahead?season=1`, server.trainer)).body.of).toBeGreaterThan(0)
    await trainer.ask({ type: 'show-what-if', asked: { season: 1, seat: 2, order: order(0) } })
    const asked = async (): Promise<WhatIfShown> => (await get<WhatIfShown>(`/api/tables/${table}/what-if`, tokens[0])).body
    const first = await asked()
    expect(first).toMatchObject({ season: 1, seat: 2, isExact: true, other: { view: { reveal: { orders: { 2: { inPot: 0 } } } } } })
    expect(first.differences.length).toBeGreaterThan(0)
    expect(JSON.stringify(first)).not.toContain('"mandate"')
    // Automata play the rest beside the event loop: how far they are is told while they play.
    for (let tries = 0; tries < 200; tries++) {
      const { onward } = await asked()
      if (onward && ('games' in onward || ('progress' in onward && onward.progress.done > 0))) return
      expect(onward && 'progress' in onward).toBe(true)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error('The automata never sat down')
  })

  test('volunteers play a branch beside; the others look on; the record stays what it was', async () => {
    const { table, tokens, phones, trainer, board } = await afterOneSeason()
    const [ada, bob] = phones as readonly [Seen, Seen]
    await trainer.ask({ type: 'open-step', step: 5 })
    await ada.until((seen) => seen.everybody().debrief.step === 5)
    await ada.ask({ type: 'answer-step', step: 5, item: 'volunteer', value: 'yes' })
    await trainer.until((seen) => seen.trainer()?.volunteers[1] === true)
    const record = async (): Promise<Omit<DebriefModel, 'counts'>> => {
      const { counts: _counts, ...model } = (await get<DebriefModel>(`/api/tables/${table}/debrief`, tokens[0])).body
      return model
    }
    const before = await record()
    await trainer.ask({ type: 'fork', season: 1, phase: 'commitment', players: [1] })
    await ada.until((seen) => seen.everybody().table.status === 'playing' && seen.everybody().table.phase === 'commitment')
    await expect(bob.ask({ type: 'lay-order', order: order(0) })).rejects.toThrow()
    await ada.ask({ type: 'lay-order', order: order(4) })
    // Automata lay for the three who look on.
    await board.until((seen) => Object.values(seen.everybody().seats).every((line) => line.order === 'laid'))
    expect(await record()).toEqual(before)
    await trainer.ask({ type: 'close-phase' })
    await trainer.ask({ type: 'close-fork' })
    await board.until((seen) => seen.everybody().table.status === 'debrief')
    expect(await record()).toEqual(before)
    const sides = await get<TwoSides>(`/api/tables/${table}/forks/${Object.keys(board.everybody().debrief.forks ?? {})[0]}`, tokens[1])
    expect(sides.body).toMatchObject({ season: 1, other: { view: { reveal: { orders: { 1: { inPot: 4 } } } } }, actual: { view: { reveal: { orders: { 1: { inPot: 1 } } } } } })
    expect((await get(`/api/tables/${table}/forks/9`, tokens[1])).status).toBe(404)
    await bob.until((seen) => seen.everybody().table.status === 'debrief')
  })
})

test('a plenary puts tables side by side in the order of their numbers; those that play are named', async () => {
  const { code, trainer } = await afterOneSeason()
  await trainer.ask({ type: 'open-step', step: 3 })
  const plenary = await get<{ paths: TablePath[]; playing: number[] }>(`/api/sessions/${code}/plenary`)
  expect(plenary.body.paths).toMatchObject([{ number: 1, seasons: [{ season: 1 }], outcome: expect.any(String) }])
  expect(JSON.stringify(plenary.body)).not.toMatch(/score|rank|CANARY|"met"/)
  const { code: idle } = await server.openSession({ tables: 2 })
  expect((await get<{ playing: number[] }>(`/api/sessions/${idle}/plenary`)).body).toEqual({ paths: [], playing: [1, 2] })
  expect((await get('/api/sessions/222222/plenary')).status).toBe(404)
})
