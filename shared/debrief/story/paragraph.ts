import type { StoryParagraph } from '../debrief-types.ts'
import type { Both } from '../words/names.ts'
import { join } from '../words/speech.ts'
import { tellLine } from './lines.ts'
import type { Teller } from './teller.ts'

export type Heading = { readonly key: string; readonly fallback: Both }

/** Sentences under a heading; undefined when there is nothing to say. */
export function paragraph(teller: Teller, heading: Both | Heading, sentences: readonly (Both | undefined)[], seqs: readonly number[]): StoryParagraph | undefined {
  const said = sentences.filter((sentence) => sentence !== undefined)
  if (said.length === 0) return undefined
  const title = 'key' in heading ? (tellLine(teller.scenario, heading.key) ?? heading.fallback) : heading
  return { heading: title, text: join(said), seqs: [...new Set(seqs)] }
}
