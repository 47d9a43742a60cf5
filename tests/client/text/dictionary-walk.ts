/** Blanks of a sentence: enough for any of them. */
const BLANKS = [{ n: '2', max: '140', from: '2', phase: 'Palabre', roles: 'Élu·e', initiative: 'Épicerie', condition: 'un appui', options: 'A' }, 2, 3, 4]

/** Every sentence of a dictionary, those made by functions included. */
export function sentencesOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry]
  if (typeof entry === 'function') return sentencesOf(callWithBlanks(entry as (...values: unknown[]) => unknown))
  if (typeof entry === 'object' && entry !== null) return Object.values(entry).flatMap(sentencesOf)
  return []
}

function callWithBlanks(make: (...values: unknown[]) => unknown): unknown {
  for (const values of [BLANKS.slice(1), BLANKS, [['Nour', 'Samira']], [{ gate: 'party', by: -1, when: 'now' }, 'Nour']]) {
    try {
      const made = make(...values)
      if (typeof made === 'string' && !made.includes('undefined')) return made
    } catch {
      // These blanks do not fit this sentence.
    }
  }
  throw new Error(`no blanks fit ${make}`)
}

/** Keys all the way down, and what kind of thing each holds. */
export function shapeOf(entry: unknown): unknown {
  if (Array.isArray(entry)) return entry.map(shapeOf)
  if (typeof entry === 'object' && entry !== null) return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, shapeOf(value)]))
  // A sentence may be plain in one language and have a blank in the other.
  return typeof entry === 'string' || typeof entry === 'function' ? 'sentence' : typeof entry
}
