import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RoleId } from '../../shared/base/vocabulary.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { displayCode, normaliseCode } from '../../shared/protocol/session-code.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { local, text } from '../ui/language.ts'
import { announce } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { join, lookUp, observe, session } from './join.ts'
import type { Came, JoinError } from './join.ts'
import { Wishes } from './wishes.tsx'
import { words } from './words.ts'

/** Where an error belongs: it is written under its field, and the field takes the focus. */
const FIELD_OF: Partial<Record<JoinError, 'code' | 'name' | 'second'>> = { 'code-shape': 'code', 'unknown-code': 'code', ended: 'code', 'room-closed': 'code', 'name-missing': 'name', 'second-missing': 'second' }

/** How often a room without a session is looked at again. */
const ROOM_EVERY_MS = 10_000

export function JoinForm({ startCode, onDone, beside }: { readonly startCode: string | undefined; readonly onDone: (came: Came) => void; readonly beside: ComponentChildren }) {
  const say = words()
  const [code, setCode] = useState(startCode === undefined ? '' : displayCode(startCode))
  const [name, setName] = useState('')
  const [second, setSecond] = useState<string | undefined>(undefined)
  const [table, setTable] = useState<string | undefined>(undefined)
  const [word, setWord] = useState('')
  const [role, setRole] = useState<RoleId | undefined>(undefined)
  const [error, setError] = useState<JoinError | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const known = session.value

  const fail = (why: JoinError | undefined): void => {
    setError(why)
    if (why === undefined) return
    announce(say.errors[why], 'urgent')
    const field = FIELD_OF[why]
    if (field) form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus()
  }
  useEffect(() => {
    if (normaliseCode(code) !== undefined) void lookUp(code).then((why) => setError(why))
    else session.value = undefined
  }, [normaliseCode(code)])
  useEffect(() => {
    if (error !== 'room-closed') return undefined
    const every = setInterval(() => void lookUp(code).then(setError), ROOM_EVERY_MS)
    return () => clearInterval(every)
  }, [error, normaliseCode(code)])

  const enter = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const came = await join({ code, name, ...(second === undefined ? {} : { pairName: second }), ...(table === undefined ? { word } : { table }), ...(role === undefined ? {} : { role }) })
    setBusy(false)
    if ('error' in came) return fail(came.error)
    fail(undefined)
    onDone('waiting' in came ? { as: 'waiting', name: name.trim(), ...came.waiting } : { as: 'seat', ...came.seated })
  }
  const watch = async (): Promise<void> => {
    const why = await observe(code, table)
    fail(why)
    if (why === undefined) onDone({ as: 'board' })
  }

  return (
    <form ref={form} class="join" noValidate onSubmit={(event) => void enter(event)}>
      <Field name="code" label={say.code} error={error} main>
        <input
          id="code"
          name="code"
          class="text-input code-input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={12}
          placeholder="KF4 T7M"
          value={code}
          aria-describedby="code-hint code-error"
          aria-invalid={error !== undefined && FIELD_OF[error] === 'code'}
          onInput={(event) => {
            setCode(event.currentTarget.value.toUpperCase())
            setError(undefined)
          }}
        />
      </Field>
      <p id="code-hint" class="hint" role="status">
        {known ? say.session(local(known.title)) : say.codeHint}
        {known?.admission === 'by-hand' && (
          <>
            <br />
            {say.byHand}
          </>
        )}
      </p>
      <Field name="name" label={say.name} error={error}>
        <input id="name" name="name" type="text" class="text-input" autocomplete="name" maxLength={LIMITS.name} value={name} aria-describedby="name-hint name-error" aria-invalid={error === 'name-missing'} onInput={(event) => setName(event.currentTarget.value)} />
      </Field>
      <p id="name-hint" class="hint">
        {say.nameHint}
      </p>
      {second !== undefined && (
        <Field name="second" label={say.second} error={error}>
          <input id="second" name="second" class="text-input" autocomplete="off" maxLength={LIMITS.name} value={second} aria-describedby="second-error" aria-invalid={error === 'second-missing'} onInput={(event) => setSecond(event.currentTarget.value)} />
        </Field>
      )}
      {known && <Wishes known={known} word={word} onWord={setWord} role={role} onRole={setRole} />}
      {known && known.tables.length > 1 && (
        <details class="know-table">
          <summary>{say.knowTable}</summary>
          <fieldset class="choices">
            <legend class="heard">{say.chooseTable}</legend>
          <div class="choice-row">
            <TableChoice label={say.anyTable} isChosen={table === undefined} onChoose={() => setTable(undefined)} />
            {known.tables.map((line) => {
              const free = line.seats.filter((seat) => seat.free).length
              return <TableChoice key={line.table} label={text().common.table(line.number)} note={say.freeSeats(free)} isChosen={table === line.table} onChoose={() => setTable(line.table)} />
            })}
          </div>
          </fieldset>
        </details>
      )}
      {error !== undefined && FIELD_OF[error] === undefined && (
        <p class="join-error" id="form-error">
          <Icon name="hand-palm" size={26} /> {say.errors[error]}
        </p>
      )}
      {known?.advice && <p class="join-advice">{say.advice[known.advice]}</p>}
      <Button look="main" icon="hand-palm" type="submit" seed="enter" disabled={isBusy}>
        {isBusy ? say.entering : known?.admission === 'by-hand' ? say.ask : say.enter}
      </Button>
      {(error === 'table-full' || known?.advice !== undefined || (known && known.tables.every((line) => line.seats.every((seat) => !seat.free)))) && (
        <Button icon="eye" onClick={() => void watch()}>
          {say.observe}
        </Button>
      )}
      <div class="join-more">
        <Button look="quiet" icon="users" pressed={second !== undefined} onClick={() => setSecond(second === undefined ? '' : undefined)}>
          {second === undefined ? say.playAsPair : say.playAlone}
        </Button>
        {beside}
      </div>
    </form>
  )
}

function Field({ name, label, error, main = false, children }: { readonly name: 'code' | 'name' | 'second'; readonly label: string; readonly error: JoinError | undefined; readonly main?: boolean; readonly children: ComponentChildren }) {
  const isWrong = error !== undefined && FIELD_OF[error] === name
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Sheet seed={`field-${name}`} paper="white" lift={0} outline={main ? 'strong' : 'thin'} class="field-sheet">
        {children}
      </Sheet>
      <p id={`${name}-error`} class="join-error">
        {isWrong && (
          <>
            <Icon name="hand-palm" size={26} /> {words().errors[error]}
          </>
        )}
      </p>
    </div>
  )
}

function TableChoice({ label, note, isChosen, onChoose }: { readonly label: string; readonly note?: string; readonly isChosen: boolean; readonly onChoose: () => void }) {
  return (
    <label class="choice">
      <input type="radio" name="table" checked={isChosen} onChange={onChoose} />
      <span>
        {label} {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  )
}
