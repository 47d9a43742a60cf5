import { door } from '../../text/fr/door.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(door, () => import('../../text/en/door.ts').then((english) => english.door))
