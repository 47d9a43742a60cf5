import type { PostureId, SituationId } from '../../base/vocabulary.ts'
import { chance, seedFrom } from '../chance.ts'
import { linePath, cutOutline } from '../geometry.ts'
import type { Point } from '../geometry.ts'
import { INK } from '../inks.ts'
import { postureIcon } from '../postures.ts'
import { svgPage } from '../svg.ts'
import { lettering, wordsWidth, wrapWords } from './lettering.ts'

export interface HeatmapCell {
  readonly posture: PostureId
  readonly situation: SituationId
  readonly uses: number
  /** Sum of the values over the uses. */
  readonly total: number
}
export interface HeatmapText {
  readonly postures: Readonly<Partial<Record<PostureId, string>>>
  readonly situations: Readonly<Partial<Record<SituationId, string>>>
  /** What is written in a cell: « 3 fois », and the mean « +2,0 ». */
  readonly uses: (uses: number) => string
  readonly mean: (mean: number) => string
  readonly label: string
}

const [LEFT, TOP, CELL_W, CELL_H] = [208, 44, 128, 56]

type Tone = 'carries' | 'helps' | 'neutral' | 'weighs'
/** Same words as on the phone: base ≥ 2 carries, 1 helps, 0 neutral, below weighs. */
export function toneOf(mean: number): Tone {
  if (mean >= 1.5) return 'carries'
  if (mean >= 0.5) return 'helps'
  return mean > -0.5 ? 'neutral' : 'weighs'
}

/** Tones differ by pattern and by the printed figure, so that the sheet reads in black and white. */
const TONES: Readonly<Record<Tone, { readonly fill: string; readonly pattern: string; readonly text: string; readonly stroke: string }>> = {
  carries: { fill: INK.sapin, pattern: '', text: '#fff', stroke: INK.sapin },
  helps: { fill: INK.preC, pattern: '', text: INK.encre, stroke: INK.sapin },
  neutral: { fill: INK.papier2, pattern: '', text: INK.encre, stroke: INK.encre3 },
  weighs: { fill: INK.jonquilleC, pattern: 'url(#m-hatchink)', text: INK.encre, stroke: INK.encre },
}

function cell(x: number, y: number, entry: HeatmapCell, text: HeatmapText): string {
  const tone = TONES[toneOf(entry.total / entry.uses)]
  const seed = seedFrom(`${entry.posture}/${entry.situation}`) % 1000
  const sheet = linePath(cutOutline(CELL_W - 8, CELL_H - 8, seed, 2).map(([a, b]): Point => [a + x + 4, b + y + 4]))
  const mean = text.mean(entry.total / entry.uses)
  const width = wordsWidth(mean, 22, 'title') + 18
  return (
    `<path d="${sheet}" fill="${tone.fill}" stroke="${tone.stroke}" stroke-width="1.6"/>` +
    (tone.pattern === '' ? '' : `<path d="${sheet}" fill="${tone.pattern}" opacity=".35"/><path d="M${x + CELL_W / 2 - width / 2} ${y + 8}h${width}v40h${-width}z" fill="${tone.fill}"/>`) +
    lettering(x + CELL_W / 2, y + 27, mean, { face: 'title', size: 22, anchor: 'middle', colour: tone.text }) +
    lettering(x + CELL_W / 2, y + 44, text.uses(entry.uses), { size: 14, anchor: 'middle', colour: tone.text })
  )
}

export const heatmapBox = (postures: number, situations: number): { readonly width: number; readonly height: number } => ({ width: LEFT + situations * CELL_W + 8, height: TOP + postures * CELL_H + 12 })

/** Postures held in each situation by the whole table: how often, and what they weighed on average. Empty = not tried. */
export function svgHeatmap(cells: readonly HeatmapCell[], postures: readonly PostureId[], situations: readonly SituationId[], text: HeatmapText, width?: number): string {
  const used = new Map(cells.filter(({ uses }) => uses > 0).map((entry) => [`${entry.posture}/${entry.situation}`, entry]))
  const { width: w, height: h } = heatmapBox(postures.length, situations.length)
  let body = ''
  situations.forEach((situation, i) => {
    const lines = wrapWords(text.situations[situation] ?? situation, 17, CELL_W - 8)
    lines.forEach((line, k) => (body += lettering(LEFT + (i + 0.5) * CELL_W, TOP - 14 - (lines.length - 1 - k) * 18, line, { size: 17, weight: 650, anchor: 'middle' })))
  })
  const dots = chance(7)
  postures.forEach((posture, row) => {
    const y = TOP + row * CELL_H
    body += `<path d="M0 ${y}H${w - 8}" stroke="${INK.filet}" stroke-width="1.4"/>${postureIcon(posture, 24, y + CELL_H / 2, 36)}`
    const lines = wrapWords(text.postures[posture] ?? posture, 18, LEFT - 62)
    lines.forEach((line, k) => (body += lettering(52, y + CELL_H / 2 + 6 + (k - (lines.length - 1) / 2) * 19, line, { size: 18, weight: 650 })))
    situations.forEach((situation, i) => {
      const entry = used.get(`${posture}/${situation}`)
      const x = LEFT + i * CELL_W
      body += entry ? cell(x, y, entry, text) : `<circle cx="${(x + CELL_W / 2 + dots.between(-1, 1)).toFixed(1)}" cy="${y + CELL_H / 2}" r="2.4" fill="${INK.encre3}" opacity=".6"/>`
    })
  })
  body += `<path d="M0 ${h - 12}H${w - 8}" stroke="${INK.filet}" stroke-width="1.4"/>`
  const shown = width ?? w
  return svgPage(shown, Math.round((shown * h) / w), `0 0 ${w} ${h}`, body, { label: text.label })
}
