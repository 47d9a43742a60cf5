import { welcome } from '../text/fr/welcome.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(welcome, () => import('../text/en/welcome.ts').then((module) => module.welcome))
