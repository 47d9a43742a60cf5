import { useEffect, useState } from 'preact/hooks'
import type { OnwardProgress } from '../../../shared/what-if/index.ts'
import { callApi } from '../../net/api.ts'

const POLL_MS = 700

/** The season one looks at is played ahead by the server, so that the question that comes does not wait. Undefined when nothing follows it. */
export function useAhead(table: string, token: string, season: number): OnwardProgress | undefined {
  const [found, setFound] = useState<{ readonly season: number; readonly progress: OnwardProgress } | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    let again: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const answer = await callApi<OnwardProgress>(`/api/tables/${encodeURIComponent(table)}/what-if/ahead?season=${season}`, { token })
      if (isGone || !answer.ok) return
      setFound({ season, progress: answer.value })
      if (answer.value.done < answer.value.of) again = setTimeout(() => void look(), POLL_MS)
    }
    void look()
    return () => {
      isGone = true
      clearTimeout(again)
    }
  }, [table, token, season])
  return found?.season === season && found.progress.of > 0 ? found.progress : undefined
}
