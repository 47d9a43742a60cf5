import { designer } from '../text/fr/designer.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(designer, () => import('../text/en/designer.ts').then((english) => english.designer))
