import { useState } from 'preact/hooks'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { TellForm } from './tell-form.tsx'
import { words } from './words.ts'
import './calls-sheet.css'

/** A message to one person or to the table, and who has read it. */
export function TellSheet() {
  const { view, trainer, act, name } = useDesk()
  const [to, setTo] = useState('')
  const w = words().tell
  const people = Object.entries(view.seats).flatMap(([seat, line]) => (line.holder === 'person' && !line.removed ? [Number(seat)] : []))
  const told = Object.entries(trainer.told).toReversed()
  if (view.table.status === 'closed' || (people.length === 0 && told.length === 0)) return null
  const chosen = people.find((seat) => String(seat) === to)
  return (
    <Sheet seed="tell" lift={1} class="tell-sheet" as="section" aria-label={w.title}>
      <h2>{w.title}</h2>
      {people.length > 0 && (
        <TellForm onSend={(text) => act({ type: 'tell', text, ...(chosen === undefined ? {} : { to: [chosen] }) }, w.sent)}>
          <label class="field">
            {w.to}
            <select value={chosen === undefined ? '' : to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="">{w.all}</option>
              {people.map((seat) => (
                <option key={seat} value={seat}>
                  {name(seat)}
                </option>
              ))}
            </select>
          </label>
        </TellForm>
      )}
      <small>{w.help}</small>
      <ul class="tell-list">
        {told.map(([id, { text, to: seats, read }]) => (
          <li key={id}>
            <span>{text}</span> <small>{seats.length === 1 ? `${name(seats[0]!)} · ${w.read(read.length, 1)}` : w.read(read.length, seats.length)}</small>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
