import { useEffect, useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { SessionLine } from '../../../shared/protocol/http.ts'
import { findSession } from '../../net/api.ts'
import { Button } from '../../ui/button.tsx'
import { useDesk } from '../desk.ts'
import { words } from './words.ts'

type Elsewhere = { readonly number: number; readonly free: number }

/** Another table for this person: proposed here, accepted or not on their phone. */
export function MoveSeat({ seat, onDone }: { readonly seat: SeatNumber; readonly onDone: () => void }) {
  const { trainer, code, table, act, name } = useDesk()
  const w = words().move
  const [elsewhere, setElsewhere] = useState<readonly Elsewhere[] | undefined>(undefined)
  const proposed = trainer.moves[seat]
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await findSession(code)
      if (answer.ok) setElsewhere(othersOf(answer.value, table))
    }
    void look()
  }, [code, table])
  if (proposed !== undefined) {
    return (
      <Button seed={`move-back-${seat}`} onClick={() => void act({ type: 'propose-move', seat }, w.withdrawn).then(onDone)}>
        {w.withdraw} <small>{w.proposed(proposed)}</small>
      </Button>
    )
  }
  // A session with one table has nowhere else to go.
  if (elsewhere === undefined || elsewhere.length === 0) return null
  const open = elsewhere.filter(({ free }) => free > 0)
  if (open.length === 0) return <small>{w.none}</small>
  return (
    <label class="field">
      {w.label}
      <select
        value=""
        onChange={(event) => {
          const number = Number(event.currentTarget.value)
          if (number > 0) void act({ type: 'propose-move', seat, table: number }, w.sent(name(seat), number)).then(onDone)
        }}
      >
        <option value="">{w.choose}</option>
        {open.map(({ number, free }) => (
          <option key={number} value={number}>
            {w.table(number, free)}
          </option>
        ))}
      </select>
    </label>
  )
}

function othersOf({ tables }: SessionLine, here: string): Elsewhere[] {
  return tables.filter(({ table, status }) => table !== here && (status === 'lobby' || status === 'playing')).map(({ number, seats }) => ({ number, free: seats.filter(({ free }) => free).length }))
}
