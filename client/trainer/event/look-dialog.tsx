import { useEffect, useRef, useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { SeatPrivateView } from '../../../shared/views/view-types.ts'
import { lookedAt } from '../../net/look-messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { language } from '../../ui/language.ts'
import { showSlip } from '../../ui/toast.tsx'
import { timeOfDay } from '../../view-models/clock.ts'
import { useDesk } from '../desk.ts'
import { words } from './words.ts'

const WINDOW = 'popup,width=430,height=900'

export function LookButton({ seat, onDone }: { readonly seat: SeatNumber; readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="eye" seed={`look-${seat}`} onClick={() => setOpen(true)}>
        {words().look.button}
      </Button>
      {isOpen && <LookDialog seat={seat} onClose={onDone} />}
    </>
  )
}

/**
 * A seat's own screen, in a window of its own: warned first, for it holds that seat's secrets, and written in the
 * journal. The window follows the table; what is private stays as it was seen until the trainer looks again.
 */
function LookDialog({ seat, onClose }: { readonly seat: SeatNumber; readonly onClose: () => void }) {
  const { view, content, look, now, name } = useDesk()
  const w = words().look
  const opened = useRef<Window | null>(null)
  const [me, setMe] = useState<SeatPrivateView | undefined>(undefined)
  const [seenAt, setSeenAt] = useState<number | undefined>(undefined)
  const ask = async (): Promise<void> => {
    if (opened.current === null || opened.current.closed) opened.current = window.open('/player/#look', 'faire-territoire-look', WINDOW)
    const answer = opened.current === null ? undefined : await look(seat)
    if (!answer) {
      opened.current?.close()
      return showSlip(w.failed)
    }
    setMe(answer.view)
    setSeenAt(now())
  }
  const tell = (): void => {
    if (me && opened.current && !opened.current.closed) opened.current.postMessage(lookedAt({ view: { public: view, me }, content, offset: now() - Date.now() }), location.origin)
  }
  useEffect(tell, [view, me])
  useEffect(() => {
    const ready = (event: MessageEvent): void => {
      if (event.origin === location.origin && event.source === opened.current) tell()
    }
    addEventListener('message', ready)
    return () => removeEventListener('message', ready)
  }, [view, me])
  // Covered, closed or left: the other window goes too.
  useEffect(() => () => opened.current?.close(), [])
  return (
    <Dialog title={w.title(name(seat))} icon="eye" paper="private" onClose={onClose}>
      <p>{seenAt === undefined ? w.warning(name(seat)) : w.at(timeOfDay(seenAt, language.value))}</p>
      <Button icon="eye" look="yellow" onClick={() => void ask()}>
        {seenAt === undefined ? w.show : w.again}
      </Button>
    </Dialog>
  )
}
