import { seatEvent } from '../../text/fr/seat-event.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(seatEvent, () => import('../../text/en/seat-event.ts').then((english) => english.seatEvent))
