/**
 * What people read, French first. Pure: the page's current language lives in client/ui/language.ts.
 * French is always there; English comes on demand.
 */
import type { Language } from '../../shared/base/vocabulary.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import type { Dictionary } from './dictionary.ts'
import { fr } from './fr/index.ts'
import { keepFigure, spaceDictionary, spaceFrench } from './typography.ts'

export type { Dictionary } from './dictionary.ts'
export { spaceDictionary, spaceFrench } from './typography.ts'
export { rejectionSentence } from './rejection-sentence.ts'
export type { RefusalNames } from './rejection-sentence.ts'

export const french: Dictionary = spaceDictionary(fr)

export async function loadDictionary(language: Language): Promise<Dictionary> {
  return language === 'fr' ? french : (await import('./en/index.ts')).en
}

/** A text of the scenario in the reader's language, French when it is not translated. */
export function localText(text: LocalText, language: Language): string {
  return keepFigure(language === 'en' && text.en !== undefined ? text.en : spaceFrench(text.fr))
}
