import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'

/** Help on any word: made-up tables, the real glossary and fiches of the real server. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function open(screen: string, width = 390, height = 844): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'fr-FR' })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  await page.goto(`${server.origin}/gallery/${screen}`)
  await page.waitForSelector('main')
  return page
}

const asked = (page: Page) => page.locator('.marked .help-word')
const sheet = (page: Page) => page.getByRole('dialog')
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('a word of the glossary in a card of the game', () => {
  test('opens its meaning, its rule, the words beside it and its fiche, and gives the focus back, by keyboard alone', async () => {
    const page = await open('player.html#palaver')
    const word = asked(page).filter({ hasText: 'cosigne' })
    await word.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => sheet(page).locator('h2').innerText()).toBe('Cosignature')
    await sheet(page).getByText('payé d’un temps').waitFor()
    await sheet(page).getByRole('heading', { name: 'La règle du jeu' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await sheet(page).getByRole('button', { name: 'Levier' }).press('Enter')
    await expect.poll(() => sheet(page).locator('h2').innerText()).toBe('Levier')
    await expect.poll(() => focused(page)).toBe('Levier')
    await sheet(page).getByRole('button', { name: /Revenir à/ }).press('Enter')
    await expect.poll(() => sheet(page).locator('h2').innerText()).toBe('Cosignature')

    await sheet(page).getByRole('button', { name: 'Fiche 2.9' }).press('Enter')
    await sheet(page).last().getByText('Lire la fiche entière').waitFor()
    expect(await sheet(page).count()).toBe(2)
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet(page).count()).toBe(1)
    await expect.poll(() => focused(page)).toContain('Fiche 2.9')
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet(page).count()).toBe(0)
    await expect.poll(() => focused(page)).toContain('cosigne')

    // What was read once is read again without network.
    await page.context().setOffline(true)
    await page.keyboard.press('Enter')
    await sheet(page).getByText('payé d’un temps').waitFor()
    await page.context().close()
  })

  test('is marked once a screen, and again on the next one', async () => {
    const page = await open('player.html#palaver')
    await asked(page).first().waitFor()
    const marks = (): Promise<string[]> => asked(page).evaluateAll((words) => words.map((word) => word.textContent!.toLowerCase()))
    const first = await marks()
    expect(first.length).toBeGreaterThan(1)
    expect(new Set(first).size).toBe(first.length)
    await page.getByRole('button', { name: 'Proposer un levier' }).click()
    const inDrawer = sheet(page).locator('.marked .help-word')
    await inDrawer.first().waitFor({ state: 'attached' })
    expect((await inDrawer.allTextContents()).some((text) => first.includes(text.toLowerCase()))).toBe(true)
    await page.context().close()
  })

  test.each(['news', 'palaver', 'commitment', 'reflection'])('%s: at 320 pixels with text at its largest nothing leaves the screen, sheet included', async (state) => {
    const page = await open(`player.html#${state}`, 320, 640)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await page.locator(state === 'palaver' ? '.marked .help-word' : '.help-mark:visible').first().click()
    await sheet(page).getByRole('heading', { name: 'La règle du jeu' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const out = await sheet(page).evaluate((dialog) => [...dialog.querySelectorAll('h2, h3, p, button')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length)
    expect(out).toBe(0)
    await page.context().close()
  })

  test('is marked on the console and on the debrief page, and never on the wall', async () => {
    for (const [screen, size] of [['trainer.html#palaver', [1440, 900]], ['debrief.html', [1440, 900]]] as const) {
      const page = await open(screen, ...size)
      await asked(page).first().click()
      await sheet(page).locator('.term-meaning').waitFor()
      expect(await seriousFindings(page), screen).toEqual([])
      await page.context().close()
    }
    const wall = await open('board.html#palaver&still', 1920, 1080)
    await wall.waitForLoadState('networkidle')
    expect(await wall.locator('.help-word, .help-mark').count()).toBe(0)
    await wall.context().close()
  })

  test('without network a screen is played with its words plain, and says why a word does not open', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', locale: 'fr-FR' })
    const cut = await context.newPage()
    await cut.route('**/api/mallette/**', (route) => route.abort())
    await cut.goto(`${server.origin}/gallery/player.html#news`)
    await cut.locator('.challenge .help-mark').first().click()
    await sheet(cut).getByText('Vérifiez le réseau').waitFor()
    expect(await asked(cut).count()).toBe(0)
    await cut.unroute('**/api/mallette/**')
    await sheet(cut).getByRole('button', { name: 'Réessayer' }).click()
    await sheet(cut).locator('.term-meaning').waitFor()
    await context.close()
  })
})
