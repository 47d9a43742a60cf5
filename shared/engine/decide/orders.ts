import { missingForLaying, refuseOrder } from '../order-rules.ts'
import { reject } from '../rejection.ts'
import type { SeatHandlers } from './handler.ts'

/** The secret order of the season: saved at each change, laid when complete, taken back until the phase closes. */
export const orderHandlers: SeatHandlers<'save-order' | 'lay-order' | 'take-back-order'> = {
  'save-order'(run, { order }, seat) {
    if (run.state.game.laid.includes(seat)) return reject('order-laid')
    const refusal = refuseOrder(run.state, seat, order)
    if (refusal) return refusal
    run.emit({ type: 'order-saved', seat, order })
    return undefined
  },
  'lay-order'(run, { order }, seat) {
    if (run.state.game.laid.includes(seat)) return reject('order-laid')
    const [missing] = missingForLaying(run.state, seat, order)
    if (missing) return missing
    run.emit({ type: 'order-laid', seat, order })
    return undefined
  },
  'take-back-order'(run, _command, seat) {
    if (run.state.game.laid.includes(seat)) run.emit({ type: 'order-taken-back', seat })
    return undefined
  },
}
