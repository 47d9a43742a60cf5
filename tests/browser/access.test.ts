import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../shared/base/vocabulary.ts'
import type { Command } from '../../shared/engine/command.ts'
import type { PublicView } from '../../shared/views/view-types.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type Seen, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'
import { withoutLivingMap } from './whole/still-map.ts'

/** The pages themselves, served under their own policy, at each phase of a played table: A1, in French and in English. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[]

let browser: Browser
let server: TestServer
let phone: Page
let desk: Page
/** The wall speaks its table's language: a table in each, played side by side. Phone and console are at the first. */
const tables: { readonly language: Language; readonly code: string; readonly trainer: Seen; wall?: Page }[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
  for (const language of LANGUAGES) {
    const session = await server.openSession({ timers: 'off', language })
    tables.push({ language, code: session.code, trainer: await server.connect('trainer', session.tables[0]!.table, server.trainer) })
  }
}, 120_000)

afterAll(async () => {
  for (const { trainer } of tables) await trainer.room.leave()
  await browser?.close()
  await server?.remove()
})

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  await withoutLivingMap(context)
  const page = await context.newPage()
  await page.goto(server.origin + path)
  return page
}

/** By the person's own switch, where the page has one in sight or behind « Affichage ». */
async function speak(page: Page, to: Language): Promise<void> {
  if ((await page.getAttribute('html', 'lang')) === to) return
  const choice = page.locator(`input[name=language][value=${to}]`)
  const isInSight = await choice.isVisible()
  if (!isInSight) await page.getByRole('button', { name: /^(Affichage|Display|Adapter l.affichage|Adjust the display)$/ }).click()
  await choice.click()
  await expect.poll(() => page.getAttribute('html', 'lang'), { timeout: 20_000 }).toBe(to)
  if (!isInSight) {
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  }
}

async function expectAccessible(page: Page): Promise<void> {
  for (const language of LANGUAGES) {
    await speak(page, language)
    expect(await seriousFindings(page), `${page.url()} in ${language}`).toEqual([])
  }
  await speak(page, 'fr')
}

async function expectWallsAccessible(): Promise<void> {
  for (const { wall, language } of tables) {
    expect(await wall!.getAttribute('html', 'lang')).toBe(language)
    expect(await seriousFindings(wall!), `the wall in ${language}`).toEqual([])
  }
}

/** The same act of the trainer at each table, and what everybody then sees. */
async function actEverywhere(command: Command, reached: (view: PublicView) => boolean): Promise<void> {
  for (const { trainer } of tables) {
    await trainer.ask(command)
    await trainer.until((seen) => reached(seen.everybody()), command.type)
  }
}

const PHASES = [
  ['news', '.challenge'],
  ['palaver', '.look-up'],
  ['commitment', '.worksites'],
  ['reveal', '.is-reveal'],
  ['reflection', '.is-reflection'],
] as const

describe('A1: nothing serious, nothing critical', () => {
  test('welcome', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } })
    await page.getByLabel('Mon prénom').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  test('the trainer comes in and opens a session', async () => {
    desk = await open(`/trainer#key=${await server.newKey()}`, { viewport: { width: 1440, height: 900 } })
    await desk.locator('.sessions').waitFor()
    await expectAccessible(desk)
    await desk.goto(`${server.origin}/trainer/#${tables[0]!.code}`)
    await desk.reload()
    await desk.locator('.console').waitFor()
  })

  test('lobby: phone, console, wall', async () => {
    phone = await open(`/#${tables[0]!.code}`, { viewport: { width: 390, height: 844 } })
    await phone.getByLabel('Mon prénom').fill('Nour')
    await phone.getByRole('button', { name: 'Prendre place' }).click()
    await phone.locator('.role-card').waitFor()
    for (const name of ['Samira', 'Léa', 'Jo']) await server.sit(tables[0]!.code, { name })
    for (const name of ['Ada', 'Bo', 'Cleo', 'Dan']) await server.sit(tables[1]!.code, { name })
    for (const table of tables) {
      table.wall = await open(`/board/#${table.code}`, { viewport: { width: 1280, height: 720 } })
      await table.wall.locator('.ticket').first().waitFor()
      await expect.poll(() => table.wall!.getAttribute('html', 'lang'), { timeout: 20_000 }).toBe(table.language)
    }
    await expectAccessible(phone)
    await expectAccessible(desk)
    await expectWallsAccessible()
  })

  for (const [phase, selector] of PHASES) {
    test(`${phase}: phone, console, wall`, async () => {
      await actEverywhere({ type: phase === 'news' ? 'start-game' : 'close-phase' }, ({ table }) => table.phase === phase && table.status === 'playing')
      await phone.locator(selector).first().waitFor()
      await desk.locator(`.console[data-phase=${phase}]`).waitFor()
      await expectAccessible(phone)
      await expectAccessible(desk)
      await expectWallsAccessible()
    })
  }

  test('debrief: phone, console, wall, and the page', async () => {
    await actEverywhere({ type: 'end-game' }, ({ table }) => table.status === 'debrief')
    await phone.locator('.is-ended').waitFor()
    await desk.locator('.debrief-sheet').waitFor()
    await expectAccessible(phone)
    await expectAccessible(desk)
    await expectWallsAccessible()
    for (const step of [2, 3]) {
      await actEverywhere({ type: 'open-step', step, minutes: 2 }, ({ debrief }) => debrief.step === step)
      await phone.locator('.debrief-head').waitFor()
      await expectAccessible(phone)
      await expectWallsAccessible()
    }
    await phone.goto(`${server.origin}/debrief/#${tables[0]!.code}`)
    await phone.locator('.debrief h1').waitFor()
    await expectAccessible(phone)
  })
})
