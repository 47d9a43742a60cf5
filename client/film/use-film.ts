import { useEffect, useState } from 'preact/hooks'
import type { Reel } from '../../shared/debrief/reel.ts'
import { callApi } from '../net/api.ts'
import { stillsOf, type FilmStill } from '../view-models/film.ts'

export type Film = { readonly state: 'idle' | 'loading' | 'failed'; readonly retry: () => void } | { readonly state: 'ready'; readonly stills: readonly FilmStill[]; readonly retry: () => void }

const RETRY_MS = 3000

/** The film of a table, asked for when `isWanted` and once. A wall that nobody touches asks again by itself. */
export function useFilm(table: string | undefined, token: string | undefined, isWanted: boolean, isPatient = false): Film {
  const [stills, setStills] = useState<readonly FilmStill[] | undefined>(undefined)
  const [hasFailed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const isAsked = isWanted && stills === undefined && table !== undefined && token !== undefined
  useEffect(() => {
    if (!isAsked) return
    let isGone = false
    let again: ReturnType<typeof setTimeout> | undefined
    const load = async (): Promise<void> => {
      const answer = await callApi<Reel>(`/api/tables/${encodeURIComponent(table)}/film`, { token })
      if (isGone) return
      if (answer.ok) setStills(stillsOf(answer.value))
      setFailed(!answer.ok)
      if (!answer.ok && isPatient) again = setTimeout(() => setTries((count) => count + 1), RETRY_MS)
    }
    void load()
    return () => {
      isGone = true
      clearTimeout(again)
    }
  }, [isAsked, table, token, tries])
  const retry = (): void => {
    setFailed(false)
    setTries((count) => count + 1)
  }
  if (stills) return { state: 'ready', stills, retry }
  return { state: hasFailed ? 'failed' : isAsked ? 'loading' : 'idle', retry }
}
