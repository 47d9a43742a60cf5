import type { Locator, Page } from 'playwright-core'

const MOST_PRESSES = 120

/** Somebody without a mouse: Tab, arrows, Space, Enter and letters; focus is never given by the test. */
export interface Keyboard {
  /** Tab until the control has the focus, then the key. */
  press(control: Locator, key: string): Promise<void>
  /** Tab to the group, arrows until this radio button is the chosen one. */
  choose(radio: Locator): Promise<void>
  write(field: Locator, words: string): Promise<void>
}

export function keyboardOf(page: Page): Keyboard {
  const hasFocus = (control: Locator): Promise<boolean> => control.evaluate((element) => element === document.activeElement)
  const reach = async (control: Locator): Promise<void> => {
    await control.waitFor({ state: 'attached' })
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      if (await hasFocus(control)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${control} is not reached by the Tab key`)
  }
  /** A group of radio buttons is one stop: any of them. */
  const reachGroup = async (radio: Locator): Promise<void> => {
    await radio.waitFor({ state: 'attached' })
    const isInGroup = (): Promise<boolean> => radio.evaluate((wanted: HTMLInputElement) => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio' && document.activeElement.name === wanted.name)
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      if (await isInGroup()) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The group of ${radio} is not reached by the Tab key`)
  }
  return {
    async press(control, key) {
      await reach(control)
      await page.keyboard.press(key)
    },
    async choose(radio) {
      await reachGroup(radio)
      if (await hasFocus(radio)) {
        if (!(await radio.isChecked())) await page.keyboard.press('Space')
        return
      }
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press('ArrowDown')
        if (await hasFocus(radio)) return
      }
      throw new Error(`${radio} is not reached by the arrows`)
    },
    async write(field, words) {
      await reach(field)
      await page.keyboard.type(words)
    },
  }
}
