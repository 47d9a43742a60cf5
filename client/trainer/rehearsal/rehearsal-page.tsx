import { useEffect, useState } from 'preact/hooks'
import type { RehearsalAsked, RehearsalLine, RehearsedSeat } from '../../../shared/protocol/rehearsal.ts'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import { findSession } from '../../net/api.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { announce } from '../../ui/live-region.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { askRehearsal, takeScreens } from './rehearsal-api.ts'
import { ReviewSheet } from './review-sheet.tsx'
import { ScreenWall } from './screen-wall.tsx'
import { words } from './words.ts'
import './rehearsal.css'

interface RehearsalPageProps {
  readonly code: string
  readonly token: string
  readonly onRefused: () => void
}

type Held = { readonly table: string; readonly seats: readonly RehearsedSeat[]; readonly line: RehearsalLine } | { readonly table: string; readonly ended: true }

/** A trainer alone: every screen of a table at once, automata in the seats, and what to look back on. */
export function RehearsalPage({ code, token, onRefused }: RehearsalPageProps) {
  const w = words()
  const [held, setHeld] = useState<Held | 'loading' | 'failed'>('loading')
  const [isReviewing, setReviewing] = useState(false)
  const load = async (): Promise<void> => {
    setHeld('loading')
    const next = await holdTable(code, token)
    if (next === 'refused') onRefused()
    else setHeld(next)
  }
  useEffect(() => void load(), [code])
  useEffect(() => {
    document.title = `${w.head(displayCode(code))} · ${text().product}`
  }, [w])
  if (held === 'loading') return <Notice>{<p role="status">{w.loading}</p>}</Notice>
  if (held === 'failed')
    return (
      <Notice>
        <p role="alert">{w.failed}</p>
        <Button onClick={() => void load()}>{w.retry}</Button>
      </Notice>
    )
  const ask = async (asked: RehearsalAsked, said: string): Promise<void> => {
    const answer = await askRehearsal(token, held.table, asked)
    if (!answer.ok) return showSlip(w.refused)
    if ('seats' in held) setHeld({ ...held, line: answer.value })
    announce(said)
  }
  return (
    <div class="rehearsal">
      <header class="rehearsal-head">
        <h1>{w.head(displayCode(code))}</h1>
        {'seats' in held && <Paces line={held.line} onAsk={ask} />}
        {'seats' in held && (
          <Button look="yellow" icon="list-checks" onClick={() => setReviewing(!isReviewing)}>
            {isReviewing ? w.review.close : w.review.open}
          </Button>
        )}
        <a href="/trainer/">{w.back}</a>
      </header>
      {'ended' in held || isReviewing ? (
        <ReviewSheet token={token} table={held.table} nameOf={(seat) => ('seats' in held ? held.seats.find((one) => one.seat === seat)?.name : undefined) ?? text().common.seat(seat)} />
      ) : (
        <ScreenWall code={code} table={held.table} seats={held.seats} line={held.line} onAsk={ask} />
      )}
    </div>
  )
}

const Notice = ({ children }: { readonly children: preact.ComponentChildren }) => (
  <main class="rehearsal-notice">
    <h1>{words().pageTitle}</h1>
    {children}
    <a href="/trainer/">{words().back}</a>
  </main>
)

function Paces({ line, onAsk }: { readonly line: RehearsalLine; readonly onAsk: (asked: RehearsalAsked, said: string) => Promise<void> }) {
  const w = words()
  return (
    <div class="paces" role="group" aria-label={w.pace}>
      <span aria-hidden="true">{w.pace}</span>
      {(['slow', 'normal', 'fast', 'reading'] as const).map((pace) => (
        <button key={pace} type="button" class="temper" aria-pressed={line.pace === pace} onClick={() => void onAsk({ pace }, w.paces[pace])}>
          {w.paces[pace]}
        </button>
      ))}
    </div>
  )
}

/** The table of a rehearsal and the screens of its seats; its review alone once it is over. */
async function holdTable(code: string, token: string): Promise<Held | 'failed' | 'refused'> {
  const session = await findSession(code)
  const table = session.ok ? session.value.tables[0]?.table : undefined
  if (!session.ok || table === undefined || !session.value.rehearsal) return 'failed'
  if (session.value.status === 'ended') return { table, ended: true }
  const seats = await takeScreens(token, table)
  const line = seats.ok ? await askRehearsal(token, table, {}) : seats
  if (!seats.ok || !line.ok) return line.ok || line.error.httpStatus !== 401 ? 'failed' : 'refused'
  return { table, seats: seats.value, line: line.value }
}
