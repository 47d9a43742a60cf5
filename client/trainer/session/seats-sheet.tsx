import { useRef, useState } from 'preact/hooks'
import type { Order } from '../../../shared/engine/state.ts'
import { HoldButton } from '../hold-button.tsx'
import { seatedNumbers } from '../../board/naming.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'
import { SeatRow } from './seat-row.tsx'

/** Who is there and how far; what was chosen only while the button is held, and that is logged. */
export function SeatsSheet() {
  const { view, trainer, peek } = useDesk()
  const [orders, setOrders] = useState<Readonly<Record<number, Order>> | undefined>(undefined)
  const w = words().seats
  const seats = seatedNumbers(view)
  const lines = seats.map((seat) => view.seats[seat]!)
  const count = (order: string): number => lines.filter((line) => line.order === order && line.holder !== 'stand-in').length
  const isChoosing = view.table.phase === 'commitment'
  const ready = lines.filter((line) => line.ready).length
  // An answer that comes after the button was let go shows nothing.
  const isHeldNow = useRef(false)
  const hold = async (isHeld: boolean): Promise<void> => {
    isHeldNow.current = isHeld
    setOrders(undefined)
    if (!isHeld) return
    const answer = await peek()
    if (!answer) showSlip(w.peekFailed)
    else if (isHeldNow.current) setOrders(answer.orders)
  }
  return (
    <Sheet seed="seats" jitter={4} lift={2} class="seats-sheet" as="section" data-peeking={orders !== undefined}>
      <header class="seats-head">
        <h2>{w.title}</h2>
        <p>{isChoosing ? w.summary(count('laid'), count('writing'), count('nothing')) : w.readySummary(ready, lines.length)}</p>
        {isChoosing && (
          <div class="peek">
            <HoldButton seed="peek" onHold={(isHeld) => void hold(isHeld)} describedBy="peek-help">
              {w.peek}
            </HoldButton>
            <small id="peek-help">
              {w.peekHelp} ({w.peeked(trainer.peeked)})
            </small>
          </div>
        )}
      </header>
      <table class="seats-table">
        <thead>
          <tr>
            <th scope="col">{w.who}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.announced}</th>
            <th scope="col">
              <span class="heard">{w.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <SeatRow key={seat} seat={seat} order={orders?.[seat]} isPeeking={orders !== undefined} />
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
