import { useState } from 'preact/hooks'
import type { DoorLine } from '../../../shared/protocol/door.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { adviceWords } from './advice-words.ts'
import type { DoorAct } from './door-api.ts'

interface BesideProps {
  readonly id: string
  readonly name: string
  readonly tables: DoorLine['tables']
  readonly act: (asked: DoorAct) => Promise<void>
}

/** At the seat of somebody who is alone there: the journal names both, one phone plays. */
export function Beside({ id, name, tables, act }: BesideProps) {
  const w = adviceWords()
  const [chosen, setChosen] = useState('')
  const seats = tables.flatMap(({ table, number, alone }) => alone.map((one) => ({ ...one, key: `${number}/${one.seat}`, table, number })))
  const place = seats.find(({ key }) => key === chosen)
  if (seats.length === 0) return null
  return (
    <span class="door-beside">
      <select aria-label={w.shareFor(name)} value={place ? chosen : ''} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">{w.share}</option>
        {seats.map((one) => (
          <option key={one.key} value={one.key}>
            {w.shareWith(one.name, text().roles[one.role].short, tables.length > 1 ? one.number : undefined)}
          </option>
        ))}
      </select>
      {place && (
        <Button look="yellow" seed={`beside-${id}`} onClick={() => void act({ act: 'beside', id, table: place.table, seat: place.seat })}>
          {w.seatWith(place.name)}
        </Button>
      )}
    </span>
  )
}
