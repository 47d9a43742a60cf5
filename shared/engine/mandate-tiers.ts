import type { SeatNumber } from '../base/ids.ts'
import { countSeasons, rulesOf } from './format.ts'
import { isReceivedAtLeast } from './links.ts'
import { ceilDiv } from './needs.ts'
import type { MandateScore, TableState } from './state.ts'

/** 5.5, doubled. */
const RECOGNITION_HALVES = 11

export type MandateTier = 'pending' | 'held' | 'accomplished' | 'recognised'

/** Solo points a game may give in all: ⌈1.2 S⌉. */
export function soloLimit(state: TableState): number {
  return ceilDiv(6 * countSeasons(state), 5)
}

export function mandateTotal({ solo, shared, dilemma }: MandateScore): number {
  return solo + shared + dilemma
}

/** A seat's mandate as it would be judged now (GAME §10). */
export function mandateTier(state: TableState, seat: SeatNumber): MandateTier {
  const score = state.game.mandates[seat] ?? { solo: 0, shared: 0, dilemma: 0 }
  const { held, accomplished, sharedAtLeast } = rulesOf(state).mandateTiers
  const total = mandateTotal(score)
  if (total >= accomplished && score.shared >= sharedAtLeast) return isReceivedAtLeast(state, seat, RECOGNITION_HALVES) ? 'recognised' : 'accomplished'
  return total >= held ? 'held' : 'pending'
}
