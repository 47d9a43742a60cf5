import { lockedOrder } from '../deployment.ts'
import { changeMeans } from '../effects/changes.ts'
import type { Run } from '../run.ts'
import { seatNumbers } from '../seats.ts'
import type { TableState } from '../state.ts'
import type { SeatNumber } from '../../base/ids.ts'
import { sealedProposals } from './levers.ts'

/** Means leave the purse when orders resolve: worksite, pot, the seat's own lever, what its sealed proposal reserved. */
export function payOrders(run: Run): void {
  run.under('orders', () => {
    for (const seat of seatNumbers(run.state)) changeMeans(run, seat, 0 - meansSpent(run.state, seat), 'order')
  })
}

export function meansSpent(state: TableState, seat: SeatNumber): number {
  const order = lockedOrder(state, seat)
  const own = order ? order.means.worksite + order.means.pot + leverCost(state, seat).means : 0
  return own + sealedCost(state, seat).means
}

export type Cost = { readonly time: number; readonly means: number }

/** Cost of the solo lever written in the order. */
export function leverCost(state: TableState, seat: SeatNumber): Cost {
  const lever = lockedOrder(state, seat)?.lever?.lever
  return (lever && state.scenario.levers[lever]?.cost) || { time: 0, means: 0 }
}

/** What sealed proposals of this season took from the seat: the card's cost for who proposed, 1 time for who signed. */
export function sealedCost(state: TableState, seat: SeatNumber): Cost {
  let time = 0
  let means = 0
  for (const proposal of seasonProposals(state)) {
    const cost = state.scenario.levers[proposal.lever]?.cost
    if (proposal.initiator === seat && cost) {
      time += cost.time
      means += cost.means
    }
    if (proposal.signers.includes(seat)) time += 1
  }
  return { time, means }
}

/** Sealed, before or after they resolved. */
function seasonProposals(state: TableState) {
  const resolved = state.game.proposals.filter((proposal) => proposal.season === state.game.season && proposal.status === 'resolved')
  return [...sealedProposals(state), ...resolved]
}
