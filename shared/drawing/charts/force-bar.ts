import { cutOutline, linePath, round1 } from '../geometry.ts'
import type { Point } from '../geometry.ts'
import { INK } from '../inks.ts'
import { svgPage } from '../svg.ts'
import type { PageOptions } from '../svg.ts'
import { lettering } from './lettering.ts'

export interface ForceBar {
  /** Gathered before, from this season's tokens, and from postures, levers and trust together (may be negative). */
  readonly gauge: number
  readonly tokens: number
  readonly rest: number
  readonly need: number
}

/** What was gathered against what was needed: already there (hatched), tokens (yellow), postures and links (ink). Box 400 × 74. */
export function svgForceBar(bar: ForceBar, width: number, options: PageOptions = {}): string {
  const raised = bar.gauge + bar.tokens + Math.max(0, bar.rest)
  const total = Math.max(0, bar.gauge + bar.tokens + bar.rest)
  const scale = Math.max(raised, bar.need, 1) * 1.06
  const x = (value: number): number => round1(4 + (value / scale) * 388)
  const piece = (from: number, to: number, fill: string, seed: number, pattern = ''): string => {
    if (to <= from) return ''
    const d = linePath(cutOutline(Math.max(4, x(to) - x(from)), 28, seed, 1.4).map(([a, b]): Point => [a + x(from), b + 16]))
    return `<path d="${d}" fill="${fill}"/>${pattern === '' ? '' : `<path d="${d}" fill="${pattern}" opacity=".45"/>`}<path d="${d}" fill="none" stroke="${INK.encre}" stroke-width="1.6"/>`
  }
  const body =
    `<path d="M4 44H396" stroke="${INK.encre}" stroke-width="2"/>` +
    piece(0, bar.gauge, INK.papier3, 3, 'url(#m-hatchink)') +
    piece(bar.gauge, bar.gauge + bar.tokens, INK.jonquille, 5) +
    (bar.rest > 0 ? piece(bar.gauge + bar.tokens, raised, INK.encre, 7) : '') +
    (bar.rest < 0 ? `<path d="M${x(total)} 30H${x(raised)}M${x(total)} 24V36" stroke="${INK.vermillonF}" stroke-width="4" fill="none"/>` : '') +
    `<path d="M${x(bar.need)} 4V50" stroke="${INK.encre}" stroke-width="3.4"/><path d="M${x(bar.need)} 3l15 6l-15 6z" fill="${INK.encre}"/>` +
    lettering(Math.min(386, x(bar.need)), 72, String(bar.need), { face: 'title', size: 25, anchor: 'middle' })
  return svgPage(width, Math.round((width * 74) / 400), '0 0 400 74', body, options)
}
