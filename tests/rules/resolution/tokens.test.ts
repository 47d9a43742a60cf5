/** Z2: every token of an order ends on a worksite, in the pot, on the mandate, in a lever, or is kept. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import { lockOrders } from '../../../shared/engine/decide/lock-orders.ts'
import { costOf, reservedOf } from '../../../shared/engine/purse.ts'
import { resolveReveal } from '../../../shared/engine/resolve/index.ts'
import { startRun } from '../../../shared/engine/run.ts'
import type { Order, Proposal, Reservation, TableState } from '../../../shared/engine/state.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { anyTable, RUNS } from './any-table.ts'
import { order, sketchTable, type TableSketch } from './table.ts'

const SEASON_TIME = 4

/** The table at the end of commitment: sealed proposals reserved, orders saved within each purse, nothing locked. */
function commit(sketch: TableSketch): TableState {
  const { locked: _locked, ...game } = sketchTable(sketch).game
  const state = sketchTable(sketch)
  const proposals = game.proposals.reduce<Proposal[]>((sealed, proposal) => [...sealed, ...sealWithin(state, sealed, proposal)], [])
  const reserved: TableState = { ...state, game: { ...game, phase: 'commitment', proposals, time: Object.fromEntries(Object.keys(game.means).map((seat) => [seat, SEASON_TIME])) } }
  const orders = Object.fromEntries(Object.entries(sketch.orders ?? {}).map(([seat, one]) => [seat, fit(reserved, Number(seat), order(one))]))
  const absent = new Set(sketch.absent)
  const seats = reserved.seats.map((seat) => (absent.has(seat.seat) ? { ...seat, holder: 'stand-in' as const, connected: false } : seat))
  return deepFreeze({ ...reserved, seats, game: { ...reserved.game, orders } })
}

/** Only proposals that their seats can pay for, each seat signing and proposing once. */
function sealWithin(state: TableState, sealed: readonly Proposal[], proposal: Proposal): Proposal[] {
  const { time, means } = state.scenario.levers[proposal.lever]?.cost ?? { time: 0, means: 0 }
  const signers = proposal.signers.filter((seat) => !sealed.some((one) => one.signers.includes(seat)))
  if (sealed.some((one) => one.initiator === proposal.initiator) || (state.game.means[proposal.initiator] ?? 0) < means) return []
  const reserved: Record<SeatNumber, Reservation> = Object.fromEntries(signers.map((seat) => [seat, { time: 1, means: 0, proposals: [proposal.id] }]))
  return [{ ...proposal, signers, reserved: { ...reserved, [proposal.initiator]: { time, means, proposals: [proposal.id] } } }]
}

/** Takes tokens off until the seat can pay, as a phone would refuse to put them. */
function fit(state: TableState, seat: SeatNumber, wanted: Order): Order {
  const reserved = reservedOf(state, seat)
  const purse = { time: SEASON_TIME - reserved.time, means: (state.game.means[seat] ?? 0) - reserved.means }
  let fitted = wanted
  for (;;) {
    const cost = costOf(state, fitted)
    if (cost.time > purse.time) fitted = { ...fitted, time: lessOne(fitted.time) ?? fitted.time, ...(lessOne(fitted.time) ? {} : { lever: undefined as never }) }
    else if (cost.means > purse.means) fitted = { ...fitted, means: lessOne(fitted.means) ?? fitted.means, ...(lessOne(fitted.means) ? {} : { lever: undefined as never }) }
    else return fitted
  }
}

function lessOne<T extends Readonly<Record<string, number>>>(tokens: T): T | undefined {
  const [largest] = Object.entries(tokens).sort(([, a], [, b]) => b - a)
  return largest && largest[1] > 0 ? { ...tokens, [largest[0]]: largest[1] - 1 } : undefined
}

test('Z2: tokens are conserved from purse to place, seat by seat', () => {
  fc.assert(
    fc.property(anyTable, (sketch) => {
      const before = commit(sketch)
      const run = startRun(before)
      lockOrders(run)
      const atReveal = run.state
      resolveReveal(run)
      const of = <T extends string>(type: T) => run.events.filter((event): event is Extract<(typeof run.events)[number], { type: T }> => event.type === type)

      for (const { seat } of before.seats) {
        const placed = atReveal.game.locked?.[seat]?.order as Order
        const cost = costOf(atReveal, placed)
        const reserved = reservedOf(atReveal, seat)
        expect(cost.time + reserved.time, `time of ${seat}`).toBeLessThanOrEqual(SEASON_TIME)
        const refund = of('means-changed').filter((event) => event.seat === seat && event.cause === 'lever-refunded').reduce((sum, event) => sum + event.to - event.from, 0)
        expect(run.state.game.means[seat], `means of ${seat}`).toBe((before.game.means[seat] ?? 0) - cost.means - reserved.means + refund)
      }

      const orders = Object.values(atReveal.game.locked ?? {}).map((one) => one.order)
      const [pot] = of('pot-counted')
      expect(pot?.time).toBe(orders.reduce((sum, one) => sum + one.time.pot, 0))
      expect(pot?.means).toBe(orders.reduce((sum, one) => sum + one.means.pot, 0))
      expect(run.state.game.pot.carry).toBe((pot?.carryOut ?? 0) + of('pact-kept').reduce((sum, event) => sum + event.carried, 0) + of('charter-applied').reduce((sum, event) => sum + event.taken, 0))

      const refundedTime = of('lever-refunded').reduce((sum, event) => sum + (atReveal.game.locked?.[event.seat]?.order.worksite ? (before.scenario.levers[event.lever]?.cost.time ?? 0) : 0), 0)
      const open = (one: Order): boolean => !before.game.initiatives.some((initiative) => initiative.stage === 4 && one.worksite === `initiative:${initiative.id}`)
      const onWorksites = orders.filter(open).reduce((sum, one) => sum + one.time.worksite + one.means.worksite, 0)
      const counted = of('worksite-resolved').reduce((sum, event) => sum + event.tokens, 0)
      expect(counted).toBeLessThanOrEqual(onWorksites + refundedTime)
      if (refundedTime === 0) expect(counted).toBe(onWorksites)
    }),
    { numRuns: RUNS },
  )
})
