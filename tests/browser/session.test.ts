import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findFreePort, startChild, type ChildServer } from './whole/child-server.ts'
import { expectCsv, expectDocx, expectJournal, expectPdf, takeEveryDocument } from './whole/documents.ts'
import { participant, type Choice, type Participant } from './whole/participant.ts'
import { watchPages, type Watch } from './whole/watched-page.ts'

/** A trainer, a wall, four people and four bots: from the code on the wall to the documents that leave the room. */
const SLOW_MS = 30_000
const HOSTILE_NAME = '<img src=x onerror=hacked()>'
const FORMULA_NAME = '=cmd()'
const HOSTILE_REASON = `<img src=x onerror="window.hacked=1"> =cmd() <script>window.hacked=1</script>`
const TERRITORY = 'Montgrain'

const folder = mkdtempSync(join(tmpdir(), 'ft-session-'))
let browser: Browser
let port = 0
let server: ChildServer
let watch: Watch
let trainer: Page
let wall: Page
let code = ''
/** In the order of the seats: by touch; by personal link later; by keyboard only; on 320 pixels. */
const people: Participant[] = []
let sharedClues = 0

beforeAll(async () => {
  port = await findFreePort()
  ;[browser, server] = await Promise.all([launchBrowser('none'), startChild(folder, port)])
  watch = watchPages(browser, server.origin)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const phaseTitle = (): Promise<string> => trainer.locator('.phase-sheet h2').innerText()

/** Waits until the console says this phase. */
async function reach(phase: string): Promise<void> {
  await expect.poll(phaseTitle, { timeout: SLOW_MS }).toContain(phase)
}

async function advance(to: string): Promise<void> {
  await trainer.getByRole('button', { name: /Phase suivante|Ouvrir le débriefing/ }).click()
  await reach(to)
}

async function everyPhone(selector: string): Promise<void> {
  for (const { page } of people) await page.locator(selector).first().waitFor()
}

/** Nothing that somebody wrote was run or became an element, anywhere. */
async function expectOnlyWords(): Promise<void> {
  for (const page of [trainer, wall, ...people.map((one) => one.page)]) {
    expect(await page.evaluate(() => ({ hacked: 'hacked' in window, images: document.querySelectorAll('img[src="x"]').length }))).toEqual({ hacked: false, images: 0 })
  }
}

/** A door to the récits of the scenario, in a tab of its own. */
async function expectRecitsBehind(page: Page, name: string): Promise<void> {
  const [recits] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name }).click()])
  await recits.locator('.recit-tile').first().waitFor({ timeout: SLOW_MS })
  expect(new URL(recits.url()).searchParams.get('scenario')).toBe('la-halle-aux-grains')
  await recits.close()
}

async function openSession(): Promise<void> {
  trainer = await watch.open('console', { viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  await trainer.goto(server.trainerLink)
  await expectRecitsBehind(trainer, 'Lire les récits de ce scénario')
  await trainer.locator('.choice', { hasText: /^8$/ }).click()
  await trainer.locator('.open-form summary', { hasText: 'Autres réglages' }).click()
  await trainer.locator('.choice', { hasText: 'Les prénoms' }).click()
  await trainer.locator('.choice', { hasText: 'Sans minuteur' }).click()
  await trainer.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await trainer.waitForURL(/#[2-9A-Z]{6}$/)
  expect(trainer.url()).not.toContain('key=')
  code = new URL(trainer.url()).hash.slice(1)
  wall = await watch.open('wall', { viewport: { width: 1280, height: 720 } })
  await wall.goto(`${server.origin}/board/#${code}`)
  await wall.locator('.ticket').first().waitFor()
}

async function everybodySits(): Promise<void> {
  const phones = [
    { name: 'Maëlys', width: 390, hand: 'fingers' },
    { name: HOSTILE_NAME, width: 390, hand: 'fingers' },
    { name: FORMULA_NAME, width: 390, hand: 'keyboard' },
    { name: 'Marie-Françoise', width: 320, hand: 'fingers' },
  ] as const
  for (const [i, { name, width, hand }] of phones.entries()) {
    const page = await watch.open(`phone ${i + 1}`, { viewport: { width, height: 740 }, hasTouch: hand === 'fingers' })
    people.push(participant(name, page, hand))
    await people[i]!.sit(server.origin, code)
  }
  await expect.poll(() => wall.locator('body').innerText(), { timeout: SLOW_MS }).toContain('Marie-Françoise')
  await trainer.getByRole('button', { name: /à des automates/ }).click()
  await trainer.getByText('Tout le monde est là.').waitFor()
  await trainer.getByRole('button', { name: 'Commencer la partie' }).click()
}

/** The first who holds a clue shows it to all: final, for everybody to read. Chance may give all three to the bots. */
async function shareOneClue(): Promise<void> {
  for (const one of people) {
    await one.press(one.button('Mon indice').last())
    const show = one.button('Je le montre à tous')
    await one.page.locator('dialog[open]').waitFor()
    if ((await show.count()) > 0) {
      await one.press(show)
      await one.page.locator('dialog[open] .shared-clue').first().waitFor()
      await one.page.keyboard.press('Escape')
      await trainer.locator('.palaver-sheet').getByText(one.name).first().waitFor()
      sharedClues += 1
      return
    }
    await one.page.keyboard.press('Escape')
    await one.page.locator('dialog[open]').waitFor({ state: 'detached' })
  }
}

/** With a reason of one's own, hostile; the wall shows it once the trainer has said so, as words. */
async function giveWord(one: Participant): Promise<void> {
  await one.button('Ma parole').click()
  await one.page.locator('.choice', { hasText: 'Avec mes mots' }).click()
  await one.page.locator('dialog[open] textarea').fill(HOSTILE_REASON)
  await one.page.locator('dialog[open] .dialog-foot').getByRole('button', { name: 'Je donne ma parole' }).click()
  await wall.locator('.promise-slip').first().waitFor()
  expect(await wall.locator('.board').innerText()).not.toContain('onerror="window')
  await trainer.locator('.text-row', { hasText: 'onerror="window' }).getByRole('button', { name: 'Montrer' }).click()
  await wall.locator('.promise-slip', { hasText: HOSTILE_REASON }).waitFor()
}

const choiceOf = (i: number): Choice => ({ worksite: i % 2, posture: i, onWorksite: 2, inPot: 1 })

async function playNewsAndPalaver(season: number): Promise<void> {
  await reach('Actualité')
  await everyPhone('.challenge')
  // One keeps the phase open: it would close by itself once everybody has read.
  for (const one of people.slice(1)) await one.readNews()
  await watch.shoot(`s${season}-1-news`)
  await advance('Palabre')
  await everyPhone('.look-up')
  await shareOneClue()
}

test('the table comes in and plays a season; a phone reloads in mid-phase, another goes on elsewhere', async () => {
  await openSession()
  await everybodySits()
  await watch.shoot('s0-lobby')
  await playNewsAndPalaver(1)
  await giveWord(people[0]!)
  await watch.shoot('s1-2-palaver')
  await expectOnlyWords()

  await advance('Engagement')
  const [first, second, third, fourth] = people as [Participant, Participant, Participant, Participant]
  await first.prepare(choiceOf(0))
  const draft = await first.readDraft()
  await first.page.reload()
  expect(await first.readDraft()).toEqual(draft)
  expect(draft.tokens).toMatch(/^2 0 1 0 0$/)
  expect(await first.page.locator('h1').textContent()).toBe(first.name)

  await second.prepare(choiceOf(1))
  people[1] = await continueElsewhere(second)
  await watch.shoot('s1-3-commitment')
  await third.prepare(choiceOf(2))
  await fourth.prepare(choiceOf(3))
  expect(await fourth.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  for (const one of people) await one.lay()
  // Everybody has laid: the phase closes by itself.
  await reach('Révélation')
  await everyPhone('.is-reveal')
  await watch.shoot('s1-4-reveal')
  await advance('Relecture')
  await everyPhone('.is-reflection')
  await watch.shoot('s1-5-reflection')
}, 300_000)

/** By the personal link, as another phone would flash it: same seat, same draft; the older phone is told why it rests. */
async function continueElsewhere(one: Participant): Promise<Participant> {
  const draft = await one.readDraft()
  await one.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin })
  await one.button('Affichage').click()
  await one.button('Continuer sur un autre téléphone').click()
  await one.page.locator('.link-qr svg').waitFor()
  await one.button('Copier le lien').click()
  await expect.poll(() => one.page.evaluate(() => navigator.clipboard.readText()), { timeout: SLOW_MS }).toContain('/player/#t=')
  const link = await one.page.evaluate(() => navigator.clipboard.readText())
  const page = await watch.open('phone 2 again', { viewport: { width: 412, height: 800 }, hasTouch: true })
  await page.goto(link)
  const again = participant(one.name, page, 'fingers')
  expect(await again.readDraft()).toEqual(draft)
  expect(await page.locator('h1').textContent()).toBe(one.name)
  expect(page.url()).not.toContain('#t=')
  await one.page.getByRole('heading', { name: 'Ma place est ouverte ailleurs' }).waitFor()
  return again
}

test('the server dies in mid-season and comes back: same season, same phase, what was laid is laid', async () => {
  await advance('Actualité')
  await playNewsAndPalaver(2)
  await advance('Engagement')
  const [first, second, third, fourth] = people as [Participant, Participant, Participant, Participant]
  await first.prepare(choiceOf(1))
  await first.lay()
  await second.prepare(choiceOf(2))
  const draft = await second.readDraft()
  const laid = await first.page.locator('.summary').innerText()
  const line = await trainer.locator('.phase-line').innerText()

  watch.isCut = true
  await server.kill()
  await everyPhone('.player > .banner')
  server = await startChild(folder, port)
  for (const { page } of people) await page.locator('.player > .banner').waitFor({ state: 'detached', timeout: 60_000 })
  await reach('Engagement')
  await expect.poll(() => trainer.locator('.phase-line').innerText(), { timeout: SLOW_MS }).toBe(line)
  await expect.poll(() => trainer.getByText('4 téléphones reliés').count(), { timeout: 60_000 }).toBe(1)
  watch.isCut = false

  expect(await first.page.locator('.laid').count()).toBe(1)
  expect(await first.page.locator('.summary').innerText()).toBe(laid)
  expect(await second.readDraft()).toEqual(draft)
  await watch.shoot('s2-3-back')
  await third.prepare(choiceOf(1))
  await fourth.prepare(choiceOf(0))
  for (const one of [second, third, fourth]) await one.lay()
  await reach('Révélation')
  await advance('Relecture')
}, 300_000)

test('a third season leads to the outcome, the debrief and every document', async () => {
  await advance('Actualité')
  await playNewsAndPalaver(3)
  await advance('Engagement')
  for (const [i, one] of people.entries()) await one.prepare(choiceOf(3 - i))
  for (const one of people) await one.lay()
  await reach('Révélation')
  await advance('Relecture')
  await trainer.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
  await reach('Débriefing')
  await wall.locator('.board-debrief .outcome-sheet h2').waitFor()
  expect(await trainer.locator('.debrief-outcome b').innerText()).toBe(await wall.locator('.outcome-sheet h2').innerText())
  await watch.shoot('s4-1-debrief')

  for (const step of ['Ressentir', 'Les faits', 'Apprendre']) await openStep(step)
  await readTheRecordOnPhones()
  await expectOnlyWords()
  await checkDocuments(await takeEveryDocument(trainer))
  expect(watch.faults).toEqual([])
  expect(watch.foreign).toEqual([])
}, 300_000)

async function openStep(name: string): Promise<void> {
  const row = trainer.locator('.step-list li', { hasText: name }).first()
  await row.getByRole('button', { name: 'Ouvrir' }).click()
  await expect.poll(() => row.getAttribute('data-open'), { timeout: SLOW_MS }).toBe('true')
}

async function readTheRecordOnPhones(): Promise<void> {
  for (const { page } of people) {
    await page.getByRole('link', { name: 'Lire le récit de la table' }).click()
    await page.locator('.debrief h1').waitFor()
    expect(await page.locator('.debrief').innerText()).toContain(TERRITORY)
    expect(await page.locator('.chart svg').count()).toBeGreaterThanOrEqual(5)
  }
  await watch.shoot('s4-2-record')
  await expectRecitsBehind(people[0]!.page, 'Lire un récit autour de cette partie')
  // A phone takes everything that it is offered.
  const names = [...(await takeEveryDocument(people[0]!.page)).keys()]
  expect(names.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThanOrEqual(1)
}

async function checkDocuments(taken: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const names = [...taken.keys()]
  const all = (ending: string): Uint8Array[] => names.filter((name) => name.endsWith(ending)).map((name) => taken.get(name)!)
  expect(names.length).toBe(11)
  for (const bytes of all('.zip')) expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3)
  for (const bytes of all('.pdf')) await expectPdf(bytes, [TERRITORY])
  for (const bytes of all('.docx')) expectDocx(bytes, [TERRITORY])
  for (const bytes of all('.md')) {
    const text = strFromU8(bytes)
    expect(text).toMatch(/^# /m)
    expect(text).toContain(TERRITORY)
    expect(text).not.toMatch(/(^|[^\\])<img/)
  }
  for (const bytes of all('.csv')) expectCsv(bytes)
  const [journal] = all('.json')
  const { events, seats } = await expectJournal(journal!)
  expect(events.some(({ type }) => type === 'promise-given')).toBe(true)
  const ours = (seat: number | undefined): boolean => seats.some((line) => line.seat === seat && line.holder === 'person')
  const dealt = events.flatMap((event) => (event.type === 'clue-dealt' && ours(event.clue.seat) ? [event.season] : []))
  expect(sharedClues).toBe(new Set(dealt).size)
  expect(events.filter((event) => event.type === 'clue-shared' && event.channel === 'screen' && ours(event.seat)).length).toBe(sharedClues)
}
