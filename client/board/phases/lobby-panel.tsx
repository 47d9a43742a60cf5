import { svgPortrait } from '../../../shared/drawing/medallion.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { RoleLabel } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { seatedNumbers, seatName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** Seats filling: a free one is only pencilled. */
export function LobbyPanel({ view }: { readonly view: PublicView }) {
  const w = words()
  return (
    <ul class="lobby-seats">
      {seatedNumbers(view).map((seat) => {
        const line = view.seats[seat]!
        const isFree = line.holder === 'open'
        const note = isFree ? w.free : line.holder === 'stand-in' ? w.standIn : line.holder === 'bot' ? w.bot : line.tutorialDone ? w.ready1 : ''
        return (
          <Sheet key={seat} seed={`lobby-${seat}`} paper={isFree ? 'tracing' : 'plain'} lift={isFree ? 0 : 2} class="lobby-seat" as="li" data-free={isFree}>
            <Picture svg={svgPortrait(line.role, 84)} rem={3.6} />
            <span>
              <b>{isFree || line.name === undefined ? text().roles[line.role].short : seatName(view, seat)}</b>
              {!isFree && line.name !== undefined && (
                <small>
                  <RoleLabel role={line.role} form="short" />
                </small>
              )}
              {note !== '' && (
                <small class="lobby-note">
                  {line.tutorialDone && !isFree && <Icon name="check-circle" size={20} />} {note}
                </small>
              )}
            </span>
          </Sheet>
        )
      })}
    </ul>
  )
}
