import { arrivals } from '../../text/fr/arrivals.ts'
import { areaTexts } from '../../ui/language.ts'

export const adviceWords = areaTexts(arrivals, () => import('../../text/en/arrivals.ts').then((english) => english.arrivals))
