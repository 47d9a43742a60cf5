import type { SeatNumber } from '../base/ids.ts'
import type { Seat } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { english as inEnglish, ROLE_WORDS, type Both } from './words/names.ts'

/** How seats are named in prose: by their character, who is fictional; by their role in full forms when it has no short name. */
export type People = {
  readonly inProse: (seat: SeatNumber) => Both
  readonly role: (seat: SeatNumber) => Both
  /** Played by somebody at that moment, not by the public rule. */
  readonly isPerson: (seat: SeatNumber) => boolean
}

export function peopleOf(scenario: Scenario, { seats }: { readonly seats: readonly Pick<Seat, 'seat' | 'role' | 'holder'>[] }): People {
  const find = (number: SeatNumber) => seats.find((seat) => seat.seat === number)
  return {
    inProse(number) {
      const seat = find(number)
      if (!seat) return { fr: `la place ${number}`, en: `seat ${number}` }
      const name = scenario.file.cast[seat.role].inProse
      return name ? { fr: name.fr, en: inEnglish(name) } : ROLE_WORDS[seat.role].full
    },
    role(number) {
      const seat = find(number)
      return seat ? ROLE_WORDS[seat.role].bare : { fr: `place ${number}`, en: `seat ${number}` }
    },
    isPerson(number) {
      const holder = find(number)?.holder
      return holder === 'person' || holder === 'bot'
    },
  }
}
