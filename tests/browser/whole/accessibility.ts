import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Never serious, and more than half of the time that axe takes. */
const MODERATE = '^(region$|landmark-|heading-order$|page-has-heading-one$)'

/** Of the rules that the barest page passes: its title, its language, its one heading. */
const LEAST_PASSES = 5

/**
 * The same colours without the cut: a sheet's paper is a pseudo-element with cut edges, over a drawn map, and axe does not
 * say what colour lies under words there. Laid flat, it does: 4.5:1 is then looked at, word for word.
 */
const FLAT = `
  .sheet::before, .sheet::after, .sheet-line { content: none !important; display: none !important }
  .sheet { background: var(--paper) !important }
  .sheet-tracing { background: #fff !important }
  .board-map, .board-map-frame, .static-map { display: none !important }
`

interface Report {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[]
  readonly passes: readonly unknown[]
}
interface Axe {
  getRules(): readonly { readonly ruleId: string }[]
  run(root: Document, options: object): Promise<Report>
}

/** Serious and critical findings of axe, which the test brings along, once a page: the pages' policy lets no other script in. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    // oxlint-disable-next-line no-implied-eval, no-new-func
    await page.evaluate((code) => void Object.assign(window, { axe: (new Function(`${code}; return window.axe`) as () => Axe)() }), await readFile(axePath, 'utf8'))
  }
  await page.evaluate(() => document.fonts.ready)
  const { violations, passes } = await page.evaluate(async ([moderate, flat]) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(flat)
    const before = [...document.adoptedStyleSheets]
    document.adoptedStyleSheets = [...before, sheet]
    const { axe } = window as unknown as { axe: Axe }
    const rules = Object.fromEntries(axe.getRules().flatMap(({ ruleId }) => (new RegExp(moderate).test(ruleId) ? [[ruleId, { enabled: false }]] : [])))
    // What passes is counted and not described.
    const report = await axe.run(document, { resultTypes: ['violations'], preload: false, rules })
    document.adoptedStyleSheets = before
    return report
  }, [MODERATE, FLAT] as const)
  if (passes.length < LEAST_PASSES) throw new Error(`axe has seen nothing of ${page.url()}`)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
