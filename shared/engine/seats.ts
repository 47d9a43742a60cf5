import type { SeatNumber } from '../base/ids.ts'
import { ROLE_IDS, TAG_OF_ROLE, type RoleId, type RoleTag } from '../base/vocabulary.ts'
import type { Seat, TableState } from './state.ts'

/** Seats at the table, by number; removed ones keep their number and no longer count. */
export function seatsAtTable(state: Pick<TableState, 'seats'>): readonly Seat[] {
  return state.seats.some((seat) => seat.removed) ? state.seats.filter((seat) => !seat.removed) : state.seats
}

/** n. */
export function countSeats(state: Pick<TableState, 'seats'>): number {
  return seatsAtTable(state).length
}

export function seatNumbers(state: Pick<TableState, 'seats'>): SeatNumber[] {
  return seatsAtTable(state).map((seat) => seat.seat)
}

/** Undefined when there is no such seat at the table. */
export function findSeat(state: Pick<TableState, 'seats'>, number: SeatNumber): Seat | undefined {
  // Seats keep their order: nearly always the first look finds it.
  const there = state.seats[number - 1]
  const found = there?.seat === number ? there : state.seats.find((seat) => seat.seat === number)
  return found?.removed ? undefined : found
}

/** Held by a participant or a rehearsal bot; one who came late becomes a person when the next phase opens. */
export function isPerson(seat: Seat): boolean {
  return (seat.holder === 'person' || seat.holder === 'bot') && !seat.waiting && !seat.removed
}

export function persons(state: Pick<TableState, 'seats'>): Seat[] {
  return seatsAtTable(state).filter(isPerson)
}

export function connectedPersons(state: Pick<TableState, 'seats'>): Seat[] {
  return persons(state).filter((seat) => seat.connected)
}

export function seatOfRole(seats: readonly Seat[], role: RoleId): Seat | undefined {
  return seats.find((seat) => seat.role === role && !seat.removed)
}

export function seatsOfTag(state: Pick<TableState, 'seats'>, tag: RoleTag): Seat[] {
  return seatsAtTable(state).filter((seat) => TAG_OF_ROLE[seat.role] === tag)
}

/**
 * Who stands for a role (rule 11): its seat if seated and unused; else the lowest seat of the same tag not used;
 * else the next rank upwards, cyclic, seated and not used. Ranks are those of `order`.
 * Undefined when every seat is used.
 */
export function standForRole(
  seats: readonly Seat[],
  order: readonly RoleId[],
  role: RoleId,
  used: ReadonlySet<SeatNumber>,
): SeatNumber | undefined {
  const free = seats.filter((seat) => !seat.removed && !used.has(seat.seat))
  const own = free.find((seat) => seat.role === role)
  if (own) return own.seat
  const sameTag = free.find((seat) => TAG_OF_ROLE[seat.role] === TAG_OF_ROLE[role])
  if (sameTag) return sameTag.seat
  const ranks = order.length > 0 ? order : ROLE_IDS
  const rank = ranks.indexOf(role)
  for (let step = 1; step <= ranks.length; step++) {
    const next = free.find((seat) => seat.role === ranks[(rank + step) % ranks.length])
    if (next) return next.seat
  }
  return undefined
}
