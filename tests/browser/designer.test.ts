/** An author's page: nothing is typed that is not seen at once, and nothing is lost. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WALL_NEWS, linesOverWall } from '../../shared/scenario/check/wall.ts'
import { launchBrowser } from '../support/browser.ts'
import { serveBuiltPages, type BuiltPages } from '../support/built-pages.ts'
import { seriousFindings } from './whole/accessibility.ts'

let browser: Browser
let pages: BuiltPages

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchBrowser('none'), serveBuiltPages()])
})
afterAll(async () => {
  await browser?.close()
  pages?.close()
})

async function open(path: string, width: number, height: number): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'fr-FR' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())))
  page.on('request', (request) => void (request.url().startsWith(pages.origin) || /^(?:blob|data):/.test(request.url()) || faults.push(request.url())))
  await page.goto(pages.origin + path)
  return { page, faults }
}

const verdict = (page: Page, state: string): Promise<unknown> => page.waitForSelector(`.verdict[data-state="${state}"]`)

describe('the page where a scenario is written', () => {
  test('from the template to a fault, its repair, the cards, the map, games of bots, and a reload that keeps it all', async () => {
    const { page, faults } = await open('/designer/index.html', 1440, 900)
    await page.getByRole('button', { name: 'Partir de là' }).click()
    await verdict(page, 'good')
    const field = page.getByRole('textbox', { name: 'Texte du fichier' })
    const sound = await field.inputValue()

    // Typed by the keyboard, seen at its line, mended by one press.
    await field.evaluate((area: HTMLTextAreaElement) => {
      const from = area.value.indexOf('"vitality",\n')
      area.focus()
      area.setSelectionRange(from + 1, from + 9)
    })
    await page.keyboard.type('vitalitee')
    await verdict(page, 'error')
    await page.locator('.issue-go').first().click()
    expect(await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('"vitalitee"')
    expect(await page.locator('.editor-lines [data-mark="error"]').textContent()).toContain('vitalitee')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Écrire « vitality »' }).click()
    await verdict(page, 'good')
    expect(await field.inputValue()).toBe(sound)

    // The browser's own undo goes back through the repair and what was typed; a file put whole comes back too.
    await page.getByRole('button', { name: 'Annuler' }).click()
    expect(await field.inputValue()).toContain('vitalitee')
    await page.getByRole('button', { name: 'Rétablir' }).click()
    expect(await field.inputValue()).toBe(sound)

    await page.getByRole('tab', { name: 'À l’écran' }).click()
    await page.getByRole('button', { name: 'Indices (' }).click()
    await page.getByRole('button', { name: /^Changer : texte/ }).first().click()
    expect(await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart))).toMatch(/^\{ "fr": "Chaque camp|^\{/)
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('tab', { name: 'Carte' }).click()
    await page.waitForSelector('.map-frame img')
    expect(await page.locator('.map-frame img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1920)

    await page.getByRole('tab', { name: 'Automates' }).click()
    await page.getByRole('button', { name: 'Jouer 20 parties par taille' }).click()
    // What the games come to is another test's affair: here they begin, in their own thread, and stop.
    await page.getByText('parties sur').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Arrêter' }).click()
    await page.getByText('Arrêté. Rien n’est gardé de ces parties.').waitFor()

    await field.evaluate((area: HTMLTextAreaElement) => area.focus())
    await page.keyboard.press('Control+Home')
    await page.keyboard.type(' ')
    await page.getByText('Gardé dans ce navigateur').waitFor()
    await page.waitForFunction(() => localStorage.getItem('faire-territoire.designer')?.includes('" {') ?? false)
    await page.reload()
    await verdict(page, 'good')
    expect(await field.inputValue()).toBe(` ${sound}`)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('takes a file from the disk, refuses a hostile one in a sentence, and gives it back by name', async () => {
    const { page, faults } = await open('/designer/index.html', 390, 844)
    const choose = (name: string, buffer: Buffer): Promise<void> => page.locator('.start input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
    await choose('photo.json', Buffer.from([0xff, 0xd8, 0xff, 0x00]))
    await page.getByRole('alert').filter({ hasText: 'n’est pas du texte' }).waitFor({ state: 'attached' })
    await choose('enorme.json', Buffer.alloc(1_100_000, 32))
    await page.getByRole('alert').filter({ hasText: '1 000 ko au plus' }).waitFor({ state: 'attached' })
    await choose('piege.json', Buffer.from('{ "__proto__": { "a": 1 } }'))
    await page.getByText('La clé « __proto__ » est interdite.').waitFor()
    // Nothing wider than the phone, every control as large as a thumb.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const small = await page.$$eval('button, a, select', (controls) => controls.filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44).map((one) => one.textContent))
    expect(small).toEqual([])
    expect(await seriousFindings(page)).toEqual([])

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger' }).click()])
    expect(download.suggestedFilename()).toBe('mon-scenario.scenario.json')
    expect(readFileSync(await download.path(), 'utf8')).toBe('{ "__proto__": { "a": 1 } }')
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('the wall at the first news', () => {
  test('has the room that the check of scenarios counts on: no more, and not much less', async () => {
    const { page } = await open('/gallery/board.html#news&season=1&n=8&still', 1920, 1080)
    await page.waitForSelector('.challenge-whole')
    await page.evaluate(() => document.fonts.ready)
    const words = 'Le four du hameau n’a pas servi depuis la fête de septembre, on y range des chaises, des planches et une vieille remorque que personne ne réclame '.repeat(6).split(' ')
    const texts = [20, 24, 28, 32, 36, 40].flatMap((challenge) => [40, 50, 55, 60, 65].flatMap((opening) => ['La serrure', 'Le local que personne ne réclame'].map((title) => ({ title, challenge: words.slice(0, challenge).join(' '), opening: words.slice(7, 7 + opening).join(' ') }))))
    const bottoms = await page.evaluate((all) => {
      const side = document.querySelector('.board-side')!
      side.querySelector('.event-sheet')?.remove()
      side.querySelector('.wilting-card')?.remove()
      side.insertAdjacentHTML('beforeend', '<section class="sheet sheet-plain lift-2 small-card opening-card"><p class="kicker">Pour commencer</p><p></p></section>')
      const band = document.querySelector('.gauges-sheet')!.getBoundingClientRect().top
      return all.map(({ title, challenge, opening }) => {
        side.querySelector('h2')!.textContent = title
        side.querySelector('.challenge-text')!.textContent = challenge
        side.querySelector('.opening-card p:last-child')!.textContent = opening
        return side.querySelector('.opening-card')!.getBoundingClientRect().bottom - band
      })
    }, texts)
    const told = texts.map((one, index) => ({ lines: linesOverWall(one), over: bottoms[index]! }))
    // What the check lets pass fits; what it refuses by two lines or more does not.
    expect(told.filter(({ lines, over }) => lines === 0 && over > 0)).toEqual([])
    expect(told.filter(({ lines, over }) => lines >= 2 && over < -40)).toEqual([])
    expect(told.some(({ lines }) => lines > 0)).toBe(true)
    expect(WALL_NEWS.lines).toBeGreaterThan(10)
    await page.context().close()
  })
})
