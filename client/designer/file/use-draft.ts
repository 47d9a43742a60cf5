import { useEffect, useRef, useState } from 'preact/hooks'
import { DRAFT_KEY, keepDraft, parseDraft, type Draft } from './draft.ts'

const PAUSE_MS = 400

/** Keeps the draft a moment after the last key, and at once when the page is left. Tells when another tab writes over it. */
export function useKeptDraft(draft: Draft): { readonly isKept: boolean; readonly other: Draft | undefined; readonly dismiss: () => void } {
  const [isKept, setKept] = useState(true)
  const [other, setOther] = useState<Draft>()
  const latest = useRef(draft)
  const isFirst = useRef(true)
  latest.current = draft
  useEffect(() => {
    // What was just read needs no writing: another tab would take it for a change.
    if (isFirst.current) return void (isFirst.current = false)
    const wait = setTimeout(() => setKept(keepDraft(draft)), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [draft.text, draft.base])
  useEffect(() => {
    const leave = (): void => void (document.visibilityState === 'hidden' && keepDraft(latest.current))
    const hear = ({ key, newValue }: StorageEvent): void => {
      const theirs = parseDraft(newValue)
      if (key === DRAFT_KEY && theirs.text !== latest.current.text) setOther(theirs)
    }
    document.addEventListener('visibilitychange', leave)
    addEventListener('pagehide', leave)
    addEventListener('storage', hear)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('pagehide', leave)
      removeEventListener('storage', hear)
    }
  }, [])
  return { isKept, other, dismiss: () => setOther(undefined) }
}
