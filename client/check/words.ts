import { check } from '../text/fr/check.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(check, () => import('../text/en/check.ts').then((english) => english.check))
