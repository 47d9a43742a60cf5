/**
 * Links between seats, in whole numbers: a link is stored as the sum of its two trusts (link × 2),
 * the table's confiance as link × 4. Means over n − 1 are compared as sums, never divided.
 */
import { directed, pairOf, seatsOfPair, type DirectedPair, type Pair, type SeatNumber } from '../base/ids.ts'
import type { LinkBand } from '../base/vocabulary.ts'
import { seatNumbers } from './seats.ts'
import type { TableState } from './state.ts'

export const TRUST_MAX = 10
export const CEILING_MIN = 4
/** A link of 3 or less. */
const OPEN_HALVES = 6

export function trustOf(state: TableState, from: SeatNumber, to: SeatNumber): number {
  return state.game.trust[directed(from, to)] ?? 0
}

export function ceilingOf(state: TableState, from: SeatNumber, to: SeatNumber): number {
  return state.game.ceilings[directed(from, to)] ?? TRUST_MAX
}

/** Link × 2. */
export function linkHalves(state: TableState, a: SeatNumber, b: SeatNumber): number {
  return trustOf(state, a, b) + trustOf(state, b, a)
}

const pairsOfSeats = new WeakMap<TableState['seats'], readonly Pair[]>()

/** Every pair of the table, by lower then higher seat. */
export function allPairs({ seats }: TableState): readonly Pair[] {
  const known = pairsOfSeats.get(seats)
  if (known) return known
  const numbers = seatNumbers({ seats })
  const pairs = numbers.flatMap((a, index) => numbers.slice(index + 1).map((b) => pairOf(a, b)))
  pairsOfSeats.set(seats, pairs)
  return pairs
}

/** Bands of VOCABULARY: ≤ 2.5, < 5, < 7.5, above. */
export function bandOfHalves(halves: number): LinkBand {
  if (halves <= 5) return 'distrust'
  if (halves < 10) return 'caution'
  if (halves < 15) return 'trust'
  return 'reciprocity'
}

export function linkBand(state: TableState, a: SeatNumber, b: SeatNumber): LinkBand {
  return bandOfHalves(linkHalves(state, a, b))
}

/** Median of all links × 4 (0–40): exact also when two links share the middle. */
export function medianQuarters(state: TableState): number {
  return medianOfTrust(seatNumbers(state), state.game.trust)
}

/** The same over a stored trust matrix. */
export function medianOfTrust(seats: readonly SeatNumber[], trust: Readonly<Record<DirectedPair, number>>): number {
  const halves: number[] = []
  for (const [index, a] of seats.entries()) {
    for (const b of seats.slice(index + 1)) halves.push((trust[directed(a, b)] ?? 0) + (trust[directed(b, a)] ?? 0))
  }
  halves.sort((left, right) => left - right)
  if (halves.length === 0) return 0
  const middle = halves.length >> 1
  const upper = halves[middle] ?? 0
  return halves.length % 2 === 1 ? upper * 2 : upper + (halves[middle - 1] ?? 0)
}

/** Sum of the trust the others have in this seat: « reçue » × (n − 1). */
export function receivedSum(state: TableState, seat: SeatNumber): number {
  return seatNumbers(state).reduce((sum, other) => (other === seat ? sum : sum + trustOf(state, other, seat)), 0)
}

/** « Reçue » in tenths, rounded down: for screens only. */
export function receivedTenths(state: TableState, seat: SeatNumber): number {
  const others = seatNumbers(state).length - 1
  const scaled = receivedSum(state, seat) * 10
  return others < 1 ? 0 : (scaled - (scaled % others)) / others
}

/** Mean trust received against a bar given in halves: `9` is 4.5. */
export function isReceivedAtLeast(state: TableState, seat: SeatNumber, barHalves: number): boolean {
  return 2 * receivedSum(state, seat) >= barHalves * (seatNumbers(state).length - 1)
}

/** Trusted enough to be a trusted third: received ≥ 4.5. */
export function isRecognised(state: TableState, seat: SeatNumber): boolean {
  return isReceivedAtLeast(state, seat, 9)
}

export type Tension = 'hot' | 'cold'

/** Hot in its opening season and the next one, then cold; undefined without a conflict. */
export function tensionOf(state: TableState, pair: Pair): Tension | undefined {
  const conflict = state.game.conflicts[pair]
  if (!conflict) return undefined
  return state.game.season <= conflict.openedSeason + 1 ? 'hot' : 'cold'
}

export function hasConflict(state: TableState, a: SeatNumber, b: SeatNumber): boolean {
  return state.game.conflicts[pairOf(a, b)] !== undefined
}

/** Conflicts between seats still at the table, in the order of pairs. */
export function conflictPairs(state: TableState): Pair[] {
  return allPairs(state).filter((pair) => state.game.conflicts[pair] !== undefined)
}

export function countHotConflicts(state: TableState): number {
  return conflictPairs(state).filter((pair) => tensionOf(state, pair) === 'hot').length
}

/** A relation may be worked on when it is in conflict or its link is ≤ 3. */
export function isRelationOpen(state: TableState, pair: Pair): boolean {
  const [a, b] = seatsOfPair(pair)
  return hasConflict(state, a, b) || linkHalves(state, a, b) <= OPEN_HALVES
}

type OpenRelations = { readonly conflicts: TableState['game']['conflicts']; readonly seats: TableState['seats']; readonly open: readonly Pair[] }
/** Asked after every act, and only trust, conflicts or seats change the answer: the last one is kept for each trust matrix. */
const lastOpen = new WeakMap<TableState['game']['trust'], OpenRelations>()

/** Relations that may be worked on, in the order of pairs. */
export function openRelations(state: TableState): readonly Pair[] {
  const { trust, conflicts } = state.game
  const { seats } = state
  const last = lastOpen.get(trust)
  if (last?.conflicts === conflicts && last.seats === seats) return last.open
  const open = allPairs(state).filter((pair) => isRelationOpen(state, pair))
  lastOpen.set(trust, { conflicts, seats, open })
  return open
}
