import type { SeatNumber } from '../base/ids.ts'
import { TAG_OF_ROLE, type RoleId, type RoleTag } from '../base/vocabulary.ts'
import { findSeat, seatsAtTable, standForRole } from './seats.ts'
import type { TableState } from './state.ts'

/** Undefined when the seat is not at the table. */
export function roleOf(state: TableState, seat: SeatNumber): RoleId | undefined {
  return findSeat(state, seat)?.role
}

export function tagOf(state: TableState, seat: SeatNumber): RoleTag | undefined {
  const role = roleOf(state, seat)
  return role && TAG_OF_ROLE[role]
}

export function isRoleSeated(state: TableState, role: RoleId): boolean {
  return seatsAtTable(state).some((seat) => seat.role === role)
}

/** The seat that plays a role on a card (GAME-NOTES 11); undefined only when every seat is used. */
export function seatForRole(state: TableState, role: RoleId, used: readonly SeatNumber[] = []): SeatNumber | undefined {
  return standForRole(seatsAtTable(state), state.scenario.file.roleOrder, role, new Set(used))
}
