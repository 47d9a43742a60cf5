import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface Report {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[] }[]
  readonly passes: readonly unknown[]
}

/** Serious and critical findings of axe, which the test brings along: the pages' policy lets no other script in. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const source = await readFile(axePath, 'utf8')
  await page.evaluate(() => document.fonts.ready)
  const { violations, passes } = await page.evaluate(async (code) => {
    // oxlint-disable-next-line no-implied-eval, no-new-func
    const axe = new Function(`${code}; return window.axe`)() as { run(root: Document, options: object): Promise<Report> }
    return axe.run(document, { resultTypes: ['violations', 'passes'] })
  }, source)
  if (passes.length < 10) throw new Error(`axe has seen nothing of ${page.url()}`)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
