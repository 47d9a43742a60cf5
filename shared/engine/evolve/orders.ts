import type { OrderEvents, Stamped } from '../event.ts'
import type { TableState } from '../state.ts'
import { patchGame } from './patch.ts'

/** Secret orders of the season. */
export function evolveOrders(state: TableState, event: Stamped<OrderEvents>): TableState {
  const { game } = state
  switch (event.type) {
    case 'order-saved':
      return patchGame(state, { orders: { ...game.orders, [event.seat]: event.order } })
    case 'order-laid':
      return patchGame(state, { orders: { ...game.orders, [event.seat]: event.order }, laid: [...game.laid.filter((seat) => seat !== event.seat), event.seat] })
    case 'order-taken-back':
      return patchGame(state, { laid: game.laid.filter((seat) => seat !== event.seat) })
    case 'order-locked':
      return patchGame(state, { locked: { ...game.locked, [event.seat]: event.locked } })
  }
}
