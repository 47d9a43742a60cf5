import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'
import { cutWords, setTextSize, smallTargets } from './whole/screen-checks.ts'

/** A4 on the narrowest phone, in the longer language, on the pages around the game: nothing is cut, at 320 pixels nor with larger text; targets of 44 pixels. The game's own screens: screens.test.ts. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const PAGES = ['/', '/acces/', '/install/', '/mallette/'] as const
const WIDTH = 320

let browser: Browser
let server: TestServer
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 640 }, hasTouch: true, reducedMotion: 'reduce', locale: 'fr-FR', serviceWorkers: 'block' })
  page = await context.newPage()
}, 120_000)

beforeEach(() => page.setViewportSize({ width: WIDTH, height: 640 }))

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function expectReadable(): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  expect(await page.getAttribute('html', 'lang')).toBe('fr')
  expect(await cutWords(page), 'at 100 %').toEqual([])
  expect(await smallTargets(page)).toEqual([])
  await setTextSize(page, '150%')
  expect(await cutWords(page), 'at 150 %, the most that the page offers').toEqual([])
  await page.setViewportSize({ width: 390, height: 640 })
  await setTextSize(page, '200%')
  expect(await cutWords(page), 'at 200 % on a common phone').toEqual([])
}

describe('A4: a phone of 320 pixels, in French', () => {
  test.each(PAGES)('%s', async (path) => {
    await page.goto('about:blank')
    await page.route('**/*', (route) => (path === '/install/' && route.request().method() === 'HEAD' ? route.abort() : route.fallback()))
    await page.goto(server.origin + path)
    await page.waitForSelector('h1')
    if (path === '/acces/' || path === '/install/') expect(await seriousFindings(page)).toEqual([])
    await expectReadable()
    await page.unroute('**/*')
  })

  test('the pages that say what was checked are reached from the welcome page and from the display sheet', async () => {
    await page.goto(server.origin)
    const link = page.getByRole('link', { name: 'Accessibilité', exact: true })
    await page.getByRole('button', { name: 'Adapter l’affichage' }).click()
    await page.locator('dialog[open]').getByRole('link', { name: 'Accessibilité' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await link.click()
    await page.getByRole('heading', { level: 1, name: 'Accessibilité' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/acces/')
    await page.getByText('Aucun lecteur d’écran n’a été utilisé').waitFor()
  })
})
