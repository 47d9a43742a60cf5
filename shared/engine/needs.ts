/** What worksites and the pot ask for (GAME §6): printed whole numbers, then scaled by stand-ins (GAME-NOTES 54). */
import type { StageNumber } from '../base/vocabulary.ts'
import { rulesOf } from './format.ts'
import { countSeats, isPerson, seatsAtTable } from './seats.ts'
import type { InitiativeState, TableState } from './state.ts'

type NeedsRow = {
  /** Steps 0→1, 1→2, 2→3, 3→4. */
  readonly steps: readonly [number, number, number, number]
  readonly challenge: number
  readonly theta1: number
  readonly theta2: number
  /** Sum of stages asked for « territoire apprenant ». */
  readonly stages: number
}

export const NEEDS: Readonly<Record<4 | 5 | 6 | 7 | 8, NeedsRow>> = {
  4: { steps: [3, 5, 8, 10], challenge: 3, theta1: 4, theta2: 8, stages: 6 },
  5: { steps: [5, 9, 10, 12], challenge: 5, theta1: 5, theta2: 10, stages: 6 },
  6: { steps: [7, 12, 15, 18], challenge: 7, theta1: 6, theta2: 12, stages: 7 },
  7: { steps: [9, 15, 18, 22], challenge: 8, theta1: 7, theta2: 14, stages: 8 },
  8: { steps: [11, 17, 21, 25], challenge: 9, theta1: 8, theta2: 16, stages: 8 },
}

/** A relation asks 4, never scaled. */
export const RELATION_NEED = 4
export const LAST_STAGE = 4
const REQUIRED = [1, 2, 3, 3] as const

function rowOf(n: number): NeedsRow {
  return NEEDS[Math.min(8, Math.max(4, n)) as keyof typeof NEEDS]
}

/** ⌈need × (2n − k) / 2n⌉, k stand-ins of n seats. */
export function scaleNeed(need: number, n: number, k: number): number {
  return ceilDiv(need * (2 * n - k), 2 * n)
}

export function challengeNeed(n: number): number {
  return rowOf(n).challenge
}

/** θ1 = ⌈(2n − k)/2⌉, θ2 = 2n − k. */
export function potThresholds(n: number, k: number): { readonly theta1: number; readonly theta2: number } {
  const { theta1, theta2 } = rowOf(n)
  return { theta1: scaleNeed(theta1, n, k), theta2: scaleNeed(theta2, n, k) }
}

/** Tokens that hot conflicts take from the pot: min(⌈n/2⌉, ⌈3n × hot conflicts / 10⌉). */
export function conflictTax(n: number, hotConflicts: number): number {
  return Math.min(ceilDiv(n, 2), ceilDiv(3 * n * hotConflicts, 10))
}

/** Need of the next stage as written for this format, stand-ins not counted; at least 1. Undefined at the last stage. */
export function stepNeed(state: TableState, stage: StageNumber): number | undefined {
  const step: number | undefined = (rowOf(countSeats(state)).steps as readonly number[])[stage]
  return step === undefined ? undefined : Math.max(1, step + rulesOf(state).needShift)
}

/** Need printed beside an initiative with k stand-ins; undefined at the last stage. */
export function initiativeNeed(state: TableState, initiative: InitiativeState, k: number): number | undefined {
  const step = stepNeed(state, initiative.stage)
  return step === undefined ? undefined : scaleNeed(step, countSeats(state), k)
}

/** Distinct participants asked for the next stage: 1, 2, 3, 3, never more than n − 1. */
export function requiredParticipants(stage: StageNumber, n: number): number {
  return Math.min(REQUIRED[stage as 0 | 1 | 2 | 3] ?? 3, n - 1)
}

export function stagesForLearning(state: TableState): number {
  return rowOf(countSeats(state)).stages + rulesOf(state).stagesShift
}

/** k: seats that play the stand-in order for absence, once orders are locked. */
export function absentAtLock(state: TableState): number {
  const { locked } = state.game
  return locked ? seatsAtTable(state).filter((seat) => locked[seat.seat]?.source === 'absent').length : 0
}

/** k for screens before the lock: the stand-ins known so far. */
export function absentSoFar(state: TableState): number {
  if (state.game.locked) return absentAtLock(state)
  return seatsAtTable(state).filter((seat) => !isPerson(seat)).length
}

/** Exact ⌈a / b⌉ for whole a and positive b. */
export function ceilDiv(a: number, b: number): number {
  return floorDiv(a + b - 1, b)
}

/** Exact ⌊a / b⌋ for whole a and positive b. */
export function floorDiv(a: number, b: number): number {
  const rest = ((a % b) + b) % b
  return (a - rest) / b + 0
}
