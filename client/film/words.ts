import { film } from '../text/fr/film.ts'
import { areaTexts } from '../ui/language.ts'

export const words = areaTexts(film, () => import('../text/en/film.ts').then((english) => english.film))
