/**
 * What each audience may see, as plain JSON. Hidden information is settled here, on plain objects,
 * before Colyseus: whatever is not in a view never reaches the wire.
 *
 * - board and everybody: PublicView
 * - a seat: PublicView and its own SeatPrivateView
 * - the trainer: PublicView and TrainerPrivateView
 *
 * Collections are records by id (never arrays of objects) so that a change is one small delta.
 * Static texts and the map come once over HTTP (PublicContent); cards arrive here when they are played.
 */
import type { Pair, SeatNumber, WorksiteId } from '../base/ids.ts'
import type {
  FicheId,
  FormatId,
  GaugeId,
  IndicatorId,
  Language,
  LeverId,
  LinkBand,
  OutcomeId,
  PhaseId,
  PostureId,
  PotLevel,
  RoleId,
  SituationId,
  StageNumber,
} from '../base/vocabulary.ts'
import type { WallPage } from '../base/debrief.ts'
import type { LocalText } from '../scenario/schema.ts'
import type { DecisionTag } from '../engine/command.ts'
import type { RejectionCode } from '../engine/rejection.ts'
import type { BotKind, Order, PromiseObject, PromiseStatus, ProposalStatus, SeatHolder, TableStatus } from '../engine/state.ts'

/** Resolves a stored free text; undefined once erased. */
export type TextLookup = (id: string) => string | undefined

// ——— everybody ———

export type PublicView = {
  readonly table: TableLine
  readonly clock: ClockView
  readonly seats: Readonly<Record<SeatNumber, SeatLine>>
  readonly indicators: Readonly<Record<IndicatorId, GaugeView>>
  /** Median link × 4. */
  readonly trust: GaugeView
  readonly links: Readonly<Record<Pair, LinkView>>
  readonly initiatives: Readonly<Record<string, InitiativeView>>
  readonly pot: PotView
  readonly challenge?: ChallengeView
  /** Events of this season, played by the script or provoked. */
  readonly events: Readonly<Record<string, EventView>>
  readonly clues: Readonly<Record<string, SharedClueView>>
  /** Challenge, unfinished initiatives and open relations of this season. */
  readonly worksites: Readonly<Record<WorksiteId, WorksiteView>>
  readonly promises: Readonly<Record<string, PromiseView>>
  readonly proposals: Readonly<Record<string, ProposalView>>
  readonly polls: Readonly<Record<string, PollView>>
  readonly levers: Readonly<Partial<Record<LeverId, { readonly uses: number; readonly limit?: number }>>>
  readonly charter?: { readonly season: number; readonly clause?: string }
  readonly reveal?: RevealView
  /** giver → receiver */
  readonly thanks: Readonly<Record<SeatNumber, SeatNumber>>
  readonly question?: { readonly id: string; /** Of the fiche whose card it is; a trainer's own question has none. */ readonly fiche?: FicheId; readonly text: LocalText; readonly chips: Readonly<Record<number, LocalText>>; readonly answered: number }
  readonly board: { readonly mode: 'map' | 'instruction' | 'timer' | 'nothing'; readonly text?: string }
  readonly debrief: DebriefView
}

/** What the table may see of its debrief: nothing of what was written before it is opened. */
export type DebriefView = {
  readonly step: number
  /** A step was opened: until then the end of the game is shown. */
  readonly started: boolean
  readonly minutes?: number
  /** Absent until the trainer plans. */
  readonly plan?: { readonly order: readonly number[]; readonly minutes: readonly number[]; readonly led: 'trainer' | 'wall' }
  /** Steps done, by number. */
  readonly done: Readonly<Record<number, true>>
  /** Persons who wrote or tapped something in the open step. */
  readonly answered: number
  /** The answers of the open step are open. */
  readonly opened: boolean
  /** Moods that three or more share. */
  readonly moods?: Readonly<Record<string, number>>
  /** Opened: votes for moments, by `season/fact`. */
  readonly votes?: Readonly<Record<string, number>>
  /** Kept by the group, `season/fact`. */
  readonly kept: Readonly<Record<string, true>>
  /** Opened: tags of decisions, where three or more tagged one. */
  readonly tags?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Opened: by item, values that three or more gave. */
  readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Opened, and approved for the wall. */
  readonly words?: Readonly<Record<string, OpenedWords>>
  /** Another order, told as orders are when they are revealed: tokens of time and means together. */
  readonly whatIf?: { readonly season: number; readonly seat: SeatNumber; readonly order: Omit<RevealedOrder, 'source'> }
  /** What the wall looks at instead of what goes with the step; `sinceAt`: server time of the gesture. */
  readonly shown?: { readonly page: Exclude<WallPage, 'step'>; readonly still?: string; readonly playing?: true; readonly sinceAt: number }
  /** Branches played beside the game, by branch; `open`: one is being played now. */
  readonly forks?: Readonly<Record<number, { readonly season: number; readonly phase: PhaseId; readonly players: readonly SeatNumber[]; readonly open?: true }>>
}

/** Words that their step opened: by role, with a name only where their author added it. */
export type OpenedWords = { readonly step: number; readonly item: string; readonly seat: SeatNumber; readonly text: string; readonly name?: string }

export type TableLine = {
  /** Of a table that a fault stopped, where it stood; `paused` says the fault. */
  readonly status: Exclude<TableStatus, 'faulted'>
  readonly format: FormatId
  readonly language: Language
  readonly seasons: number
  readonly season: number
  readonly phase: PhaseId
  readonly branch: number
  readonly n: number
  readonly silent: boolean
  readonly remote: boolean
  readonly paused?: 'trainer' | 'nobody-connected' | 'restart' | 'fault'
  /** True when the present branch came from a rewind in this season: « Les indices de cette saison sont déjà connus. » */
  readonly rewound: boolean
  readonly outcome?: { readonly id: OutcomeId; readonly met: Readonly<Partial<Record<GaugeId, true>>> }
}

/** Server time in milliseconds since the epoch; the client corrects its own clock by what `hello` says. */
export type ClockView = {
  readonly endsAt?: number
  /** While paused. */
  readonly remainingMs?: number
  readonly lengthMs?: number
  /** Everybody is ready: the phase closes then. */
  readonly closingAt?: number
}

export type SeatLine = {
  readonly role: RoleId
  readonly holder: SeatHolder
  readonly bot?: BotKind
  readonly name?: string
  readonly pairName?: string
  readonly connected: boolean
  readonly paused: boolean
  readonly removed: boolean
  readonly ready: boolean
  /** Never what, only how far. */
  readonly order: 'nothing' | 'writing' | 'laid'
  readonly tutorialDone: boolean
  readonly intention?: WorksiteId
}

export type GaugeView = { readonly value: number; readonly horizon: number; readonly atSeasonStart: number }

export type LinkView = { readonly band: LinkBand; readonly conflict?: 'hot' | 'cold'; readonly scar: boolean }

export type InitiativeView = {
  readonly stage: StageNumber
  readonly gauge: number
  /** Printed need of the next stage, stand-ins included; absent at the last stage. */
  readonly need?: number
  readonly required?: number
  readonly owner: SeatNumber
  readonly domain: IndicatorId
  readonly situation?: SituationId
  /** Will lose something next season if nobody works there. */
  readonly wilting: boolean
  readonly evaluated: boolean
  /** Change of stage in this season's reveal: −1, 0, 1. */
  readonly moved: number
  /** What the next stage asks beside its need. */
  readonly gate?: 'backing' | 'evaluation-or-trust'
  readonly gateOpen: boolean
}

export type PotView = {
  readonly carry: number
  readonly perSeason: number
  readonly theta1: number
  readonly theta2: number
  readonly last?: { readonly season: number; readonly total: number; readonly level: PotLevel; readonly time: number; readonly means: number }
  /** Tokens that tensions take, as things stand. */
  readonly tax: number
}

export type ChallengeView = {
  /** Not the card's: some cards are named after their hidden situation. */
  readonly id: string
  readonly title: LocalText
  readonly text: LocalText
  readonly concerned: { readonly a: SeatNumber; readonly b: SeatNumber }
  readonly stake: IndicatorId
  readonly need: number
  /** Once known, or named by the reveal. */
  readonly situation?: SituationId
  readonly result?: 'met' | 'brio' | 'missed'
}

export type EventView = { readonly title: LocalText; readonly text: LocalText; readonly icon?: string; /** When it came. */ readonly phase: PhaseId }

export type SharedClueView = {
  readonly seat?: SeatNumber
  readonly about: string
  readonly channel: 'voice' | 'screen' | 'public'
  /** Only when shown on screen or public. */
  readonly text?: LocalText
  readonly among?: readonly SituationId[]
}

export type WorksiteView = {
  readonly need: number
  readonly gauge: number
  readonly required: number
  /** Announced: « J'irais à… ». */
  readonly intentions: number
}

export type PromiseView = {
  readonly from: SeatNumber
  readonly to: SeatNumber | 'table'
  readonly object: PromiseObject
  readonly atLeast: number
  readonly givenSeason: number
  readonly dueSeason: number
  readonly status: PromiseStatus
  readonly accepted: boolean
  /** A chip's id, or a free text once approved for the board. */
  readonly chip?: string
  readonly reason?: string
}

export type ProposalView = {
  readonly lever: LeverId
  readonly initiator: SeatNumber
  readonly initiative?: string
  readonly choice: readonly string[]
  readonly clause?: string
  readonly wanted: number
  readonly signers: readonly SeatNumber[]
  /** More may sign than it asks for. */
  readonly wide?: true
  readonly refusals: readonly SeatNumber[]
  /** Only for levers voted on. */
  readonly votes?: Readonly<Record<SeatNumber, boolean>>
  readonly votesWanted?: number
  /** As they would count now: the initiator's yes is implied. */
  readonly votesYes?: number
  readonly status: ProposalStatus
  /** How many times it was changed, signatures falling each time; absent = never. */
  readonly amended?: number
  /** What it was before each change, oldest first; their clauses are among the seats' words, as `id/1`, `id/2`… */
  readonly versions?: readonly { readonly initiative?: string; readonly choice: readonly string[]; readonly signers: readonly SeatNumber[] }[]
  /** Reasons given by a chip; those in words are among the seats' words, as `id/no-3`. */
  readonly refusedFor?: Readonly<Record<SeatNumber, string>>
  readonly lapsedBecause?: string
  /** Public else-branch that can be foreseen: `conflict-open`, `no-trial`. */
  readonly warning?: string
}

export type PollView = {
  readonly question: LocalText
  readonly options: Readonly<Record<string, LocalText>>
  readonly answers: Readonly<Record<SeatNumber, string>>
  readonly open: boolean
}

/** From the lock of orders to the end of the season. Beats: 1 orders, 2 levers and tensions, 3 challenge and relations, 4 initiatives, 5 pot, 6 promises, threads, gauges. */
export type RevealView = {
  readonly orders: Readonly<Record<SeatNumber, RevealedOrder>>
  readonly levers: Readonly<Record<string, { readonly lever: LeverId; readonly seat: SeatNumber; readonly branch: 'then' | 'else' | 'none' | 'refunded' }>>
  readonly worksites: Readonly<Record<WorksiteId, WorksiteResult>>
  readonly pot?: { readonly time: number; readonly means: number; readonly carry: number; readonly perSeason: number; readonly bonus: number; readonly tax: number; readonly total: number; readonly theta1: number; readonly theta2: number; readonly level: PotLevel; readonly margin: number }
  readonly promises: Readonly<Record<string, 'kept' | 'broken' | 'lapsed' | 'withdrawn'>>
  readonly conflicts: Readonly<Record<Pair, 'opened' | 'closed'>>
  /** Links whose band changed. */
  readonly bands: Readonly<Record<Pair, { readonly from: LinkBand; readonly to: LinkBand }>>
  readonly gaveNothing: readonly SeatNumber[]
  readonly dilemmas: Readonly<Record<SeatNumber, LocalText>>
}

export type RevealedOrder = {
  readonly worksite?: WorksiteId
  readonly posture?: PostureId
  /** ◷ and ◆ merged: split, anybody could compute the mandate. */
  readonly onWorksite: number
  readonly inPot: number
  readonly source: 'person' | 'bot' | 'stand-in' | 'absent' | 'silent'
}

export type WorksiteResult = {
  readonly participants: readonly SeatNumber[]
  readonly tokens: number
  readonly values: number
  readonly bonus: number
  readonly synergy: number
  readonly penalty: number
  readonly gauge: number
  readonly force: number
  readonly need: number
  readonly margin: number
  readonly result: 'met' | 'brio' | 'missed' | 'grown' | 'charged' | 'set-back' | 'idle' | 'wilted' | 'closed' | 'open'
  readonly blockedBy?: 'participants' | 'backing' | 'evaluation-or-trust'
}

// ——— one seat ———

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

// ——— the trainer ———

export type TrainerPrivateView = {
  readonly say: LocalText
  /** Server time at which the game started: the console says the delay. */
  readonly startedAt?: number
  readonly watch?: LocalText
  readonly hints: Readonly<Record<string, TrainerHint>>
  /** True situation and holders: shown under a held press. */
  readonly challenge?: { readonly situation: SituationId; readonly clues: Readonly<Record<string, { readonly seat?: SeatNumber; readonly text?: LocalText; readonly shared?: string; readonly read: boolean }>> }
  readonly textsToApprove: Readonly<Record<string, { readonly text: string; readonly from?: SeatNumber; readonly about: string; readonly shown: boolean }>>
  readonly injectables: Readonly<Record<string, { readonly title: LocalText; readonly text: LocalText; readonly played: boolean; readonly waiting: boolean }>>
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
