import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer } from '../support/table-server.ts'
import type { TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'

/** Phones in a real browser, on the real server. Every screen of a phone: screens.test.ts. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
/** PROMISES: before the lobby is usable, fonts included. */
const MOST_BYTES = 250_000

let browser: Browser
let server: TestServer
const open: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser('none')
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('code')
    expect(await seriousFindings(page)).toEqual([])
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
    expect(await seriousFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe('a seat on a phone', () => {
  it('is shared by two people: both names on the screen and for the table, and a tick is given by both', async () => {
    const { code, tables } = await server.openSession()
    const { page, faults } = await phone()
    await page.goto(`${server.origin}/#${code}`)
    await page.fill('#name', 'Nour')
    await page.click('button:has-text("Jouer à deux")')
    await page.click('button[type=submit]')
    await page.waitForSelector('#second-error:has-text("Il manque le prénom de l’autre personne")')
    await page.fill('#second', 'Samira')
    await page.click('button[type=submit]')
    await page.waitForSelector('.role-card')
    expect(await page.textContent('h1')).toBe('Nour et Samira')
    expect(await page.textContent('.people')).toContain('Nour et Samira')
    await page.getByText('une case se coche quand nous sommes deux à le vouloir').waitFor()
    const wall = await server.connect('trainer', tables[0]!.table, server.trainer)
    expect(wall.everybody().seats[1]).toMatchObject({ name: 'Nour', pairName: 'Samira' })
    await wall.room.leave()
    expect(faults).toEqual([])
  })

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
