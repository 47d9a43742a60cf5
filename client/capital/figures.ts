import type { GaugeId } from '../../shared/base/vocabulary.ts'
import { text } from '../ui/language.ts'

/** « 7 », « 3,5 »: trust comes in quarters. */
export function gaugeFigure(gauge: GaugeId, value: number): string {
  if (gauge !== 'trust') return String(value)
  return text().number.decimal(Math.floor((value * 10) / 4)).replace(/[.,]0$/, '')
}
