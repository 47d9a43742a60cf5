import { useEffect, useRef, useState } from 'preact/hooks'
import type { PublicView } from '../../shared/views/view-types.ts'
import { timerModel } from '../view-models/clock.ts'
import { beatAt, UNTIMED_REVEAL_MS } from '../view-models/reveal-beats.ts'
import type { BeatNow } from '../view-models/reveal-beats.ts'

/** The beat told now; redraws when the next one comes. Without a clock, the beats start when this page first sees the reveal. */
export function useBeat(view: PublicView, now: () => number): BeatNow | undefined {
  const [, redraw] = useState(0)
  const firstSeen = useRef<{ readonly key: string; readonly at: number } | undefined>(undefined)
  const { reveal, table, clock } = view
  const isRevealing = table.status === 'playing' && table.phase === 'reveal' && reveal !== undefined
  const key = `${table.branch}/${table.season}`
  if (isRevealing && firstSeen.current?.key !== key) firstSeen.current = { key, at: now() }
  const elapsedMs = timerModel(clock, now()).elapsedMs ?? now() - (firstSeen.current?.at ?? now())
  const beat = isRevealing ? beatAt(reveal, elapsedMs, clock.lengthMs ?? UNTIMED_REVEAL_MS) : undefined
  const isStill = clock.endsAt === undefined && clock.remainingMs !== undefined
  useEffect(() => {
    if (beat?.nextInMs === undefined || isStill) return undefined
    const timer = setTimeout(() => redraw((count) => count + 1), beat.nextInMs + 30)
    return () => clearTimeout(timer)
  })
  return beat
}
