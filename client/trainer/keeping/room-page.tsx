import { useEffect, useState } from 'preact/hooks'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import type { Room } from '../../../shared/protocol/keeping.ts'
import type { ApiResult } from '../../net/api.ts'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { text } from '../../ui/language.ts'
import { qrDrawing } from '../../ui/qr-code.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { words as trainerWords } from '../words.ts'
import { askRoom, renewRoom } from './keeping-api.ts'
import { words } from './words.ts'
import './keeping.css'

/** The code of the year, and the page to print: what is printed is the sheet alone. */
export function RoomPage({ token, onRefused }: { readonly token: string; readonly onRefused: () => void }) {
  const w = words().room
  const [room, setRoom] = useState<Room | undefined>(undefined)
  const adopt = async (asked: Promise<ApiResult<Room>>, done?: string): Promise<void> => {
    const answer = await asked
    if (answer.ok) setRoom(answer.value)
    else if (answer.error.httpStatus === 401) onRefused()
    else showSlip(words().failed)
    if (answer.ok && done !== undefined) showSlip(done, 'done')
  }
  useEffect(() => void adopt(askRoom(token)), [])
  return (
    <main class="sessions room-page">
      <header class="sessions-head">
        <h1>{w.title}</h1>
        <Button look="quiet" onClick={() => (location.hash = '')}>
          {trainerWords().sessions.back}
        </Button>
      </header>
      {!room && <p role="status">{text().common.loading}</p>}
      {room && (
        <>
          <p class="room-intro">{w.intro}</p>
          <p role="status">
            <b>{room.open === undefined ? w.closed : w.now(displayCode(room.open))}</b>
          </p>
          <div class="room-acts">
            <Button look="main" seed="print-room" onClick={() => print()}>
              {w.print}
            </Button>
            <ConfirmButton seed="renew-room" question={w.renewConfirm} onConfirm={() => void adopt(renewRoom(token), w.renewed)}>
              {w.renew}
            </ConfirmButton>
          </div>
          <RoomSheet room={room} />
        </>
      )}
    </main>
  )
}

function RoomSheet({ room: { code, origin = location.origin } }: { readonly room: Room }) {
  const w = words().room
  const link = `${origin}/j/${code}`
  return (
    <>
      <Sheet seed="room" jitter={0} lift={2} as="section" class="room-sheet">
        <p class="title room-product">{text().product}</p>
        <h2>{w.sheetTitle}</h2>
        <p>{w.sheetFlash}</p>
        <Drawing class="room-qr" svg={qrDrawing(link, 420, w.qr)} />
        <p>{w.sheetType(new URL(origin).host)}</p>
        <p class="title room-code">{displayCode(code)}</p>
      </Sheet>
      {!origin.startsWith('https://') && <p class="advice">{w.local}</p>}
    </>
  )
}
