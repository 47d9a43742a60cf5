const NBSP = '\u00a0'

/**
 * French spacing: a no-break space before « : ; ? ! » and inside guillemets, the typographic apostrophe.
 * Sources are written with plain spaces; U+202F is never used, the fonts lack it.
 */
export function spaceFrench(text: string): string {
  return text
    .replaceAll('\u202f', NBSP)
    .replace(/ ([:;?!»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
}

/** A figure that ends a clause never stands alone on the next line: « le pouvoir d’agir gagne 1. » */
export const keepFigure = (text: string): string => text.replace(/ (\d+)(?=[.,]|\s;|$)/g, `${NBSP}$1`)

type Dictionary = { readonly [key: string]: unknown }

/** The same dictionary, every sentence spaced, those made by functions included. */
export function spaceDictionary<T extends Dictionary>(dictionary: T): T {
  return Object.fromEntries(Object.entries(dictionary).map(([key, entry]) => [key, spaceEntry(entry)])) as T
}

function spaceEntry(entry: unknown): unknown {
  if (typeof entry === 'string') return spaceFrench(entry)
  if (Array.isArray(entry)) return entry.map(spaceEntry)
  if (typeof entry === 'function') {
    const make = entry as (...values: readonly unknown[]) => unknown
    return (...values: readonly unknown[]) => spaceEntry(make(...values))
  }
  return typeof entry === 'object' && entry !== null ? spaceDictionary(entry as Dictionary) : entry
}
