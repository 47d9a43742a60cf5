import { useState } from 'preact/hooks'
import type { DoorLine, WaitingPerson } from '../../../shared/protocol/door.ts'
import { doorAdvice } from '../../../shared/protocol/arrival-advice.ts'
import type { DoorAdvice } from '../../../shared/protocol/arrival-advice.ts'
import type { Arrivals } from '../../../shared/scenario/schema.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { adviceWords } from './advice-words.ts'
import { Beside } from './beside.tsx'
import type { DoorAct } from './door-api.ts'
import { useDoor } from './use-door.ts'
import { words } from './words.ts'
import './door.css'

const MINUTE_MS = 60_000

interface Advised {
  /** What the scenario advises for who comes late, or too many. */
  readonly arrivals?: Arrivals | undefined
}

/** Who waits, how people come in, and one more table when there are too many. Folded while nobody waits. */
export function DoorSheet({ code, token, arrivals }: { readonly code: string; readonly token: string } & Advised) {
  const { line, act } = useDoor(code, token)
  return line ? <DoorView line={line} now={Date.now()} act={act} arrivals={arrivals} /> : null
}

export function DoorView({ line, now, act, arrivals }: { readonly line: DoorLine; readonly now: number; readonly act: (asked: DoorAct) => Promise<void> } & Advised) {
  const w = words()
  const { waiting } = line
  const advice = doorAdvice(line, arrivals)
  return (
    <Sheet seed="door" jitter={4} lift={2} as="section" class="door-sheet" outline={waiting.length > 0 ? 'strong' : 'none'}>
      <details open={waiting.length > 0}>
        <summary>
          <h2>{w.title}</h2>
          <span role="status">{waiting.length > 0 ? w.waiting(waiting.length) : `${w.admission} ${w.admissions[line.admission]} · ${w.free(line.freeSeats)}`}</span>
        </summary>
        {advice && <Advice advice={advice} />}
        {waiting.length > 0 && (
          <ul class="door-list">
            {waiting.map((person) => (
              <PersonRow key={person.id} person={person} tables={line.tables} now={now} act={act} advice={advice} />
            ))}
          </ul>
        )}
        <div class="door-foot">
          {waiting.length > 1 && (
            <Button look={advice === undefined || advice.answer === 'stand-in-seat' ? 'main' : 'plain'} seed="door-all" onClick={() => void act({ act: 'all' })}>
              {w.all(waiting.length)}
            </Button>
          )}
          <Button seed="door-table" look={advice?.answer === 'another-table' ? 'yellow' : 'plain'} onClick={() => void act({ act: 'add-table' })}>
            {w.addTable}
          </Button>
          <fieldset class="door-admission">
            <legend>{w.admission}</legend>
            {(['free', 'by-hand'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="admission" checked={line.admission === one} onChange={() => void act({ act: 'set', admission: one })} /> {w.admissions[one]}
              </label>
            ))}
          </fieldset>
        </div>
      </details>
    </Sheet>
  )
}

function Advice({ advice: { because, answer } }: { readonly advice: DoorAdvice }) {
  const w = adviceWords()
  const sentence = because === 'late' ? w.late[answer] : w.tooMany[answer]
  return (
    <p class="door-advice">
      <Icon name="book-open-text" size={28} />
      <span>
        <small>{w.advises}</small> {sentence}
      </span>
    </p>
  )
}

function PersonRow({ person, tables, now, act, advice }: { readonly person: WaitingPerson; readonly tables: DoorLine['tables']; readonly now: number; readonly act: (asked: DoorAct) => Promise<void>; readonly advice: DoorAdvice | undefined }) {
  const w = words()
  const [table, setTable] = useState('')
  const name = person.pairName === undefined ? person.name : w.and(person.name, person.pairName)
  const notes = [w.since(Math.floor(Math.max(0, now - person.since) / MINUTE_MS)), person.role && w.wish(text().roles[person.role].label), person.group && w.group(person.group)]
  return (
    <li>
      <span>
        <b>{name}</b> <small>{notes.filter(Boolean).join(' · ')}</small>
      </span>
      {tables.length > 1 && (
        <select aria-label={w.where(name)} value={table} onChange={(event) => setTable(event.currentTarget.value)}>
          <option value="">{w.anyTable}</option>
          {tables.map((one) => (
            <option key={one.table} value={one.table} disabled={one.free === 0}>
              {w.table(one.number, one.free)}
            </option>
          ))}
        </select>
      )}
      <Button look={advice === undefined || advice.answer === 'stand-in-seat' ? 'yellow' : 'plain'} seed={`admit-${person.id}`} label={w.admitFor(name)} onClick={() => void act({ act: 'admit', id: person.id, ...(table === '' ? {} : { table }) })}>
        {w.admit}
      </Button>
      {person.pairName === undefined && (advice?.answer === 'pair' || tables.every(({ free }) => free === 0)) && <Beside id={person.id} name={name} tables={tables} act={act} />}
      {advice?.answer === 'observe' && <Observe person={person.id} name={name} act={act} />}
      <ConfirmButton seed={`refuse-${person.id}`} label={w.refuseFor(name)} question={w.refuseConfirm} onConfirm={() => void act({ act: 'refuse', id: person.id })}>
        {w.refuse}
      </ConfirmButton>
    </li>
  )
}

/** No seat of their own: they leave the line, and their phone offers to observe. */
function Observe({ person, name, act }: { readonly person: string; readonly name: string; readonly act: (asked: DoorAct) => Promise<void> }) {
  const w = adviceWords()
  return (
    <Button look="yellow" seed={`observe-${person}`} label={w.observeFor(name)} onClick={() => void act({ act: 'refuse', id: person })}>
      {w.observe}
    </Button>
  )
}
