import { useEffect, useState } from 'preact/hooks'
import type { SessionPlan } from '../../../shared/protocol/http.ts'
import type { TableWatch } from '../../../shared/views/table-watch.ts'
import { useDesk } from '../desk.ts'
import { watchTables } from '../tables/tables-api.ts'
import { LateSheet } from './late-sheet.tsx'
import { words } from './words.ts'

const EVERY_MS = 15_000

type Seen = { readonly plan: SessionPlan; readonly watch: TableWatch }

/** The protected end, for the table of this console. Asked again when the table moves on, and now and then. */
export function TableLate() {
  const { view, code, table, token, now, act } = useDesk()
  const [seen, setSeen] = useState<Seen | undefined>(undefined)
  const [asked, askAgain] = useState(0)
  const { status, season, phase, branch, seasons, paused } = view.table
  useEffect(() => {
    if (token === '' || status !== 'playing') return undefined
    let isGone = false
    const ask = async (): Promise<void> => {
      const answer = await watchTables(token, code)
      const line = answer.ok ? answer.value.tables.find((one) => one.table === table) : undefined
      if (!isGone && answer.ok) setSeen(line?.watch && { plan: answer.value.plan, watch: line.watch })
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [token, code, table, status, season, phase, branch, seasons, paused, view.clock.endsAt, asked])
  if (!seen || status !== 'playing') return null
  const w = words().late
  return (
    <LateSheet
      tables={[{ id: table, watch: seen.watch }]}
      plan={seen.plan}
      now={now()}
      onPace={(pace) => void act({ type: 'set-pace', ...pace }, Object.keys(pace).length === 0 ? w.restored : w.done).then(() => askAgain(asked + 1))}
    />
  )
}
