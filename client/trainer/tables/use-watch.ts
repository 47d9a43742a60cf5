import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { TablesLine } from '../../../shared/protocol/http.ts'
import { inTurn } from './in-turn.ts'
import { watchTables } from './tables-api.ts'

const EVERY_MS = 2000
/** Figures of clocks go on between two answers. */
const TICK_MS = 1000

export interface Watched {
  /** The last answer; kept while the server is out of reach. */
  readonly line: TablesLine | undefined
  readonly problem: 'offline' | 'unknown' | undefined
  /** Server time. */
  now(): number
  refresh(): Promise<void>
}

/** Asks where the tables are, as long as the page is looked at. */
export function useWatch(code: string, token: string, onRefused: () => void): Watched {
  const [line, setLine] = useState<TablesLine | undefined>(undefined)
  const [problem, setProblem] = useState<Watched['problem']>(undefined)
  const [, redraw] = useState(0)
  const offset = useRef(0)
  const turns = useMemo(inTurn, [code, token])
  const refresh = useCallback(async () => {
    const turn = turns.ask()
    const answer = await watchTables(token, code)
    if (!turns.take(turn)) return
    if (answer.ok) {
      offset.current = answer.value.now - Date.now()
      setLine(answer.value)
      setProblem(undefined)
    } else if (answer.error.httpStatus === 401) onRefused()
    else setProblem(answer.error.code === 'unknown-code' ? 'unknown' : 'offline')
  }, [code, token])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState === 'visible') await refresh()
      if (!isGone) timer = setTimeout(() => void ask(), EVERY_MS)
    }
    void ask()
    const tick = setInterval(() => redraw((count) => count + 1), TICK_MS)
    return () => {
      isGone = true
      clearTimeout(timer)
      clearInterval(tick)
    }
  }, [refresh])
  return { line, problem, now: () => Date.now() + offset.current, refresh }
}
