import { opening } from '../../text/fr/opening.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(opening, () => import('../../text/en/opening.ts').then((english) => english.opening))
