import { svgPortrait } from '../../../shared/drawing/medallion.ts'
import { svgPosture } from '../../../shared/drawing/postures.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView, RevealedOrder } from '../../../shared/views/view-types.ts'
import { text } from '../../ui/language.ts'
import { seatName, worksiteName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** Who went where, in which posture, with how many tokens. Time and means are merged: split, anybody could count the mandates. */
export function OrdersBeat({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const orders = Object.entries(view.reveal?.orders ?? {}).map(([seat, order]) => [Number(seat), order] as const)
  return (
    <ol class="order-list" data-many={orders.length > 6}>
      <li class="order-heads" aria-hidden="true">
        <span>{words().onWorksite}</span>
        <span>{words().inPot}</span>
      </li>
      {orders.map(([seat, order]) => (
        <OrderLine key={seat} seat={seat} order={order} view={view} content={content} />
      ))}
    </ol>
  )
}

function OrderLine({ seat, order, view, content }: { readonly seat: number; readonly order: RevealedOrder; readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const source = w.orderSource[order.source]
  const isPlayedByRule = order.source === 'absent' || order.source === 'silent'
  return (
    <li class="order-line">
      <Picture svg={svgPortrait(view.seats[seat]!.role, 64)} rem={3.3} />
      <span class="order-who">
        <b>
          <span>{seatName(view, seat)}</span>
          {isPlayedByRule ? null : source !== '' && <small>{source}</small>}
        </b>
        <span class="order-what">
          {order.posture !== undefined && (
            <>
              <Picture svg={svgPosture(order.posture, 40)} rem={1.6} />
              <strong>{text().postures[order.posture].name}</strong>
            </>
          )}
          <span class="order-where">{[order.worksite === undefined ? (isPlayedByRule ? '' : w.noWorksite) : worksiteName(content, view, order.worksite), isPlayedByRule ? source : ''].filter(Boolean).join(' · ')}</span>
        </span>
      </span>
      <span class="order-tokens">
        <Stack n={order.onWorksite} label={w.onWorksite} />
        <Stack n={order.inPot} label={w.inPot} pot />
      </span>
    </li>
  )
}

const Stack = ({ n, label, pot = false }: { readonly n: number; readonly label: string; readonly pot?: boolean }) => (
  <span class="stack" data-pot={pot} data-none={n === 0}>
    <b>{n}</b>
    <span class="heard">{label}</span>
  </span>
)
