import { player } from '../text/fr/player.ts'
import { tutorial } from '../text/fr/tutorial.ts'
import { areaTexts } from '../ui/language.ts'

/** What a participant reads, in their language. */
export const words = areaTexts(player, () => import('../text/en/player.ts').then((module) => module.player))
export const tutorialWords = areaTexts(tutorial, () => import('../text/en/tutorial.ts').then((module) => module.tutorial))
