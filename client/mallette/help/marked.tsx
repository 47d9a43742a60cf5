import { createContext } from 'preact'
import type { ComponentType } from 'preact'
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks'
import { glue } from '../../../shared/mallette/mark-terms.ts'
import type { Marker } from '../../../shared/mallette/mark-terms.ts'
import './marked.css'

/** How words of the glossary are found on a screen, and what one of them looks like there. */
export type Marking = { readonly marker: Marker; readonly Word: ComponentType<{ readonly term: string; readonly text: string }> }
export const Marks = createContext<Marking | undefined>(undefined)

/** A text in which a word of the glossary, where the screen first meets it, can be asked about. Without a glossary, the text. */
export function Marked({ text }: { readonly text: string }) {
  const marking = useContext(Marks)
  const place = useRef({}).current
  const pieces = useMemo(() => {
    marking?.marker.leave(place)
    return marking?.marker.mark(text, place)
  }, [marking, text])
  useEffect(() => () => marking?.marker.leave(place), [marking])
  if (!marking || !pieces) return <>{text}</>
  return (
    <>
      {glue(pieces).map(({ term, text: words, before, after }, index) =>
        term === undefined ? (
          words
        ) : (
          <span key={index} class="marked">
            {before}
            <marking.Word term={term} text={words} />
            {after}
          </span>
        ),
      )}
    </>
  )
}
