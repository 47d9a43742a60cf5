import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { listenTo, type Listener } from './whole/heard.ts'
import { keyboardOf, type Keyboard } from './whole/keyboard.ts'
import { participant, type Participant } from './whole/participant.ts'

/** A2, from opening a session to its first news without a mouse, trainer and participants, as the accessibility tree and the live regions tell it. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const WAIT = { timeout: 20_000 }
/** More would talk over the table: the phase, what it opened on, and little else. */
const MOST_SAID = 5

interface Hand {
  readonly page: Page
  readonly keys: Keyboard
  readonly ears: Listener
}
interface Seated extends Hand {
  readonly one: Participant
}

let browser: Browser
let server: TestServer
let trainer: Hand
let official: Seated
let facilitator: Seated
let code = ''

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startTestServer({ pages: dist })])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function open(width: number, height: number): Promise<Hand> {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', viewport: { width, height }, acceptDownloads: true })
  context.setDefaultTimeout(WAIT.timeout)
  const page = await context.newPage()
  return { page, keys: keyboardOf(page), ears: await listenTo(page) }
}

const button = ({ page }: Hand, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' })
const press = (hand: Hand, name: string | RegExp): Promise<void> => pressOnceOpen(hand, button(hand, name).first())
const everyone = (): readonly Hand[] => [trainer, official, facilitator]

/** A button that says why it is closed takes no key yet. */
async function pressOnceOpen({ keys }: Hand, control: Locator): Promise<void> {
  await expect.poll(() => control.getAttribute('aria-disabled'), WAIT).toBeNull()
  await keys.press(control, 'Enter')
}

/** Every stop of the Tab key has a role and a name, and every control is a stop. */
async function expectWalkable(hand: Hand, least: number): Promise<void> {
  const { stops, faults } = await hand.ears.walk()
  expect(faults).toEqual([])
  expect(stops.length).toBeGreaterThanOrEqual(least)
}

/** The phase is there for all, each heard it, none was talked over, and the focus of nobody fell off the page. */
async function expectPhase(title: string, onPhone: string): Promise<void> {
  await expect.poll(() => trainer.page.locator('.phase-sheet h2').innerText(), WAIT).toContain(title)
  for (const { page } of [official, facilitator]) await page.locator(onPhone).first().waitFor()
  for (const [index, hand] of everyone().entries()) {
    const who = ['trainer', 'official', 'facilitator'][index]
    let said: string[] = []
    await expect.poll(async () => (said = [...said, ...(await hand.ears.hear())]).join('\n'), { ...WAIT, message: `${who} hears ${title}` }).toContain(title)
    expect(said.length, `${who} hears ${JSON.stringify(said)}`).toBeLessThanOrEqual(MOST_SAID)
    await expect.poll(() => hand.ears.stop(), { ...WAIT, message: `the focus of ${who} at ${title}` }).not.toMatch(/^(RootWebArea|nothing)/)
  }
}

async function forgetWhatWasSaid(): Promise<void> {
  for (const { ears } of everyone()) await ears.hear()
}

const hears = async ({ ears }: Hand, words: string | RegExp): Promise<void> => {
  let said = ''
  await expect.poll(async () => (said += `\n${(await ears.hear()).join('\n')}`), WAIT).toMatch(words)
}

async function sit(name: string): Promise<Seated> {
  const hand = await open(390, 844)
  const one = participant(name, hand.page, 'keyboard')
  await one.sit(server.origin, code)
  return { ...hand, one }
}

test('a trainer opens a session, two people sit down', async () => {
  trainer = await open(1440, 900)
  const { page, keys } = trainer
  await page.goto(`${server.origin}/trainer#key=${await server.newKey()}`)
  await page.locator('.open-form').waitFor()
  await keys.choose(page.getByRole('radio', { name: '4', exact: true }))
  await keys.press(page.locator('.open-form summary', { hasText: 'Autres réglages' }), 'Enter')
  await keys.choose(page.getByRole('radio', { name: /Trois fois plus longs/ }))
  await expectWalkable(trainer, 12)
  await press(trainer, 'Ouvrir')
  await page.waitForURL(/#[2-9A-Z]{6}$/)
  code = new URL(page.url()).hash.slice(1)
  await page.locator('.lobby-sheet').waitFor()
  // The form is gone with the button that was pressed.
  await expect.poll(() => trainer.ears.stop(), WAIT).not.toMatch(/^(RootWebArea|nothing)/)
  official = await sit('Awa')
  facilitator = await sit('Bastien')
  await expectWalkable(official, 8)
  // Bots would put levers of their own to the table.
  await press(trainer, /à la règle/)
  await page.getByText('Tout le monde est là.').waitFor()
  await expectWalkable(trainer, 20)
}, 120_000)

test('season zero: six gestures, and the table sees who has played it', async () => {
  const { page, keys } = official
  await press(official, 'La saison zéro')
  await page.locator('.tutorial').waitFor()
  await expect.poll(() => official.ears.stop(), WAIT).toBe('heading Je lis mon indice')
  await press(official, 'Retourner mon indice')
  await hears(official, 'On nous a déjà dit')
  await press(official, 'Suite')
  await keys.choose(page.getByRole('radio', { name: /Tiers de confiance/ }))
  await hears(official, 'Ici, elle ne porterait pas')
  await keys.choose(page.getByRole('radio', { name: /Écoute/ }))
  await press(official, 'Suite')
  for (const to of ['Au chantier', 'Au chantier', 'Au pot', 'Au mandat']) await press(official, new RegExp(`^Ajouter.*${to}`))
  await press(official, 'Suite')
  await page.getByText('J’ai versé 1').waitFor()
  await press(official, 'Suite')
  await press(official, 'Je donne ma parole')
  await press(official, 'Suite')
  await press(official, 'Un fil : une couture')
  await press(official, /^C.est compris/)
  await page.locator('.role-card').waitFor()
  await expect.poll(() => official.ears.stop(), WAIT).not.toMatch(/^(RootWebArea|nothing)/)
  await trainer.page.locator('.lobby-done').waitFor()
  await button(official, 'La rejouer').waitFor()
}, 60_000)

test('news: the trainer pauses, gives and takes time, provokes an event', async () => {
  await forgetWhatWasSaid()
  await press(trainer, 'Commencer la partie')
  await expectPhase('Actualité', '.challenge')
  await expectWalkable(official, 6)
  await press(trainer, 'Pause')
  await hears(official, 'en pause')
  await press(trainer, 'Reprendre')
  const face = trainer.page.locator('.phase-face')
  const seconds = async (): Promise<number> => (await face.innerText()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const before = await seconds()
  await press(trainer, /Ajouter trente secondes/)
  await expect.poll(seconds, WAIT).toBeGreaterThan(before + 10)
  await press(trainer, /Retirer trente secondes/)
  await expect.poll(seconds, WAIT).toBeLessThanOrEqual(before)
  const row = trainer.page.locator('.event-row').filter({ has: trainer.page.locator('button') }).first()
  const title = await row.locator('b').innerText()
  await trainer.keys.press(row.locator('button'), 'Enter')
  await trainer.page.keyboard.press('Enter')
  await official.page.locator('.event', { hasText: title }).waitFor()
  await expect.poll(() => trainer.ears.stop(), WAIT).not.toMatch(/^(RootWebArea|nothing)/)
  await official.one.readNews()
}, 90_000)
