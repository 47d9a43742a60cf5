import { svgEmblem } from '../../../shared/drawing/medallion.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import { scar, tear } from '../../../shared/drawing/tears.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { local } from '../../ui/language.ts'
import { pairNames, seatName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

const TEAR = svgPage(90, 40, '0 0 90 40', tear([4, 28], [86, 12], { teeth: 7, width: 10, seed: 3 }))
const SCAR = svgPage(90, 40, '0 0 90 40', scar([12, 20], [78, 20], { seed: 3 }))

export function LeversBeat({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const { reveal } = view
  if (!reveal) return null
  return (
    <ul class="lever-list">
      {Object.entries(reveal.levers).map(([id, lever]) => (
        <li key={id} class="lever-line" data-branch={lever.branch}>
          <b class="lever-number">{lever.lever.replace('-charter', '')}</b>
          <span>
            <b>{content.levers[lever.lever] ? local(content.levers[lever.lever]!.name) : lever.lever}</b>
            <small>
              <Picture svg={svgEmblem(view.seats[lever.seat]!.role, 40)} rem={1.5} /> {seatName(view, lever.seat)} · {w.leverBranch[lever.branch]}
            </small>
          </span>
        </li>
      ))}
      {Object.entries(reveal.conflicts).map(([pair, change]) => (
        <li key={pair} class="tension-line">
          <Picture svg={change === 'opened' ? TEAR : SCAR} rem={5.6} />
          <b>{(change === 'opened' ? w.tensionOpened : w.tensionClosed)(...pairNames(view, pair))}</b>
        </li>
      ))}
      {Object.entries(reveal.dilemmas).map(([seat, what]) => (
        <li key={seat} class="dilemma-line">
          <Picture svg={svgEmblem(view.seats[Number(seat)]!.role, 40)} rem={2.2} />
          <b>{w.dilemma(seatName(view, Number(seat)), local(what))}</b>
        </li>
      ))}
    </ul>
  )
}
