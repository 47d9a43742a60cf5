import { waiting } from '../text/fr/waiting.ts'
import { areaTexts } from '../ui/language.ts'

export const waitingWords = areaTexts(waiting, () => import('../text/en/waiting.ts').then((english) => english.waiting))
