import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { JournalEntry, Store } from '../../server/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'ft-store-'))
const url = process.env.FT_TEST_DATABASE_URL
const places: [string, Parameters<typeof openStore>[0]][] = [['SQLite', { file: join(folder, 'one.sqlite') }]]
if (url) places.push(['PostgreSQL', { url }])
else process.stdout.write('The store is tested on SQLite only: FT_TEST_DATABASE_URL names no PostgreSQL database.\n')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unique = () => Math.random().toString(36).slice(2, 10)
const scenario = { file: { id: 'made-up' }, hash: 'h1' } as unknown as Scenario
const event = (seq: number): JournalEvent => ({ seq, branch: 0, season: 0, phase: 'lobby', at: 1000 + seq, tableMs: seq, by: 'server', type: 'resumed' })
const entry = (table: string, seqs: number[], more: Partial<JournalEntry> = {}): JournalEntry => ({ table, at: 1, events: seqs.map(event), texts: [], ...more })

describe.each(places)('the store on %s', (_name, place) => {
  let store: Store
  let code: string
  let table: string
  beforeAll(async () => {
    store = await openStore(place)
    code = unique()
    table = `t-${code}`
    await store.openSession({ code, scenario, setup: '{}', at: 1, tables: [{ id: table, number: 1, events: [event(1)] }, { id: `${table}b`, number: 2, events: [] }] })
  })
  afterAll(() => store.close())

  test('a session comes back with its tables in order', async () => {
    const found = await store.findSession(code)
    expect(found).toMatchObject({ code, status: 'open', scenarioId: 'made-up', tables: [{ id: table, number: 1 }, { id: `${table}b`, number: 2 }] })
    expect(found).not.toHaveProperty('title')
    expect(await store.hasCode(code)).toBe(true)
    expect(await store.hasCode('nope')).toBe(false)
  })

  test('events, texts and the first answer of a command come back', async () => {
    const command = { commandId: 'seat:1/abc', body: '{"type":"x"}', answer: 3 }
    await store.append([entry(table, [2, 3], { texts: [{ id: 'x1', content: 'Été à l’étal' }], command })])
    const journal = await store.loadJournal(table)
    expect(journal?.events).toEqual([event(1), event(2), event(3)])
    expect(journal?.texts).toEqual(new Map([['x1', 'Été à l’étal']]))
    expect(journal?.answers).toEqual(new Map([['seat:1/abc', 3]]))
    expect(journal?.scenario).toEqual(scenario)
  })

  test('an event number taken twice refuses the whole transaction', async () => {
    await expect(store.append([entry(`${table}b`, [1]), entry(table, [3])])).rejects.toThrow()
    expect((await store.loadJournal(`${table}b`))?.events).toEqual([])
  })

  test('the key of a personal link opens its seat once, while it is young and the seat in the same hands', async () => {
    await store.append([entry(table, [500], { claim: { seat: 5, tokenHash: `five-${code}` } })])
    const key = (keyHash: string, at = 100) => store.addSeatKey({ keyHash: `${keyHash}-${code}`, table, seat: 5, at })
    const use = (keyHash: string, since = 0) => store.useSeatKey(`${keyHash}-${code}`, 200, since)
    await key('old')
    expect(await use('old', 101)).toBeUndefined()
    expect(await use('old')).toEqual({ table, code, seat: 5, open: true })
    expect(await use('old')).toBeUndefined()
    await key('a')
    await key('b')
    expect(await use('a')).toBeUndefined()
    await store.append([entry(table, [501], { release: [5] })])
    expect(await use('b')).toBeUndefined()
    expect(await use('nothing')).toBeUndefined()
  })

  test('corrected words take the place of those before; refusals come back in their place', async () => {
    const words = async () => (await store.loadJournal(table))?.texts.get('x1')
    await store.append([entry(table, [600], { texts: [{ id: 'x1', content: 'autrement' }], refusals: [{ seq: 501, at: 7, tableMs: 8, by: 'seat:2', body: '{"type":"y"}', code: 'wrong-phase' }], command: { commandId: 'trainer/abc', body: '{"type":"z"}', answer: 600 } })])
    expect(await words()).toBe('autrement')
    expect(await store.loadCommands(table)).toEqual([
      { seq: 2, at: 1002, tableMs: 2, by: 'seat:1', command: { type: 'x' } },
      { seq: 501, at: 7, tableMs: 8, by: 'seat:2', command: { type: 'y' }, refused: 'wrong-phase' },
      { seq: 600, at: 1600, tableMs: 600, by: 'trainer', command: { type: 'z' } },
    ])
  })

  test('200 appends at the same time are all written', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, index) => store.append([entry(`${table}b`, [index + 1])])))
    expect((await store.loadJournal(`${table}b`))?.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  })

  test('more events than one statement takes are written', async () => {
    const seqs = Array.from({ length: 1300 }, (_, index) => 1000 + index)
    await store.append([entry(table, seqs)])
    expect((await store.loadJournal(table))?.events.filter(({ seq }) => seq >= 1000)).toHaveLength(1300)
  })

  test('an erased text is gone', async () => {
    await store.append([entry(table, [3000], { texts: [{ id: 'x2', content: 'secret' }] })])
    await store.append([entry(table, [3001], { erase: ['x2'] })])
    expect((await store.loadJournal(table))?.texts.has('x2')).toBe(false)
  })

  test('a seat belongs to the last token that claimed it', async () => {
    const [first, second] = [unique(), unique()]
    await store.append([entry(table, [4000], { claim: { seat: 2, tokenHash: first } })])
    expect(await store.findSeat(first)).toEqual({ table, code, seat: 2, open: true })
    await store.append([entry(table, [4001], { claim: { seat: 2, tokenHash: second } })])
    expect(await store.findSeat(first)).toBeUndefined()
    expect(await store.findSeat(second)).toMatchObject({ seat: 2 })
    await store.append([entry(table, [4002], { release: [2] })])
    expect(await store.findSeat(second)).toBeUndefined()
  })

  test('heartbeats keep table time', async () => {
    await store.beat([{ table, tableMs: 12_345 }])
    expect((await store.loadJournal(table))?.table.tableMs).toBe(12_345)
  })

  test('a trainer key opens once; a session expires and can be revoked', async () => {
    const [key, token] = [unique(), unique()]
    await store.addTrainerKey(key, 1)
    expect(await store.useTrainerKey('unknown', 2)).toBeUndefined()
    expect(await store.useTrainerKey(key, 2)).toEqual({})
    expect(await store.useTrainerKey(key, 3)).toBeUndefined()
    await store.addTrainerSession({ tokenHash: token, at: 1, expiresAt: 100, device: 'Firefox, Windows', proof: 'key' })
    expect(await store.findTrainerSession(token, 50)).toEqual({ tokenHash: token, createdAt: 1, expiresAt: 100, seenAt: 1, device: 'Firefox, Windows', proof: 'key' })
    expect(await store.findTrainerSession(token, 100)).toBeUndefined()
    await store.seeTrainerSession(token, 40)
    expect((await store.listTrainerSessions(undefined, 50)).find(({ tokenHash }) => tokenHash === token)).toMatchObject({ seenAt: 40 })
    await store.revokeTrainerSession(token, 60)
    expect(await store.findTrainerSession(token, 61)).toBeUndefined()
    expect((await store.listTrainerSessions(undefined, 61)).some(({ tokenHash }) => tokenHash === token)).toBe(false)
  })

  test('a named trainer has a key, sessions and a password of their own, and sees their own sessions', async () => {
    const [id, key, token, mine] = [unique(), unique(), unique(), unique()]
    await store.addTrainer({ id, name: 'Nour', at: 5 })
    await store.writeTrainerPassword(id, 'hash')
    expect((await store.listTrainers()).find((one) => one.id === id)).toEqual({ id, name: 'Nour', createdAt: 5, password: 'hash' })
    await store.addTrainerKey(key, 6, id)
    expect(await store.useTrainerKey(key, 7)).toEqual({ trainer: id })
    await store.addTrainerKey(`${key}-2`, 6, id)
    await store.voidTrainerKeys(id, 8)
    expect(await store.useTrainerKey(`${key}-2`, 9)).toBeUndefined()
    await store.addTrainerSession({ tokenHash: token, at: 1, expiresAt: 100, trainer: id })
    expect((await store.listTrainerSessions(id, 50)).map(({ tokenHash }) => tokenHash)).toEqual([token])
    await store.openSession({ code: mine, trainer: id, scenario, setup: '{}', at: 10, tables: [{ id: `t-${mine}`, number: 1, events: [] }] })
    expect((await store.listSessions(id)).map(({ code }) => code)).toEqual([mine])
    expect(await store.findTable(`t-${mine}`)).toMatchObject({ code: mine, trainer: id })
    expect(await store.findSession(mine)).toMatchObject({ trainer: id })
    expect((await store.listSessions()).some(({ code }) => code === mine)).toBe(true)
    await store.removeTrainer(id, 20)
    expect((await store.listTrainers()).some((one) => one.id === id)).toBe(false)
  })

  test('templates and rooms are each trainer’s, the administrator’s too; a room leads to the session opened last', async () => {
    const [trainer, first, second, later] = [unique(), unique(), unique(), unique()]
    for (const owner of [trainer, undefined]) {
      const id = unique()
      await store.addTemplate({ id, trainer: owner, name: 'Relais', body: '{}', at: 5 })
      expect((await store.listTemplates(owner)).find((one) => one.id === id)).toEqual({ id, name: 'Relais', body: '{}', at: 5 })
      expect(await store.removeTemplate(owner === undefined ? trainer : undefined, id)).toBe(false)
      expect(await store.removeTemplate(owner, id)).toBe(true)
    }
    expect(await store.roomOf(trainer)).toBeUndefined()
    await store.giveRoom(trainer, first, 1)
    expect(await store.findRoom(first)).toEqual({ trainer })
    await store.openSession({ code: later, trainer, scenario, setup: '{}', at: 10, tables: [{ id: `t-${later}`, number: 1, events: [] }] })
    await store.openSession({ code: `${later}r`, trainer, scenario, setup: '{"rehearsal":true}', at: 11, tables: [{ id: `t-${later}r`, number: 1, events: [] }] })
    expect(await store.findRoom(first)).toEqual({ trainer, open: later })
    await store.giveRoom(trainer, second, 2)
    expect([await store.roomOf(trainer), await store.findRoom(first)]).toEqual([second, undefined])
  })

  test('who waits at a door, and what a word stands for, are forgotten when the session ends; then the session itself', async () => {
    const [own, person] = [unique(), unique()]
    await store.openSession({ code: own, scenario, setup: '{}', at: 10, keepDays: 3, tables: [{ id: `t-${own}`, number: 1, events: [] }] })
    await store.addWaiting({ tokenHash: person, code: own, wish: '{"name":"Ada"}', at: 20 })
    expect(await store.listWaiting(own)).toEqual([{ tokenHash: person, code: own, wish: '{"name":"Ada"}', at: 20, refused: false }])
    await store.refuseWaiting(person, 30)
    expect([await store.listWaiting(own), await store.findWaiting(person)]).toEqual([[], { tokenHash: person, code: own, wish: '{}', at: 20, refused: true }])
    await store.addTable(own, { id: `t2-${own}`, number: 2, at: 40, events: [event(1)] })
    await expect(store.addTable(own, { id: `t3-${own}`, number: 2, at: 40, events: [] })).rejects.toThrow()
    expect(await store.tableOfWord(own, 'w', `t-${own}`)).toBe(`t-${own}`)
    expect(await store.tableOfWord(own, 'w', `t2-${own}`)).toBe(`t-${own}`)
    await store.endSession(own, 50)
    expect([await store.findWaiting(person), await store.findTableOfWord(own, 'w')]).toEqual([undefined, undefined])
    const days = 24 * 3_600_000
    expect([(await store.dueSessions(50 + 3 * days - 1)).includes(own), (await store.dueSessions(50 + 3 * days)).includes(own)]).toEqual([false, true])
    expect(await store.forgetSession(own, { id: unique(), at: 60, why: 'due' })).toMatchObject({ code: own, tables: 2, events: 1, endedAt: 50 })
    expect(await store.findSession(own)).toBeUndefined()
    await store.scrub()
  })

  test('a setting is overwritten', async () => {
    const name = unique()
    expect(await store.readSetting(name)).toBeUndefined()
    await store.writeSetting(name, 'a')
    await store.writeSetting(name, 'b')
    expect(await store.readSetting(name)).toBe('b')
  })

  test('a session is idle when nothing was asked of its tables since', async () => {
    const [old, used] = [unique(), unique()]
    for (const one of [old, used]) await store.openSession({ code: one, scenario, setup: '{}', at: 10, tables: [{ id: `t-${one}`, number: 1, events: [] }] })
    await store.append([{ ...entry(`t-${used}`, [1]), events: [{ ...event(1), at: 5_000 }] }])
    const idle = await store.idleSessions(4_000)
    expect(idle).toContain(old)
    expect(idle).not.toContain(used)
    expect(await store.idleSessions(6_000)).toEqual(expect.arrayContaining([old, used]))
    expect(await store.idleSessions(10)).not.toContain(old)
    await store.endSession(old, 1)
    expect(await store.idleSessions(4_000)).not.toContain(old)
  })

  test('an ended session closes its tables', async () => {
    await store.endSession(code, 9)
    expect((await store.findSession(code))?.tables.map(({ status }) => status)).toEqual(['closed', 'closed'])
    expect((await store.openTables()).filter((row) => row.code === code)).toEqual([])
  })

  test('opened again, it holds what was written', async () => {
    const again = await openStore(place)
    expect((await again.findSession(code))?.status).toBe('ended')
    await again.close()
  })
})
