import { useState } from 'preact/hooks'
import { askCardKey, cardAddress, saveCardPdf } from '../../net/commitment-card.ts'
import { readKeptSeats } from '../../net/kept-seats.ts'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { language } from '../../ui/language.ts'
import { qrDrawing } from '../../ui/qr-code.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'

/** The card as a PDF, and a link and a code that open it again after the table is gone from this phone. */
export function TakeCard() {
  const { me, connection } = useSeated()
  const { debrief: say } = words()
  const [key, setKey] = useState<{ readonly of: string; readonly key: string } | undefined>(undefined)
  if (!me.card) return null
  const written = JSON.stringify(me.card)
  const shown = key?.of === written ? key.key : undefined
  /** A card written again has another key. */
  const find = async (): Promise<string | undefined> => {
    if (shown !== undefined) return shown
    const table = connection.hello.value?.table
    const token = readKeptSeats().find((seat) => seat.table === table)?.token
    const answer = table === undefined || token === undefined ? undefined : await askCardKey(table, token)
    if (!answer?.ok) return void showSlip(say.failed)
    setKey({ of: written, key: answer.value.key })
    return answer.value.key
  }
  const save = async (): Promise<void> => {
    const found = await find()
    if (found !== undefined && !(await saveCardPdf(found, language.value))) showSlip(say.failed)
  }
  const address = shown === undefined ? undefined : cardAddress(location.origin, shown)
  return (
    <Sheet seed="take-card" class="take-card" lift={0}>
      <h3>{say.takeAway}</h3>
      <div class="pair">
        <Button seed="card-pdf" icon="download-simple" onClick={() => void save()}>
          {say.cardPdf}
        </Button>
        <Button seed="card-link" icon="bookmark-simple" onClick={() => void find()}>
          {say.cardLink}
        </Button>
      </div>
      {address !== undefined && (
        <>
          <p class="small">{say.cardLinkHelp}</p>
          <span class="card-qr">
            <Drawing svg={qrDrawing(address, 220, say.cardQr)} />
          </span>
          <a class="state-link" href={address} target="_blank" rel="noopener">
            {say.cardLink}
          </a>
        </>
      )}
    </Sheet>
  )
}
