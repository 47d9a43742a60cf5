import { useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Who came late sits down beside this person, and is named; nothing where two sit already. */
export function ShareSeat({ seat, onDone }: { readonly seat: SeatNumber; readonly onDone: () => void }) {
  const { view, act, name } = useDesk()
  const [typed, setTyped] = useState('')
  const w = words().seats.share
  if (view.seats[seat]?.pairName !== undefined) return null
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() !== '' && (await act({ type: 'share-seat', seat, name: typed.trim() }, w.done(typed.trim(), name(seat))))) onDone()
  }
  return (
    <form class="seat-share" onSubmit={(event) => void submit(event)}>
      <label class="field">
        {w.label}
        <input value={typed} maxLength={LIMITS.name} autoComplete="off" placeholder={w.name} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      {typed.trim() !== '' && (
        <Button type="submit" seed={`share-${seat}`}>
          {w.confirm(typed.trim())}
        </Button>
      )}
    </form>
  )
}
