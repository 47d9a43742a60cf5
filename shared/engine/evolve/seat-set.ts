import { directed, seatsOfPair, type DirectedPair, type Pair, type SeatNumber } from '../../base/ids.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { standForRole } from '../seats.ts'
import { chooseOwner, TOP_TRUST, trustAtStart } from '../start.ts'
import type { GameState, Seat } from '../state.ts'
import { dropKeys } from './patch.ts'

const LATE_SEAT_MEANS = 2

/**
 * Makes the game fit the seats: what belonged to a removed seat goes, its initiatives and its place in the
 * challenge pass on, its promises lapse; a new seat gets the scenario's trust and 2 means (rule 56).
 */
export function fitSeats(game: GameState, scenario: Scenario, allSeats: readonly Seat[]): GameState {
  const seats = allSeats.filter((seat) => !seat.removed)
  const here = new Set(seats.map((seat) => seat.seat))
  const known = new Set(Object.keys(game.means).map(Number))
  const gone = [...known].some((seat) => !here.has(seat))
  const fresh = seats.filter((seat) => !known.has(seat.seat))
  let fitted = game
  if (gone) fitted = dropSeats(fitted, scenario, seats, here)
  for (const seat of fresh) fitted = addSeat(fitted, scenario, seats, seat)
  return fitted
}

function dropSeats(game: GameState, scenario: Scenario, seats: readonly Seat[], here: ReadonlySet<SeatNumber>): GameState {
  const isGoneSeat = (key: string): boolean => !here.has(Number(key))
  const isGonePair = (key: string): boolean => seatsInKey(key).some((seat) => !here.has(seat))
  return {
    ...game,
    trust: dropKeys(game.trust, isGonePair) as GameState['trust'],
    ceilings: dropKeys(game.ceilings, isGonePair) as GameState['ceilings'],
    conflicts: dropKeys(game.conflicts, isGonePair) as GameState['conflicts'],
    closedThisSeason: game.closedThisSeason.filter((pair) => !isGonePair(pair)),
    scars: game.scars.filter((pair) => !isGonePair(pair)),
    initiatives: passOnInitiatives(game, scenario, seats, here),
    means: dropKeys(game.means, isGoneSeat),
    time: dropKeys(game.time, isGoneSeat),
    ...(game.charter ? { charter: { ...game.charter, strikes: dropKeys(game.charter.strikes, isGoneSeat) } } : {}),
    ...(game.challenge ? { challenge: { ...game.challenge, concerned: passOnConcerned(game.challenge.concerned, scenario, seats, here) } } : {}),
    clues: game.clues.map((clue) => (clue.seat !== undefined && !here.has(clue.seat) ? publish(clue) : clue)),
    beliefs: dropKeys(game.beliefs, isGoneSeat),
    intentions: dropKeys(game.intentions, isGoneSeat),
    promises: game.promises.map((promise) => {
      const isOver = !here.has(promise.from) || (promise.to !== 'table' && !here.has(promise.to))
      return isOver && promise.status === 'live' ? { ...promise, status: 'lapsed' } : promise
    }),
    proposals: game.proposals.map((proposal) =>
      proposal.status === 'open' && !here.has(proposal.initiator)
        ? { ...proposal, status: 'cancelled' }
        : { ...proposal, signers: proposal.signers.filter((seat) => here.has(seat)) },
    ),
    orders: dropKeys(game.orders, isGoneSeat),
    laid: game.laid.filter((seat) => here.has(seat)),
    lastOrders: dropKeys(game.lastOrders, isGoneSeat),
    ready: game.ready.filter((seat) => here.has(seat)),
    dilemmas: dropKeys(game.dilemmas, isGoneSeat),
    mandates: dropKeys(game.mandates, isGoneSeat),
    contributions: dropKeys(game.contributions, isGoneSeat),
    thanks: Object.fromEntries(Object.entries(game.thanks).filter(([from, to]) => !isGoneSeat(from) && here.has(to))),
    seasonStart: { ...game.seasonStart, trust: dropKeys(game.seasonStart.trust, isGonePair) as GameState['trust'] },
    ...(game.locked ? { locked: dropKeys(game.locked, isGoneSeat) } : {}),
  }
}

function seatsInKey(key: string): [SeatNumber, SeatNumber] {
  if (key.includes('-')) return seatsOfPair(key as Pair)
  const [from, to] = key.split('>')
  return [Number(from), Number(to)]
}

function publish({ seat: _seat, ...clue }: GameState['clues'][number]): GameState['clues'][number] {
  return { ...clue, shared: 'public' }
}

function passOnInitiatives(game: GameState, scenario: Scenario, seats: readonly Seat[], here: ReadonlySet<SeatNumber>): GameState['initiatives'] {
  const owning = new Set(game.initiatives.map((one) => one.owner).filter((seat) => here.has(seat)))
  return game.initiatives.map((one) => {
    if (here.has(one.owner)) return one
    const owner = chooseOwner(scenario, seats, one.id, owning)
    owning.add(owner)
    return { ...one, owner }
  })
}

function passOnConcerned(
  concerned: readonly [SeatNumber, SeatNumber],
  scenario: Scenario,
  seats: readonly Seat[],
  here: ReadonlySet<SeatNumber>,
): readonly [SeatNumber, SeatNumber] {
  const used = new Set(concerned.filter((seat) => here.has(seat)))
  const [first, second] = concerned.map((seat) => {
    if (here.has(seat)) return seat
    const role = scenario.file.roleOrder[0] ?? 'official'
    const next = standForRole(seats, scenario.file.roleOrder, role, used) ?? seats[0]?.seat ?? 1
    used.add(next)
    return next
  })
  return [first as SeatNumber, second as SeatNumber]
}

function addSeat(game: GameState, scenario: Scenario, seats: readonly Seat[], seat: Seat): GameState {
  const start = trustAtStart(scenario, seats)
  const trust: Record<DirectedPair, number> = { ...game.trust }
  const ceilings: Record<DirectedPair, number> = { ...game.ceilings }
  const before: Record<DirectedPair, number> = { ...game.seasonStart.trust }
  for (const other of seats) {
    if (other.seat === seat.seat) continue
    for (const pair of [directed(seat.seat, other.seat), directed(other.seat, seat.seat)]) {
      trust[pair] = before[pair] = start[pair] as number
      ceilings[pair] = TOP_TRUST
    }
  }
  return {
    ...game,
    trust,
    ceilings,
    seasonStart: { ...game.seasonStart, trust: before },
    means: { ...game.means, [seat.seat]: LATE_SEAT_MEANS },
    time: { ...game.time, [seat.seat]: 0 },
    mandates: { ...game.mandates, [seat.seat]: { solo: 0, shared: 0, dilemma: 0 } },
    contributions: { ...game.contributions, [seat.seat]: 0 },
  }
}
