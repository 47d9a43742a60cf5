import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import { launchBrowser } from '../support/browser.ts'
import { serveBuiltPages, type BuiltPages } from '../support/built-pages.ts'
import { badlyLaid, faultsOfScreen, zoomsOf, type ScreenSize, type Trial } from './whole/screen-checks.ts'

/** A1 and A4 on each screen of the gallery, in French and in English, under the policy of the real server: one page a screen and language, its states one after the other. */
const PHASES = ['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection'] as const
const STEPS = [0, 1, 2, 3, 4, 5, 6].map((step) => `debrief&step=${step}`)

interface Screen {
  readonly size: ScreenSize
  readonly states: readonly string[]
  /** These in English too: a state that is only there for its layout is seen in French, the longer language. */
  readonly english: readonly string[]
  readonly trials: readonly Trial[]
  inEnglish(state: string): string
  readonly more?: (page: Page, size: ScreenSize) => Promise<readonly string[]>
}

const PHONE = { width: 390, height: 844 } as const
const PHONES = [...PHASES, 'lobby?pair', 'palaver?seat=4', 'palaver?seat=3&remote', 'palaver?observer', 'commitment?laid', 'commitment?long&n=8&seat=7', ...STEPS.map((step) => step.replace('&', '?')), 'ended', 'lobby?status=replaced', 'lobby?status=closed', 'news?status=offline'] as const
const CONSOLE = { width: 1440, height: 900 } as const
const CONSOLES = [...PHASES, 'debrief', 'lobby&tables=3&cut&n=8&long', 'commitment&n=8&long', 'palaver&remote', 'lobby&door', 'palaver&door', 'palaver&door=observe'] as const
const WALL = { width: 1920, height: 1080 } as const
const WALLS = [...PHASES, 'reveal&beat=initiatives', 'debrief&step=2', 'palaver&board=instruction', 'palaver&board=timer', 'palaver&closed'] as const
const LAID_WALLS = ['levers', 'challenge', 'pot', 'promises'].map((beat) => `reveal&beat=${beat}`)
const FULL_WALLS = ['lobby&n=8', 'palaver&n=8&long&tools', 'commitment&n=8&long', 'reveal&beat=orders&n=8&long', 'reveal&beat=initiatives&n=8']
const PAGE = { width: 1240, height: 900 } as const

const SCREENS: Readonly<Record<string, Screen>> = {
  player: { size: PHONE, states: PHONES, english: PHONES, trials: [{ width: 320, height: 640 }, { width: 320, height: 640, text: '150%' }, { ...PHONE, text: '200%' }], inEnglish: (state) => `${state}${state.includes('?') ? '&' : '?'}lang=en` },
  trainer: { size: CONSOLE, states: CONSOLES, english: CONSOLES, trials: zoomsOf(CONSOLE), inEnglish: (state) => `${state}&en` },
  // The map stands still: its pixels have a test of their own, and words lie over it. A wall follows its projector and is not zoomed.
  board: { size: WALL, states: [...WALLS, ...LAID_WALLS, ...STEPS, ...FULL_WALLS].map((state) => `${state}&still`), english: WALLS.map((state) => `${state}&still`), trials: [], inEnglish: (state) => `${state}&en`, more: wallFaults },
  debrief: { size: PAGE, states: ['n=6', 'n=8'], english: ['n=8'], trials: zoomsOf(PAGE), inEnglish: (state) => `${state}&en` },
}

let browser: Browser
let pages: BuiltPages

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchBrowser('none'), serveBuiltPages()])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  pages?.close()
})

/** Sheets at the size of a projector and of a small one; a wall is read from ten metres. */
async function wallFaults(page: Page, size: ScreenSize): Promise<readonly string[]> {
  const faults: string[] = []
  for (const tried of [size, { width: 1280, height: 720 }]) {
    await page.setViewportSize(tried)
    faults.push(...(await badlyLaid(page)).map((one) => `${tried.width} × ${tried.height}: ${one}`))
  }
  const small = await page.$$eval('.board *', (all) =>
    all.filter((element) => !element.closest('.heard, svg, .board-tools') && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '') && (Number.parseFloat(getComputedStyle(element).fontSize) * 1080) / innerHeight < 18.9).map((element) => `under 19 px of 1080 lines: ${element.className} ${element.textContent!.slice(0, 30)}`),
  )
  await page.setViewportSize(size)
  return [...faults, ...small]
}

async function sweep(name: string, { size, states, english, trials, inEnglish, more }: Screen, language: Language): Promise<Readonly<Record<string, readonly string[]>>> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'fr-FR', hasTouch: name === 'player' })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && said.push(message.text())))
  const found: Record<string, readonly string[]> = {}
  const addresses = language === 'fr' ? states : english.map(inEnglish)
  await page.goto(`${pages.origin}/gallery/${name}.html#${addresses[0]}`)
  for (const address of addresses) {
    await page.evaluate((hash) => void (location.hash = hash), address)
    await page.waitForFunction((hash) => document.documentElement.dataset.shown === hash && document.querySelector('main :is(h1, h2, p)') !== null, address)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    const faults = [...(await faultsOfScreen(page, size, language === 'fr' ? trials : [])), ...((await more?.(page, size)) ?? []), ...said.splice(0)]
    if (faults.length > 0) found[address] = faults
  }
  await context.close()
  return found
}

const LANES = Object.entries(SCREENS).flatMap(([name, screen]) => LANGUAGES.map((language) => ({ name, screen, language })))

test.concurrent.each(LANES)('$name in $language: axe, targets of 44 pixels, nothing cut, zoomed or not', async ({ name, screen, language }) => {
  expect(await sweep(name, screen, language)).toEqual({})
}, 240_000)

test('would see a small button, a pale or a cut word, a sheet that leaves the wall', async () => {
  const page = await (await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', locale: 'fr-FR' })).newPage()
  await page.goto(`${pages.origin}/gallery/player.html#palaver`)
  await page.locator('html[data-shown]').waitFor()
  await page.evaluate(() => {
    const add = (tag: string, words: string, style: string, into: Element = document.querySelector('main')!): Element => {
      const element = document.createElement(tag)
      element.textContent = words
      element.style.cssText = style
      into.prepend(element)
      return element
    }
    add('button', 'x', 'width: 30px; height: 30px')
    add('p', 'pale', 'color: #ddd; background: #fff')
    add('b', 'long '.repeat(60), 'white-space: nowrap', add('div', '', 'width: 90px; overflow: hidden'))
  })
  const faults = await faultsOfScreen(page, PHONE, [])
  for (const kind of [/^axe: color-contrast/, /^under 44 pixels: BUTTON/, /^cut: b/]) expect(faults.filter((fault) => kind.test(fault)), String(kind)).toHaveLength(1)
  await page.setViewportSize(WALL)
  await page.goto(`${pages.origin}/gallery/board.html#palaver&still`)
  await page.locator('html[data-shown]').waitFor()
  await page.evaluate(() => (document.querySelector<HTMLElement>('.board .sheet')!.style.translate = '-300px 0'))
  expect((await badlyLaid(page)).join()).toContain('leaves the wall')
  await page.context().close()
})
