import { cardReturn } from '../../text/fr/card-return.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(cardReturn, () => import('../../text/en/card-return.ts').then((english) => english.cardReturn))
