import { cutSheet } from '../../../shared/drawing/paper.ts'
import { qrDrawing } from '../../ui/qr-code.ts'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

export interface Entry {
  readonly code: string
  /** Full address in the QR code. */
  readonly address: string
  /** What a person types: host only. */
  readonly host: string
}

/** Entry ticket: always there, always upright. `big` while people arrive. */
export function TicketSheet({ entry, big = false }: { readonly entry: Entry; readonly big?: boolean }) {
  const [width, height] = big ? [560, 300] : [338, 152]
  return (
    <aside class={big ? 'ticket ticket-big' : 'ticket'} aria-label={words().join}>
      <Drawing class="ticket-paper" svg={cutSheet(width, height, { edge: 'ticket' })} />
      <div class="ticket-words">
        <p class="ticket-join">{words().join}</p>
        <p class="ticket-code" aria-label={words().codeSpelt(entry.code)}>
          {displayCode(entry.code).split('\u00a0').map((half) => (
            <span key={half}>{half}</span>
          ))}
        </p>
        {big && <p class="ticket-host">{words().joinAt(entry.host)}</p>}
      </div>
      <Picture svg={qrDrawing(entry.address, 300, words().qrLabel(entry.code))} rem={big ? 15.5 : 7.9} class="ticket-qr" />
    </aside>
  )
}
