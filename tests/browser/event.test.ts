import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TablesLine, WatchedTable } from '../../shared/protocol/http.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type Seen, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'
import { watchPages, type Watch } from './whole/watched-page.ts'

/**
 * An event: three tables of six, fourteen people and four automata, one trainer, one wall that goes round. Five people
 * hold real pages; the others are as many WebSocket clients, which act as a phone does.
 */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const SLOW_MS = 30_000
const MINUTE_MS = 60_000

let browser: Browser
let server: TestServer
let watch: Watch
let trainer: Page
let wall: Page
let code = ''
const phones: Page[] = []
const clients: Seen[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
  watch = watchPages(browser, server.origin)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const line = async (): Promise<TablesLine> => (await server.call<TablesLine>('GET', `/api/trainer/sessions/${code}/tables`, { token: server.trainer })).body
const tableOf = async (number: number): Promise<WatchedTable> => (await line()).tables.find((one) => one.number === number)!
const rows = (): Locator => trainer.locator('.tables-table tbody tr')
const rowText = (number: number): Promise<string> => rows().nth(number - 1).innerText()

/** The page of all tables, in a browser that has the trainer's session. */
async function openConsole(name: string): Promise<void> {
  trainer = await watch.open(name, { viewport: { width: 1440, height: 900 }, bypassCSP: true })
  await trainer.context().addInitScript(`localStorage.setItem('faire-territoire.trainer', '${server.trainer}')`)
  await trainer.goto(`${server.origin}/trainer/#${code}/tables`)
  await rows().nth(2).waitFor()
}

async function sitOnPage(name: string): Promise<Page> {
  const page = await watch.open(name, { viewport: { width: 390, height: 844 }, hasTouch: true })
  await enter(page, name)
  await page.waitForSelector('.role-card')
  return page
}

/** By the code on the wall: the server chooses the table, the page says where to sit down. */
async function enter(page: Page, name: string): Promise<void> {
  await page.goto(`${server.origin}/#${code}`)
  await page.fill('#name', name)
  await page.click('button[type=submit]')
  await page.getByText('Je m’assois à cette table').waitFor()
  await page.getByRole('button', { name: 'Entrer' }).or(page.getByRole('link', { name: 'Entrer' })).click()
  await page.waitForURL(/\/player\//)
}

async function sitAsClient(name: string): Promise<Seen> {
  const { table, token } = await server.sit(code, { name })
  return server.connect('seat', table, token)
}

/** Ticks these tables and no other, then presses a gesture of the bar; `twice` for those that ask before they act. */
async function steer(numbers: readonly number[], gesture: string | RegExp, twice?: RegExp): Promise<void> {
  for (const number of [1, 2, 3]) await rows().nth(number - 1).getByRole('checkbox').setChecked(numbers.includes(number))
  await trainer.locator('.steer-bar').getByRole('button', { name: gesture }).click()
  if (twice) await trainer.locator('.steer-bar').getByRole('button', { name: twice }).click()
}

async function openEvent(): Promise<void> {
  const { code: opened, tables } = await server.openSession({ tables: 3, seats: 6, names: 'names', title: 'Journée des relais' })
  code = opened
  for (const name of ['Maëlys', 'Nour', 'Jean-Baptiste', 'Lila']) phones.push(await sitOnPage(name))
  for (let person = 5; person <= 12; person++) clients.push(await sitAsClient(`P${person}`))
  expect((await line()).tables.map(({ watch: seen }) => seen!.people)).toEqual([4, 4, 4])
  // One seat stays free at the first two tables, for who is late.
  for (const [index, { table }] of tables.entries()) {
    const seen = await server.connect('trainer', table, server.trainer)
    for (const seat of index === 2 ? [5, 6] : [5]) await seen.ask({ type: 'set-bot', seat, kind: 'conditional' })
    await seen.ask({ type: 'start-game' })
    // No clock closes the first phase while this test looks at it, however slow the machine.
    await seen.ask({ type: 'change-time', seconds: 600 })
    await seen.room.leave()
  }
}

test('fourteen people and four automata at three tables, from the door to a joint end', async () => {
  await openEvent()
  await openConsole('console')
  wall = await watch.open('wall', { viewport: { width: 1280, height: 720 } })
  await wall.goto(`${server.origin}/board/#${code}/all`)
  await wall.getByText(/Table [123] sur 3/).waitFor()

  // Two come late, one leaves.
  phones.push(await watch.open('late phone', { viewport: { width: 390, height: 844 } }))
  await enter(phones[4]!, 'Zoé')
  clients.push(await sitAsClient('P14'))
  await expect.poll(async () => (await line()).tables.map(({ watch: seen }) => seen!.people), { timeout: SLOW_MS }).toEqual([5, 5, 4])
  const leaver = clients.shift()!
  await leaver.ask({ type: 'leave-seat' })
  await expect.poll(async () => (await line()).tables.reduce((sum, { watch: seen }) => sum + seen!.people, 0), { timeout: SLOW_MS }).toBe(13)

  await seeTheMapAlive()
  await changePhone()
  await undoAWrongClose()
  await loseTheTrainer()
  await extendATable()
  await moveSomebody()
  await protectTheEnd()
  await endTogether()
  await watch.shoot('event-end')
  expect(watch.faults).toEqual([])
  expect(watch.foreign).toEqual([])
}, 240_000)

/** On a wall of one table, as small as it stays a wall, and for a moment: drawn by software, it slows every other page down. */
async function seeTheMapAlive(): Promise<void> {
  const alive = await watch.open('living wall', { viewport: { width: 1024, height: 576 }, living: true })
  await alive.goto(`${server.origin}/board/#${code}/1`)
  await alive.waitForSelector('.board-map-live canvas')
  await watch.shoot('event-alive')
  await alive.context().close()
}

/** The seat goes on with another phone; the first one says why it rests. */
async function changePhone(): Promise<void> {
  const [first] = phones
  const token = await first!.evaluate(() => (JSON.parse(localStorage.getItem('faire-territoire.seats')!) as { token: string }[])[0]!.token)
  const second = await watch.open('second phone', { viewport: { width: 412, height: 860 } })
  await second.goto(`${server.origin}/player/#t=${token}`)
  await second.getByRole('heading', { level: 1, name: 'Maëlys' }).waitFor()
  await first!.getByRole('heading', { name: 'Ma place est ouverte ailleurs' }).waitFor()
  phones[0] = second
}

/** A wrong « phase suivante » at one table: undone, with what had been written in it; the other tables saw nothing. */
async function undoAWrongClose(): Promise<void> {
  const before = (await tableOf(2)).watch!
  await steer([2], 'Phase suivante', /Fermer la phase/)
  await expect.poll(() => rowText(2), { timeout: SLOW_MS }).toContain('Palabre')
  await steer([2], /^Annuler/, /Annuler le dernier passage/)
  await expect.poll(() => rowText(2), { timeout: SLOW_MS }).toContain('Actualité')
  expect(await rowText(2)).toContain('dernier signe')
  const after = (await tableOf(2)).watch!
  expect(after).toMatchObject({ branch: 1, season: 1, phase: 'news' })
  // The time it had left, give or take what these presses took.
  expect(Math.abs(after.clock.endsAt! - Date.now() - (before.clock.endsAt! - before.lastAt))).toBeLessThan(60_000)
  expect([(await tableOf(1)).watch!.branch, (await tableOf(3)).watch!.branch]).toEqual([0, 0])
}

/** The trainer's browser is gone, the tables go on; another browser has everything again. */
async function loseTheTrainer(): Promise<void> {
  await trainer.context().close()
  await clients[0]!.ask({ type: 'set-ready', value: true })
  expect((await line()).tables.map(({ watch: seen }) => `${seen!.status} ${seen!.paused ?? 'on'}`)).toEqual(['playing on', 'playing on', 'playing on'])
  await openConsole('console again')
  expect(await rowText(2)).toContain('Actualité')
}

async function extendATable(): Promise<void> {
  const before = (await tableOf(3)).watch!.clock.endsAt!
  await steer([3], /Ajouter trente secondes/)
  await expect.poll(async () => (await tableOf(3)).watch!.clock.endsAt! - before, { timeout: SLOW_MS }).toBe(30_000)
}

/** The trainer proposes, the person accepts on the phone: another seat at another table, the old one held by the rule. */
async function moveSomebody(): Promise<void> {
  const lines = (await line()).tables
  const [lila] = phones.slice(3)
  const held = await lila!.evaluate(() => (JSON.parse(localStorage.getItem('faire-territoire.seats')!) as { table: string; seat: number }[])[0]!)
  const from = lines.find(({ table }) => table === held.table)!
  const session = (await server.call<{ tables: { table: string; number: number; seats: { free: boolean }[] }[] }>('GET', `/api/sessions/${code}`)).body
  const to = session.tables.find(({ table, seats }) => table !== held.table && seats.some(({ free }) => free))!
  const seen = await server.connect('trainer', held.table, server.trainer)
  await seen.ask({ type: 'propose-move', seat: held.seat, table: to.number })
  await lila!.locator('.move-offer').waitFor()
  await watch.shoot('event-move')
  await lila!.getByRole('button', { name: `J’y vais : table ${to.number}` }).click()
  await expect.poll(async () => (await tableOf(from.number)).watch!.people, { timeout: SLOW_MS }).toBe(from.watch!.people - 1)
  await lila!.getByRole('heading', { level: 1, name: 'Lila' }).waitFor()
  await expect.poll(() => lila!.evaluate(() => (JSON.parse(localStorage.getItem('faire-territoire.seats')!) as { table: string }[])[0]!.table)).toBe(to.table)
  await seen.room.leave()
}

/** Five minutes too long: the page says so for each table, and shortens what is to come; the debrief keeps its minutes. */
async function protectTheEnd(): Promise<void> {
  const ends = (await line()).tables.map(({ watch: seen }) => seen!.clock.endsAt! + seen!.restMs!)
  const plan = { debriefMinutes: 10, endsAt: Math.min(...ends) + 10 * MINUTE_MS - 5 * MINUTE_MS }
  await server.call('POST', `/api/trainer/sessions/${code}/plan`, { body: plan, token: server.trainer })
  const late = trainer.locator('.late-sheet')
  await expect.poll(() => late.getByText('Le débriefing garde ses 10 min', { exact: false }).count(), { timeout: SLOW_MS }).toBe(3)
  await watch.shoot('event-late')
  expect(await seriousFindings(trainer)).toEqual([])
  await late.getByRole('button', { name: 'Raccourcir les 3 tables' }).click()
  await late.getByRole('button', { name: 'Raccourcir 3 tables ?' }).click()
  await expect.poll(async () => (await line()).tables.every(({ watch: seen }) => seen!.clock.endsAt! + seen!.restMs! + 10 * MINUTE_MS <= plan.endsAt), { timeout: SLOW_MS }).toBe(true)
  await expect.poll(() => late.getByText('trop tard', { exact: false }).count(), { timeout: SLOW_MS }).toBe(0)
}

const PHASES: Record<string, string> = { news: 'Actualité', palaver: 'Palabre', commitment: 'Engagement', reveal: 'Révélation', reflection: 'Relecture' }

/** All tables are led on together, to the debrief. */
async function endTogether(): Promise<void> {
  const places = async (): Promise<string> => (await line()).tables.map(({ watch: seen }) => (seen!.status === 'playing' ? `${seen!.season}.${seen!.phase}` : seen!.status)).join(' ')
  for (let presses = 0; presses < 20 && (await places()).includes('.'); presses++) {
    const before = await places()
    const playing = (await line()).tables.filter(({ watch: seen }) => seen!.status === 'playing').map(({ number }) => number)
    // The page says where each table is before the press: a press for a phase that is over is refused.
    for (const { number, watch: seen } of (await line()).tables) if (seen!.status === 'playing') await expect.poll(() => rowText(number), { timeout: SLOW_MS }).toContain(PHASES[seen!.phase!])
    for (const number of playing) await rows().nth(number - 1).getByRole('checkbox').setChecked(true)
    await trainer.locator('.steer-bar').getByRole('button', { name: 'Phase suivante' }).click()
    await trainer.locator('.steer-bar').getByRole('button', { name: /Fermer la phase/ }).click()
    await expect.poll(places, { timeout: SLOW_MS }).not.toBe(before)
    await expect.poll(() => trainer.locator('.steer-bar').getByRole('button', { name: 'Phase suivante' }).count(), { timeout: SLOW_MS }).toBe(1)
  }
  expect(await places()).toBe('debrief debrief debrief')
  for (const number of [1, 2, 3]) await expect.poll(() => rowText(number), { timeout: SLOW_MS }).toContain('Débriefing')
  for (const phone of phones) await phone.locator('.is-ended').waitFor()
  await wall.locator('.board-debrief').first().waitFor()
}
