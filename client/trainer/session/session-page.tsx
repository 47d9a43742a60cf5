import { useEffect, useRef, useState } from 'preact/hooks'
import type { SessionLine } from '../../../shared/protocol/http.ts'
import { debriefAddress } from '../../debrief/debrief-access.ts'
import { findSession } from '../../net/api.ts'
import { openTable } from '../../net/open-table.ts'
import type { TableConnection } from '../../net/table-connection.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { announce } from '../../ui/live-region.tsx'
import { sendAct } from '../desk.ts'
import type { TrainerDesk } from '../desk.ts'
import { words as eventWords } from '../event/words.ts'
import { words as keepingWords } from '../keeping/words.ts'
import { words as tablesWords } from '../tables/words.ts'
import { words } from '../words.ts'
import { Lockable } from '../event/lock.tsx'
import { Console } from './console.tsx'
import '../keeping/keeping.css'

/** One session, several tables: only the table looked at is connected. */
export function SessionPage({ code, number, token, onRefused, guest }: { readonly code: string; readonly number: number; readonly token: string; readonly onRefused: () => void; /** A second trainer, at this table alone: gives it back. */ readonly guest?: (() => void) | undefined }) {
  const [session, setSession] = useState<SessionLine | 'asking' | 'unknown' | 'offline'>('asking')
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      const found = await findSession(code)
      if (isGone) return
      setSession(found.ok ? found.value : found.error.code === 'offline' ? 'offline' : 'unknown')
      if (!found.ok && found.error.code === 'offline') setTimeout(() => void look(), 3000)
    }
    void look()
    return () => {
      isGone = true
    }
  }, [code])
  if (session === 'asking') return <Waiting sentence={words().head.connecting} />
  if (session === 'offline') return <Waiting sentence={words().head.offline} />
  if (session === 'unknown') return <Waiting sentence={words().sessions.failed} back />
  if (session.status === 'ended') return <Waiting sentence={tablesWords().ended} tables={session.tables} back />
  const table = session.tables.find((line) => line.number === number) ?? session.tables[0]
  if (!table) return <Waiting sentence={words().sessions.failed} back />
  return <Lockable token={token}>{(lock) => <LiveTable key={table.table} session={session} table={table.table} number={table.number} token={token} onRefused={onRefused} onLock={lock} guest={guest} />}</Lockable>
}

interface LiveTableProps {
  readonly session: SessionLine
  readonly table: string
  readonly number: number
  readonly token: string
  readonly onRefused: () => void
  readonly onLock: () => void
  readonly guest: (() => void) | undefined
}

function LiveTable({ session, table, number, token, onRefused, onLock, guest }: LiveTableProps) {
  const kept = useRef<TableConnection | undefined>(undefined)
  kept.current ??= openTable(table, 'trainer', token)
  const connection = kept.current
  useEffect(() => () => connection.close(), [])
  const seen = connection.view.value
  const content = connection.content.value
  const status = connection.status.value
  const w = words().head
  const cut = status === 'reconnecting' ? w.reconnecting : status === 'offline' ? w.offline : undefined
  useEffect(() => {
    if (cut !== undefined) announce(cut, 'urgent')
  }, [cut])
  if (status === 'closed') return guest ? <Waiting sentence={connection.farewell.value === 'released' ? eventWords().helper.over : w.closed} onBack={guest} /> : <Waiting sentence={w.closed} tables={session.tables.filter((one) => one.table === table)} back />
  if (status === 'refused') return <Waiting sentence={w.refused} onBack={onRefused} />
  if (!seen?.trainer || !content) return <Waiting sentence={w.connecting} />
  const desk: TrainerDesk = {
    view: seen.public,
    trainer: seen.trainer,
    content,
    code: session.code,
    table,
    token,
    now: connection.now,
    act: (command, done) => sendAct(connection.send, command, content, done),
    peek: connection.peek,
    look: connection.look,
  }
  return <Console desk={desk} session={session} number={number} cut={cut} onLock={onLock} guest={guest} />
}

/** Instead of the console. `tables`: over, and to be read again. */
function Waiting({ sentence, tables = [], back = false, onBack }: { readonly sentence: string; readonly tables?: SessionLine['tables']; readonly back?: boolean; readonly onBack?: () => void }) {
  const w = keepingWords().past
  return (
    <main class="entry">
      <Sheet seed="waiting" lift={2} class="entry-sheet" as="section">
        <h1>{words().title}</h1>
        <p role="status">{sentence}</p>
        {tables.length > 0 && (
          <nav class="past-tables" aria-label={w.tables}>
            {tables.map(({ table, number }) => (
              <a key={table} href={debriefAddress(table)} title={w.open(number)}>
                {tables.length === 1 ? w.tables : w.table(number)}
              </a>
            ))}
          </nav>
        )}
        {(back || onBack) && <Button onClick={() => (onBack ? onBack() : (location.hash = ''))}>{words().sessions.back}</Button>}
      </Sheet>
    </main>
  )
}
