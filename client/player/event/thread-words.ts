import { threads } from '../../text/fr/threads.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(threads, () => import('../../text/en/threads.ts').then((english) => english.threads))
