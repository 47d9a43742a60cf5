import { useEffect, useRef, useState } from 'preact/hooks'
import type { PublicView } from '../../shared/views/view-types.ts'
import { timerModel } from '../view-models/clock.ts'
import { beatAt, UNTIMED_REVEAL_MS } from '../view-models/reveal-beats.ts'
import type { BeatNow } from '../view-models/reveal-beats.ts'

export type Reveal = {
  /** The beat told now; absent outside the reveal. */
  readonly beat: BeatNow | undefined
  /** The next beat at once, on this wall only; in the last one, everything is shown as it will be. */
  readonly skip: () => void
  /** How often somebody has skipped. */
  readonly skips: number
}

/** Redraws when the next beat comes. Without a clock, the beats start when this page first sees the reveal. */
export function useBeat(view: PublicView, now: () => number): Reveal {
  const [, redraw] = useState(0)
  const [skips, countSkips] = useState(0)
  const told = useRef<{ readonly key: string; readonly at: number; readonly aheadMs: number } | undefined>(undefined)
  const { reveal, table, clock } = view
  const isRevealing = table.status === 'playing' && table.phase === 'reveal' && reveal !== undefined
  const key = `${table.branch}/${table.season}`
  if (isRevealing && told.current?.key !== key) told.current = { key, at: now(), aheadMs: 0 }
  const elapsedMs = (timerModel(clock, now()).elapsedMs ?? now() - (told.current?.at ?? now())) + (told.current?.aheadMs ?? 0)
  const beat = isRevealing ? beatAt(reveal, elapsedMs, clock.lengthMs ?? UNTIMED_REVEAL_MS) : undefined
  const isStill = clock.endsAt === undefined && clock.remainingMs !== undefined
  useEffect(() => {
    if (beat?.nextInMs === undefined || isStill) return undefined
    const timer = setTimeout(() => redraw((count) => count + 1), beat.nextInMs + 30)
    return () => clearTimeout(timer)
  })
  const skip = (): void => {
    if (!beat || !told.current) return
    if (beat.nextInMs !== undefined) told.current = { ...told.current, aheadMs: told.current.aheadMs + beat.nextInMs }
    countSkips((count) => count + 1)
  }
  useSkipKey(beat !== undefined, skip)
  return { beat, skip, skips }
}

/** Space, → or Page down (a presenter's remote), when nothing else has the focus. */
function useSkipKey(isRevealing: boolean, skip: () => void): void {
  const latest = useRef(skip)
  latest.current = skip
  useEffect(() => {
    if (!isRevealing) return undefined
    const press = (event: KeyboardEvent): void => {
      const onControl = event.target instanceof Element && event.target.closest('button, a, input, select, textarea, dialog') !== null
      if (onControl || event.altKey || event.ctrlKey || event.metaKey || ![' ', 'ArrowRight', 'PageDown'].includes(event.key)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isRevealing])
}
