import type { Order } from '../../../shared/engine/state.ts'

/** Last season's spread within what there is now; the pot is left as it stands: a default would bias giving. */
export function spreadLikeLast(now: Order, last: Order, purse: { readonly time: number; readonly means: number }): Order {
  const mandate = Math.min(last.time.mandate, purse.time - now.time.pot)
  return {
    ...now,
    time: { pot: now.time.pot, mandate, worksite: Math.min(last.time.worksite, purse.time - now.time.pot - mandate) },
    means: { pot: now.means.pot, worksite: Math.min(last.means.worksite, purse.means - now.means.pot) },
  }
}
