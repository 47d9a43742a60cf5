import { useEffect, useState } from 'preact/hooks'
import { RETURN_DONE, type ReturnDone, type ReturnState } from '../../../shared/protocol/returns.ts'
import { sendReturn } from '../../net/card-return.ts'
import { Button } from '../../ui/button.tsx'
import { monthName } from '../../ui/month-name.ts'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from './words.ts'
import './return-page.css'

type State = { readonly kind: 'loading' | 'unknown' | 'offline' } | { readonly kind: 'known'; readonly known: ReturnState }

/** Three months after, by a random ticket: three answers, a few words, and the right to take them back. */
export function ReturnPage({ ticket }: { readonly ticket: string }) {
  const w = words()
  const [state, setState] = useState<State>({ kind: 'loading' })
  const load = async (): Promise<void> => {
    const answer = await sendReturn({ ticket })
    setState(answer.ok ? { kind: 'known', known: answer.value } : { kind: answer.error.code === 'offline' ? 'offline' : 'unknown' })
  }
  useEffect(() => void load(), [ticket])
  return (
    <main class="debrief-notice">
      <Sheet seed="return" jitter={5} lift={3} class="debrief-notice-sheet return-sheet" as="section">
        {state.kind === 'known' ? (
          <ReturnForm ticket={ticket} known={state.known} />
        ) : (
          <>
            <h1>{state.kind === 'loading' ? w.loading : state.kind === 'offline' ? w.offline : w.unknown}</h1>
            {state.kind === 'unknown' && <p>{w.unknownHelp}</p>}
            {state.kind === 'offline' && <Button onClick={() => void load()}>{w.retry}</Button>}
          </>
        )}
      </Sheet>
    </main>
  )
}

export function ReturnForm({ ticket, known }: { readonly ticket: string; readonly known: ReturnState }) {
  const w = words()
  const [done, setDone] = useState<ReturnDone | undefined>(known.answer?.done)
  const [typed, setTyped] = useState(known.answer?.words ?? '')
  const [isKept, setKept] = useState(known.answer !== undefined)
  const [said, setSaid] = useState('')
  const say = (sentence: string): void => {
    setSaid(sentence)
    announce(sentence)
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (done === undefined) return say(w.choose)
    const answer = await sendReturn({ ticket, done, words: typed })
    if (answer.ok) setKept(true)
    say(answer.ok ? w.sent : w.offline)
  }
  const erase = async (): Promise<void> => {
    const answer = await sendReturn({ ticket, done: 'erase' })
    if (!answer.ok) return say(w.offline)
    setKept(false)
    setDone(undefined)
    setTyped('')
    say(w.erased)
  }
  return (
    <form class="return-form" onSubmit={(event) => void send(event)}>
      <h1>{w.title}</h1>
      <p>{w.lead(monthName(known.month))}</p>
      {known.timing === 'early' && <p class="return-timing">{w.early(monthName(known.due))}</p>}
      {known.timing === 'late' && <p class="return-timing">{w.late}</p>}
      {known.answer !== undefined && <p class="return-timing">{w.again}</p>}
      <p class="quiet">{w.anonymous}</p>
      <fieldset>
        <legend>{w.ask}</legend>
        {RETURN_DONE.map((id) => (
          <label key={id}>
            <input type="radio" name="done" checked={done === id} onChange={() => setDone(id)} /> {w.done[id]}
          </label>
        ))}
      </fieldset>
      <label class="return-words">
        <span>{w.words}</span>
        <textarea rows={4} maxLength={500} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <div class="return-buttons">
        <Button type="submit" look="yellow" icon="paper-plane-tilt">
          {w.send}
        </Button>
        {isKept && (
          <Button seed="erase" icon="trash" onClick={() => void erase()}>
            {w.erase}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
    </form>
  )
}
