import { directed, pairOf, type DirectedPair, type Pair, type SeatNumber } from '../base/ids.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { horizonsAt } from './difficulty.ts'
import { formatOf } from './format.ts'
import { seatOfRole, standForRole } from './seats.ts'
import { drawSituation } from './situations.ts'
import type { Conflict, GameState, InitiativeState, Seat, TableSetup } from './state.ts'

export const TOP_TRUST = 10
const QUARTERS = 4

/** The game before its first news, for the seats at the table. */
export function startGame(scenario: Scenario, setup: TableSetup, allSeats: readonly Seat[]): GameState {
  const rules = formatOf(scenario, setup)
  const seats = allSeats.filter((seat) => !seat.removed)
  const trust = startTrust(scenario, seats)
  const { trust: trustHorizon, ...horizons } = horizonsAt(scenario.file, setup.format, setup.difficulty)
  return {
    season: 0,
    phase: 'news',
    openedAtMs: 0,
    silent: false,
    silentNext: false,
    indicators: rules.start,
    rose: [],
    trust,
    ceilings: Object.fromEntries(Object.keys(trust).map((pair) => [pair, TOP_TRUST])),
    conflicts: startConflicts(scenario, seats),
    closedThisSeason: [],
    scars: [],
    initiatives: startInitiatives(scenario, setup, seats),
    means: bySeat(seats, scenario.file.start.means),
    time: bySeat(seats, 0),
    pot: { carry: 0, perSeason: 0 },
    horizons: { ...horizons, trust: Math.round(trustHorizon * QUARTERS) },
    flags: {},
    scheduled: [],
    playedChallenges: [],
    playedEvents: [],
    clues: [],
    beliefs: {},
    intentions: {},
    promises: [],
    proposals: [],
    polls: [],
    leverUses: {},
    commonLevers: [],
    waitingInjections: [],
    waitingEffects: {},
    orders: {},
    laid: [],
    lastOrders: {},
    ready: [],
    dilemmas: {},
    mandates: Object.fromEntries(seats.map((seat) => [seat.seat, { solo: 0, shared: 0, dilemma: 0 }])),
    contributions: bySeat(seats, 0),
    thanks: {},
    seasonStart: { indicators: rules.start, trust },
    report: [],
  }
}

function bySeat<V>(seats: readonly Seat[], value: V): Record<SeatNumber, V> {
  return Object.fromEntries(seats.map((seat) => [seat.seat, value]))
}

function startTrust(scenario: Scenario, seats: readonly Seat[]): Record<DirectedPair, number> {
  const { trust: common, links } = scenario.file.start
  const trust: Record<DirectedPair, number> = {}
  for (const from of seats) for (const to of seats) if (from !== to) trust[directed(from.seat, to.seat)] = common
  for (const [a, b, felt, returned] of links) {
    const [one, other] = [seatOfRole(seats, a), seatOfRole(seats, b)]
    if (!one || !other) continue
    trust[directed(one.seat, other.seat)] = felt
    trust[directed(other.seat, one.seat)] = returned
  }
  return trust
}

/** Trust of a seat that sits down later: the scenario's, as for a start (rule 56). */
export function trustAtStart(scenario: Scenario, seats: readonly Seat[]): Record<DirectedPair, number> {
  return startTrust(scenario, seats)
}

function startConflicts(scenario: Scenario, seats: readonly Seat[]): Record<Pair, Conflict> {
  const conflicts: Record<Pair, Conflict> = {}
  for (const [a, b] of scenario.file.start.conflicts) {
    const [one, other] = [seatOfRole(seats, a), seatOfRole(seats, b)]
    if (one && other) conflicts[pairOf(one.seat, other.seat)] = { openedSeason: 1 }
  }
  return conflicts
}

function startInitiatives(scenario: Scenario, setup: TableSetup, seats: readonly Seat[]): InitiativeState[] {
  const inPlay = new Set(formatOf(scenario, setup).initiatives)
  const owning = new Set<SeatNumber>()
  return scenario.file.initiatives
    .filter((card) => inPlay.has(card.id))
    .map((card) => {
      const owner = chooseOwner(scenario, seats, card.id, owning)
      owning.add(owner)
      return {
        id: card.id,
        stage: 0,
        gauge: 0,
        owner,
        domain: card.domain,
        situation: drawSituation(scenario, setup, card.id, 0),
        known: false,
        idle: 0,
        evaluated: false,
        draws: 1,
      }
    })
}

/**
 * The first role of the initiative's list that is seated and does not own yet, else whoever stands for the first
 * of the list; when everybody owns, owning twice is allowed. Seat 1 while nobody is seated.
 */
export function chooseOwner(scenario: Scenario, seats: readonly Seat[], initiative: string, owning: ReadonlySet<SeatNumber>): SeatNumber {
  const card = scenario.file.initiatives.find((one) => one.id === initiative)
  const roles = card?.owners ?? []
  for (const role of roles) {
    const seat = seatOfRole(seats, role)
    if (seat && !owning.has(seat.seat)) return seat.seat
  }
  const first = roles[0] ?? 'initiator'
  const { roleOrder } = scenario.file
  return standForRole(seats, roleOrder, first, owning) ?? standForRole(seats, roleOrder, first, new Set()) ?? 1
}
