/** What the scenario advises for who comes late, or too many. Pure; without the scenario's word, nothing is advised. */
import type { LateAnswer, TooManyAnswer } from '../base/vocabulary.ts'
import type { Arrivals } from '../scenario/schema.ts'

export type DoorAdvice = { readonly because: 'late'; readonly answer: LateAnswer } | { readonly because: 'tooMany'; readonly answer: TooManyAnswer }

interface AtTheDoor {
  readonly tables: readonly { readonly started: boolean }[]
  readonly waiting: readonly unknown[]
  readonly freeSeats: number
}

/** Late once every table plays; too many while one still waits and there are fewer seats than people. */
export function doorAdvice({ tables, waiting, freeSeats }: AtTheDoor, { late, tooMany }: Arrivals = {}): DoorAdvice | undefined {
  if (tables.length === 0) return undefined
  if (tables.every(({ started }) => started)) {
    if (late === undefined) return undefined
    // No seat is held by the rule: the next best is to share one.
    return { because: 'late', answer: late === 'stand-in-seat' && freeSeats === 0 ? 'pair' : late }
  }
  const isCrowded = freeSeats === 0 || waiting.length > freeSeats
  return isCrowded && tooMany !== undefined ? { because: 'tooMany', answer: tooMany } : undefined
}
