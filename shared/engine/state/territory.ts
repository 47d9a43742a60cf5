import type { SeatNumber, TextId } from '../../base/ids.ts'
import type { IndicatorId, PotLevel, SituationId, StageNumber } from '../../base/vocabulary.ts'
import type { Effect } from '../../scenario/effect-schema.ts'

export type Conflict = { readonly openedSeason: number }

export type InitiativeState = {
  readonly id: string
  readonly stage: StageNumber
  readonly gauge: number
  readonly owner: SeatNumber
  readonly domain: IndicatorId
  readonly situation: SituationId
  readonly known: boolean
  readonly idle: number
  readonly evaluated: boolean
  /** How many situations were drawn, to name the next substream. */
  readonly draws: number
}

export type Challenge = {
  readonly card: string
  readonly situation: SituationId
  readonly known: boolean
  readonly concerned: readonly [SeatNumber, SeatNumber]
  readonly stake: IndicatorId
  /** Printed need; scaling by stand-ins is done at lock. */
  readonly need: number
}

export type Clue = {
  readonly id: string
  /** Absent = public at once. */
  readonly seat?: SeatNumber
  readonly about: 'challenge' | `initiative:${string}`
  /** Index of the card's sentence; absent on owners' clues, which have no sentence. */
  readonly sentence?: 0 | 1 | 2
  /** In the order of SITUATIONS: position tells nothing. */
  readonly among: readonly SituationId[]
  readonly shared?: 'voice' | 'screen' | 'public'
  readonly read: boolean
}

export type DilemmaState = {
  readonly card: string
  readonly announced?: 'a' | 'b'
  readonly chosen?: 'a' | 'b'
}

export type MandateScore = { readonly solo: number; readonly shared: number; readonly dilemma: number }

export type Scheduled = {
  readonly dueSeason: number
  readonly effects: readonly Effect[]
  /** Selectors frozen when scheduled: selector → seats. */
  readonly seats: Readonly<Record<string, readonly SeatNumber[]>>
  readonly refs: Readonly<Record<string, string>>
  readonly id: string
}

export type PotState = {
  readonly carry: number
  readonly perSeason: number
  /** Result of the last count; absent before the first. */
  readonly last?: { readonly season: number; readonly total: number; readonly level: PotLevel; readonly time: number; readonly means: number }
}

export type Charter = {
  readonly adoptedSeason: number
  readonly clause?: TextId
  readonly strikes: Readonly<Record<SeatNumber, number>>
}
