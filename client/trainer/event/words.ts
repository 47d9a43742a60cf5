import { event } from '../../text/fr/event.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(event, () => import('../../text/en/event.ts').then((english) => english.event))
