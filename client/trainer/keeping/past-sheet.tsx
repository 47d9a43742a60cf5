import { useEffect, useState } from 'preact/hooks'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import { KEEP_DAYS } from '../../../shared/protocol/keeping-days.ts'
import type { ReceiptLine, SessionOfMine } from '../../../shared/protocol/keeping.ts'
import { debriefAddress } from '../../debrief/debrief-access.ts'
import { Button } from '../../ui/button.tsx'
import { language, local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { findSessions } from './find-sessions.ts'
import { forgetSession, keepSession, listReceipts, saveAttendance } from './keeping-api.ts'
import { words } from './words.ts'
import './keeping.css'

const DURATIONS = [1, 7, 15, KEEP_DAYS.usual, 60, KEEP_DAYS.most]
const dayOf = (at: number): string => new Intl.DateTimeFormat(language.value, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** Sessions that are over: found by their words, read again, kept, erased; and the receipts of those that went. */
export function PastSheet({ lines, token, onChanged }: { readonly lines: readonly SessionOfMine[]; readonly token: string; readonly onChanged: () => void }) {
  const w = words().past
  const [typed, setTyped] = useState('')
  const [receipts, setReceipts] = useState<readonly ReceiptLine[]>([])
  useEffect(() => void listReceipts(token).then((answer) => answer.ok && setReceipts(answer.value)), [lines.length])
  const found = findSessions(lines, typed, language.value)
  return (
    <Sheet seed="past" jitter={4} lift={2} class="sessions-list past" as="section">
      <h2>{w.title}</h2>
      {lines.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <label class="field past-search">
            {w.search}
            <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
            <small>{w.searchHelp}</small>
          </label>
          <p role="status">{found.length === 0 ? w.nothing : w.found(found.length, lines.length)}</p>
          <ul>
            {found.map((line) => (
              <PastRow key={line.code} line={line} token={token} onChanged={onChanged} />
            ))}
          </ul>
        </>
      )}
      {receipts.length > 0 && (
        <details>
          <summary>
            {w.receipts} ({receipts.length})
          </summary>
          <p>{w.receiptsHelp}</p>
          <ul class="receipts">
            {receipts.map((one) => (
              <li key={one.id}>
                <b>{w.receipt(displayCode(one.code), dayOf(one.at), w.why[one.why])}</b> <small>{w.receiptFigures(one.tables, one.texts, one.seats)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

function PastRow({ line, token, onChanged }: { readonly line: SessionOfMine; readonly token: string; readonly onChanged: () => void }) {
  const w = words().past
  const { code, keepDays } = line
  const settle = async (asked: Promise<{ readonly ok: boolean }>, said: string): Promise<void> => {
    const { ok } = await asked
    showSlip(ok ? said : words().failed, ok ? 'done' : 'refusal')
    if (ok) onChanged()
  }
  const list = async (form: 'csv' | 'pdf'): Promise<void> => {
    if (!(await saveAttendance(token, code, form, language.peek()))) showSlip(words().failed)
  }
  return (
    <li class="past-row">
      <p class="past-what">
        <b class="session-code">{displayCode(code)}</b>
        <span>
          <b>{local(line.title)}</b>
          <small>{[w.line(dayOf(line.createdAt), line.tables.length), line.goesAt === undefined ? '' : w.goes(dayOf(line.goesAt))].filter(Boolean).join(' · ')}</small>
        </span>
      </p>
      <nav class="past-tables" aria-label={`${w.tables}, ${displayCode(code)}`}>
        {line.tables.map(({ table, number }) => (
          <a key={table} href={debriefAddress(table)} title={w.open(number)}>
            {line.tables.length === 1 ? w.tables : w.table(number)}
          </a>
        ))}
      </nav>
      <div class="past-acts">
        <span class="past-list" role="group" aria-label={w.attendance}>
          {w.attendance}
          {(['pdf', 'csv'] as const).map((form) => (
            <Button key={form} seed={`list-${form}-${code}`} look="quiet" label={w.attendanceAs(form.toUpperCase(), displayCode(code))} onClick={() => void list(form)}>
              {form.toUpperCase()}
            </Button>
          ))}
        </span>
        <label class="past-keep">
          {w.keep}
          <select aria-label={w.keepFor(displayCode(code))} value={String(keepDays)} onChange={(event) => void settle(keepSession(token, code, Number(event.currentTarget.value)), w.kept)}>
            {[...new Set([...DURATIONS, keepDays])].toSorted((a, b) => a - b).map((days) => (
              <option key={days} value={days}>
                {w.keepDays(days)}
              </option>
            ))}
          </select>
        </label>
        <ConfirmButton seed={`forget-${code}`} label={w.forgetFor(displayCode(code))} question={w.forgetConfirm} onConfirm={() => void settle(forgetSession(token, code), w.forgotten)}>
          {w.forget}
        </ConfirmButton>
      </div>
    </li>
  )
}
