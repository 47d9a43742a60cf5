import type { Page } from 'playwright-core'
import { seriousFindings } from './accessibility.ts'

/** Words that no scrolling shows: the page is wider than the screen, or they are cut at its edge or by the box they are in. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    // A page that clips its edge scrolls for nobody: its words are looked at one by one below.
    const isClipped = ['clip', 'hidden'].includes(getComputedStyle(document.documentElement).overflowX)
    const cut = !isClipped && document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} pixels wide`] : []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!
      if (!node.textContent!.trim() || parent.closest('svg, .heard, .skip, noscript, [aria-hidden=true], dialog:not([open])')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right } = range.getBoundingClientRect()
      if (left === right) continue
      let [from, to] = [0, width]
      let isShortened = false
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box)
        // « Marie-Bernadette… »: shortened on purpose, on a wall that cannot grow.
        isShortened ||= textOverflow === 'ellipsis'
        if (overflowX === 'auto' || overflowX === 'scroll') [from, to] = [-Infinity, Infinity]
        if (overflowX === 'hidden' || overflowX === 'clip') [from, to] = [Math.max(from, box.getBoundingClientRect().left), Math.min(to, box.getBoundingClientRect().right)]
      }
      if (!isShortened && (left < from - 1 || right > to + 1)) cut.push(`${parent.tagName.toLowerCase()}.${parent.className} « ${node.textContent!.trim().slice(0, 40)} » ${Math.round(left)}–${Math.round(right)}`)
    }
    return cut
  })
}

/** A word with its meaning, and a link within a sentence, are as high as their line. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval('button:not(.help-word), a[href]:not(.skip):not(p a):not(li a), select, summary, input, textarea', (controls) =>
    controls.flatMap((control) => {
      const isTick = control.matches('input[type=radio], input[type=checkbox]')
      const { width, height } = (isTick ? (control.closest('label') ?? control) : control).getBoundingClientRect()
      return width > 0 && (width < 43.5 || height < 43.5) ? [`${control.tagName} ${control.className} ${control.textContent?.slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`] : []
    }),
  )
}

export const setTextSize = (page: Page, size: string): Promise<void> => page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size)

export interface ScreenSize {
  readonly width: number
  readonly height: number
}

/** Sheets of the wall that leave it, slip under the band, or cut their words. */
export function badlyLaid(page: Page): Promise<string[]> {
  return page.$$eval('.board .sheet, .ticket', (sheets) =>
    sheets.flatMap((sheet) => {
      const box = sheet.getBoundingClientRect()
      const words = [...sheet.querySelectorAll('p, b, h1, h2, h3, li, small')].filter((word) => !word.closest('.heard'))
      const band = document.querySelector('html.wall .board-band')?.getBoundingClientRect()
      const isUnder = band !== undefined && innerWidth > 1000 && sheet.closest('.board-side, .board-aside') !== null && box.bottom > band.top + 8
      const isOut = isUnder || box.left < -3 || box.top < -3 || box.right > innerWidth + 3 || box.bottom > innerHeight + 3
      const isCut = words.some((word) => word.getBoundingClientRect().bottom > box.bottom + 4 || word.getBoundingClientRect().right > box.right + 4)
      return isOut || isCut ? [`${sheet.className}${isOut ? ' leaves the wall' : ''}${isCut ? ' cuts its words' : ''}`] : []
    }),
  )
}

/** Where a screen is looked at again for cut words, after its own size. */
export type Trial = ScreenSize & { readonly text?: string }

/** A zoom of 200 % is half the pixels of CSS. */
export const zoomsOf = ({ width, height }: ScreenSize): readonly Trial[] => [
  { width, height, text: '200%' },
  { width: Math.max(320, Math.round(width / 2)), height: Math.max(256, Math.round(height / 2)) },
  { width: 320, height: 640 },
]

/**
 * What a screen of the house fails in, as it stands in the page now: serious findings of axe (4.5:1 among them),
 * targets under 44 pixels, words cut at its own size and in each trial. Call it once the screen is drawn; the size is
 * given back.
 */
export async function faultsOfScreen(page: Page, size: ScreenSize, trials: readonly Trial[]): Promise<string[]> {
  const faults: string[] = []
  const note = (where: string, found: readonly string[]): void => void faults.push(...found.map((one) => `${where}: ${one}`))
  await page.setViewportSize(size)
  note('axe', await seriousFindings(page))
  note('under 44 pixels', await smallTargets(page))
  note('cut', await cutWords(page))
  for (const { width, height, text = '' } of trials) {
    await page.setViewportSize({ width, height })
    await setTextSize(page, text)
    note(`cut at ${width} × ${height} ${text}`, await cutWords(page))
  }
  await setTextSize(page, '')
  await page.setViewportSize(size)
  return faults
}
