import { whatIf } from '../text/fr/what-if.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(whatIf, () => import('../text/en/what-if.ts').then((english) => english.whatIf))
