import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { REASON_CHIPS } from '../../../shared/base/vocabulary.ts'
import type { PromiseObject } from '../../../shared/engine/state.ts'
import { HelpWord } from '../../mallette/help/help.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { Hole } from '../hole.tsx'
import { useKeptText } from '../kept-text.ts'
import { promiseObjectWords } from '../parts.tsx'
import { words } from '../words.ts'
import { MyPromises, TablePromises } from './my-promises.tsx'

const AMOUNTS = [2, 3, 4, 5, 6] as const
const OWN_WORDS = 'own'

/** A sentence with holes: « à la table, au moins 2 au pot, cette saison, parce que… ». */
export function PromiseDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view, me, content, act, name } = useSeated()
  const { promise: say } = words().palaver
  const { options } = me
  const canTable = options.promiseToTable.open
  const [to, setTo] = useState(canTable ? 'table' : String(options.promiseTargets[0] ?? 'table'))
  const [object, setObject] = useState<string>(options.promiseObjects[0] ?? 'pot')
  const [atLeast, setAtLeast] = useState(2)
  const [due, setDue] = useState<'this' | 'next'>('this')
  const [reason, setReason] = useState<string>(REASON_CHIPS[0])
  const [typed, setTyped] = useKeptText(`reason-${view.table.season}`)
  const closed = to === 'table' ? options.promiseToTable : options.promiseToPerson
  const why = closed.open ? undefined : refusal({ code: closed.why, ...(closed.detail && { detail: closed.detail }) }, content)
  const objectLabel = (id: PromiseObject): string => promiseObjectWords(id, view, content)
  const give = async (): Promise<void> => {
    const isGiven = await act(
      { type: 'give-promise', to: to === 'table' ? 'table' : Number(to), object: object as PromiseObject, atLeast, due, reason: reason === OWN_WORDS ? { text: typed.trim() } : { chip: reason } },
      say.given,
    )
    if (isGiven) {
      setTyped('')
      onClose()
    }
  }
  const closedNext = options.nextSeason.open ? undefined : refusal({ code: options.nextSeason.why }, content)
  return (
    <Dialog
      title={say.title}
      icon="quotes"
      onClose={onClose}
      foot={
        <Button look="main" icon="hand-palm" closedBecause={why} onClick={() => void give()}>
          {say.give}
        </Button>
      }
    >
      <Sheet seed="promise" paper="white" class="promise-holes">
        <p>
          <Hole
            label={say.to}
            value={to}
            onChange={setTo}
            options={[
              { value: 'table', label: `${say.to} ${say.toTable}`, closed: canTable ? undefined : say.status.live },
              ...options.promiseTargets.map((seat) => ({ value: String(seat), label: `${say.to} ${name(seat)}` })),
            ]}
          />{' '}
          {say.ofPutting} <Hole label={say.amount} value={String(atLeast)} onChange={(value) => setAtLeast(Number(value))} options={AMOUNTS.map((amount) => ({ value: String(amount), label: String(amount) }))} />{' '}
          <Hole label={say.object} value={object} onChange={setObject} options={options.promiseObjects.map((id) => ({ value: id, label: objectLabel(id) }))} />{' '}
          <Hole
            label={say.when}
            value={due}
            onChange={(value) => setDue(value as 'this' | 'next')}
            options={[
              { value: 'this', label: say.due.this },
              { value: 'next', label: say.due.next, closed: closedNext },
            ]}
          />{' '}
          {say.because}
        </p>
      </Sheet>
      <fieldset class="choices">
        <legend>{say.because}</legend>
        <div class="choice-row">
          {[...REASON_CHIPS, OWN_WORDS].map((chip) => (
            <label class="choice" key={chip}>
              <input type="radio" name="reason" checked={reason === chip} onChange={() => setReason(chip)} />
              <span>{chip === OWN_WORDS ? say.own : text().reasons[chip as (typeof REASON_CHIPS)[number]]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {reason === OWN_WORDS && (
        <label class="field">
          <span>{say.becauseHelp}</span>
          <Sheet seed="reason" paper="white" lift={0} outline="thin">
            <textarea rows={2} maxLength={LIMITS.reason} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          </Sheet>
        </label>
      )}
      <p class="small">
        <HelpWord term="promise" title={text().words.promise}>
          {say.whatItDoes}
        </HelpWord>
      </p>
      <MyPromises />
      <TablePromises />
    </Dialog>
  )
}
