import { rehearsal } from '../../text/fr/rehearsal.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(rehearsal, () => import('../../text/en/rehearsal.ts').then((english) => english.rehearsal))
