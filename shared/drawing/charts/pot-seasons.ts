import type { PotLevel } from '../../base/vocabulary.ts'
import { cutOutline, linePath } from '../geometry.ts'
import type { Point } from '../geometry.ts'
import { INK } from '../inks.ts'
import { svgPage } from '../svg.ts'
import { lettering } from './lettering.ts'

export interface PotSeason {
  readonly season: number
  readonly total: number
  readonly level: PotLevel
  readonly theta1: number
  readonly theta2: number
}
export interface PotSeasonsText {
  readonly season: (season: number) => string
  readonly level: Readonly<Record<PotLevel, string>>
  /** « 9 jetons ». */
  readonly tokens: (total: number) => string
  readonly kept: string
  readonly alive: string
  readonly label: string
}

const [ROW, LEFT, RIGHT, TOP] = [46, 112, 470, 32]
const FILLS: Readonly<Record<PotLevel, { readonly fill: string; readonly pattern: string }>> = {
  cold: { fill: INK.papier3, pattern: 'url(#m-hatchink)' },
  kept: { fill: INK.jonquilleC, pattern: '' },
  alive: { fill: INK.jonquille, pattern: 'url(#m-screen)' },
}

/** One bar a season, against its two marks. */
export function svgPotSeasons(pots: readonly PotSeason[], text: PotSeasonsText, width = 560): string {
  const [w, h] = [560, TOP + pots.length * ROW + 6]
  const most = Math.max(1, ...pots.map((pot) => Math.max(pot.total, pot.theta2 + 1)))
  const x = (tokens: number): number => Math.round((LEFT + (tokens / most) * (RIGHT - LEFT)) * 10) / 10
  const first = pots[0]
  let body = first ? lettering(x(first.theta1), TOP - 12, text.kept, { size: 15, anchor: 'middle', colour: INK.encre2 }) + lettering(x(first.theta2), TOP - 12, text.alive, { size: 15, anchor: 'middle', colour: INK.encre2 }) : ''
  pots.forEach((pot, i) => {
    const y = TOP + i * ROW
    const { fill, pattern } = FILLS[pot.level]
    const bar = linePath(cutOutline(Math.max(6, x(pot.total) - LEFT), 26, pot.season + 2, 1.6).map(([a, b]): Point => [a + LEFT, b + y + 4]))
    const mark = (tokens: number): string => `<path d="M${x(tokens)} ${y - 2}V${y + 36}" stroke="${INK.encre}" stroke-width="2.4"/>`
    body +=
      lettering(0, y + 23, text.season(pot.season), { size: 17, weight: 650 }) +
      `<path d="${bar}" fill="${fill}"/>${pattern === '' ? '' : `<path d="${bar}" fill="${pattern}" opacity=".3"/>`}<path d="${bar}" fill="none" stroke="${INK.encre}" stroke-width="1.6"/>` +
      mark(pot.theta1) + mark(pot.theta2) +
      lettering(RIGHT + 14, y + 16, text.level[pot.level], { size: 16, weight: 750 }) +
      lettering(RIGHT + 14, y + 33, text.tokens(pot.total), { size: 14, colour: INK.encre2 })
  })
  return svgPage(width, Math.round((width * h) / w), `0 0 ${w} ${h}`, body, { label: text.label })
}
