import type { Order } from '../../../shared/engine/state.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { SeatPrivateView } from '../../../shared/views/view-types.ts'

type Amounts = { readonly time: number; readonly means: number }

/** What the lever written in the order costs, as printed on its card. */
export function costOfLever(order: Order, content: Pick<PublicContent, 'levers'>): Amounts {
  const card = order.lever && content.levers[order.lever.lever]
  return card ? card.cost : { time: 0, means: 0 }
}

/** What may still be placed. The table settles it again at every save. */
export function leftToSpend(order: Order, purse: SeatPrivateView['purse'], content: Pick<PublicContent, 'levers'>): Amounts {
  const cost = costOfLever(order, content)
  return {
    time: purse.time - cost.time - order.time.worksite - order.time.pot - order.time.mandate,
    means: purse.means - cost.means - order.means.worksite - order.means.pot,
  }
}
