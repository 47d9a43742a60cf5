import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayFile, type JournalFile } from '../../server/exports/journal-file.ts'
import { launchBrowser } from '../support/browser.ts'

/** A trainer, a wall, four people and four bots: from the code on the wall to the documents that leave the room. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ft-session-'))
const faults: string[] = []
const foreign: string[] = []

let browser: Browser
let port = 0
let child: ChildProcess | undefined

beforeAll(async () => {
  browser = await launchBrowser()
  port = await freePort()
})
afterAll(async () => {
  await browser?.close()
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
}

/** The trainer's one-time key, once the server listens. */
function startServer(): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', FT_DATA: folder } })
    child.stdout!.on('data', (piece: Buffer) => {
      said += piece.toString()
      const key = /#key=(\S+)/.exec(said)?.[1]
      if (key !== undefined && said.includes('Ctrl+C')) resolve(key)
    })
    child.stderr!.on('data', (piece: Buffer) => (said += piece.toString()))
    child.once('exit', () => reject(new Error(`The server stopped:\n${said}`)))
  })
}

function killServer(): Promise<void> {
  return new Promise((resolve) => {
    child!.removeAllListeners('exit')
    child!.once('exit', () => resolve())
    child!.kill('SIGKILL')
  })
}

async function openPage(name: string, width: number, height: number): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', reducedMotion: 'reduce', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
  page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && faults.push(`${name}: ${message.text()}`)))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && host !== `127.0.0.1:${port}`) foreign.push(request.url())
  })
  return { page, context }
}

const at = (path: string): string => `http://127.0.0.1:${port}${path}`

/** By keyboard only: Tab until the control has the focus, then the key. */
async function pressOn(page: Page, control: Locator, key: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await control.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error('The control cannot be reached with Tab')
}

/** A worksite, a posture, two times there, one in the pot; laid. */
async function layChoice(page: Page, worksite: number, posture: number, byKeyboard: boolean): Promise<void> {
  const lay = page.getByRole('button', { name: 'Poser mon choix' }).first()
  await lay.waitFor()
  const press = (control: Locator, key = 'Enter'): Promise<void> => (byKeyboard ? pressOn(page, control, key) : control.click())
  const sites = page.getByRole('radiogroup', { name: 'Mon chantier' }).getByRole('radio')
  const postures = page.getByRole('radiogroup', { name: 'Ma posture' }).getByRole('radio')
  // A radio group is one stop for Tab, its arrows choose: checked the way assistive technology does.
  for (const choice of [sites.nth(worksite), postures.nth(posture)]) {
    if (byKeyboard) {
      await choice.focus()
      await page.keyboard.press('Space')
    } else await choice.check({ force: true })
    await expect.poll(() => choice.isChecked(), { timeout: 10_000 }).toBe(true)
  }
  const count = page.getByRole('button', { name: 'Ajouter : temps, Au chantier' })
  await press(count)
  await press(count)
  await press(page.getByRole('button', { name: 'Ajouter : temps, Au pot' }))
  await press(lay)
  // A summary first: what is about to be laid, in words.
  const summary = page.getByRole('dialog')
  await summary.waitFor()
  await press(summary.getByRole('button', { name: 'Poser mon choix' }))
  await page.getByRole('button', { name: /reprend/i }).first().waitFor()
}

test('a table plays a whole session', async () => {
  const trainer = await openPage('console', 1440, 900)
  await trainer.page.goto(at(`/trainer#key=${await startServer()}`))
  const seats = trainer.page.getByRole('radio', { name: /8$/ })
  await seats.waitFor()
  await seats.check({ force: true })
  await trainer.page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await trainer.page.waitForURL(/#[2-9A-Z]{6}$/)
  const code = new URL(trainer.page.url()).hash.slice(1)

  const wall = await openPage('wall', 1920, 1080)
  await wall.page.goto(at(`/board/#${code}`))
  const names = ['Maëlys', '<img src=x onerror=alert(1)>', '=cmd()', 'Marie-Françoise']
  const people = await Promise.all(names.map((name, index) => openPage(`phone ${index + 1}`, index === 3 ? 320 : 390, 844)))
  for (const [index, { page }] of people.entries()) {
    await page.goto(at(`/#${code}`))
    await page.getByLabel('Mon prénom').first().fill(names[index]!)
    await page.getByRole('button', { name: 'Prendre place' }).click()
    await page.waitForURL(/\/player\//)
    await page.getByText('La saison zéro').first().waitFor()
  }
  await expect.poll(() => wall.page.locator('body').innerText(), { timeout: 20_000 }).toContain('Marie-Françoise')

  await trainer.page.getByRole('button', { name: /à des automates/ }).click()
  const start = trainer.page.getByRole('button', { name: 'Commencer la partie' })
  await expect.poll(() => trainer.page.locator('body').innerText()).not.toMatch(/Il manque/)
  await start.click()
  const next = trainer.page.getByRole('button', { name: /Phase suivante|Ouvrir le débriefing/ }).first()
  const heading = trainer.page.getByRole('main').getByRole('heading', { level: 2 }).first()
  const reach = async (phase: string): Promise<void> => {
    await expect.poll(() => heading.innerText(), { timeout: 20_000 }).toBe(phase)
  }

  for (let season = 1; season <= 3; season++) {
    await reach('Actualité')
    for (const { page } of people) await page.getByRole('button', { name: /J.ai lu/ }).first().click()
    await next.click()
    await reach('Palabre')
    for (const { page } of people) await page.getByText('Levez les yeux').first().waitFor()
    await next.click()
    await reach('Engagement')
    for (const [index, { page }] of people.entries()) await layChoice(page, index === 0 ? 0 : 1, index, index === 2)
    if (season === 1) {
      // A reload in mid-phase gives the same seat and the choice back.
      await people[1]!.page.reload()
      await people[1]!.page.getByRole('button', { name: /reprend/i }).first().waitFor()
    }
    if (season === 2) {
      // Killed in mid-season: every screen comes back by itself, what was laid is still laid.
      await killServer()
      await startServer()
      for (const { page } of people) await page.getByRole('button', { name: /reprend/i }).first().waitFor({ timeout: 40_000 })
      await reach('Engagement')
    }
    await next.click()
    await reach('Révélation')
    await next.click()
    await reach('Relecture')
    await next.click()
  }

  await reach('Débriefing')
  const record = await openPage('debrief', 1240, 1000)
  await record.page.goto(at(`/debrief/#${code}`))
  await record.page.getByText('Le réseau de confiance').first().waitFor()
  expect(await record.page.locator('body').innerText()).toContain('Le réseau de confiance')
  for (const { page } of people) expect(await page.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0)

  const token = await trainer.page.evaluate(() => Object.values(localStorage).find((value) => /^[A-Za-z0-9_-]{22,64}$/.test(value)) ?? '')
  const table = (await (await fetch(at(`/api/sessions/${code}`))).json()) as { tables: { table: string }[] }
  const take = async (name: string): Promise<Uint8Array> => {
    const answer = await fetch(at(`/api/tables/${table.tables[0]!.table}/documents/${name}`), { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status, name).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const pdf = await getDocumentProxy(await take('synthese.pdf'))
  expect((await extractText(pdf, { mergePages: true })).text).toContain('Montgrain')
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  expect(strFromU8(unzipSync(await take('synthese.docx'))['word/document.xml']!)).toContain('Montgrain')
  expect(strFromU8(await take('recit.md'))).toContain('Montgrain')
  for (const line of strFromU8(await take('journal.csv')).trim().split('\r\n')) expect(line).not.toMatch(/(^|;)"?[=+@]/)
  expect(replayFile(JSON.parse(strFromU8(await take('journal.json'))) as JournalFile).isFaithful).toBe(true)

  expect(faults).toEqual([])
  expect(foreign).toEqual([])
}, 420_000)

test('the page of the wall names no other origin', () => {
  expect(readFileSync(join(ROOT, 'dist/board/index.html'), 'utf8')).not.toMatch(/https?:\/\//)
})
