import { useState } from 'preact/hooks'
import type { SessionLine } from '../../../shared/protocol/http.ts'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import { Button } from '../../ui/button.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { OpenForm } from '../entry/open-form.tsx'
import { endSession } from '../trainer-api.ts'
import { words } from './words.ts'
import './rehearsal.css'

/** Rehearsals, apart from the sessions of people: those begun, and a new one. */
export function RehearsalEntry({ lines, token, onEnded }: { readonly lines: readonly SessionLine[]; readonly token: string; readonly onEnded: () => void }) {
  const w = words().entry
  const [isOpening, setOpening] = useState(false)
  const end = async (code: string): Promise<void> => {
    const answer = await endSession(token, code)
    if (!answer.ok) showSlip(w.failed)
    onEnded()
  }
  return (
    <Sheet seed="rehearsals" jitter={4} lift={2} class="sessions-list rehearsal-list" as="section">
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.code} class="session-row" data-status={line.status}>
            <b class="session-code">{displayCode(line.code)}</b>
            <span>
              <b>{local(line.title)}</b>
              <small>{w.status[line.status]}</small>
            </span>
            {line.status === 'open' && (
              <ConfirmButton seed={`end-${line.code}`} question={w.endConfirm} onConfirm={() => void end(line.code)}>
                {w.end}
              </ConfirmButton>
            )}
            <Button look="yellow" seed={`enter-${line.code}`} label={`${line.status === 'open' ? w.resume : w.review} ${displayCode(line.code)}`} onClick={() => (location.hash = `#${line.code}/rehearsal`)}>
              {line.status === 'open' ? w.resume : w.review}
            </Button>
          </li>
        ))}
      </ul>
      {isOpening ? (
        <OpenForm token={token} isRehearsal onCancel={() => setOpening(false)} />
      ) : (
        <Button icon="robot" seed="rehearse" onClick={() => setOpening(true)}>
          {w.open}
        </Button>
      )}
    </Sheet>
  )
}
