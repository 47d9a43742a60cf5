import type { GaugeId } from '../../shared/base/vocabulary.ts'
import { language } from '../ui/language.ts'

/** « 7 », « 3,25 »: trust comes in quarters, whole as in the documents. */
export function gaugeFigure(gauge: GaugeId, value: number): string {
  if (gauge !== 'trust') return String(value)
  return String(value / 4).replace('.', language.value === 'fr' ? ',' : '.')
}
