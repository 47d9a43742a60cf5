import { debrief } from '../text/fr/debrief.ts'
import { areaTexts, text } from '../ui/language.ts'

export const words = areaTexts(debrief, () => import('../text/en/debrief.ts').then((english) => english.debrief))

/** Decimal sign of the reader's language. */
export const decimalSign = (): string => text().number.decimal(5).replace(/\d/g, '')
