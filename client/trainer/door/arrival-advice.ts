/** What the scenario advises for who is there and who is not. Pure; without the scenario's word, nothing is advised. */
import { SEAT_COUNT, type LateAnswer, type TooFewAnswer, type TooManyAnswer } from '../../../shared/base/vocabulary.ts'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { DoorLine } from '../../../shared/protocol/door.ts'
import type { Arrivals } from '../../../shared/scenario/schema.ts'

export type DoorAdvice = { readonly because: 'late'; readonly answer: LateAnswer } | { readonly because: 'tooMany'; readonly answer: TooManyAnswer }

/** Late once every table plays; too many while one still waits and there are fewer seats than people. */
export function doorAdvice({ tables, waiting, freeSeats }: Pick<DoorLine, 'tables' | 'waiting' | 'freeSeats'>, { late, tooMany }: Arrivals = {}): DoorAdvice | undefined {
  if (tables.length === 0) return undefined
  if (tables.every(({ started }) => started)) {
    if (late === undefined) return undefined
    // No seat is held by the rule: the next best is to share one.
    return { because: 'late', answer: late === 'stand-in-seat' && freeSeats === 0 ? 'pair' : late }
  }
  const isCrowded = freeSeats === 0 || waiting.length > freeSeats
  return isCrowded && tooMany !== undefined ? { because: 'tooMany', answer: tooMany } : undefined
}

export type FewAdvice = { readonly answer: TooFewAnswer; /** Free seats that a smaller table would lose. */ readonly leaving: readonly SeatNumber[] }

/** In the lobby, with seats nobody has taken; a table never goes below four. */
export function fewAdvice(seats: number, open: readonly SeatNumber[], { tooFew }: Arrivals = {}): FewAdvice | undefined {
  if (tooFew === undefined || open.length === 0) return undefined
  const spare = Math.max(0, seats - SEAT_COUNT.min)
  if (tooFew !== 'tighten') return { answer: tooFew, leaving: [] }
  return spare === 0 ? { answer: 'stand-ins', leaving: [] } : { answer: 'tighten', leaving: open.slice(-spare) }
}
