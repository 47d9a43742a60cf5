import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Language } from '../../../shared/base/vocabulary.ts'
import type { Marker } from '../../../shared/mallette/mark-terms.ts'
import { language } from '../../ui/language.ts'
import { HelpWord } from './help.tsx'
import { Marks } from './marked.tsx'
import type { Marking } from './marked.tsx'

type Lexicon = { markerIn(to: Language): Marker }
const lexicon = signal<Lexicon | undefined>(undefined)

/** Fetched after what one plays with; without it a screen shows its words plain, and tries again at the next one. */
async function fetchLexicon(): Promise<void> {
  if (lexicon.peek()) return
  try {
    lexicon.value ??= await (await import('./lexicon.ts')).openLexicon()
  } catch {
    // No network: nothing of the game depends on it.
  }
}

const Word: Marking['Word'] = ({ term, text }) => (
  <HelpWord term={term} title={text}>
    {text}
  </HelpWord>
)

/** A screen of the game whose texts have the words of the glossary marked, each where it first appears. `topic`: another screen, another start. `waits`: something else is fetched first. */
export function WithGameWords({ topic, waits = false, children }: { readonly topic: string; readonly waits?: boolean; readonly children: ComponentChildren }) {
  const to = language.value
  const words = lexicon.value
  const marking = useMemo<Marking | undefined>(() => words && { marker: words.markerIn(to), Word }, [words, topic, to])
  useEffect(() => {
    if (!waits) void fetchLexicon()
  }, [topic, waits])
  return <Marks.Provider value={marking}>{children}</Marks.Provider>
}
