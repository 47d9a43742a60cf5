import { INDICATORS } from '../base/vocabulary.ts'
import { directed } from '../base/ids.ts'
import { LAST_STAGE } from './needs.ts'
import { purseOf, reservedOf } from './purse.ts'
import { persons, seatNumbers } from './seats.ts'
import { standingProposals } from './lever-rules.ts'
import type { TableState } from './state.ts'

const SCALE_MAX = 10
const CEILING_MIN = 4
const MEANS_MAX = 10
const TRUST_QUARTERS_MAX = 40

/** What no table may ever be, whatever was asked: one sentence for each breach; empty when all is well. */
export function findBreaches(state: TableState): string[] {
  const breaches: string[] = []
  const within = (what: string, value: number | undefined, min: number, max: number): void => {
    if (value === undefined || !Number.isInteger(value) || value < min || value > max) breaches.push(`${what} is ${value}, not a whole number from ${min} to ${max}`)
  }
  const { game } = state
  const seats = seatNumbers(state)
  for (const indicator of INDICATORS) within(indicator, game.indicators[indicator], 0, SCALE_MAX)
  for (const [gauge, horizon] of Object.entries(game.horizons)) within(`horizon of ${gauge}`, horizon, 0, gauge === 'trust' ? TRUST_QUARTERS_MAX : SCALE_MAX)
  for (const from of seats) {
    within(`means of seat ${from}`, game.means[from], 0, MEANS_MAX)
    within(`time of seat ${from}`, game.time[from], 0, MEANS_MAX)
    for (const to of seats) {
      if (from === to) continue
      const pair = directed(from, to)
      within(`ceiling ${pair}`, game.ceilings[pair], CEILING_MIN, SCALE_MAX)
      within(`trust ${pair}`, game.trust[pair], 0, game.ceilings[pair] ?? SCALE_MAX)
    }
  }
  const pairs = seats.length * (seats.length - 1)
  if (Object.keys(game.trust).length !== pairs) breaches.push(`${Object.keys(game.trust).length} trusts for ${pairs} ordered pairs`)
  for (const one of game.initiatives) {
    within(`stage of ${one.id}`, one.stage, 0, LAST_STAGE)
    within(`gauge of ${one.id}`, one.gauge, 0, 99)
    if (!seats.includes(one.owner)) breaches.push(`${one.id} belongs to seat ${one.owner}, which is not at the table`)
  }
  within('carry of the pot', game.pot.carry, 0, 99)
  if (game.challenge?.concerned.some((seat) => !seats.includes(seat))) breaches.push('the challenge concerns a seat that is not at the table')
  return [...breaches, ...findSeatBreaches(state), ...findSpendingBreaches(state)]
}

function findSeatBreaches(state: TableState): string[] {
  const breaches: string[] = []
  const n = seatNumbers(state).length
  if (n < 4 || n > 8) breaches.push(`${n} seats at the table`)
  const roles = state.seats.filter((seat) => !seat.removed).map((seat) => seat.role)
  if (state.seats.length > 0 && new Set(roles).size !== roles.length) breaches.push('two seats play the same role')
  const present = new Set(persons(state).map((seat) => seat.seat))
  if (state.status === 'playing') for (const seat of state.game.ready) if (!present.has(seat)) breaches.push(`seat ${seat} is ready and no person`)
  return breaches
}

/** Nobody owes more than they have: reservations, and the saved order on top of them. */
function findSpendingBreaches(state: TableState): string[] {
  const breaches: string[] = []
  const { game } = state
  const standing = standingProposals(state)
  if (standing.length > 2) breaches.push(`${standing.length} proposals stand`)
  if (game.locked) return breaches
  for (const seat of seatNumbers(state)) {
    const reserved = reservedOf(state, seat)
    const purse = purseOf(state, seat)
    if (reserved.time > (game.time[seat] ?? 0) || reserved.means > (game.means[seat] ?? 0)) breaches.push(`seat ${seat} owes more than it has`)
    const order = game.orders[seat]
    if (!order) continue
    const lever = order.lever && state.scenario.levers[order.lever.lever]?.cost
    const time = order.time.worksite + order.time.pot + order.time.mandate + (lever?.time ?? 0)
    const means = order.means.worksite + order.means.pot + (lever?.means ?? 0)
    if (time > purse.time || means > purse.means) breaches.push(`seat ${seat} spends ${time} time and ${means} means of ${purse.time} and ${purse.means}`)
  }
  return breaches
}
