import { debriefWall } from '../../text/fr/debrief-wall.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(debriefWall, () => import('../../text/en/debrief-wall.ts').then((english) => english.debriefWall))
