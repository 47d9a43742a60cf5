import { useEffect, useState } from 'preact/hooks'
import type { TablePath } from '../../../shared/debrief/path.ts'
import { callApi } from '../../net/api.ts'
import { Closing } from '../board.tsx'
import { PlenarySheet } from './plenary-sheet.tsx'
import { words } from './words.ts'

type Plenary = { readonly paths: readonly TablePath[]; readonly playing: readonly number[] }

const REFRESH_MS = 15_000

/** The common wall of a session that talks together: read again while tables finish. */
export function PlenaryPage({ code, page }: { readonly code: string; readonly page?: number | undefined }) {
  const [found, setFound] = useState<Plenary | undefined>(undefined)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isGone = false
    const load = async (): Promise<void> => {
      const answer = await callApi<Plenary>(`/api/sessions/${encodeURIComponent(code)}/plenary`)
      if (isGone) return
      if (answer.ok) setFound(answer.value)
      setFailed(!answer.ok)
    }
    void load()
    const timer = setInterval(() => void load(), REFRESH_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [code])
  const w = words()
  if (!found) return <Closing title={w.title} body={hasFailed ? w.failed : w.loading} />
  return <PlenarySheet paths={found.paths} playing={found.playing} led={page} />
}
