import { useEffect, useState } from 'preact/hooks'
import type { TrainerNote } from '../../../shared/protocol/http.ts'
import { local, text } from '../../ui/language.ts'
import { readNotes, readToken } from '../trainer-api.ts'
import { words } from '../words.ts'

/** What the scenario gives its trainer to say and to watch, to read before the session; asked for when it is opened. */
export function ScenarioNotes({ scenario, overlay }: { readonly scenario: string; readonly overlay: string | undefined }) {
  const w = words()
  const [isOpen, setOpen] = useState(false)
  const [notes, setNotes] = useState<readonly TrainerNote[] | 'failed' | undefined>(undefined)
  useEffect(() => {
    if (!isOpen) return
    let isGone = false
    setNotes(undefined)
    void readNotes(readToken() ?? '', scenario, overlay).then((answer) => isGone || setNotes(answer.ok ? answer.value : 'failed'))
    return () => void (isGone = true)
  }, [isOpen, scenario, overlay])
  return (
    <details class="scenario-notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.form.notes}</summary>
      {notes === 'failed' && <p role="status">{text().connection.offline}</p>}
      {Array.isArray(notes) && (
        <ol>
          {(notes as readonly TrainerNote[]).map((note) => (
            <li key={`${note.phase}-${note.season ?? 0}`}>
              <h3>{nameOf(note)}</h3>
              <p>{local(note.say)}</p>
              {note.watch && (
                <p class="note-watch">
                  <b>{w.course.watch}</b> {local(note.watch)}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

function nameOf({ phase, season }: TrainerNote): string {
  const w = words()
  const name = phase === 'lobby' ? w.course.welcome : phase === 'debrief' ? w.course.debrief : text().phases[phase].name
  return season === undefined ? name : w.form.notesOf(name, season)
}
