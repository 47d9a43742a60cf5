import { INDICATORS, type IndicatorId, type PotLevel } from '../../base/vocabulary.ts'
import { givenToPot, lockedOrder } from '../deployment.ts'
import { charterDue } from '../charter.ts'
import { changeIndicator, changeTrust } from '../effects/changes.ts'
import { countHotConflicts } from '../links.ts'
import { conflictTax, floorDiv, potThresholds } from '../needs.ts'
import { seatNumbers } from '../seats.ts'
import type { TableState } from '../state.ts'
import type { Resolution } from './resolution.ts'
import { sum } from './work.ts'

const KEPT_LEVEL_ERODES_FROM = 5

export function resolvePot(resolution: Resolution): void {
  const { run, n, k, modifiers } = resolution
  const { state } = run
  const orders = seatNumbers(state).flatMap((seat) => lockedOrder(state, seat) ?? [])
  const time = sum(orders.map((order) => order.time.pot))
  const means = sum(orders.map((order) => order.means.pot))
  const { carry, perSeason } = state.game.pot
  const bonus = Math.max(0, modifiers.pot)
  const tax = conflictTax(n, countHotConflicts(state))
  const total = Math.max(0, time + means + perSeason + carry + bonus - tax)
  const { theta1, theta2 } = potThresholds(n, k)
  const level: PotLevel = total >= theta2 ? 'alive' : total >= theta1 ? 'kept' : 'cold'
  const carryOut = level === 'alive' ? Math.min(n, floorDiv(total - theta2, 2)) : 0
  run.under('pot', () => {
    run.emit({ type: 'pot-counted', time, means, carry, perSeason, bonus, tax, total, theta1, theta2, level, margin: nearestMargin(total, theta1, theta2), carryOut })
    if (level === 'alive') enliven(resolution)
    else erode(resolution, level === 'cold' ? 0 : KEPT_LEVEL_ERODES_FROM)
  })
}

/** Distance to the nearer threshold, negative below it; halfway, to the upper one. */
function nearestMargin(total: number, theta1: number, theta2: number): number {
  const [toFirst, toSecond] = [total - theta1, total - theta2]
  return Math.abs(toSecond) <= Math.abs(toFirst) ? toSecond : toFirst
}

function erode({ run }: Resolution, from: number): void {
  const { indicators, rose } = run.state.game
  for (const indicator of INDICATORS) {
    if (indicators[indicator] >= from && !rose.includes(indicator)) changeIndicator(run, indicator, -1)
  }
}

function enliven({ run }: Resolution): void {
  if (run.state.game.season % 2 === 0) changeIndicator(run, lowestIndicator(run.state), 1)
}

function lowestIndicator(state: TableState): IndicatorId {
  const { indicators } = state.game
  return INDICATORS.reduce((lowest, one) => (indicators[one] < indicators[lowest] ? one : lowest))
}

/** Nothing from a seat while the table gave n or more: every seat that gave trusts it less. Under a charter the rule answers instead. */
export function seeFreeRiding({ run, n }: Resolution): void {
  const seats = seatNumbers(run.state)
  const given = new Map(seats.map((seat) => [seat, givenToPot(run.state, seat)]))
  if (sum([...given.values()]) < n) return
  const givers = seats.filter((seat) => (given.get(seat) ?? 0) > 0)
  run.under('pot', () => {
    for (const seat of seats) {
      if (givers.includes(seat)) continue
      run.emit({ type: 'free-riding-seen', seat })
      if (!run.state.game.charter) for (const giver of givers) changeTrust(run, giver, seat, -1)
    }
  })
}

/** A warning, then 1 means, then 2, into the next pot; the seat pays when its next income comes (T11). */
export function applyCharter({ run }: Resolution): void {
  run.under('charter', () => {
    for (const seat of seatNumbers(run.state)) {
      const { charter } = run.state.game
      if (!charter || givenToPot(run.state, seat) > 0) continue
      const strike = (charter.strikes[seat] ?? 0) + 1
      run.emit({ type: 'charter-applied', seat, strike, taken: charterDue(strike) })
    }
  })
}
