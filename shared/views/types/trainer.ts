import type { SeatNumber } from '../../base/ids.ts'
import type { PhaseId, SituationId } from '../../base/vocabulary.ts'
import type { LocalText } from '../../scenario/schema.ts'
import type { OpenedWords } from './everybody.ts'

export type TrainerPrivateView = {
  readonly say: LocalText
  /** Server time at which the game started: the console says the delay. */
  readonly startedAt?: number
  readonly watch?: LocalText
  readonly hints: Readonly<Record<string, TrainerHint>>
  /** True situation and holders: shown under a held press. */
  readonly challenge?: { readonly situation: SituationId; readonly clues: Readonly<Record<string, { readonly seat?: SeatNumber; readonly text?: LocalText; readonly shared?: string; readonly read: boolean }>> }
  readonly textsToApprove: Readonly<Record<string, { readonly text: string; readonly from?: SeatNumber; readonly about: string; readonly shown: boolean }>>
  /** `season`: a later one of this format where the event comes by itself, once; provoked before, it is moved. */
  readonly injectables: Readonly<Record<string, { readonly title: LocalText; readonly text: LocalText; readonly played: boolean; readonly waiting: boolean; readonly poll?: true; readonly season?: number }>>
  readonly questions: Readonly<Record<string, { readonly text: LocalText; readonly fiche: string }>>
  /** Season.phase boundaries one may rewind to, oldest first: `1.news`, `1.palaver`… */
  readonly boundaries: readonly string[]
  /** The last messages written to seats, oldest first, and who has put each away. */
  readonly told: Readonly<Record<string, { readonly text: string; readonly to: readonly SeatNumber[]; readonly read: readonly SeatNumber[] }>>
  /** Who called for help, and since when (server time). */
  readonly help: Readonly<Record<SeatNumber, number>>
  /** The close that one press undoes, as `2.palaver`. */
  readonly undo?: string
  /** What was changed of the course to come. */
  readonly pace: { readonly lastSeason?: number; readonly palaverCut?: number }
  /** Tables proposed and not answered yet, by seat. */
  readonly moves: Readonly<Record<SeatNumber, number>>
  /** This season's messages to the table, and those between two that one of them showed. */
  readonly messages: Readonly<Record<string, { readonly from: SeatNumber; readonly to?: SeatNumber; readonly text: string; readonly hidden: boolean; readonly reported: boolean }>>
  /** Bookmarks set here, oldest first: where the table was. */
  readonly marks: Readonly<Record<string, { readonly season: number; readonly phase: PhaseId; readonly text?: string }>>
  readonly notes: Readonly<Record<string, { readonly text: string; readonly season: number; readonly phase: PhaseId; readonly tag?: string }>>
  readonly bookmarks: number
  readonly silentNext: boolean
  readonly peeked: number
  readonly trustNumbers: boolean
  /** Clues of the challenge said or shown. */
  readonly cluesShared: number
  readonly earlyEnd: boolean
  /** Who is willing to play a branch beside. */
  readonly volunteers: Readonly<Record<SeatNumber, true>>
  readonly keptMoments: Readonly<Record<string, true>>
  /** What was written in steps that are open; the wall shows it once approved. */
  readonly openedWords: Readonly<Record<string, OpenedWords & { readonly shown: boolean }>>
}

export type TrainerHint = {
  /** `pot-short` `clues-unspoken` `hot-conflict` `too-many-stand-ins` `format-advice` `seat-silent` `proposal-waits` `early-end`. */
  readonly code: string
  readonly detail?: Readonly<Record<string, string | number>>
}
