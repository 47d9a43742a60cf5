import { capital } from '../text/fr/capital.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(capital, () => import('../text/en/capital.ts').then((english) => english.capital))
