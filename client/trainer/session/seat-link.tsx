import { useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { SeatLink as Link } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { language } from '../../ui/language.ts'
import { showSlip } from '../../ui/toast.tsx'
import { keyLink } from '../../player/personal-link.ts'
import { timeOfDay } from '../../view-models/clock.ts'
import { useDesk } from '../desk.ts'
import { newSeatLink } from '../trainer-api.ts'
import { words } from '../words.ts'
import './seat-link.css'

/** A link that brings a seat to another phone, once: made when it is asked for, never before. */
export function SeatLink({ seat, onDone }: { readonly seat: SeatNumber; readonly onDone: () => void }) {
  const { token, table, name } = useDesk()
  const w = words().seats.link
  const [shown, setShown] = useState<{ readonly address: string; readonly qr: string; readonly until: number } | undefined>(undefined)
  const [isAsking, setAsking] = useState(false)
  const ask = async (): Promise<void> => {
    if (isAsking) return
    setAsking(true)
    const [answer, { qrDrawing }] = await Promise.all([newSeatLink(token, table, seat), import('../../ui/qr-code.ts')])
    setAsking(false)
    if (!answer.ok) return showSlip(answer.error.code === 'offline' ? words().head.offline : w.failed)
    const address = addressOf(answer.value)
    setShown({ address, qr: qrDrawing(address, 260, w.qr(name(seat))), until: answer.value.expiresAt })
  }
  const copy = (address: string): void => {
    const copying = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'))
    copying.then(() => showSlip(w.copied, 'done'), () => showSlip(w.notCopied))
  }
  return (
    <>
      <Button icon="device-mobile" seed={`link-${seat}`} onClick={() => void ask()}>
        {w.open}
      </Button>
      {shown !== undefined && (
        <Dialog title={w.title(name(seat))} icon="device-mobile" paper="private" onClose={onDone}>
          <p>{w.help}</p>
          <Drawing class="seat-link-qr" svg={shown.qr} />
          <p class="seat-link-address">
            <a href={shown.address}>{shown.address}</a>
          </p>
          <p class="small">{w.until(timeOfDay(shown.until, language.value))}</p>
          <Button icon="copy" onClick={() => copy(shown.address)}>
            {w.copy}
          </Button>
        </Dialog>
      )}
    </>
  )
}

/** A console opened on the machine that serves has an address phones cannot reach. */
function addressOf({ key, origin }: Link): string {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
  return keyLink(key, isHere && origin !== undefined ? origin : location.origin)
}
