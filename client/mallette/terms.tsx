import { createContext } from 'preact'
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Glossary } from '../../shared/mallette/content-types.ts'
import { termMarker } from '../../shared/mallette/mark-terms.ts'
import { language } from '../ui/language.ts'
import { writings } from './help/lexicon.ts'
import { Marks } from './help/marked.tsx'
import type { Marking } from './help/marked.tsx'
import { words } from './words.ts'

const Entries = createContext<Glossary | undefined>(undefined)

/** Everything inside has the words of the glossary underlined at their first appearance. `topic`: what the page is about starts again. */
export function WithTerms({ glossary, topic, children }: { readonly glossary: Glossary | undefined; readonly topic: string; readonly children: ComponentChildren }) {
  const to = language.value
  const marking = useMemo<Marking | undefined>(
    () => glossary && { marker: termMarker(glossary.terms.flatMap((term) => writings(term, to).map((form) => [term.id, form] as const))), Word },
    [glossary, topic, to],
  )
  return (
    <Entries.Provider value={glossary}>
      <Marks.Provider value={marking}>{children}</Marks.Provider>
    </Entries.Provider>
  )
}

const Word: Marking['Word'] = ({ term, text }) => {
  const found = useContext(Entries)?.terms.find(({ id }) => id === term)
  return found ? <Term text={text} definition={found.definition[language.value]} /> : <>{text}</>
}

/** A word one may ask about: by finger, mouse or keyboard; Escape closes; its meaning is its description. */
function Term({ text, definition }: { readonly text: string; readonly definition: string }) {
  const [isShown, setShown] = useState(false)
  const id = useId()
  const place = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!isShown || !tip.current) return
    const element = tip.current
    element.style.setProperty('--shift', '0px')
    const { left, right, bottom, height } = element.getBoundingClientRect()
    const width = document.documentElement.clientWidth
    element.style.setProperty('--shift', `${Math.round(Math.min(0, width - 12 - right) || Math.max(0, 12 - left))}px`)
    element.dataset.above = String(bottom > innerHeight - 8 && element.parentElement!.getBoundingClientRect().top > height + 90)
  }, [isShown])
  useEffect(() => {
    if (!isShown) return
    const closeOutside = (event: PointerEvent): void => {
      if (!place.current?.contains(event.target as Node)) setShown(false)
    }
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setShown(false)
    }
    addEventListener('pointerdown', closeOutside)
    addEventListener('keydown', closeByKey)
    return () => {
      removeEventListener('pointerdown', closeOutside)
      removeEventListener('keydown', closeByKey)
    }
  }, [isShown])
  return (
    <span class="term-place" ref={place} onMouseLeave={() => setShown(false)}>
      <button type="button" class="term" aria-describedby={id} onClick={() => setShown(true)} onFocus={() => setShown(true)} onBlur={() => setShown(false)} onMouseEnter={() => setShown(true)}>
        {text}
      </button>
      <span role="tooltip" id={id} ref={tip} class="term-tip" data-shown={isShown}>
        {definition}
      </span>
    </span>
  )
}

/** On paper nothing can be tapped: the words met on the page, with their meaning. After the texts, so that they have been met. */
export function WordsForPaper() {
  const marking = useContext(Marks)
  const glossary = useContext(Entries)
  const [met, setMet] = useState<readonly string[]>([])
  const to = language.value
  useEffect(() => setMet(marking?.marker.met() ?? []), [marking])
  if (!glossary || met.length === 0) return null
  const terms = glossary.terms.filter(({ id }) => met.includes(id)).sort((a, b) => a.term[to].localeCompare(b.term[to], to))
  return (
    <section class="paper-words print-only" aria-hidden="true">
      <h2>{words().wordsOnPage}</h2>
      <ul>
        {terms.map(({ id, term, definition }) => (
          <li key={id}>
            <b>{term[to]}</b> {definition[to]}
          </li>
        ))}
      </ul>
    </section>
  )
}
