import type { GaugeId } from '../../shared/base/vocabulary.ts'
import { language, text } from '../ui/language.ts'

/** « 7 », « 3,5 »: trust comes in quarters. */
export function gaugeFigure(gauge: GaugeId, value: number): string {
  if (gauge !== 'trust') return String(value)
  return text().number.decimal(Math.floor((value * 10) / 4)).replace(/[.,]0$/, '')
}

/** « novembre 2026 ». */
export function monthOf(month: string): string {
  return new Intl.DateTimeFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`))
}
