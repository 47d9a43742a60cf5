import { useEffect, useRef } from 'preact/hooks'
import type { TableView } from '../net/transport.ts'
import { phoneCues } from '../view-models/phone-cues.ts'
import { playCue, startSound } from '../ui/sound/play-cue.ts'

/** Off by default on a phone; nothing is fetched before somebody wants to hear it. */
export function useSound(view: TableView | undefined): void {
  const before = useRef<TableView | undefined>(undefined)
  useEffect(startSound, [])
  useEffect(() => {
    if (!view) return
    for (const cue of phoneCues(before.current, view)) playCue(cue)
    before.current = view
  }, [view])
}
