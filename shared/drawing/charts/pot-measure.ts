import { cutOutline, linePath, round1 } from '../geometry.ts'
import type { Point } from '../geometry.ts'
import { INK } from '../inks.ts'
import { svgPage } from '../svg.ts'
import type { PageOptions } from '../svg.ts'
import { lettering } from './lettering.ts'

export interface PotMeasure {
  /** Tokens that are surely there, or the total once counted. */
  readonly tokens: number
  readonly theta1: number
  readonly theta2: number
  /** Length of the measure, in tokens. */
  readonly scale: number
  /** Words of the two marks: « tenu », « vivant ». */
  readonly kept: string
  readonly alive: string
  /** Height of the words, in units of the box: 16, or more where the drawing is small. */
  readonly textSize?: number
}

/** A rule laid along the pot: what is there, and the two marks. One notch a token. Box 300 wide. */
export function svgPotMeasure(pot: PotMeasure, width: number, options: PageOptions = {}): string {
  const unit = 296 / pot.scale
  const size = pot.textSize ?? 16
  const top = size * 1.05
  const x = (tokens: number): number => round1(2 + Math.min(tokens, pot.scale) * unit)
  const strip = (to: number, seed: number): string => linePath(cutOutline(Math.max(4, x(to) - 2), 20, seed, 1.3).map(([a, b]): Point => [a + 2, b + top + 7]))
  const notches = Array.from({ length: pot.scale - 1 }, (_, i) => `M${x(i + 1)} ${round1(top + 23)}v4`).join('')
  const mark = (tokens: number, word: string, anchor: 'middle' | 'end'): string =>
    `<path d="M${x(tokens)} ${round1(top + 2)}V${round1(top + 33)}" stroke="${INK.encre}" stroke-width="3"/>` +
    lettering(anchor === 'end' ? 298 : x(tokens), size * 0.84, word, { size, weight: 650, anchor }) +
    lettering(x(tokens), top + 33 + size * 0.9, String(tokens), { face: 'title', size, anchor: 'middle' })
  const body =
    `<path d="${strip(pot.scale, 4)}" fill="#fff"/><path d="${strip(pot.scale, 4)}" fill="none" stroke="${INK.encre}" stroke-width="2"/>` +
    (pot.tokens > 0 ? `<path d="${strip(pot.tokens, 9)}" fill="${INK.encre}"/>` : '') +
    `<path d="${notches}" stroke="${pot.tokens > pot.scale * 0.5 ? INK.encre3 : INK.encre}" stroke-width="1.4"/>` +
    mark(pot.theta1, pot.kept, 'middle') + mark(pot.theta2, pot.alive, x(pot.theta2) + pot.alive.length * size * 0.28 > 298 ? 'end' : 'middle')
  const height = Math.round(top + 36 + size)
  return svgPage(width, Math.round((width * height) / 300), `0 0 300 ${height}`, body, options)
}
