import type { Pair, SeatNumber, WorksiteId } from '../../base/ids.ts'
import type { LeverId, PhaseId, PostureId, RoleId, SituationId } from '../../base/vocabulary.ts'
import type { LocalText } from '../../scenario/schema.ts'
import type { DecisionTag } from '../../engine/command.ts'
import type { RejectionCode } from '../../engine/rejection.ts'
import type { Order, PromiseObject } from '../../engine/state.ts'
import type { OpenedWords } from './everybody.ts'

export type PostureWord = 'carries' | 'helps' | 'neutral' | 'weighs'

export type SeatPrivateView = {
  readonly seat: SeatNumber
  readonly role: RoleId
  readonly consents: { readonly play: boolean; readonly group: boolean; readonly research: boolean }
  readonly purse: {
    readonly time: number
    readonly means: number
    /** Reserved by sealed levers and signatures, already taken off the two above. */
    readonly reservedTime: number
    readonly reservedMeans: number
  }
  readonly mandate: MandateView
  /** Trust I receive: only while numbers are shown, tenths rounded down. */
  readonly received?: { readonly tenths: number; readonly from: Readonly<Record<SeatNumber, number>> }
  readonly clues: Readonly<Record<string, MyClueView>>
  readonly dilemma?: { readonly id: string; readonly text: LocalText; readonly a: LocalText; readonly b: LocalText; readonly announced?: 'a' | 'b' }
  readonly beliefs: Readonly<Record<WorksiteId, SituationId>>
  readonly order: Order
  readonly laid: boolean
  /** Codes of what still keeps the order from being laid; empty = may be laid. */
  readonly missing: readonly RejectionCode[]
  /** Live promises of mine this order would not keep, and how many tokens lack. */
  readonly promiseGaps: Readonly<Record<string, number>>
  readonly lastOrder?: Order
  readonly options: SeatOptions
  /** Reasons of promises and clauses of proposals, as said at the table (free text). */
  readonly words: Readonly<Record<string, string>>
  readonly messages: Readonly<Record<string, MessageView>>
  /** Another table that the trainer proposes to me. */
  readonly moveTo?: number
  readonly result?: MyResultView
  /** My own free texts, to correct or withdraw. */
  readonly myTexts: Readonly<Record<string, { readonly text: string; readonly released: boolean }>>
  readonly nudges: number
  /** Messages of the trainer's to me, not yet put away, oldest first. */
  readonly told: Readonly<Record<string, string>>
  /** Server time of my call for help, as long as nobody has ended it. */
  readonly helpSince?: number
  readonly answered: boolean
  readonly card?: { readonly act: string; readonly ally: string; readonly date: string }
  /** What I think decisions came from: mine alone until the table opens it. */
  readonly tags?: Readonly<Record<string, DecisionTag>>
  readonly debriefAnswers: Readonly<Record<string, { readonly value?: string; readonly text?: string; readonly named?: true }>>
  /** Moments that this seat marked, by the sequence of its tap; absent before the first. */
  readonly marks?: Readonly<Record<number, { readonly season: number; readonly phase: PhaseId; readonly text?: string }>>
  /** Who trusted this seat most at the end: for who guessed, once the facts are open; nobody when all are level. */
  readonly trustedMostBy?: readonly SeatNumber[]
  /** What the table wrote in the open step, once opened. */
  readonly openedWords: Readonly<Record<string, OpenedWords>>
}

/** A message that this seat may read. Hidden by the trainer, its words stay with their author alone. */
export type MessageView = {
  readonly from: SeatNumber
  /** Between two; absent = the whole table reads it. */
  readonly to?: SeatNumber
  readonly text?: string
  readonly hidden?: true
  /** Somebody who reads it has shown it to the trainer. */
  readonly reported?: true
  /** Written by somebody who has left the seat since. */
  readonly former?: true
}

export type MandateView = {
  readonly solo: number
  readonly shared: number
  readonly dilemma: number
  readonly total: number
  readonly held: number
  readonly accomplished: number
  readonly sharedAtLeast: number
  readonly soloLeft: number
  /** Only at the end. */
  readonly tier?: 'pending' | 'held' | 'accomplished' | 'recognised'
  readonly receivedTenths?: number
  readonly contribution?: number
}

export type MyClueView = {
  readonly about: string
  readonly text?: LocalText
  readonly among: readonly SituationId[]
  readonly shared?: 'voice' | 'screen' | 'public'
  readonly read: boolean
}

export type Closed = { readonly why: RejectionCode; readonly detail?: Readonly<Record<string, string | number | readonly string[]>> }
/** `open: true`, or the code of why not. */
export type Option = { readonly open: true } | ({ readonly open: false } & Closed)

export type GateNote = {
  /** `party` `distrusted` `needs-public` `alone-in-doing` `with-field` `not-recognised` `not-known` `bridge`. */
  readonly gate: string
  readonly by: number
  /** `conditional` rests on what others will choose. */
  readonly when: 'now' | 'conditional'
  /** For `not-recognised`: received and asked, in tenths. */
  readonly have?: number
  readonly want?: number
  readonly seats?: readonly SeatNumber[]
}

export type SeatOptions = {
  readonly worksites: Readonly<Record<WorksiteId, Option>>
  /** For the worksite of the saved order. */
  readonly postures: Readonly<Partial<Record<PostureId, { readonly word?: PostureWord; readonly gates: Readonly<Record<string, GateNote>> } & Option>>>
  readonly levers: Readonly<Partial<Record<LeverId, { readonly when: 'palaver' | 'order' } & Option>>>
  /** Pairs I may bridge as a go-between on my worksite. */
  readonly bridges: readonly Pair[]
  readonly promiseToTable: Option
  readonly promiseToPerson: Option
  readonly promiseTargets: readonly SeatNumber[]
  readonly promiseObjects: readonly PromiseObject[]
  readonly nextSeason: Option
  /** proposal id → what I may do */
  readonly proposals: Readonly<Record<string, { readonly sign: Option; readonly vote: boolean; readonly unsign: boolean; readonly cancel: boolean; readonly widen: boolean }>>
  readonly thanks: Option
  readonly thanksTo: readonly SeatNumber[]
  readonly intention: Option
  readonly message: Option
  /** Persons one may write to alone. */
  readonly messageTo: readonly SeatNumber[]
  readonly ready: Option
}

export type MyResultView = {
  readonly posture?: { readonly id: PostureId; readonly worksite: WorksiteId; readonly word: PostureWord; readonly duplicate: boolean; readonly gates: Readonly<Record<string, number>> }
  readonly promises: Readonly<Record<string, 'kept' | 'broken' | 'lapsed' | 'withdrawn'>>
  /** Trust in me: seat → change. */
  readonly trust: Readonly<Record<SeatNumber, number>>
  readonly mandate: { readonly solo: number; readonly shared: number; readonly dilemma: number }
  readonly source: 'laid' | 'saved' | 'silent' | 'absent'
}
