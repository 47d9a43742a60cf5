import type { SeatNumber, TextId } from '../../base/ids.ts'
import type { PhaseId } from '../../base/vocabulary.ts'
import type { WallPage } from '../../base/debrief.ts'
import type { DecisionTag } from '../command.ts'
import type { Order } from './commitments.ts'

/** Another order in a season that was played, shown to the table. */
export type WhatIfAsked = { readonly season: number; readonly seat: SeatNumber; readonly order: Order }

export type DebriefState = {
  readonly step: number
  readonly stepMinutes?: number
  readonly answers: readonly { readonly seat: SeatNumber; readonly step: number; readonly item: string; readonly value?: string; readonly text?: TextId; /** Its author adds their name. */ readonly named?: true }[]
  readonly released: readonly TextId[]
  readonly cards: Readonly<Record<SeatNumber, { readonly act: TextId; readonly ally: TextId; readonly date: TextId }>>
  readonly keptMoments: readonly string[]
  /** Absent until the trainer plans: the format's minutes, led by the trainer. `led: wall` = the clock opens and closes. */
  readonly plan?: { readonly order: readonly number[]; readonly minutes: readonly number[]; readonly led: 'trainer' | 'wall' }
  /** Table time at which the first planned step opened. */
  readonly startedMs?: number
  /** Table time at which the open step opened, and its length; no length = no clock. */
  readonly openedMs?: number
  readonly lengthMs?: number
  /** Steps that were closed. */
  readonly done?: readonly number[]
  /** Steps whose answers the table may read. */
  readonly opened?: readonly number[]
  /** Moods, counted where three or more share one. Nothing else of them is ever written. */
  readonly moods?: Readonly<Record<string, number>>
  readonly whatIf?: WhatIfAsked
  /** What the wall looks at instead of what goes with the step; `sinceAt`: server time of the gesture. */
  readonly shown?: { readonly page: Exclude<WallPage, 'step'>; readonly still?: string; readonly playing?: true; readonly sinceAt: number }
  /** Branches played beside the game, in their order. */
  readonly forks?: readonly { readonly branch: number; readonly season: number; readonly phase: PhaseId; readonly players: readonly SeatNumber[] }[]
  /** What each seat thinks a decision came from; absent before the first tag. */
  readonly tags?: Readonly<Record<SeatNumber, Readonly<Record<string, DecisionTag>>>>
}
