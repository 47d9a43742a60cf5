import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'

/** Somebody sits down beside me, with my phone for two; once a seat has two, nothing is proposed. */
export function ShareSeat() {
  const { view, me, act } = useSeated()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const { share: say } = words()
  if (view.seats[me.seat]?.pairName !== undefined) return null
  if (typed === undefined) {
    return (
      <Button look="quiet" icon="users" onClick={() => setTyped('')}>
        {say.open}
      </Button>
    )
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() !== '' && (await act({ type: 'share-my-seat', name: typed.trim() }, say.done(typed.trim())))) setTyped(undefined)
  }
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <label for="share-name">{say.name}</label>
      <Sheet seed="share-name" paper="white" lift={0} outline="thin" class="field-sheet">
        <input id="share-name" class="text-input" autocomplete="off" maxLength={LIMITS.name} value={typed} aria-describedby="share-help" onInput={(event) => setTyped(event.currentTarget.value)} />
      </Sheet>
      <p id="share-help">{say.help}</p>
      <Button type="submit" icon="users" disabled={typed.trim() === ''}>
        {say.confirm}
      </Button>
    </form>
  )
}
