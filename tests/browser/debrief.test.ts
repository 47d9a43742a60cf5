import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type Seen, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'
import { withoutLivingMap } from './whole/still-map.ts'

/** A whole debrief led from the console, on the wall and on a phone: six steps done, one skipped. */
let browser: Browser
let server: TestServer
const faults: string[] = []

beforeAll(async () => {
  browser = await launchBrowser('none')
  server = await startTestServer({ pages: fileURLToPath(new URL('../../dist/', import.meta.url)) })
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function open(options: BrowserContextOptions, keep: Readonly<Record<string, string>>, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
  await context.addInitScript((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)), keep)
  await withoutLivingMap(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(server.origin + address)
  return page
}

/** Three persons and an automaton play one season. */
async function playOneSeason(): Promise<{ readonly code: string; readonly table: string; readonly token: string; readonly others: readonly Seen[]; readonly trainer: Seen }> {
  const { code } = await server.openSession()
  const sat = []
  for (const name of ['Ada', 'Bob', 'Cid', 'Dee']) sat.push(await server.sit(code, { name }))
  const { table, token } = sat[0]!
  const people = await Promise.all(sat.map((one) => server.connect('seat', table, one.token)))
  const trainer = await server.connect('trainer', table, server.trainer)
  await trainer.ask({ type: 'start-game' })
  for (let closed = 0; closed < 2; closed++) await trainer.ask({ type: 'close-phase' })
  await people[3]!.until((seen) => seen.everybody().table.phase === 'commitment')
  for (const [index, one] of people.entries()) await one.ask({ type: 'lay-order', order: { time: { worksite: 0, pot: 1 + index, mandate: 0 }, means: { worksite: 0, pot: 0 } } })
  await trainer.ask({ type: 'close-phase' })
  await trainer.ask({ type: 'end-game' })
  await people[0]!.room.leave()
  return { code, table, token, others: people.slice(1), trainer }
}

it('a debrief in six steps, one skipped: console, wall and phone in step; film, both sides and a card', async () => {
  const { code, table, token, others, trainer } = await playOneSeason()
  const seat = JSON.stringify([{ code, table, token, seat: 1, name: 'Ada', as: 'seat', keptAt: 1 }])
  const [desk, wall, phone] = await Promise.all([
    open({ viewport: { width: 1440, height: 900 } }, { 'faire-territoire.trainer': server.trainer }, `/trainer/#${code}`),
    open({ viewport: { width: 1280, height: 720 } }, {}, `/board/#${code}`),
    open({ viewport: { width: 390, height: 844 }, hasTouch: true }, { 'faire-territoire.seats': seat }, '/player/'),
  ])
  const step = (name: string) => desk.locator('.step-list li', { hasText: name })
  const go = async (name: string, number: number): Promise<void> => {
    await step(name).getByRole('button').click()
    await wall.waitForSelector(`.board-debrief[data-step="${number}"], .board-film`)
  }

  await desk.waitForSelector('.step-list')
  // Nothing was protected: what the format foresees, its role left in a minute; nine in all, here and in the course.
  expect(await step('Quitter le rôle').locator('input').inputValue()).toBe('1')
  const length = desk.locator('.plan-fields').getByLabel('Durée')
  expect(await length.locator('option:checked').innerText()).toMatch(/^9\smin,/)
  expect(await desk.locator('.course-step[data-last=true] > em').innerText()).toMatch(/^9\smin$/)
  await length.selectOption('protected')
  await go('Quitter le rôle', 0)
  await phone.waitForSelector('.role-back')
  await go('Ressentir', 1)
  await phone.fill('textarea[aria-label]', 'léger')
  await phone.click('form.stack button[type=submit]')
  await desk.waitForSelector('.open-step [role=status]:has-text("1 sur 4")')
  // Not opened: nobody else reads it.
  expect(await desk.locator('body').innerText()).not.toContain('léger')

  await go('Les faits', 2)
  await phone.waitForSelector('.moment-vote')
  await desk.getByRole('button', { name: 'Le film', exact: true }).click()
  await wall.waitForSelector('.board-film')
  const caption = (): Promise<string> => wall.locator('.film-words').innerText()
  const first = await caption()
  await desk.locator('.film-scrub input').focus()
  await desk.keyboard.press('End')
  await wall.waitForFunction((was) => document.querySelector('.film-words')?.textContent !== was && /La partie s’arrête/.test(document.querySelector('.film-words')?.textContent ?? ''), first)
  for (const page of [desk, wall]) expect(await seriousFindings(page)).toEqual([])
  await desk.getByRole('button', { name: 'Qui savait quoi' }).click()
  await wall.waitForSelector('.knowledge-grid')
  expect(await seriousFindings(wall)).toEqual([])

  await go('Apprendre', 3)
  await phone.waitForSelector('fieldset.choices input[type=radio]')
  // « Et chez vous » is skipped: its minutes go to what follows.
  const planned = Number(await step('Et si').locator('input').inputValue())
  await go('Et si', 5)
  await desk.waitForSelector('.what-if-order')
  // The season one looks at is played before anything is asked.
  await desk.waitForSelector('.what-if-ahead')
  expect(trainer.everybody().debrief.minutes).toBeGreaterThan(planned)
  await desk.locator('.what-if-tokens input').nth(1).fill('0')
  await desk.getByRole('button', { name: 'Comparer ici' }).click()
  await desk.waitForSelector('[role=status]:has-text("Ce qui diffère"), [role=status]:has-text("Rien ne diffère")')
  await desk.locator('.evidence-desk').getByRole('button', { name: 'Montrer au mur' }).last().click()
  await wall.waitForSelector('.evidence-sides .side-map >> nth=1')
  await phone.waitForSelector('.sides-table, .sides-none')
  for (const page of [desk, wall, phone]) expect(await seriousFindings(page)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  expect(await wall.locator('.evidence-sides h2').innerText()).toContain('Et si, au printemps,')
  expect(await wall.locator('body').innerText()).not.toMatch(/aurait dû|il fallait choisir/)

  await go('Et maintenant', 6)
  await phone.waitForSelector('form')
  expect(Object.keys(others[0]!.everybody().debrief.done).map(Number)).toEqual([0, 1, 2, 3, 5])
  expect(faults).toEqual([])
})
