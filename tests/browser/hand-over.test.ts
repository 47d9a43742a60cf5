import { fileURLToPath } from 'node:url'
import { matchMaker } from '@colyseus/core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer } from '../support/table-server.ts'
import type { Seen, TestServer } from '../support/table-server.ts'

/** A seat that changes phones, a proposal that changes, somebody who only looks: on the real server, in a real browser. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

let browser: Browser
let server: TestServer
const open: BrowserContext[] = []
const faults: string[] = []

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
  expect(faults.splice(0)).toEqual([])
})

async function newPage(width: number, locale: 'fr-FR' | 'en-GB' = 'fr-FR'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce', locale })
  open.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => void faults.push(error.message))
  return page
}

async function sit(code: string, name: string, width = 390): Promise<Page> {
  const page = await newPage(width)
  await page.goto(`${server.origin}/#${code}`)
  await page.fill('#name', name)
  await page.click('button[type=submit]')
  await page.waitForSelector('.role-card')
  return page
}

/** Four at the table: some on real phones, the others seated by HTTP. */
async function table(names: readonly string[]): Promise<{ code: string; id: string; phones: Page[]; trainer: Seen }> {
  const { code, tables } = await server.openSession()
  const id = tables[0]!.table
  const phones: Page[] = []
  for (const name of names) phones.push(await sit(code, name, phones.length === 1 ? 320 : 390))
  for (const name of ['Samira', 'Léa', 'Jo', 'Ali'].slice(0, 4 - names.length)) await server.sit(code, { name })
  return { code, id, phones, trainer: await server.connect('trainer', id, server.trainer) }
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function pressTab(page: Page, until: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, until)) return
  }
  throw new Error(`${until} is not reached by the Tab key`)
}

/** The screen is covered: not hidden, no longer connected. Held a while, the button opens it again. */
async function expectNothingBehindACover(console: Page, table: string): Promise<void> {
  const connected = (): number => [...matchMaker.getLocalRoomById(table).clients].filter(({ auth }) => auth.as === 'trainer').length
  const before = connected()
  await console.keyboard.press('F9')
  await console.waitForSelector('.cover-open')
  await expect.poll(connected).toBe(before - 1)
  await console.reload()
  await console.locator('.cover-open').hover()
  expect(connected()).toBe(before - 1)
  await console.mouse.down()
  await console.waitForSelector('.seats-sheet')
  await console.mouse.up()
  expect(connected()).toBe(before)
}

describe('another phone, by a link of the trainer’s', () => {
  it('R4, R5, A2: made by keyboard at the console, it opens the seat once; the phone before is told', async () => {
    const { code, id, phones, trainer } = await table(['Nour'])
    const console = await newPage(1366)
    await console.goto(`${server.origin}/trainer/#key=${await server.newKey()}`)
    await console.waitForSelector('.session-row')
    await console.goto(`${server.origin}/trainer/#${code}`)
    await trainer.ask({ type: 'start-game' })
    await console.waitForSelector('.seats-sheet, .more-button')
    await pressTab(console, '[aria-label="Autres gestes pour Nour"]')
    await console.keyboard.press('Enter')
    await pressTab(console, '.seat-menu button')
    await console.keyboard.press('Enter')
    await console.waitForSelector('dialog[open] .seat-link-qr svg')
    expect(await console.textContent('dialog[open] h2')).toContain('La place de Nour, ailleurs')
    expect(await console.textContent('dialog[open]')).toMatch(/Valable jusqu’à \d\d\u00a0h\u00a0\d\d/)
    const address = (await console.getAttribute('.seat-link-address a', 'href'))!
    expect(address).toMatch(/\/player\/#k=[\w-]{43}$/)
    const key = address.split('#k=')[1]!

    const next = await newPage(320, 'en-GB')
    const sent: string[] = []
    next.on('request', (request) => sent.push(request.url()))
    await next.goto(address)
    await next.waitForSelector('header h1')
    expect(await next.textContent('h1')).toBe('Nour')
    expect(next.url()).not.toContain(key)
    expect(sent.filter((url) => url.replace(/#.*$/, '').includes(key))).toEqual([])
    await phones[0]!.waitForSelector('.state-sheet:has-text("un autre appareil")')
    expect(await phones[0]!.$('.state-sheet button')).toBeNull()
    // It plays on, and a reload finds it.
    await next.reload()
    await next.waitForSelector('header h1')
    await phones[0]!.reload()
    await phones[0]!.waitForSelector('.state-sheet:has-text("ne s’ouvre pas")')

    const late = await newPage(390)
    await late.goto(address)
    await late.waitForSelector('.state-sheet:has-text("Ce lien a déjà servi")')
    expect(await overflow(late)).toBe(0)

    await console.keyboard.press('Escape')
    await console.waitForSelector('dialog', { state: 'detached' })
    await expectNothingBehindACover(console, id)
    await trainer.room.leave()
  })
})

describe('a proposal that changes', () => {
  it('its initiator changes it, all see which version, and who had signed signs again', async () => {
    const { phones, trainer } = await table(['Nour', 'Samira'])
    await trainer.ask({ type: 'start-game' })
    for (let phase = 0; phase < 6; phase++) await trainer.ask({ type: 'close-phase' })
    await trainer.until(({ everybody }) => everybody().table.season === 2 && everybody().table.phase === 'palaver')
    const [official, facilitator] = phones as [Page, Page]
    await facilitator.click('.drawer:has-text("Proposer un levier")')
    await facilitator.locator('dialog .slip-card', { hasText: 'Visite apprenante' }).locator('button:has-text("Je le propose")').click()
    await facilitator.locator('dialog input[name=initiative]').first().check({ force: true })
    for (const index of [0, 1]) await facilitator.locator('dialog .stack input').nth(index).check({ force: true })
    await facilitator.click('.dialog-foot button')
    await official.click('.slip-card button:has-text("Je cosigne")')
    await official.waitForSelector('.slip-card:has-text("1 signature sur 2")')

    await facilitator.click('.slip-card button:has-text("Modifier")')
    await facilitator.waitForSelector('dialog[open] .notice:has-text("La signature donnée tombe")')
    expect(await facilitator.getAttribute('.dialog-foot button', 'aria-disabled')).toBe('true')
    expect(await overflow(facilitator)).toBe(0)
    await facilitator.locator('dialog input[name=initiative]').nth(1).check({ force: true })
    await facilitator.click('.dialog-foot button:not([aria-disabled])')
    await official.waitForSelector('.slip-card:has-text("Version 2")')
    expect(await official.textContent('.slip-card:has-text("Visite apprenante")')).toMatch(/Bourse d’entraide.*Version 2\s*: on signe à nouveau\..*0 signature sur 2/s)
    await official.click('.slip-card button:has-text("Je cosigne")')
    await official.waitForSelector('.slip-card:has-text("1 signature sur 2")')
    await trainer.until(({ everybody }) => Object.values(everybody().proposals)[0]?.signers.length === 1, 'the signature at the console')
    const proposal = Object.values(trainer.everybody().proposals)[0]!
    expect(proposal).toMatchObject({ initiator: 2, signers: [1], amended: 1 })
    await trainer.room.leave()
  })
})

describe('somebody who observes', () => {
  it('sees the table, and its map in a tab of its own', async () => {
    const { code, trainer } = await table([])
    const page = await newPage(320)
    await page.goto(`${server.origin}/#${code}`)
    await page.fill('#name', 'Inès')
    await page.click('button[type=submit]')
    await page.click('button:has-text("Observer la séance")')
    await page.waitForSelector('.observer h1')
    await page.click('.nav button:has-text("Carte")')
    await page.waitForSelector('.map-frame canvas')
    await page.waitForSelector('.twin summary')
    expect(await overflow(page)).toBe(0)
    expect(await page.getAttribute('.nav button:has-text("Carte")', 'aria-current')).toBe('page')
    await trainer.ask({ type: 'start-game' })
    await page.click('.nav button:has-text("La table")')
    await page.waitForSelector('.observer-phase:has-text("Actualité")')
    await trainer.room.leave()
  })
})

describe('a document that cannot be made', () => {
  it('says why and what to take instead, in the reader’s language, and is asked for again by the same button', async () => {
    const { id, phones, trainer } = await table(['Nour'])
    await trainer.ask({ type: 'start-game' })
    await trainer.ask({ type: 'end-game' })
    const page = phones[0]!
    let asked = 0
    await page.route('**/documents/synthese.pdf*', (route) => {
      asked += 1
      if (asked > 1) return route.fulfill({ status: 200, contentType: 'application/pdf', body: '%PDF-1.7' })
      const sentence = { fr: 'Le PDF n’a pas pu être composé. Prenez la synthèse en DOCX.', en: 'The PDF could not be typeset.' }
      return route.fulfill({ status: 503, contentType: 'application/json', body: JSON.stringify({ error: { code: 'pdf-failed', sentence } }) })
    })
    await page.goto(`${server.origin}/debrief/#${id}`)
    const line = page.locator('.downloads li').first()
    await line.locator('button').click()
    await page.waitForSelector('.downloads .problem:has-text("Prenez la synthèse en DOCX.")')
    expect(await line.locator('button').textContent()).toContain('Réessayer')
    await line.locator('button').click()
    await page.waitForSelector('.downloads li[data-state=done]')
    expect(await page.$('.downloads p.problem')).toBeNull()
    expect(asked).toBe(2)
    await trainer.room.leave()
  })
})

describe('a fault', () => {
  it('in the lobby: the console says so and goes on from there, phones wait where they were', async () => {
    const { code, id, phones, trainer } = await table(['Nour'])
    const console = await newPage(1366)
    await console.goto(`${server.origin}/trainer/#key=${await server.newKey()}`)
    await console.waitForSelector('.session-row')
    await console.goto(`${server.origin}/trainer/#${code}`)
    await console.waitForSelector('.phase-sheet')
    server.desk.find(id)!.host.fault('view', new Error('broken'))
    await console.waitForSelector('.phase-note:has-text("incident, rien n’est perdu")')
    await phones[0]!.waitForSelector('.notice:has-text("Un incident est survenu")')
    expect(await phones[0]!.$('.role-card')).not.toBeNull()
    await console.click('.phase-buttons button:has-text("Reprendre")')
    await console.waitForSelector('.phase-note', { state: 'detached' })
    await phones[0]!.waitForSelector('.notice:has-text("Un incident est survenu")', { state: 'detached' })
    await trainer.ask({ type: 'start-game' })
    await phones[0]!.waitForSelector('.is-news')
    await trainer.room.leave()
  })
})
