import { INK } from '../inks.ts'
import type { InitiativeIcon } from '../icons/initiative-icons.ts'
import type { InitiativeInk } from '../inks.ts'
import { seedFrom } from '../chance.ts'
import { initiativeDisc, initiativeGauge, stageGlyph } from '../stages.ts'
import type { Stage } from '../stages.ts'
import { svgPage } from '../svg.ts'
import { lettering, wrapWords } from './lettering.ts'

export interface LifeCycle {
  readonly id: string
  readonly name: string
  /** Stage at the start and after each season. */
  readonly stages: readonly Stage[]
  readonly icon: InitiativeIcon
  readonly ink: InitiativeInk
}
export interface LifeCyclesText {
  /** « Départ », « S1 »… */
  readonly moments: readonly string[]
  readonly stages: readonly string[]
  readonly label: string
}

const [ROW, LEFT, TOP] = [74, 232, 34]

/** Each initiative as it was printed, season after season. A step up or down is written; no change is a plain line. */
export function svgLifeCycles(rows: readonly LifeCycle[], text: LifeCyclesText, width = 1128): string {
  const [w, h] = [1128, TOP + rows.length * ROW + 8]
  const step = (w - LEFT - 190) / Math.max(1, text.moments.length - 1)
  let body = text.moments.map((moment, i) => lettering(LEFT + i * step + 20, TOP - 14, moment, { size: 16, weight: 600, anchor: 'middle', colour: INK.encre2 })).join('')
  rows.forEach((row, r) => {
    const y = TOP + r * ROW + ROW / 2
    const last = row.stages.at(-1) ?? 0
    body += `<g transform="translate(30 ${y}) scale(.42)">${initiativeDisc(last, { icon: row.icon, ink: row.ink, seed: seedFrom(row.id) }, 54)}${initiativeGauge(last, 0)}</g>`
    wrapWords(row.name, 19, LEFT - 96, 'text').forEach((line, k, all) => (body += lettering(70, y + 6 + (k - (all.length - 1) / 2) * 21, line, { size: 19, weight: 650 })))
    row.stages.forEach((stage, i) => {
      const x = LEFT + i * step
      const previous = row.stages[i - 1]
      if (previous !== undefined) {
        const rose = stage - previous
        body += `<path d="M${x - step + 46} ${y + 4}H${x - 6}" stroke="${INK.encre}" stroke-width="${rose === 0 ? 1.6 : 3}"${rose === 0 ? ' stroke-dasharray="2 6" stroke-linecap="round"' : ''}/>`
        if (rose !== 0) body += `<path d="M${x - 16} ${y - 4}l9 8l-9 8" fill="none" stroke="${INK.encre}" stroke-width="3"/>` + lettering(x - step / 2 + 20, y - 6, rose > 0 ? `+${rose}` : `\u2212${-rose}`, { face: 'title', size: 17, anchor: 'middle', colour: rose > 0 ? INK.preF : INK.vermillonF })
      }
      body += `<g transform="translate(${x} ${y - 18})">${stageGlyph(stage, 40)}</g>`
    })
    body += lettering(w - 142, y + 6, text.stages[last] ?? '', { size: 17, weight: 600 })
  })
  return svgPage(width, Math.round((width * h) / w), `0 0 ${w} ${h}`, body, { label: text.label })
}
