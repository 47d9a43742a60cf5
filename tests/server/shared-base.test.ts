import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { DocumentFailure } from '../../server/exports/document-failure.ts'
import { gather } from '../../server/exports/shared-base.ts'
import { sharedBase, type SharedBase } from '../../server/http/shared-base.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import type { PlayedTable } from '../debrief/played-table.ts'
import { sharedTable } from '../capital/shared-table.ts'
import { seat } from '../support/given.ts'

const folder = mkdtempSync(join(tmpdir(), 'ft-base-'))
const url = process.env.FT_TEST_DATABASE_URL
const places: [string, Parameters<typeof openStore>[0]][] = [['SQLite', { file: join(folder, 'base.sqlite') }]]
if (url) places.push(['PostgreSQL', { url }])
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unique = () => Math.random().toString(36).slice(2, 10)
/** Names and words that must be nowhere in what the base keeps. */
const SEEDED = 'Zéphyrine-Quatremère'

describe.each(places)('the base of shared sessions on %s', (_name, place) => {
  let store: Store
  let base: SharedBase
  const mark = unique()
  const opened: string[] = []
  const logged: string[] = []

  const keep = async (table: PlayedTable): Promise<string> => {
    const code = unique()
    const id = `t-${code}`
    await store.openSession({ code, scenario: table.scenario, setup: '{}', at: 1, tables: [{ id, number: 1, events: table.events }] })
    await store.append([{ table: id, at: 1, events: [], texts: [{ id: 'seeded', content: SEEDED }] }])
    opened.push(id)
    return id
  }
  const say = async (table: PlayedTable, id: string, number: number, value: boolean): Promise<void> => {
    const from = table.events.length
    table.do(seat(number), { type: 'set-consent', tick: 'research', value })
    await store.append([{ table: id, at: 1, events: table.events.slice(from) as JournalEvent[], texts: [] }])
  }
  const mine = async (filter: Parameters<SharedBase['list']>[0] = {}): Promise<string[]> => (await base.list(filter)).entries.map(({ session }) => session.id).filter((id) => opened.includes(id.slice(mark.length)))

  beforeAll(async () => {
    store = await openStore(place)
    base = sharedBase({ store, gather: async (asked) => gather(asked), materialId: (table) => `${mark}${table}`, now: () => Date.UTC(2026, 10, 28), log: (line) => void logged.push(line) })
  })
  afterAll(() => store.close())

  test('a session enters with three who share; with two it is nowhere', async () => {
    const shared = await keep(sharedTable([1, 2, 3]))
    await keep(sharedTable([1, 2]))
    expect(await mine()).toEqual([`${mark}${shared}`])
  })
  test('filters by scenario, overlay, format and fiche', async () => {
    const [id = ''] = await mine()
    const { entries } = await base.list({})
    const fiche = entries.find(({ session }) => session.id === id)!.fiches[0]!.fiche
    expect(await mine({ scenario: 'la-halle-aux-grains', overlay: 'none', format: '30', fiche })).toEqual([id])
    for (const filter of [{ scenario: 'le-mail' }, { overlay: 'la-halle-a-maree' }, { format: '90' }, { fiche: '9.9' }]) expect(await mine(filter)).toEqual([])
    expect((await base.list({})).facets).toContainEqual(expect.objectContaining({ scenario: 'la-halle-aux-grains', overlay: null, format: '30' }))
  })
  test('a tick taken back erases what it gave at once, before anybody looks', async () => {
    const table = sharedTable([1, 2, 3])
    const id = await keep(table)
    expect(await mine()).toContain(`${mark}${id}`)
    await say(table, id, 2, false)
    expect((await store.findBase([`${mark}${id}`])).length).toBe(0)
    expect(await mine()).not.toContain(`${mark}${id}`)
    expect(await base.materials([`${mark}${id}`])).toEqual([])
    await say(table, id, 4, true)
    expect(await mine()).toContain(`${mark}${id}`)
  })
  test('taken out by hand, it stays out, and the receipt is dated', async () => {
    const table = sharedTable([1, 2, 3])
    const id = await keep(table)
    expect(await mine()).toContain(`${mark}${id}`)
    expect(await base.remove(`${mark}${id}`)).toEqual({ kind: 'faire-territoire-base-removal/1', id: `${mark}${id}`, at: '2026-11-28T00:00:00.000Z' })
    expect(await base.remove(`${mark}${id}`)).toBeUndefined()
    await say(table, id, 5, true)
    expect(await mine()).not.toContain(`${mark}${id}`)
  })
  test('a journal that cannot be read is left out, and the others are read', async () => {
    const broken = sharedTable([1, 2, 3])
    const code = unique()
    await store.openSession({ code, scenario: broken.scenario, setup: '{}', at: 1, tables: [{ id: `t-${code}`, number: 1, events: broken.events.slice(-1).map((event) => ({ ...event, seq: 1 })) as JournalEvent[] }] })
    const good = await keep(sharedTable([1, 2, 3]))
    expect(await mine()).toContain(`${mark}${good}`)
    expect(logged.length).toBeGreaterThan(0)
  })
  test('a workshop that was too busy is asked again', async () => {
    const id = await keep(sharedTable([1, 2, 3]))
    const busy = sharedBase({ store, gather: () => Promise.reject(new DocumentFailure('base-failed', 'no answer')), materialId: (table) => `${mark}${table}`, now: () => 0, log: () => {} })
    await busy.refresh()
    expect(await store.findBase([`${mark}${id}`])).toEqual([])
    expect(await mine()).toContain(`${mark}${id}`)
  })
  test('keeps no name and no free word', async () => {
    const rows = await store.findBase((await base.list({})).entries.map(({ session }) => session.id))
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/Zéphyrine|Personne \d/)
  })
})

describe('on the disk', () => {
  test('what was erased is in no file of the database, its log of writes included', async () => {
    const inside = mkdtempSync(join(folder, 'erased-'))
    const store = await openStore({ file: join(inside, 'x.sqlite') })
    const table = sharedTable([1, 2, 3])
    await store.openSession({ code: 'AAAAAA', scenario: table.scenario, setup: '{}', at: 1, tables: [{ id: 't', number: 1, events: table.events }] })
    await store.append([{ table: 't', at: 1, events: [], texts: [{ id: 'seeded', content: SEEDED }] }])
    await store.append([{ table: 't', at: 1, events: [], texts: [], erase: ['seeded'] }])
    await store.putBase('t', 1, { id: 'entry-to-erase', table: 't', scenario: 's', version: '1', overlay: null, format: '30', month: '2026-11', fiches: ['2.1'], entry: `{"x":"${SEEDED}"}`, material: '{}' })
    await store.removeBase('entry-to-erase', 1)
    await store.close()
    const bytes = readdirSync(inside).map((file) => readFileSync(join(inside, file)).includes(SEEDED))
    expect(bytes).not.toContain(true)
  })
})
