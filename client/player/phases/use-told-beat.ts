import { useEffect, useState } from 'preact/hooks'
import type { BeatNow } from '../../view-models/reveal-beats.ts'
import { useSeated } from '../desk.ts'
import { toldBeat } from './told-beat.ts'

/** The beat that this phone may tell; looked at each second while there is more to come. Absent outside the reveal. */
export function useToldBeat(): BeatNow | undefined {
  const { view, connection } = useSeated()
  const [, redraw] = useState(0)
  const beat = toldBeat(view, connection.now())
  const isMore = beat !== undefined && beat.index < beat.count - 1
  useEffect(() => {
    if (!isMore) return undefined
    const timer = setInterval(() => redraw((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [isMore])
  return beat
}
