import { keeping } from '../../text/fr/keeping.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(keeping, () => import('../../text/en/keeping.ts').then((english) => english.keeping))
