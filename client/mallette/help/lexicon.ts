import type { Language } from '../../../shared/base/vocabulary.ts'
import type { Glossary } from '../../../shared/mallette/content-types.ts'
import { termMarker } from '../../../shared/mallette/mark-terms.ts'
import type { Marker } from '../../../shared/mallette/mark-terms.ts'
import { readText } from '../load.ts'

type Term = Glossary['terms'][number]

/** The glossary, ready to mark texts. Throws when it cannot be had. */
export async function openLexicon(): Promise<{ markerIn(to: Language): Marker }> {
  const answer = await readText<Glossary>('/glossary')
  if (!answer.ok) throw new Error(answer.error.code)
  const { terms } = answer.value
  return { markerIn: (to) => termMarker(terms.flatMap((term) => [...writings(term, to), ...(term.inGame?.[to] ?? [])].map((form) => [term.id, form] as const))) }
}

/** As a dictionary has it, and the other writings met in texts. */
export const writings = ({ term, forms }: Term, to: Language): readonly string[] => [term[to], ...(forms?.[to] ?? [])]
