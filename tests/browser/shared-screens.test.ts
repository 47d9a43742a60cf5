import type { Browser, Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { serveBuiltPages, type BuiltPages } from '../support/built-pages.ts'

/** Wall, console and debrief, drawn from made-up tables by the gallery pages, under the policy of the real server. How each lies on its screen: screens.test.ts. */

let browser: Browser
let pages: BuiltPages
let origin = ''

beforeAll(async () => {
  browser = await launchBrowser('none')
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

describe('the wall', () => {
  it('never shows what was chosen before the reveal', async () => {
    const { page } = await show('board', 'commitment&still')
    const words = await page.textContent('.board')
    for (const posture of ['Portage politique', 'Tiers de confiance', 'Expertise']) expect(words).not.toContain(posture)
    expect(words).toContain('choix posés')
    await page.context().close()
  })

  it('gives the map in words', async () => {
    const { page } = await show('board', 'palaver&still')
    expect(await page.$$eval('section.heard li', (lines) => lines.length)).toBeGreaterThan(20)
    await page.context().close()
  })

  it('becomes one column that scrolls when it is narrow, as under a zoom of 200 %', async () => {
    const { page } = await show('board', 'commitment&still', { width: 960, height: 540 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight > innerHeight)).toBe(true)
    await page.context().close()
  })
})

describe('the console', () => {
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
    await expect.poll(() => end.textContent()).toContain('Finir vraiment')
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
  it('names every chart', async () => {
    const { page } = await show('debrief', 'n=6')
    const names = await page.$$eval('.chart svg', (charts) => charts.map((chart) => chart.getAttribute('aria-label') ?? ''))
    expect(names.length).toBeGreaterThanOrEqual(6)
    expect(names.every((name) => name.length > 20)).toBe(true)
    await page.context().close()
  })

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
