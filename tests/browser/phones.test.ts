import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer } from '../support/table-server.ts'
import type { TestServer } from '../support/table-server.ts'

/** Phones in a real browser: made-up tables for every screen, then the real server. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const SCREENS = ['lobby', 'news', 'palaver?seat=4', 'palaver?seat=3&remote=1', 'commitment', 'commitment?laid=1', 'commitment?seat=7&n=8&long=1', 'reveal', 'reflection', 'debrief', 'debrief?step=1', 'debrief?step=2', 'debrief?step=3', 'debrief?step=4', 'debrief?step=6', 'ended', 'lobby?status=replaced', 'news?status=offline', 'lobby?status=closed'] as const
/** PROMISES: before the lobby is usable, fonts included. */
const MOST_BYTES = 250_000

let browser: Browser
let server: TestServer
let axe = ''
const open: BrowserContext[] = []

beforeAll(async () => {
  axe = await readFile(axePath, 'utf8')
  browser = await launchBrowser()
  server = await startTestServer({ pages: dist })
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

async function phone(options: { readonly width?: number; readonly language?: 'fr-FR' | 'en-GB' } = {}): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: options.width ?? 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce', locale: options.language ?? 'fr-FR' })
  open.push(context)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())))
  return { page, faults }
}

/** Serious and critical findings. */
function findings(page: Page): Promise<string[]> {
  return page.evaluate(async (code) => {
    // oxlint-disable-next-line no-implied-eval, no-new-func
    const axe = new Function(`${code}; return window.axe`)() as { run(root: Document, options: object): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, axe)
}

/** Controls too small for a thumb. A word with its meaning reaches beyond its letters. */
function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval('button:not(.help-word), a[href]:not(.skip), select, summary, input', (controls) =>
    controls.flatMap((control) => {
      const isTick = control.matches('input[type=radio], input[type=checkbox]')
      const { width, height } = (isTick ? (control.closest('label') ?? control) : control).getBoundingClientRect()
      return width > 0 && (width < 43.5 || height < 43.5) ? [`${control.tagName} ${control.className} ${control.textContent?.slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`] : []
    }),
  )
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each([
  ['fr', 390],
  ['en', 320],
] as const)('A1 and A4: every screen of a phone, in %s at %i pixels', (language, width) => {
  it.each(SCREENS)('%s', async (screen) => {
    const { page, faults } = await phone({ width })
    await page.goto(`${server.origin}/gallery/player.html#${screen}${screen.includes('?') ? '&' : '?'}lang=${language}`)
    await page.waitForSelector('main h1, main h2, main .look-up')
    await page.evaluate(() => document.fonts.ready)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await findings(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.evaluate(() => (document.documentElement.dataset.size = '150'))
    expect(await overflow(page)).toBe(0)
    expect(faults).toEqual([])
  })
})

async function sit(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`${server.origin}/#${code}`)
  await page.fill('#name', name)
  await page.click('button[type=submit]')
  await page.waitForSelector('.role-card')
}

describe('joining by the code on the wall', () => {
  it('says what is wrong, by the field', async () => {
    const { page } = await phone()
    await page.goto(server.origin)
    await page.fill('#code', 'abc')
    await page.click('button[type=submit]')
    expect(await page.textContent('#code-error')).toContain('Un code compte six signes')
    await page.fill('#code', 'abc 234')
    await page.fill('#name', 'Nour')
    await page.click('button[type=submit]')
    await page.waitForSelector('#code-error:has-text("ne correspond à aucune séance")')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('code')
    expect(await findings(page)).toEqual([])
  })

  it('R6: a session’s link takes no seat by itself', async () => {
    const { code } = await server.openSession()
    const { page } = await phone()
    await page.goto(`${server.origin}/j/${code}`)
    await page.waitForSelector('#code-hint:has-text("La halle aux grains")')
    const { body } = await server.call<{ tables: { seats: { free: boolean }[] }[] }>('GET', `/api/sessions/${code}`)
    expect(body.tables[0]?.seats.every(({ free }) => free)).toBe(true)
  })

  it(`brings a phone to its lobby in ${MOST_BYTES / 1000} kB, by gzip and without Phaser`, async () => {
    const { code } = await server.openSession()
    const { page } = await phone()
    // What a venue's own network gives: plain http, hence no brotli.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
    const encodings = new Set<string | undefined>()
    page.on('response', (response) => void (response.url().endsWith('.js') && encodings.add(response.headers()['content-encoding'])))
    let bytes = 0
    const asked: string[] = []
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    devtools.on('Network.webSocketFrameReceived', ({ response }) => (bytes += response.payloadData.length * 0.75))
    page.on('request', (request) => asked.push(request.url()))
    await sit(page, code, 'Nour')
    expect(asked.length).toBeGreaterThan(10)
    expect([...encodings]).toEqual(['gzip'])
    expect(asked.filter((address) => address.includes('phaser'))).toEqual([])
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })

  it('a full table can be observed', async () => {
    const { code } = await server.openSession()
    for (const name of ['Nour', 'Samira', 'Léa', 'Jo']) await server.sit(code, { name })
    const { page, faults } = await phone()
    await page.goto(`${server.origin}/#${code}`)
    await page.fill('#name', 'Inès')
    await page.click('button[type=submit]')
    await page.click('button:has-text("Observer la séance")')
    await page.waitForSelector('.observer h1')
    expect(await findings(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe('a seat on a phone', () => {
  it('R4: comes back after a reload, and on another phone by personal link; R5: the older one rests', async () => {
    const { code } = await server.openSession()
    const first = await phone()
    await sit(first.page, code, 'Nour')
    await first.page.reload()
    await first.page.waitForSelector('.role-card')
    expect(await first.page.textContent('h1')).toBe('Nour')
    const token = await first.page.evaluate(() => (JSON.parse(localStorage.getItem('faire-territoire.seats') ?? '[]') as { token: string }[])[0]?.token)
    const second = await phone()
    const sent: string[] = []
    second.page.on('request', (request) => sent.push(request.url()))
    await second.page.goto(`${server.origin}/player/#t=${token}`)
    await second.page.waitForSelector('.role-card')
    expect(await second.page.textContent('h1')).toBe('Nour')
    expect(sent.filter((address) => new URL(address).pathname.includes(token!) || new URL(address).search.includes(token!))).toEqual([])
    expect(second.page.url()).not.toContain(token)
    await first.page.waitForSelector('.state-sheet:has-text("autre appareil")')
    await first.page.click('.state-sheet button')
    await first.page.waitForSelector('.role-card')
    await second.page.waitForSelector('.state-sheet')
  })

  it('A2: a whole commitment by keyboard alone, saved at each gesture', async () => {
    const { code, tables } = await server.openSession()
    const { page } = await phone()
    await sit(page, code, 'Nour')
    for (const name of ['Samira', 'Léa', 'Jo']) await server.sit(code, { name })
    const trainer = await server.connect('trainer', tables[0]!.table, server.trainer)
    await trainer.ask({ type: 'start-game' })
    await trainer.ask({ type: 'close-phase' })
    await trainer.ask({ type: 'close-phase' })
    await page.waitForSelector('.worksites')
    await page.focus('input[name=worksite]:checked')
    await page.keyboard.press('ArrowDown')
    expect(await page.$eval('input[name=worksite]:checked', (input) => input.closest('label')?.textContent)).toContain('La serrure changée')
    const pressTab = async (until: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, until)) return
      }
      throw new Error(`${until} is not reached by the Tab key`)
    }
    await pressTab('input[name=posture]')
    await page.keyboard.press('Space')
    await pressTab('[aria-label^="Ajouter : temps, Au chantier"], [aria-label^="Ajouter\u00a0: temps, Au chantier"]')
    await page.keyboard.press('Enter')
    await pressTab('[aria-label*="temps, Au pot"][aria-label^="Ajouter"]')
    await page.keyboard.press('Enter')
    await trainer.until((seen) => seen.everybody().seats[1]?.order === 'writing', 'the order being written')
    await pressTab('.cta button')
    await page.waitForSelector('.cta button:not([aria-disabled])')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open] .summary')
    await pressTab('.dialog-foot button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.laid')
    await trainer.until((seen) => seen.everybody().seats[1]?.order === 'laid', 'the order laid')
    await trainer.room.leave()
  })
})
