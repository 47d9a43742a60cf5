import { signal } from '@preact/signals'
import { LANGUAGES } from '../../shared/base/vocabulary.ts'
import type { Language } from '../../shared/base/vocabulary.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import { french, loadDictionary, localText, spaceDictionary } from '../text/index.ts'
import type { Dictionary } from '../text/index.ts'

const KEY = 'faire-territoire.language'

/** The reader's language: one person, one choice, kept by this browser. */
export const language = signal<Language>('fr')
const dictionary = signal<Dictionary>(french)
const areas: { load(to: Language): Promise<() => void> }[] = []

/** Words common to all pages, in the reader's language. Read while drawing: the page follows a change. */
export const text = (): Dictionary => dictionary.value

/** A text of the scenario in the reader's language. */
export const local = (words: LocalText): string => localText(words, language.value)

/** « Titre : suite », “Title: what follows”. */
export const labelled = (label: string, words: string): string => `${label}${language.value === 'fr' ? '\u00a0' : ''}: ${words}`

/** Clauses one after the other, as the language parts them. */
export const clauses = (parts: readonly string[]): string => parts.join(language.value === 'fr' ? '\u00a0; ' : '; ')

/**
 * Words of one page or area: French at hand, English when it is asked for.
 * `const words = areaTexts(fr, () => import('../text/en/board.ts').then((m) => m.board))`, then `words().title`.
 */
export function areaTexts<T extends { readonly [key: string]: unknown }>(fr: T, loadEnglish: () => Promise<T>): () => T {
  const spaced = spaceDictionary(fr)
  const current = signal<T>(spaced)
  areas.push({
    async load(to) {
      const next = to === 'fr' ? spaced : await loadEnglish()
      return () => (current.value = next)
    },
  })
  if (language.peek() !== 'fr') void loadEnglish().then((english) => (current.value = english))
  return () => current.value
}

/** Switches every text at once, when all are there. Throws when they cannot be had (no network). */
export async function setLanguage(to: Language): Promise<void> {
  const [words, ...apply] = await Promise.all([loadDictionary(to), ...areas.map((area) => area.load(to))])
  language.value = to
  dictionary.value = words
  apply.forEach((change) => change())
  document.documentElement.lang = to
  try {
    localStorage.setItem(KEY, to)
  } catch {
    // The choice lasts as long as the page.
  }
}

/** To be awaited before the first drawing of a page. */
export async function startLanguage(): Promise<void> {
  const wanted = keptLanguage() ?? (navigator.language.startsWith('en') ? 'en' : 'fr')
  document.documentElement.lang = 'fr'
  if (wanted !== 'fr') await setLanguage(wanted).catch(() => {})
}

function keptLanguage(): Language | undefined {
  try {
    return LANGUAGES.find((known) => known === localStorage.getItem(KEY))
  } catch {
    return undefined
  }
}
