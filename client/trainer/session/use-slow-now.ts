import { useEffect, useState } from 'preact/hooks'

const TICK_MS = 5000

/** Server time, read again every few seconds: enough for a forecast in minutes. */
export function useSlowNow(now: () => number): number {
  const [, redraw] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now()
}
