import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { keyboardOf } from './keyboard.ts'

/** A choice, by place among the open ones: the first worksite, the second posture… Times in tokens. */
export interface Choice {
  readonly worksite: number
  readonly posture: number
  readonly onWorksite: number
  readonly inPot: number
}

/** One person with one phone, by fingers or by keyboard. */
export interface Participant {
  readonly name: string
  readonly page: Page
  sit(origin: string, code: string): Promise<void>
  press(control: Locator): Promise<void>
  button(name: string | RegExp): Locator
  readNews(): Promise<void>
  /** Everything but laying it: saved by the server at the end. */
  prepare(choice: Choice): Promise<void>
  /** The same with the tokens spread as last season: the pot, which is never filled in beforehand, by hand. */
  prepareLikeLast(choice: Omit<Choice, 'onWorksite'>): Promise<void>
  lay(): Promise<void>
  /** What the commitment page now holds. */
  readDraft(): Promise<{ readonly worksite: string; readonly posture: string; readonly tokens: string }>
}

const SLOW_MS = 30_000

export function participant(name: string, page: Page, hand: 'fingers' | 'keyboard'): Participant {
  const keyboard = keyboardOf(page)
  const button = (words: string | RegExp): Locator => page.getByRole('button', { name: words })
  const press = (control: Locator): Promise<void> => (hand === 'keyboard' ? keyboard.press(control, 'Enter') : control.click())
  const pick = async (group: string, place: number): Promise<void> => {
    const radio = page.getByRole('radiogroup', { name: group }).locator('input:not(:disabled)').nth(place)
    if (hand === 'keyboard') await keyboard.choose(radio)
    else await page.getByRole('radiogroup', { name: group }).locator('label:has(input:not(:disabled))').nth(place).click()
    await expect.poll(() => radio.isChecked(), { timeout: SLOW_MS }).toBe(true)
  }
  const add = async (to: string, count: number): Promise<void> => {
    const group = page.locator('.tokens').getByRole('group', { name: to, exact: true }).first()
    for (let n = 1; n <= count; n++) {
      await press(group.getByRole('button', { name: /^Ajouter/ }))
      await expect.poll(() => group.locator('output').textContent(), { timeout: SLOW_MS }).toBe(String(n))
    }
  }
  return {
    name,
    page,
    button,
    press,
    async sit(origin, code) {
      await page.goto(`${origin}/#${code}`)
      await page.locator('#code-hint', { hasText: 'La halle aux grains' }).waitFor()
      if (hand === 'keyboard') {
        await keyboard.write(page.getByLabel('Mon prénom'), name)
        await page.keyboard.press('Enter')
      } else {
        await page.getByLabel('Mon prénom').fill(name)
        await button('Prendre place').click()
      }
      await page.locator('.role-card').waitFor()
      expect(await page.locator('h1').textContent()).toBe(name)
    },
    async readNews() {
      await press(button('J’ai lu').or(button("J'ai lu")).first())
      await button('J’attends les autres').waitFor()
    },
    async prepare({ worksite, posture, onWorksite, inPot }) {
      await pick('Mon chantier', worksite)
      await pick('Ma posture', posture)
      await add('Au chantier', onWorksite)
      await add('Au pot', inPot)
      await page.locator('.cta-note', { hasText: 'Chaque geste est enregistré' }).waitFor()
    },
    async prepareLikeLast({ worksite, posture, inPot }) {
      await pick('Mon chantier', worksite)
      await pick('Ma posture', posture)
      await press(button(/^Répartir comme la saison dernière/))
      await add('Au pot', inPot)
      await page.locator('.cta-note', { hasText: 'Chaque geste est enregistré' }).waitFor()
    },
    async lay() {
      await press(page.locator('.cta').getByRole('button', { name: 'Poser mon choix' }))
      await page.locator('dialog[open] .summary').waitFor()
      await press(page.locator('dialog[open] .dialog-foot').getByRole('button', { name: 'Poser mon choix' }))
      await page.locator('.laid').waitFor()
    },
    async readDraft() {
      await page.locator('.tokens').waitFor()
      const checked = (group: string): Promise<string> => page.getByRole('radiogroup', { name: group }).locator('label:has(input:checked) b').first().innerText()
      return { worksite: await checked('Mon chantier'), posture: await checked('Ma posture'), tokens: (await page.locator('.tokens output').allInnerTexts()).join(' ') }
    },
  }
}
