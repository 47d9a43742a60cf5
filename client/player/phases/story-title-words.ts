import { storyTitle } from '../../text/fr/story-title.ts'
import { areaTexts } from '../../ui/language.ts'

export const storyTitleWords = areaTexts(storyTitle, () => import('../../text/en/story-title.ts').then((english) => english.storyTitle))
