import { phoneDebrief } from '../../text/fr/phone-debrief.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(phoneDebrief, () => import('../../text/en/phone-debrief.ts').then((english) => english.phoneDebrief))
