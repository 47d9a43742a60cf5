import { useEffect, useState } from 'preact/hooks'
import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { callApi } from '../net/api.ts'

export type TableRecord = { readonly model?: DebriefModel; readonly state: 'loading' | 'ready' | 'failed'; readonly reload: () => void }

/** The record of a table whose game is over, read again whenever `version` changes; the former one stays meanwhile. */
export function useRecord(table: string | undefined, token: string | undefined, version: string): TableRecord {
  const [model, setModel] = useState<DebriefModel | undefined>(undefined)
  const [state, setState] = useState<TableRecord['state']>('loading')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (table === undefined || token === undefined) return
    let isGone = false
    const load = async (): Promise<void> => {
      const answer = await callApi<DebriefModel>(`/api/tables/${encodeURIComponent(table)}/debrief`, { token })
      if (isGone) return
      if (answer.ok) setModel(answer.value)
      setState(answer.ok ? 'ready' : 'failed')
    }
    void load()
    return () => {
      isGone = true
    }
  }, [table, token, version, tries])
  return { state, reload: () => setTries(tries + 1), ...(model && { model }) }
}
