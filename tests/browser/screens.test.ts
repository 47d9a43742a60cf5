import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveBuiltPages, type BuiltPages } from '../support/built-pages.ts'
import { launchBrowser } from '../support/browser.ts'
import { expectScreen } from './whole/screen-checks.ts'

/** A1 and A4 on each screen of the gallery, in French and in English: one row a screen, one word a state. */
const PHASES = ['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection'] as const
const SCREENS = {
  // Zoomed in reflow.test.ts, on 320 pixels.
  player: { size: { width: 390, height: 844 }, zooms: false, states: [...PHASES, 'palaver?remote', 'commitment?laid', 'commitment?long&n=8&seat=7', 'palaver?observer', 'debrief?step=2', 'debrief?step=6', 'ended'], english: (state: string) => `${state}${state.includes('?') ? '&' : '?'}lang=en` },
  trainer: { size: { width: 1440, height: 900 }, zooms: true, states: [...PHASES, 'debrief', 'lobby&tables=3&cut&n=8&long', 'commitment&n=8&long', 'palaver&remote', 'lobby&door', 'palaver&door', 'palaver&door=observe'], english: (state: string) => `${state}&en` },
  board: { size: { width: 1920, height: 1080 }, zooms: false, states: [...PHASES, 'palaver&n=8&long&tools', 'reveal&beat=initiatives', 'palaver&board=instruction', 'palaver&board=timer', 'palaver&closed'], english: (state: string) => `${state}&en` },
  debrief: { size: { width: 1240, height: 900 }, zooms: true, states: ['n=6', 'n=8'], english: (state: string) => `${state}&en` },
} as const

let browser: Browser
let pages: BuiltPages
let page: Page

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchBrowser(), serveBuiltPages()])
  page = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', bypassCSP: true })).newPage()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  pages?.close()
})

async function show(screen: string, state: string): Promise<void> {
  // A new hash alone keeps the page as it is.
  await page.goto('about:blank')
  await page.goto(`${pages.origin}/gallery/${screen}.html#${state}`)
  await page.locator('main').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}

describe.each(Object.entries(SCREENS))('%s', (screen, { size, zooms, states, english }) => {
  for (const state of states) {
    for (const [language, address] of [['fr', state], ['en', english(state)]] as const) {
      test(`${state}, ${language}: axe, targets, nothing cut, zoomed or not`, async () => {
        await page.setViewportSize(size)
        await show(screen, address)
        await expect.poll(() => page.getAttribute('html', 'lang'), { timeout: 20_000 }).toBe(language)
        // French is the longer language.
        await expectScreen(page, `${screen} ${state} in ${language}`, { size, zooms: zooms && language === 'fr' })
      })
    }
  }
})
