/** What the scenario advises when seats stay empty. Pure; without the scenario's word, nothing is advised. */
import { SEAT_COUNT, type TooFewAnswer } from '../../../shared/base/vocabulary.ts'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { Arrivals } from '../../../shared/scenario/schema.ts'

export type FewAdvice = { readonly answer: TooFewAnswer; /** Free seats that a smaller table would lose. */ readonly leaving: readonly SeatNumber[] }

/** In the lobby, with seats nobody has taken; a table never goes below four. */
export function fewAdvice(seats: number, open: readonly SeatNumber[], { tooFew }: Arrivals = {}): FewAdvice | undefined {
  if (tooFew === undefined || open.length === 0) return undefined
  const spare = Math.max(0, seats - SEAT_COUNT.min)
  if (tooFew !== 'tighten') return { answer: tooFew, leaving: [] }
  return spare === 0 ? { answer: 'stand-ins', leaving: [] } : { answer: 'tighten', leaving: open.slice(-spare) }
}
