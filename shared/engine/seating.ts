import type { SeatNumber } from '../base/ids.ts'
import { ROLE_IDS, TAG_OF_ROLE, type RoleId, type RoleTag } from '../base/vocabulary.ts'
import type { Seat, TableState } from './state.ts'

/** Seats still at the table, by number. */
export function activeSeats(state: TableState): Seat[] {
  return state.seats.filter((seat) => !seat.removed).sort((left, right) => left.seat - right.seat)
}

export function seatNumbers(state: TableState): SeatNumber[] {
  return activeSeats(state).map((seat) => seat.seat)
}

/** n: every seat counts, stand-ins too. */
export function countSeats(state: TableState): number {
  return activeSeats(state).length
}

export function roleOf(state: TableState, seat: SeatNumber): RoleId {
  return state.seats.find((one) => one.seat === seat)?.role ?? 'official'
}

export function tagOf(state: TableState, seat: SeatNumber): RoleTag {
  return TAG_OF_ROLE[roleOf(state, seat)]
}

export function seatOfRole(state: TableState, role: RoleId): SeatNumber | undefined {
  return activeSeats(state).find((seat) => seat.role === role)?.seat
}

/**
 * The seat that plays a role on a card (GAME-NOTES 11): its own; else the lowest seat of the same tag
 * not yet used by the card; else the next rank upwards, cyclic, seated and unused.
 * Undefined only when every seat is used.
 */
export function seatForRole(state: TableState, role: RoleId, used: readonly SeatNumber[]): SeatNumber | undefined {
  const free = activeSeats(state).filter((seat) => !used.includes(seat.seat))
  const own = free.find((seat) => seat.role === role)
  if (own) return own.seat
  const sameTag = free.find((seat) => TAG_OF_ROLE[seat.role] === TAG_OF_ROLE[role])
  if (sameTag) return sameTag.seat
  const ranks = rankedRoles(state)
  const from = ranks.indexOf(role)
  for (let step = 1; step <= ranks.length; step++) {
    const next = free.find((seat) => seat.role === ranks[(from + step) % ranks.length])
    if (next) return next.seat
  }
  return undefined
}

function rankedRoles(state: TableState): readonly RoleId[] {
  const order = state.scenario.file.roleOrder
  return order.length === ROLE_IDS.length ? order : ROLE_IDS
}
