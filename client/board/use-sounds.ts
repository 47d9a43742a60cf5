import { useEffect, useRef } from 'preact/hooks'
import type { PublicView } from '../../shared/views/view-types.ts'
import { boardCues } from '../view-models/board-cues.ts'
import type { BeatNow } from '../view-models/reveal-beats.ts'
import { playCue, startSound } from '../ui/sound/play-cue.ts'

/** What the wall is heard doing when its view changes; the gestures of the map sound by themselves. */
export function useBoardSounds(view: PublicView | undefined, now: () => number): void {
  const before = useRef<PublicView | undefined>(undefined)
  useEffect(startSound, [])
  useEffect(() => {
    if (!view) return
    for (const cue of boardCues(before.current, view, now())) playCue(cue)
    before.current = view
  }, [view])
}

/** A beat is a sheet that slides in. */
export function useBeatSound(beat: BeatNow | undefined): void {
  const told = beat?.beat
  useEffect(() => {
    if (told !== undefined && told !== 'orders') playCue('paper')
  }, [told])
}
