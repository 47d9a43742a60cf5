/** Where a newcomer sits: which tables to try, and which seats first. Pure: chance comes from outside. */
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { RoleId } from '../../shared/base/vocabulary.ts'
import type { SessionSetup } from '../../shared/protocol/http.ts'
import type { RoomLine } from '../rooms/seat-desk.ts'

export type Wish = { readonly role?: RoleId | undefined; /** The table of their word. */ readonly together?: string | undefined }

/**
 * The table of one's word first; then tables that have not begun, the emptiest first. A wish for a role goes before
 * the balance by one person, no more: a table must not fill up with those who want to be the mayor.
 */
export function tablesInOrder(rooms: readonly RoomLine[], { role, together }: Wish): RoomLine[] {
  const rank = (room: RoomLine): readonly number[] => {
    const hasRole = role !== undefined && room.seats.some((seat) => seat.role === role && seat.free)
    return [room.table === together ? 0 : 1, room.status === 'lobby' && freeSeats(room) > 0 ? 0 : 1, takenSeats(room) - (hasRole ? 1.5 : 0), room.number]
  }
  return rooms.toSorted((a, b) => compare(rank(a), rank(b)))
}

/** Seats of a table to try first. */
export function seatsInOrder({ seats }: RoomLine, policy: NonNullable<SessionSetup['roles']>, role: RoleId | undefined, chance: (below: number) => number): SeatNumber[] {
  const free = seats.filter((seat) => seat.free).map(({ seat }) => seat)
  if (policy === 'random') return shuffle(free, chance)
  const wished = policy === 'wish' && role !== undefined ? seats.filter((seat) => seat.free && seat.role === role).map(({ seat }) => seat) : []
  return [...wished, ...free.filter((seat) => !wished.includes(seat))]
}

export function freeSeats({ seats }: RoomLine): number {
  return seats.filter(({ free }) => free).length
}

function takenSeats({ seats }: RoomLine): number {
  return seats.filter(({ free }) => !free).length
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0
}

function shuffle<T>(values: readonly T[], chance: (below: number) => number): T[] {
  const drawn = [...values]
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = chance(last + 1)
    ;[drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!]
  }
  return drawn
}
