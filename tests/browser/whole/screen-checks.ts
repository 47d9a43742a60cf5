import type { Page } from 'playwright-core'
import { expect } from 'vitest'
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
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box)
        // « Marie-Bernadette… »: shortened on purpose, on a wall that cannot grow.
        if (textOverflow === 'ellipsis') [from, to] = [-Infinity, Infinity]
        if (overflowX === 'auto' || overflowX === 'scroll') [from, to] = [-Infinity, Infinity]
        if (overflowX === 'hidden' || overflowX === 'clip') [from, to] = [Math.max(from, box.getBoundingClientRect().left), Math.min(to, box.getBoundingClientRect().right)]
      }
      if (left < from - 1 || right > to + 1) cut.push(`${parent.tagName.toLowerCase()}.${parent.className} « ${node.textContent!.trim().slice(0, 40)} » ${Math.round(left)}–${Math.round(right)}`)
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

/**
 * What every screen of the house holds to, as it stands in the page now: no serious finding of axe (4.5:1 among them),
 * targets of 44 pixels, nothing cut at its own size, at 200 % of text, at 200 % of the browser's zoom, at 320 pixels.
 * Call it once the screen is drawn; the size is given back. `zooms` is false for what follows its projector.
 */
export async function expectScreen(page: Page, what: string, { size, zooms = true }: { readonly size: ScreenSize; readonly zooms?: boolean }): Promise<void> {
  await page.setViewportSize(size)
  expect(await seriousFindings(page), `${what}: axe`).toEqual([])
  expect(await smallTargets(page), `${what}: targets under 44 pixels`).toEqual([])
  expect(await cutWords(page), `${what}: cut at its own size`).toEqual([])
  if (!zooms) return
  await setTextSize(page, '200%')
  expect(await cutWords(page), `${what}: cut at 200 % of text`).toEqual([])
  await setTextSize(page, '')
  // A zoom of 200 % is half the pixels of CSS.
  for (const [width, height] of [[Math.max(320, Math.round(size.width / 2)), Math.max(256, Math.round(size.height / 2))], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await cutWords(page), `${what}: cut at ${width} × ${height}`).toEqual([])
  }
  await page.setViewportSize(size)
}
