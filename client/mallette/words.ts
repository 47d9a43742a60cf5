import { mallette } from '../text/fr/mallette.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(mallette, () => import('../text/en/mallette.ts').then((module) => module.mallette))
