import { trainer } from '../text/fr/trainer.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(trainer, () => import('../text/en/trainer.ts').then((english) => english.trainer))
