import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { serveBuiltPages, type BuiltPages } from '../support/built-pages.ts'

/** Wall, console and debrief, drawn from made-up tables by the gallery pages, under the policy of the real server. */
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
let pages: BuiltPages
let origin = ''

beforeAll(async () => {
  browser = await launchBrowser()
  pages = await serveBuiltPages()
  origin = pages.origin
})

afterAll(async () => {
  await browser?.close()
  pages?.close()
})

async function show(screen: 'board' | 'trainer' | 'debrief', state: string, size: { readonly width: number; readonly height: number } = { width: 1920, height: 1080 }): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'fr-FR' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())))
  await page.goto(`${origin}/gallery/${screen}.html#${state}`)
  await page.waitForSelector('#page main')
  await page.evaluate(() => document.fonts.ready)
  return { page, faults }
}

/** Serious and critical findings only; axe is given by the test runner, not by the page. */
async function findings(page: Page): Promise<string[]> {
  const source = await readFile(axePath, 'utf8')
  return page.evaluate(async (code) => {
    // oxlint-disable-next-line no-implied-eval, no-new-func
    const axe = new Function(`${code}; return window.axe`)() as { run(root: Document, options: object): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, source)
}

/** Sheets that leave the wall, or whose words are cut. */
function badlyLaid(page: Page): Promise<string[]> {
  return page.$$eval('.board .sheet, .ticket', (sheets) =>
    sheets.flatMap((sheet) => {
      const box = sheet.getBoundingClientRect()
      const words = [...sheet.querySelectorAll('p, b, h1, h2, h3, li, small')].filter((word) => !word.closest('.heard'))
      const band = document.querySelector('html.wall .board-band')?.getBoundingClientRect()
      const isUnder = band !== undefined && innerWidth > 1000 && sheet.closest('.board-side, .board-aside') !== null && box.bottom > band.top + 8
      const isOut = isUnder || box.left < -3 || box.top < -3 || box.right > innerWidth + 3 || box.bottom > innerHeight + 3
      const isCut = words.some((word) => word.getBoundingClientRect().bottom > box.bottom + 4 || word.getBoundingClientRect().right > box.right + 4)
      return isOut || isCut ? [`${sheet.className}${isOut ? ' leaves the wall' : ''}${isCut ? ' cuts its words' : ''}`] : []
    }),
  )
}

const WALLS = ['lobby', 'news', 'palaver', 'commitment', 'reveal&beat=orders', 'reveal&beat=levers', 'reveal&beat=challenge', 'reveal&beat=initiatives', 'reveal&beat=pot', 'reveal&beat=promises', 'reflection', 'debrief', 'debrief&step=1', 'debrief&step=2', 'debrief&step=3', 'palaver&board=instruction']

describe('the wall', () => {
  for (const state of WALLS) {
    it(`${state}: under the strict policy, nothing cut with six seats`, async () => {
      const { page, faults } = await show('board', state)
      expect(await badlyLaid(page)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })
  }

  for (const state of ['palaver&n=8&long', 'commitment&n=8&long', 'reveal&beat=orders&n=8&long', 'reveal&beat=initiatives&n=8', 'lobby&n=8']) {
    it(`${state}: eight seats and long names stay on the sheets`, async () => {
      const { page } = await show('board', state)
      expect(await badlyLaid(page)).toEqual([])
      await page.context().close()
    })
  }

  it('shows the same at 1280 × 720, and no text under 19 px of 1080 lines', async () => {
    const { page } = await show('board', 'palaver', { width: 1280, height: 720 })
    expect(await badlyLaid(page)).toEqual([])
    const smallest = await page.$$eval('.board *', (all) =>
      Math.min(...all.filter((element) => !element.closest('.heard, svg, .board-tools') && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '')).map((element) => (Number.parseFloat(getComputedStyle(element).fontSize) * 1080) / innerHeight)),
    )
    expect(smallest).toBeGreaterThanOrEqual(18.9)
    await page.context().close()
  })

  it('never shows what was chosen before the reveal', async () => {
    const { page } = await show('board', 'commitment')
    const words = await page.textContent('.board')
    for (const posture of ['Portage politique', 'Tiers de confiance', 'Expertise']) expect(words).not.toContain(posture)
    expect(words).toContain('choix posés')
    await page.context().close()
  })

  it('gives the map in words', async () => {
    const { page } = await show('board', 'palaver')
    expect(await page.$$eval('section.heard li', (lines) => lines.length)).toBeGreaterThan(20)
    await page.context().close()
  })

  it('becomes one column that scrolls when it is narrow, as under a zoom of 200 %', async () => {
    const { page } = await show('board', 'commitment', { width: 960, height: 540 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight > innerHeight)).toBe(true)
    await page.context().close()
  })

  for (const state of ['lobby', 'palaver', 'reveal&beat=initiatives', 'debrief&step=2', 'commitment&en']) {
    it(`${state}: no serious finding`, async () => {
      const { page } = await showForAxe('board', state)
      expect(await findings(page)).toEqual([])
      await page.context().close()
    })
  }
})

/** Axe is compiled in the page: the policy is lifted for it alone. */
async function showForAxe(screen: 'board' | 'trainer' | 'debrief', state: string): Promise<{ readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true, reducedMotion: 'reduce', locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto(`${origin}/gallery/${screen}.html#${state}`)
  await page.waitForSelector('#page main')
  return { page }
}

describe('the console', () => {
  for (const state of ['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection', 'debrief', 'commitment&en', 'lobby&tables=3&cut&n=8&long']) {
    it(`${state}: no serious finding`, async () => {
      const { page } = await showForAxe('trainer', state)
      expect(await findings(page)).toEqual([])
      await page.context().close()
    })
  }

  it('shows the choices only while the button is held, by pointer and by keyboard', async () => {
    const { page, faults } = await show('trainer', 'commitment', { width: 1440, height: 900 })
    expect(await page.$$('.seat-order')).toEqual([])
    const button = page.locator('.hold-button').first()
    await button.hover()
    await page.mouse.down()
    await page.waitForSelector('.seat-order')
    expect(await page.textContent('.seats-table')).toContain('Portage politique')
    await page.mouse.up()
    await page.waitForSelector('.seat-order', { state: 'detached' })
    await button.focus()
    await page.keyboard.down('Space')
    await page.waitForSelector('.seat-order')
    await page.keyboard.up('Space')
    await page.waitForSelector('.seat-order', { state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('does nothing destructive without a second press', async () => {
    const { page } = await show('trainer', 'commitment', { width: 1440, height: 900 })
    await page.click('.manage-sheet summary')
    const end = page.locator('.manage-sheet .button-row button').last()
    await end.click()
    expect(await page.textContent('.slips')).toBe('')
    expect(await end.textContent()).toContain('Finir vraiment')
    await end.click()
    await page.waitForFunction(() => document.querySelector('.slips')?.textContent?.includes('end-game'))
    await page.context().close()
  })

  it('is used on a phone without scrolling sideways', async () => {
    const { page } = await show('trainer', 'commitment&n=8&long', { width: 390, height: 844 })
    const wide = await page.$$eval('.console *', (all) => all.filter((element) => !element.closest('.heard') && element.getBoundingClientRect().right > innerWidth + 8).map((element) => element.className))
    expect(wide).toEqual([])
    await page.context().close()
  })
})

describe('the debrief page', () => {
  for (const state of ['n=6', 'n=8&en']) {
    it(`${state}: no serious finding, every chart is named`, async () => {
      const { page } = await showForAxe('debrief', state)
      expect(await findings(page)).toEqual([])
      const names = await page.$$eval('.chart svg', (charts) => charts.map((chart) => chart.getAttribute('aria-label') ?? ''))
      expect(names.length).toBeGreaterThanOrEqual(6)
      expect(names.every((name) => name.length > 20)).toBe(true)
      await page.context().close()
    })
  }

  it('prints on A4 without its buttons', async () => {
    const { page } = await show('debrief', 'n=6')
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
    expect(document.numPages).toBeGreaterThanOrEqual(2)
    expect(document.numPages).toBeLessThanOrEqual(4)
    const first = await document.getPage(1)
    const [, , width, height] = first.view
    expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842])
    let words = ''
    for (let i = 1; i <= document.numPages; i++) words += (await (await document.getPage(i)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    expect(words).toContain('mettre en discussion')
    expect(words).not.toContain('Imprimer cette page')
    await page.context().close()
  })
})
