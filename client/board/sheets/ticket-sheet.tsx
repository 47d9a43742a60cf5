import { INK } from '../../../shared/drawing/inks.ts'
import { sheetPath } from '../../../shared/drawing/paper.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
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

/** Stretched over its element: notches follow the projector. */
function ticketPaper(big: boolean): string {
  const [width, height] = big ? [560, 300] : [338, 152]
  const d = sheetPath(width, height, { edge: 'ticket' })
  const page = svgPage(width, height, `0 0 ${width} ${height}`, `<path d="${d}" transform="translate(4 6)" fill="${INK.encre}" opacity=".22"/><path d="${d}" fill="${INK.papier}"/>`)
  return page.replace('<svg ', '<svg preserveAspectRatio="none" ')
}

/** Entry ticket: always there, always upright. `big` while people arrive. */
export function TicketSheet({ entry, big = false }: { readonly entry: Entry; readonly big?: boolean }) {
  return (
    <aside class={big ? 'ticket ticket-big' : 'ticket'} aria-label={words().join}>
      <Drawing class="ticket-paper" svg={ticketPaper(big)} />
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
