import type { SeatNumber } from '../base/ids.ts'
import { givenToPot } from './deployment.ts'
import { reject, type Rejection } from './rejection.ts'
import { findSeat, isPerson, persons } from './seats.ts'
import type { TableState } from './state.ts'

/** One a season, to a person who gave at least one token to the pot (rule 51). */
export function refuseThanks(state: TableState, from: SeatNumber, to: SeatNumber): Rejection | undefined {
  if (from === to) return reject('not-to-myself')
  if (state.game.thanks[from] !== undefined) return reject('already-thanked')
  const seat = findSeat(state, to)
  if (!seat || !isPerson(seat)) return reject('person-absent')
  return givenToPot(state, to) >= 1 ? undefined : reject('thanks-needs-gift')
}

export function thanksTargets(state: TableState, from: SeatNumber): SeatNumber[] {
  return persons(state)
    .map((seat) => seat.seat)
    .filter((to) => refuseThanks(state, from, to) === undefined)
}
