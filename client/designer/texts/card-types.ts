/** The texts of a file as cards: what the checking thread reads, and the page draws. */
import type { IndicatorId, RoleId, SituationId } from '../../../shared/base/vocabulary.ts'
import type { LocalText } from '../../../shared/scenario/schema.ts'

export const CARD_PLACES = ['opening', 'role', 'challenge', 'clue', 'dilemma', 'lever', 'event', 'initiative', 'question', 'note'] as const
export type CardPlace = (typeof CARD_PLACES)[number]

export type Measure = { readonly count: number; readonly most: number; readonly unit: 'words' | 'signs' }

export type PlacedText = {
  /** The last key: `title`, `text`, `mandate`, `a`… */
  readonly name: string
  readonly words: LocalText
  /** In French and, when it is written, in English. */
  readonly measures: Readonly<Partial<Record<'fr' | 'en', Measure>>>
  /** Where to write it; absent when it is written in another file. */
  readonly at?: { readonly line: number; readonly column: number }
}

export type TextCard = {
  readonly place: CardPlace
  readonly key: string
  readonly texts: readonly PlacedText[]
  readonly roles: readonly RoleId[]
  readonly season?: number
  readonly stake?: IndicatorId
  readonly situations: readonly SituationId[]
  readonly cost?: { readonly time: number; readonly means: number }
}
