import { plenary } from '../../text/fr/plenary.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(plenary, () => import('../../text/en/plenary.ts').then((english) => english.plenary))
