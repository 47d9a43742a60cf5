import { arrival } from '../text/fr/arrival.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(arrival, () => import('../text/en/arrival.ts').then((english) => english.arrival))
