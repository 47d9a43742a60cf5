import { useState } from 'preact/hooks'
import { words } from '../../debrief/return/words.ts'
import { askTicket, returnAddress } from '../../net/card-return.ts'
import { readKeptSeats } from '../../net/kept-seats.ts'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { qrDrawing } from '../../ui/qr-code.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { useSeated } from '../desk.ts'

/** A random ticket for the form of three months after: told once, kept by nobody but its holder. */
export function ReturnTicket() {
  const { connection } = useSeated()
  const w = words()
  const [ticket, setTicket] = useState<string | undefined>(undefined)
  const draw = async (): Promise<void> => {
    const table = connection.hello.value?.table
    const token = readKeptSeats().find((seat) => seat.table === table)?.token
    const answer = table === undefined || token === undefined ? undefined : await askTicket(table, token)
    if (answer?.ok) setTicket(answer.value.ticket)
    else showSlip(w.failed)
  }
  const address = ticket === undefined ? undefined : returnAddress(location.origin, ticket)
  return (
    <Sheet seed="return-ticket" class="take-card" lift={0}>
      <h3>{w.take}</h3>
      <p class="small">{w.takeHelp}</p>
      {address === undefined ? (
        <Button seed="draw-ticket" icon="bookmark-simple" onClick={() => void draw()}>
          {w.take}
        </Button>
      ) : (
        <>
          <span class="card-qr">
            <Drawing svg={qrDrawing(address, 220, w.qr)} />
          </span>
          <a class="state-link" href={address} target="_blank" rel="noopener">
            {w.address}
          </a>
        </>
      )}
    </Sheet>
  )
}
