/** A trainer alone: every screen of a table at once, live, under the pages' own policy. */
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: fileURLToPath(new URL('../../dist/', import.meta.url)), botPaceMs: 150 })])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openTrainer(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', reducedMotion: 'reduce' })
  context.setDefaultTimeout(45_000)
  await context.addInitScript((token) => localStorage.setItem('faire-territoire.trainer', token), server.trainer)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => void (/Content Security Policy|refused to (?:frame|display)/i.test(message.text()) && faults.push(message.text())))
  await page.goto(`${server.origin}/trainer/`)
  return { page, faults }
}

test('a rehearsal is opened, seen on every screen, disturbed, and looked back on', async () => {
  await server.openSession({ rehearsal: true })
  const { page, faults } = await openTrainer()
  await page.getByRole('button', { name: /^Reprendre/ }).click()
  await page.waitForSelector('.phone-card')
  expect(await page.locator('.phone-card iframe').count()).toBe(4)

  // The console in its frame starts the game; the wall and a phone in theirs follow.
  const desk = page.frameLocator('.screen-console iframe')
  await desk.getByRole('button', { name: 'Commencer la partie' }).click()
  // Automata go fast: whatever phase it is by then, the wall has left its lobby.
  await page.frameLocator('.screen-wall iframe').locator('.board[data-phase]:not([data-phase=lobby]) .static-map').waitFor()
  await page.frameLocator('.phone-card:nth-child(2) iframe').getByRole('heading', { level: 2 }).first().waitFor()

  await page.locator('.phone-card').nth(1).getByRole('button', { name: 'Décroche' }).click()
  await page.getByText('Téléphone éteint').waitFor()
  await page.locator('.phone-card').nth(2).getByRole('button', { name: 'Se fâche' }).click()
  await desk.locator('[data-cut="true"], .seat-cut').first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.phone-card').nth(1).getByRole('button', { name: 'Joue' }).click()
  await page.frameLocator('.phone-card:nth-child(2) iframe').locator('.player').waitFor()

  await page.getByRole('button', { name: 'Le temps de lire' }).click()
  // Pressed once the server has taken it.
  await page.getByRole('button', { name: 'Le temps de lire', pressed: true }).waitFor()
  await page.getByRole('button', { name: 'Relire la répétition' }).click()
  await page.getByText('a appelé à l’aide').first().waitFor()
  expect(await seriousFindings(page)).toEqual([])

  // Kept apart, and found again.
  await page.getByRole('link', { name: 'Vos séances' }).click()
  await page.getByRole('button', { name: /^Reprendre/ }).click()
  await page.waitForSelector('.phone-card iframe')
  expect(faults).toEqual([])
  await page.context().close()
})
