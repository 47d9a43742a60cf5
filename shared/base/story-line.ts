/**
 * A line of a récit is a text with slots: `{actor}` takes a noun phrase that is ready for prose, `{Actor}` the same with
 * a capital. A part in square brackets disappears when one of its slots has nothing to say; a whole line disappears when
 * a slot outside brackets has nothing to say.
 */
export type SlotValues = Readonly<Record<string, string | undefined>>

const SLOT = /\{([A-Za-z]+)\}/g

/** Names of the slots of a line, in lower case at the front, each once. */
export function slotsOf(line: string): string[] {
  return [...new Set([...line.matchAll(SLOT)].map((match) => lowerFirst(match[1]!)))]
}

/** The sentence, or undefined when it has nothing to say. */
export function fillLine(line: string, values: SlotValues): string | undefined {
  const withoutEmptyParts = line.replace(/\[([^[\]]*)\]/g, (_, part: string) => (slotsOf(part).every((slot) => hasText(values[slot])) ? part : ''))
  if (!slotsOf(withoutEmptyParts).every((slot) => hasText(values[slot]))) return undefined
  return withoutEmptyParts.replace(SLOT, (_, slot: string) => {
    const value = values[lowerFirst(slot)]!
    return /^[A-Z]/.test(slot) ? value.charAt(0).toUpperCase() + value.slice(1) : value
  })
}

/** « Maëlle », « Maëlle et Yacine », « Maëlle, Yacine et Linh »; undefined when nobody is left. */
export function listInProse(names: readonly string[], language: 'fr' | 'en'): string | undefined {
  const last = names.at(-1)
  if (names.length <= 1) return last
  return `${names.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`
}

const ORDINALS = {
  fr: ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
} as const

/** « la deuxième saison », to be used after « pendant » or as a subject. */
export function seasonInProse(season: number, language: 'fr' | 'en'): string {
  const ordinal = ORDINALS[language][season - 1] ?? String(season)
  return language === 'fr' ? `la ${ordinal} saison` : `the ${ordinal} season`
}

/** « 1 jeton », « 3 jetons »; undefined for none. */
export function tokensInProse(count: number, language: 'fr' | 'en'): string | undefined {
  if (count <= 0) return undefined
  const word = language === 'fr' ? 'jeton' : 'token'
  return `${count}\u00A0${word}${count > 1 ? 's' : ''}`
}

function hasText(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}
