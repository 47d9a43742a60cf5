import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { expectPdf } from './whole/documents.ts'
import { listenTo, type Listener } from './whole/heard.ts'
import { keyboardOf, type Keyboard } from './whole/keyboard.ts'
import { participant, type Participant } from './whole/participant.ts'

/** A2: the whole game without a mouse, trainer and participants, as the accessibility tree and the live regions tell it. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const WAIT = { timeout: 40_000 }
/** Of the shortest format. */
const LAST_SEASON = 3
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
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
}, 240_000)

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
const inDialog = (hand: Hand, name: string | RegExp): Promise<void> => pressOnceOpen(hand, hand.page.locator('dialog[open]').getByRole('button', { name }).first())
const everyone = (): readonly Hand[] => [trainer, official, facilitator]

/** A button that says why it is closed takes no key yet. */
async function pressOnceOpen({ keys }: Hand, control: Locator): Promise<void> {
  await expect.poll(() => control.getAttribute('aria-disabled'), WAIT).toBeNull()
  await keys.press(control, 'Enter')
}

async function closeDialog({ page }: Hand): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

/** Where the focus went is said: it did not fall off the page with a control that is gone. */
async function expectFocus({ ears }: Hand, message = 'the focus'): Promise<void> {
  await expect.poll(() => ears.stop(), { ...WAIT, message }).not.toMatch(/^(RootWebArea|nothing)/)
}

/** Every stop of the Tab key has a role and a name, and every control is a stop. Walked again while the screen is still coming in. */
async function expectWalkable(hand: Hand, least: number): Promise<void> {
  await expect
    .poll(async () => {
      const { stops, faults } = await hand.ears.walk()
      return stops.length >= least ? faults : [`${stops.length} stops for ${least}`, ...faults]
    }, WAIT)
    .toEqual([])
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
    await expectFocus(hand, `the focus of ${who} at ${title}`)
  }
}

const secondsLeft = async (): Promise<number> => (await trainer.page.locator('.phase-face').innerText()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

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
  await expectFocus(trainer)
  official = await sit('Awa')
  facilitator = await sit('Bastien')
  await expectWalkable(official, 8)
  // Bots would put levers of their own to the table.
  await press(trainer, /à la règle/)
  await page.getByText('Tout le monde est là.').waitFor()
  await expectWalkable(trainer, 20)
}, 240_000)

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
  await expectFocus(official)
  await trainer.page.locator('.lobby-done').waitFor()
  await button(official, 'La rejouer').waitFor()
}, 240_000)

test('news: the trainer pauses, gives and takes time, provokes an event', async () => {
  await forgetWhatWasSaid()
  await press(trainer, 'Commencer la partie')
  await expectPhase('Actualité', '.challenge')
  await expectWalkable(official, 6)
  await press(trainer, 'Pause')
  await hears(official, 'en pause')
  await press(trainer, 'Reprendre')
  const before = await secondsLeft()
  await press(trainer, /Ajouter trente secondes/)
  await expect.poll(secondsLeft, WAIT).toBeGreaterThan(before + 10)
  await press(trainer, /Retirer trente secondes/)
  await expect.poll(secondsLeft, WAIT).toBeLessThanOrEqual(before)
  const row = trainer.page.locator('.event-row').filter({ has: trainer.page.locator('button') }).first()
  const title = await row.locator('b').innerText()
  await trainer.keys.press(row.locator('button'), 'Enter')
  await trainer.page.keyboard.press('Enter')
  await official.page.locator('.event', { hasText: title }).waitFor()
  await expectFocus(trainer)
  await official.one.readNews()
}, 240_000)

test('palaver: a clue, a word given, a co-signature, a vote, an intention', async () => {
  await forgetWhatWasSaid()
  await press(trainer, 'Phase suivante')
  await expectPhase('Palabre', '.look-up')
  await expectWalkable(official, 8)
  await expectWalkable(trainer, 25)
  await shareAClue()
  await forgetWhatWasSaid()

  await press(official, 'Ma parole')
  await expectWalkable(official, 6)
  await inDialog(official, 'Je donne ma parole')
  await official.page.locator('dialog[open]').waitFor({ state: 'detached' })
  await hears(facilitator, 'Awa donne sa parole à la table')

  await press(official, 'Proposer un levier')
  await official.keys.press(official.page.locator('dialog[open] .others > summary'), 'Enter')
  await official.keys.press(official.page.locator('dialog[open] .slip-card').filter({ hasNotText: 'Se vote' }).locator('.button:not([aria-disabled])').first(), 'Enter')
  await official.page.locator('dialog[open] .slip-card').first().waitFor({ state: 'detached' })
  const target = official.page.locator('dialog[open] input[name=initiative]:not(:disabled)').first()
  if ((await target.count()) > 0) await official.keys.choose(target)
  await inDialog(official, 'Je le propose à la table')
  await hears(facilitator, 'Proposé par Awa')
  await press(facilitator, /^Je cosigne/)
  // Signed by all who can, it is sealed and leaves the screen with its button.
  await button(facilitator, /^Je cosigne/).waitFor({ state: 'detached' })
  await expectFocus(facilitator)

  await press(facilitator, 'Proposer un levier')
  await facilitator.keys.press(facilitator.page.locator('dialog[open] .others > summary'), 'Enter')
  const charter = facilitator.page.locator('dialog[open] .slip-card').filter({ hasText: 'Se vote' }).first()
  await facilitator.keys.press(charter.getByRole('button', { name: 'Je le propose à la table' }), 'Enter')
  await facilitator.keys.write(facilitator.page.getByLabel(/Notre clause/), 'On prévient la veille.')
  await inDialog(facilitator, 'Je le propose à la table')
  await hears(official, 'Proposé par Bastien')
  await press(official, 'Oui')
  await expect.poll(async () => (await button(official, 'Oui').count()) === 0 || (await button(official, 'Oui').getAttribute('aria-pressed')) === 'true', WAIT).toBe(true)
  // A text that waits for the trainer is said, and is shown by a key.
  await hears(trainer, 'Textes à montrer')
  await press(trainer, 'Montrer')

  await press(facilitator, /^J.irais à/)
  await facilitator.keys.press(facilitator.page.locator('dialog[open] input[name=intention]:checked'), 'ArrowDown')
  await facilitator.page.locator('dialog[open]').waitFor({ state: 'detached' })
}, 240_000)

/** Three clues among four seats: one of the two people holds one at least. */
async function shareAClue(): Promise<void> {
  for (const [holder, other] of [[official, facilitator], [facilitator, official]] as const) {
    await press(holder, /^Mon indice/)
    await holder.page.locator('dialog[open]').waitFor()
    const show = holder.page.locator('dialog[open]').getByRole('button', { name: 'Je le montre à tous' })
    if ((await show.count()) > 0) {
      await other.ears.hear()
      await holder.keys.press(show, 'Enter')
      await holder.page.locator('dialog[open] .shared-clue', { hasText: holder.one.name }).waitFor()
      await expectFocus(holder)
      await hears(other, holder.one.name)
      return closeDialog(holder)
    }
    await closeDialog(holder)
  }
  throw new Error('nobody holds a clue')
}

test('commitment: worksite, belief, posture, tokens; laid, taken back, laid again; the phase closes by itself', async () => {
  await forgetWhatWasSaid()
  await press(trainer, 'Phase suivante')
  await expectPhase('Engagement', '.worksites')
  await expectWalkable(official, 14)
  await official.one.prepare({ worksite: 0, posture: 0, onWorksite: 1, inPot: 1 })
  await facilitator.one.prepare({ worksite: 1, posture: 1, onWorksite: 1, inPot: 1 })
  await facilitator.one.lay()
  await expectFocus(facilitator)
  await press(facilitator, 'Le reprendre')
  await facilitator.page.locator('.worksites').waitFor()
  await facilitator.one.lay()
  await trainer.keys.press(trainer.page.getByRole('button', { name: 'Relancer' }), 'Enter')
  await hears(official, 'On m’attend')
  await forgetWhatWasSaid()
  await official.one.lay()
  await expectPhase('Révélation', '.is-reveal .look-up')
}, 240_000)

test('reveal: said to each, told at the wall; the trainer goes on', async () => {
  await expectWalkable(official, 4)
  await forgetWhatWasSaid()
  await press(trainer, 'Phase suivante')
  await expectPhase('Relecture', '.is-reflection .gifts')
}, 240_000)

test('reflection: a thank-you, an answer, a bookmark; back to an earlier phase and on again', async () => {
  await expectWalkable(official, 6)
  const thank = official.page.getByRole('button', { name: /^Merci à/ }).first()
  await official.keys.press(thank, 'Enter')
  await official.page.locator('.thanked').waitFor()
  await expectFocus(official)
  await official.keys.write(official.page.getByLabel('Avec mes mots'), 'On se parle trop tard.')
  await press(official, 'Je réponds')
  await hears(official, 'Ma réponse est gardée')
  await expectFocus(official)
  await press(official, 'Marquer ce moment')
  await inDialog(official, 'Marquer ce moment')
  await hears(official, 'Moment marqué')

  await forgetWhatWasSaid()
  await trainer.keys.press(trainer.page.locator('.manage-sheet summary'), 'Enter')
  const places = trainer.page.getByRole('combobox', { name: /Revenir à une phase/ })
  await trainer.keys.press(places, 'ArrowUp')
  for (let presses = 0; presses < 12 && !/Engagement/.test(await places.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? '')); presses++) await trainer.page.keyboard.press('ArrowDown')
  await trainer.keys.press(trainer.page.locator('.rewind').getByRole('button', { name: 'Revenir à une phase' }).first(), 'Enter')
  await trainer.page.keyboard.press('Enter')
  await expectPhase('Engagement', '.worksites, .laid')
  await forgetWhatWasSaid()
  await press(trainer, 'Phase suivante')
  await expectPhase('Révélation', '.is-reveal .look-up')
}, 240_000)

/** The trainer closes the phase; the next is there for all. */
async function goOn(title: string, onPhone: string): Promise<void> {
  await forgetWhatWasSaid()
  await press(trainer, 'Phase suivante')
  await expectPhase(title, onPhone)
}

test('the seasons to come, to the last: a word taken back, a commitment like the one before, the phase that closes by itself', async () => {
  await goOn('Relecture', '.is-reflection .gifts')
  for (let season = 2; season <= LAST_SEASON; season++) {
    await goOn('Actualité', '.challenge')
    await goOn('Palabre', '.look-up')
    if (season === 2) await takeAWordBack()
    await goOn('Engagement', '.worksites')
    for (const { one } of [official, facilitator]) await (season === 2 ? one.prepare({ worksite: 0, posture: 0, onWorksite: 2, inPot: 1 }) : one.prepareLikeLast({ worksite: 0, posture: 1, inPot: 1 }))
    await official.one.lay()
    await forgetWhatWasSaid()
    await facilitator.one.lay()
    await expectPhase('Révélation', '.is-reveal .look-up')
    await goOn('Relecture', '.is-reflection .gifts')
  }
}, 240_000)

async function takeAWordBack(): Promise<void> {
  await press(facilitator, 'Ma parole')
  await inDialog(facilitator, 'Je donne ma parole')
  await facilitator.page.locator('dialog[open]').waitFor({ state: 'detached' })
  await hears(official, 'Bastien donne sa parole')
  await press(facilitator, /^Ma parole/)
  await inDialog(facilitator, /^Je reprends ma parole$/)
  // What it costs is told before the second press.
  await facilitator.page.locator('dialog[open]').getByText('Un dédit coûte un peu de confiance').waitFor()
  await expectFocus(facilitator)
  await inDialog(facilitator, /^Je reprends ma parole$/)
  await facilitator.page.locator('dialog[open]').getByRole('button', { name: 'Je reprends ma parole', exact: true }).waitFor({ state: 'detached' })
  await hears(official, 'Bastien reprend sa parole')
  await expectFocus(facilitator)
  await closeDialog(facilitator)
}

test('the end of the game, then the debrief from step to step, to a commitment card and a document', async () => {
  await press(trainer, 'Ouvrir le débriefing')
  await trainer.page.locator('.debrief-sheet').waitFor()
  await expectFocus(trainer)
  for (const hand of [official, facilitator]) {
    await hand.page.locator('.is-ended').waitFor()
    await expectFocus(hand)
  }
  await expectWalkable(trainer, 25)
  const { page, keys } = official
  await openStep('Quitter le rôle')
  await hears(official, 'Le débriefing')
  await keys.choose(page.getByRole('radio', { name: /songeur/ }))
  await hears(official, 'C’est compté')
  await openStep('Ressentir')
  await keys.write(page.getByLabel('Un mot pour ce que je ressens'), 'allant')
  await press(official, /^Je garde/)
  await hears(official, 'C’est gardé')
  await openStep('Les faits')
  await expectWalkable(official, 6)
  await press(official, 'Marquer ce moment')
  await inDialog(official, 'Marquer ce moment')
  await openStep('Apprendre')
  await keys.write(page.getByLabel('Ce que j’ai appris'), 'Prévenir avant.')
  await press(official, /^Je garde/)
  await openStep('Et chez vous')
  await expectWalkable(official, 6)
  await openStep('Et si')
  await keys.press(page.getByRole('checkbox', { name: /rejou/i }).first(), 'Space')
  await openStep('Et maintenant')
  await expectWalkable(official, 6)
  for (const [field, words] of [['Un acte', 'Inviter la voisine'], ['Une personne alliée', 'Nour'], ['Une date', 'En mars']] as const) await keys.write(page.getByLabel(field), words)
  await press(official, 'Je m’engage')
  await expectPdf(await download(official, 'Ma carte en PDF'), ['Inviter la voisine'])
  await expectPdf(await download(trainer, /Synthèse.*PDF/), ['Montgrain'])
  await hears(trainer, 'Synthèse')
}, 240_000)

async function openStep(name: string): Promise<void> {
  const row = trainer.page.locator('.step-list li', { hasText: name }).first()
  await trainer.keys.press(row.getByRole('button', { name: /^Ouvrir/ }), 'Enter')
  await expect.poll(() => row.getAttribute('data-open'), WAIT).toBe('true')
  // The button that was pressed is gone: the step itself has the focus.
  await expectFocus(trainer)
}

async function download(hand: Hand, name: string | RegExp): Promise<Uint8Array> {
  const [file] = await Promise.all([hand.page.waitForEvent('download', { timeout: 60_000 }), press(hand, name)])
  const pieces: Buffer[] = []
  for await (const piece of await file.createReadStream()) pieces.push(piece as Buffer)
  return new Uint8Array(Buffer.concat(pieces))
}
