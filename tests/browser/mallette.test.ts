import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FICHE_IDS, LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'

/** The reading site under its own policy, and the fiche that a phone opens during a game. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const PHONE = { viewport: { width: 390, height: 844 } }

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function open(path: string, options: BrowserContextOptions = PHONE, asked: string[] = []): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(server.origin + path)
  return page
}

async function readIn(page: Page, language: Language): Promise<void> {
  await page.locator(`input[name=language][value=${language}]`).click()
  await expect.poll(() => page.getAttribute('html', 'lang'), { timeout: 20_000 }).toBe(language)
}

const PAGES = [
  ['the list', '/mallette/', '.fiche-tile'],
  ['a fiche', '/mallette/?fiche=2.3', '.tension'],
  ['a récit', '/mallette/?recit=qui-a-la-cle', '.prose'],
  ['a method sheet', '/mallette/?methode=visite-apprenante', '.method'],
  ['the glossary', '/mallette/?glossaire', '.entry'],
] as const

describe('the reading site', () => {
  test.each(PAGES)('%s: read by everybody, in French and in English, at 320 pixels and on paper', async (_what, path, inside) => {
    const asked: string[] = []
    const page = await open(path, { viewport: { width: 320, height: 640 } }, asked)
    for (const language of LANGUAGES) {
      await page.locator(inside).first().waitFor()
      await readIn(page, language)
      expect(await seriousFindings(page), `${path} in ${language}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} in ${language}`).toBeLessThanOrEqual(320)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.mallette-nav').isVisible()).toBe(false)
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith('data:'))).toEqual([])
    await page.context().close()
  })

  test('the list is searched by word and by fiche', async () => {
    const page = await open('/mallette/')
    await expect.poll(() => page.locator('.fiche-tile').count()).toBe(FICHE_IDS.length)
    await page.getByLabel('Chercher dans la mallette').fill('COOPERATION')
    await expect.poll(() => page.locator('.fiche-tile').count()).toBeLessThan(FICHE_IDS.length)
    expect(await page.locator('.fiche-tile h3').allInnerTexts()).toContain('Comment favoriser la coopération territoriale\u00a0?')
    await page.getByLabel('Chercher dans la mallette').fill('zyx')
    await page.getByText('Rien ne correspond').waitFor()
    await page.getByLabel('Chercher dans la mallette').fill('')
    await page.getByLabel('Autour d’une fiche').selectOption('2.9')
    await expect.poll(() => page.locator('.fiche-tile').count()).toBe(1)
    expect(await page.locator('.recit-tile').count()).toBeGreaterThan(0)
    await page.locator('.fiche-tile').click()
    await page.locator('.tension').first().waitFor()
    expect(new URL(page.url()).searchParams.get('fiche')).toBe('2.9')
    await page.context().close()
  })

  test('a word of the glossary is underlined once, and says its meaning to keyboard, finger and screen reader', async () => {
    const page = await open('/mallette/?fiche=2.3', { ...PHONE, hasTouch: true })
    const term = page.locator('button.term').first()
    await term.waitFor()
    const meaning = page.locator(`#${await term.getAttribute('aria-describedby')}`)
    expect(await meaning.getAttribute('role')).toBe('tooltip')
    expect((await meaning.textContent())!.length).toBeGreaterThan(20)
    expect(await meaning.isVisible()).toBe(false)
    await term.focus()
    await expect.poll(() => meaning.isVisible()).toBe(true)
    const box = (await meaning.boundingBox())!
    expect([box.x >= 0, box.x + box.width <= 390]).toEqual([true, true])
    await page.keyboard.press('Escape')
    await expect.poll(() => meaning.isVisible()).toBe(false)
    await page.locator('h1').tap()
    await term.tap()
    await expect.poll(() => meaning.isVisible()).toBe(true)
    await page.locator('h1').tap()
    await expect.poll(() => meaning.isVisible()).toBe(false)
    const words = await page.locator('button.term').allInnerTexts()
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length)
    await page.context().close()
  })

  test('a text that is not there says so', async () => {
    const page = await open('/mallette/?recit=personne')
    await page.getByText('Ce texte n’est pas dans la mallette.').waitFor()
    await page.context().close()
  })
})

describe('during a game', () => {
  test('a lever opens its fiche over the screen, fetched only then; Escape goes back to the lever', async () => {
    const session = await server.openSession({ timers: 'off', language: 'fr' })
    const trainer = await server.connect('trainer', session.tables[0]!.table, server.trainer)
    const asked: string[] = []
    const phone = await open('/', PHONE, asked)
    await phone.goto(`${server.origin}/#${session.code}`)
    await phone.reload()
    await phone.getByLabel('Mon prénom').fill('Nour')
    await phone.getByRole('button', { name: 'Prendre place' }).click()
    await phone.locator('.role-card').waitFor()
    for (const name of ['Samira', 'Léa', 'Jo']) await server.sit(session.code, { name })
    for (const phase of ['news', 'palaver'] as const) {
      await trainer.ask({ type: phase === 'news' ? 'start-game' : 'close-phase' })
      await trainer.until((seen) => seen.everybody().table.phase === phase, phase)
    }
    await phone.locator('.drawer').filter({ hasText: /levier/i }).click()
    const help = phone.locator('dialog[open] .slip-card .help-mark').first()
    await help.waitFor()
    // The words of the glossary came with the game's screens; the fiche did not.
    expect(asked.filter((url) => /api\/mallette\/(?!glossary)|fiche-sheet/.test(url))).toEqual([])
    await help.click()
    await phone.locator('.fiche-sheet .play-card').waitFor()
    expect(await phone.locator('dialog[open]').count()).toBe(2)
    expect(asked.filter((url) => /api\/mallette\/(?!glossary)/.test(url))).toHaveLength(1)
    expect(await seriousFindings(phone)).toEqual([])
    expect(await phone.locator('.fiche-sheet-whole').getAttribute('href')).toMatch(/^\/mallette\/\?fiche=2\.\d+$/)
    await phone.keyboard.press('Escape')
    await expect.poll(() => phone.locator('dialog[open]').count()).toBe(1)
    await expect.poll(() => help.evaluate((button) => button === document.activeElement)).toBe(true)
    await trainer.room.leave()
    await phone.context().close()
  })
})
