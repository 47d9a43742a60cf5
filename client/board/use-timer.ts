import { useEffect, useState } from 'preact/hooks'
import type { ClockView } from '../../shared/views/view-types.ts'
import { timerModel } from '../view-models/clock.ts'
import type { TimerModel } from '../view-models/clock.ts'

const TICK_MS = 250

/** Redraws whoever calls it, four times a second while the clock runs. */
export function useTimer(clock: ClockView, now: () => number): TimerModel {
  const [, redraw] = useState(0)
  const runs = clock.endsAt !== undefined
  useEffect(() => {
    if (!runs) return undefined
    const timer = setInterval(() => redraw((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [runs])
  return timerModel(clock, now())
}
