import { seasonOf } from '../../shared/drawing/seasons.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { DebriefView, PublicView } from '../../shared/views/view-types.ts'
import { seatName, worksiteName } from '../board/naming.ts'
import { text } from '../ui/language.ts'
import { words } from './words.ts'

type Asked = NonNullable<DebriefView['whatIf']>

/** « Et si, en été, Hélène était allée à “La halle” avec “écouter”, avec deux jetons au pot ? » */
export function questionText({ season, seat, order }: Asked, view: PublicView, content: PublicContent): string {
  const w = words()
  return w.asked(w.in[seasonOf(season)], seatName(view, seat), orderText(order, view, content))
}

export function orderText({ worksite, posture, inPot }: Asked['order'], view: Pick<PublicView, 'seats'>, content: PublicContent): string {
  const w = words()
  const went = worksite === undefined ? w.wentNowhere : w.wentTo(worksiteName(content, view, worksite), posture === undefined ? '' : w.with(text().postures[posture].name))
  return `${went.trim()}, ${w.inPot(inPot)}`
}
