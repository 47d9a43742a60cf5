import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'

/** A4 on the narrowest phone, in the longer language: nothing is cut, at 320 pixels nor with larger text; targets of 44 pixels. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const SCREENS = ['lobby', 'news', 'palaver?seat=4', 'palaver?seat=3&remote=1', 'commitment', 'commitment?laid=1', 'commitment?seat=7&n=8&long=1', 'reveal', 'reflection', 'debrief?step=2', 'debrief?step=4', 'ended', 'lobby?status=replaced', 'news?status=offline'] as const
const PAGES = ['/', '/acces/', '/install/', '/mallette/'] as const
const WIDTH = 320

let browser: Browser
let server: TestServer
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startTestServer({ pages: dist })])
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 640 }, hasTouch: true, reducedMotion: 'reduce', locale: 'fr-FR', serviceWorkers: 'block' })
  page = await context.newPage()
}, 120_000)

beforeEach(() => page.setViewportSize({ width: WIDTH, height: 640 }))

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

/** Words that no scrolling shows: the page is wider than the screen, or they are cut at its edge or by the box they are in. */
function cutWords(): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const cut = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} pixels wide`] : []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!
      if (!node.textContent!.trim() || parent.closest('svg, .heard, .skip, noscript, [aria-hidden=true], dialog:not([open])')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right } = range.getBoundingClientRect()
      if (left === right) continue
      let [from, to] = [0, width]
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if (overflowX === 'auto' || overflowX === 'scroll') [from, to] = [-Infinity, Infinity]
        if (overflowX === 'hidden' || overflowX === 'clip') [from, to] = [Math.max(from, box.getBoundingClientRect().left), Math.min(to, box.getBoundingClientRect().right)]
      }
      if (left < from - 1 || right > to + 1) cut.push(`${parent.tagName.toLowerCase()}.${parent.className} « ${node.textContent!.trim().slice(0, 40)} » ${Math.round(left)}–${Math.round(right)}`)
    }
    return cut
  })
}

/** A word with its meaning, and a link within a sentence, are as high as their line. */
function smallTargets(): Promise<string[]> {
  return page.$$eval('button:not(.help-word), a[href]:not(.skip):not(p a):not(li a), select, summary, input, textarea', (controls) =>
    controls.flatMap((control) => {
      const isTick = control.matches('input[type=radio], input[type=checkbox]')
      const { width, height } = (isTick ? (control.closest('label') ?? control) : control).getBoundingClientRect()
      return width > 0 && (width < 43.5 || height < 43.5) ? [`${control.tagName} ${control.className} ${control.textContent?.slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`] : []
    }),
  )
}

async function expectReadable(): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  expect(await page.getAttribute('html', 'lang')).toBe('fr')
  expect(await cutWords(), 'at 100 %').toEqual([])
  expect(await smallTargets()).toEqual([])
  await setTextSize('150%')
  expect(await cutWords(), 'at 150 %, the most that the page offers').toEqual([])
  await page.setViewportSize({ width: 390, height: 640 })
  await setTextSize('200%')
  expect(await cutWords(), 'at 200 % on a common phone').toEqual([])
}

const setTextSize = (size: string): Promise<void> => page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size)

describe('A4: a phone of 320 pixels, in French', () => {
  test.each(SCREENS)('%s', async (screen) => {
    await page.goto('about:blank')
    await page.goto(`${server.origin}/gallery/player.html#${screen}${screen.includes('?') ? '&' : '?'}lang=fr`)
    await page.waitForSelector('main h1, main h2, main .look-up')
    await expectReadable()
  })

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
