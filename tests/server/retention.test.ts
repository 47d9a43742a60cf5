import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attendanceCsv } from '../../server/exports/attendance-csv.ts'
import { attendanceOf } from '../../server/http/attendance.ts'
import { retention } from '../../server/http/retention.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { rules } from '../../server/table/rules.ts'
import { TableDesk } from '../../server/table/table-desk.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { shippedScenario } from '../exports/played-game.ts'

const DAY = 24 * 3_600_000
const NAMES = ['Philomène-Aglaé', 'Théodule Vainqueur', 'Zénobie']
const folder = mkdtempSync(join(tmpdir(), 'ft-retention-'))
const clock = { now: 1_000_000 }
let store: Store
let desk: TableDesk

/** Where a name is still to be read, whatever the file. */
const filesWith = (name: string): string[] => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(Buffer.from(name)))

async function openSession(code: string, more: { trainer?: string; keepDays?: number } = {}): Promise<void> {
  const scenario = shippedScenario()
  const setup: TableSetup = { scenarioId: scenario.file.id, scenarioVersion: '1.0.0', scenarioHash: scenario.hash, format: '30', seed: 'seed', seats: 4, rulesVersion: '1', options: { language: 'fr', remote: false, names: 'names', trustNumbers: true, timers: 'normal' } }
  const events = rules.openTable(scenario, setup, { at: clock.now, tableMs: 0 })
  await store.openSession({ code, scenario, setup: '{}', title: `Chez ${NAMES[2]}`, at: clock.now, tables: [{ id: `t-${code}`, number: 1, events }], ...more })
  const { host } = (await desk.open(`t-${code}`))!
  await host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat: 1, name: NAMES[0]!, pairName: NAMES[1]! }, claim: { seat: 1, tokenHash: `h-${code}` } })
  await host.submit({ actor: { kind: 'trainer' }, command: { type: 'write-note', text: `${NAMES[2]} hésite` } })
  await store.writeSetting(`session-plan/${code}`, '{}')
  await store.addWaiting({ tokenHash: `w-${code}`, code, wish: JSON.stringify({ name: NAMES[2] }), at: clock.now })
}

beforeAll(async () => {
  store = await openStore({ file: join(folder, 'sessions.sqlite') })
  desk = new TableDesk(store)
})
afterAll(async () => {
  await desk.stop()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Times at which shared sessions were read for the base. */
const gathered: number[] = []
const keeping = () => retention({ store, gather: async () => void gathered.push(clock.now), now: () => clock.now, log: () => {} })

describe('privacy: what is kept, and for how long', () => {
  test('a session goes when its days are over, not before; no name is left on the disk, the receipt is dated and names nobody', async () => {
    await openSession('AAAAAA')
    await openSession('BBBBBB', { keepDays: 90 })
    await desk.drain()
    for (const name of NAMES) expect(filesWith(name)).not.toEqual([])
    for (const code of ['AAAAAA', 'BBBBBB']) await store.endSession(code, clock.now)
    clock.now += 30 * DAY - 1
    expect(await keeping().sweep()).toBe(0)
    // What people shared is read while its journal is there, and for nothing when no session is due.
    expect(gathered).toEqual([])
    clock.now += 1
    expect(await keeping().sweep()).toBe(1)
    expect(gathered).toEqual([clock.now])
    expect(await store.findSession('AAAAAA')).toBeUndefined()
    expect(await store.loadJournal('t-AAAAAA')).toBeUndefined()
    expect(await store.findSeat('h-AAAAAA')).toBeUndefined()
    expect(await store.readSetting('session-plan/AAAAAA')).toBeUndefined()
    expect(await store.readSetting('session-plan/BBBBBB')).toBe('{}')
    const [receipt] = await store.listReceipts()
    expect(receipt).toMatchObject({ code: 'AAAAAA', at: clock.now, why: 'due', scenario: 'la-halle-aux-grains', tables: 1, seats: 1, texts: 3 })
    expect(await store.findSession('BBBBBB')).toMatchObject({ keepDays: 90 })

    expect(await keeping().forget('BBBBBB', 'asked')).toMatchObject({ code: 'BBBBBB', why: 'asked' })
    for (const name of NAMES) expect([name, filesWith(name)]).toEqual([name, []])
    for (const name of NAMES) expect(JSON.stringify(await store.listReceipts())).not.toContain(name)
  })

  test('an open session is never deleted, nor one that is not there', async () => {
    await openSession('CCCCCC')
    expect(await keeping().forget('CCCCCC', 'asked')).toBeUndefined()
    expect(await keeping().forget('DDDDDD', 'asked')).toBeUndefined()
    expect(await store.findSession('CCCCCC')).toBeDefined()
  })

  test('the days may be changed until the last one; receipts are read by their trainer alone', async () => {
    await openSession('EEEEEE', { trainer: 'nour' })
    await store.endSession('EEEEEE', clock.now)
    await store.keepSession('EEEEEE', 1)
    clock.now += DAY
    expect(await keeping().sweep()).toBe(1)
    expect((await store.listReceipts('nour')).map(({ code }) => code)).toEqual(['EEEEEE'])
    expect(await store.listReceipts('sacha')).toEqual([])
    expect((await store.listReceipts()).map(({ code }) => code)).toContain('EEEEEE')
  })
})

test('the attendance list: each person once, two on one phone as two, in the order they came; a formula is inert', async () => {
  await openSession('FFFFFF')
  const { host } = (await desk.open('t-FFFFFF'))!
  await host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat: 2, name: '=HYPERLINK("x")' }, claim: { seat: 2, tokenHash: 'h2-FFFFFF' } })
  await desk.drain()
  const lines = await attendanceOf(store, (await store.findSession('FFFFFF'))!)
  expect(lines.map(({ name }) => name)).toEqual([NAMES[0], NAMES[1], '=HYPERLINK("x")'])
  const file = attendanceCsv(lines)
  expect(file.startsWith('\ufefftable;name;role;at\r\n')).toBe(true)
  expect(file).toContain(`"'=HYPERLINK(""x"")"`)
})
