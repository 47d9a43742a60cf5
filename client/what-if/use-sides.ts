import { useEffect, useState } from 'preact/hooks'
import type { DebriefView } from '../../shared/views/view-types.ts'
import type { TwoSides, WhatIfShown } from '../../shared/what-if/index.ts'
import { callApi } from '../net/api.ts'

/** What is compared: the question the table looks at; else the last branch played beside. */
export type ShownSides = { readonly kind: 'order'; readonly sides: WhatIfShown } | { readonly kind: 'fork'; readonly sides: TwoSides; readonly players: readonly number[] }

const POLL_MS = 700
const RETRY_MS = 3000

/** Both sides, read again while automata play what follows. Nothing before the step is open nor without a question. */
export function useSides(table: string | undefined, token: string | undefined, debrief: DebriefView | undefined): ShownSides | undefined {
  const [shown, setShown] = useState<{ readonly key: string; readonly sides: ShownSides } | undefined>(undefined)
  const subject = subjectOf(debrief)
  const { key } = subject ?? {}
  useEffect(() => {
    if (subject === undefined || table === undefined || token === undefined) return
    let isGone = false
    let again: ReturnType<typeof setTimeout> | undefined
    const load = async (): Promise<void> => {
      const answer = await callApi<WhatIfShown>(`/api/tables/${encodeURIComponent(table)}/${subject.path}`, { token })
      if (isGone) return
      if (answer.ok) setShown({ key: subject.key, sides: subject.read(answer.value) })
      const isPlaying = answer.ok && answer.value.onward !== undefined && 'progress' in answer.value.onward
      if (isPlaying || !answer.ok) again = setTimeout(() => void load(), answer.ok ? POLL_MS : RETRY_MS)
    }
    void load()
    return () => {
      isGone = true
      clearTimeout(again)
    }
  }, [table, token, key])
  return shown !== undefined && shown.key === key ? shown.sides : undefined
}

type Subject = { readonly key: string; readonly path: string; readonly read: (answer: WhatIfShown) => ShownSides }

function subjectOf(debrief: DebriefView | undefined): Subject | undefined {
  if (!debrief || debrief.step !== 5) return undefined
  if (debrief.whatIf) return { key: JSON.stringify(debrief.whatIf), path: 'what-if', read: (sides) => ({ kind: 'order', sides }) }
  const last = Object.entries(debrief.forks ?? {}).at(-1)
  if (!last || last[1].open) return undefined
  const [branch, { players }] = last
  return { key: `fork ${branch}`, path: `forks/${branch}`, read: (sides) => ({ kind: 'fork', sides, players }) }
}
