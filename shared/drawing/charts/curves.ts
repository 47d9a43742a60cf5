import type { GaugeId } from '../../base/vocabulary.ts'
import { GAUGES } from '../../base/vocabulary.ts'
import { at, cutOutline, linePath, round1 } from '../geometry.ts'
import type { Point } from '../geometry.ts'
import { fillIcon } from '../icon.ts'
import { GAUGE_LOOKS, gaugeMarker } from '../gauges.ts'
import { INK } from '../inks.ts'
import { SEASONS, seasonOf } from '../seasons.ts'
import { svgPage } from '../svg.ts'
import { lettering, spreadLabels } from './lettering.ts'

export interface CurvesModel {
  /** One value at the start and one after each season, 0 to 10. */
  readonly values: Readonly<Record<GaugeId, readonly number[]>>
  readonly horizons: Readonly<Record<GaugeId, number>>
  /** Turning points, by season. */
  readonly marks: readonly { readonly letter: string; readonly season: number }[]
}
export interface CurvesText {
  readonly names: Readonly<Record<GaugeId, string>>
  /** « Départ », « Saison 1 »… one for each value. */
  readonly moments: readonly string[]
  /** « horizon 5 », by gauge. */
  readonly horizons: Readonly<Record<GaugeId, string>>
  /** Last values as read, by gauge. */
  readonly last: Readonly<Record<GaugeId, string>>
  readonly label: string
}

export const CURVES_BOX = { width: 1128, height: 352 } as const
const [LEFT, TOP, BOTTOM, LABELS] = [44, 60, 288, 858]
const y = (value: number): number => BOTTOM - (value * (BOTTOM - TOP)) / 10

/** Text inks: those of the curves, darkened where they would be too pale to read. */
const TEXT_INK: Readonly<Record<GaugeId, string>> = { vitality: INK.eglantineF, agency: '#6E5200', backing: '#174A86', transition: INK.preF, trust: INK.vermillonF }

/** Middle of each moment: the start has half a column. */
export function curveColumns(count: number): number[] {
  const step = (LABELS - 60 - LEFT) / Math.max(1, count - 0.4)
  return Array.from({ length: count }, (_, i) => LEFT + step * (i === 0 ? 0.22 : i + 0.1))
}

/** Curves that meet at a moment stand side by side, a few units apart: five inks would else hide one another. */
export function curvePoints(model: CurvesModel): Readonly<Record<GaugeId, readonly Point[]>> {
  const count = model.values.trust.length
  const columns = curveColumns(count)
  const offset = (id: GaugeId, i: number): number => {
    const same = GAUGES.filter((other) => Math.abs((model.values[other][i] ?? 0) - (model.values[id][i] ?? 0)) < 0.2)
    return (same.indexOf(id) - (same.length - 1) / 2) * 6
  }
  return Object.fromEntries(GAUGES.map((id) => [id, columns.map((x, i): Point => [x, y(model.values[id][i] ?? 0) + offset(id, i)])])) as Record<GaugeId, Point[]>
}

function ground(text: CurvesText): string {
  const columns = curveColumns(text.moments.length)
  const step = columns.length > 2 ? at(columns, 2) - at(columns, 1) : 200
  const width = Math.min(step * 0.9, 150)
  const out = columns.map((x, i) => {
    if (i === 0) return lettering(x, BOTTOM + 40, at(text.moments, 0), { size: 17, weight: 600, anchor: 'middle' })
    const season = SEASONS[seasonOf(i)]
    const strip = linePath(cutOutline(width, BOTTOM - TOP + 14, i + 3, 3).map(([a, b]): Point => [a + x - width / 2, b + TOP - 8]))
    const label = at(text.moments, i)
    return (
      `<path d="${strip}" fill="${season.ink}" opacity=".38"/>` +
      fillIcon(season.icon, x - label.length * 4.4 - 8, BOTTOM + 34, 23, INK.encre) +
      lettering(x + 12, BOTTOM + 40, label, { size: 17, weight: 600, anchor: 'middle' })
    )
  })
  const lines = [0, 5, 10].map(
    (value) =>
      `<path d="M${LEFT - 8} ${y(value)}H${LABELS - 42}" stroke="${INK.encre}" stroke-width="${value === 0 ? 2 : 1}"${value === 0 ? '' : ' stroke-dasharray="2 6" opacity=".55"'}/>` +
      lettering(LEFT - 16, y(value) + 6, String(value), { size: 16, anchor: 'end', colour: INK.encre2 }),
  )
  return out.join('') + lines.join('')
}

function curve(id: GaugeId, points: readonly Point[]): string {
  const { ink, dash } = GAUGE_LOOKS[id]
  const d = linePath(points, false)
  const dotted = dash.startsWith('1 ')
  const stroke = `stroke-linejoin="round"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}${dotted ? ' stroke-linecap="round"' : ''}`
  return (
    `<path d="${d}" fill="none" stroke="${INK.papier}" stroke-width="8" stroke-linejoin="round"/><path d="${d}" fill="none" stroke="${ink}" stroke-width="${dotted ? 5.5 : 4.5}" ${stroke}/>` +
    points.map(([px, py]) => gaugeMarker(id, px, py, 7)).join('')
  )
}

function endLabels(points: Readonly<Record<GaugeId, readonly Point[]>>, model: CurvesModel, text: CurvesText): string {
  const ends = GAUGES.map((id) => at(points[id], points[id].length - 1))
  const places = spreadLabels(ends.map((p) => p[1]), 42, TOP - 8, BOTTOM - 4)
  return GAUGES.map((id, i) => {
    const [end, place] = [at(ends, i), at(places, i)]
    const last = model.values[id].at(-1) ?? 0
    const isMet = last >= model.horizons[id]
    const [ex, ey] = [round1(end[0] + 12), round1(end[1])]
    return (
      `<path d="M${ex} ${ey}C${round1(ex + 20)} ${ey} ${LABELS - 30} ${round1(place)} ${LABELS - 8} ${round1(place)}" fill="none" stroke="${INK.encre3}" stroke-width="1.4" stroke-dasharray="1 4" stroke-linecap="round"/>` +
      lettering(LABELS + 34, place + 4, text.last[id], { face: 'title', size: 23, anchor: 'end' }) +
      lettering(LABELS + 44, place + 3, text.names[id], { face: 'title', size: 21, colour: TEXT_INK[id] }) +
      lettering(LABELS + 44, place + 21, text.horizons[id], { size: 15, colour: INK.encre2 }) +
      (isMet ? `<path d="M${LABELS + 14} ${round1(place + 14)}l5 6l11 -12" fill="none" stroke="${INK.preF}" stroke-width="3.4"/>` : '')
    )
  }).join('')
}

/** Letters of the turning points over the highest curve of their season; several in one season stand side by side. */
function marks(points: Readonly<Record<GaugeId, readonly Point[]>>, model: CurvesModel): string {
  return model.marks
    .map(({ letter, season }, i) => {
      const mates = model.marks.filter((other) => other.season === season)
      const x = (points.trust[season]?.[0] ?? LEFT) + (mates.length > 1 ? (mates.indexOf(at(model.marks, i)) - (mates.length - 1) / 2) * 38 : 0)
      const top = Math.min(...GAUGES.map((id) => points[id][season]?.[1] ?? BOTTOM)) - 12
      return `<g transform="translate(${round1(x)} ${round1(Math.max(18, top - 26))})"><path d="M0 27L-9 13H9Z" fill="${INK.encre}"/><circle r="16" fill="${INK.encre}"/>${lettering(0, 7, letter, { face: 'title', size: 21, colour: '#fff', anchor: 'middle' })}</g>`
    })
    .join('')
}

/** Five gauges over the seasons, each named at the end of its line. */
export function svgCurves(model: CurvesModel, text: CurvesText, width: number = CURVES_BOX.width): string {
  const points = curvePoints(model)
  const order: readonly GaugeId[] = [...GAUGES].reverse().sort((a, b) => Number(a === 'trust') - Number(b === 'trust'))
  const body = ground(text) + order.map((id) => curve(id, points[id])).join('') + endLabels(points, model, text) + marks(points, model)
  return svgPage(width, Math.round((width * CURVES_BOX.height) / CURVES_BOX.width), `0 0 ${CURVES_BOX.width} ${CURVES_BOX.height}`, body, { label: text.label })
}
