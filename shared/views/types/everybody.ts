import type { Pair, SeatNumber, WorksiteId } from '../../base/ids.ts'
import type { FicheId, FormatId, GaugeId, IndicatorId, Language, LeverId, LinkBand, OutcomeId, PhaseId, PostureId, PotLevel, RoleId, SituationId, StageNumber } from '../../base/vocabulary.ts'
import type { WallPage } from '../../base/debrief.ts'
import type { LocalText } from '../../scenario/schema.ts'
import type { BotKind, PromiseObject, PromiseStatus, ProposalStatus, SeatHolder, TableStatus } from '../../engine/state.ts'

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
  readonly question?: { readonly id: string; /** Of the fiche whose card it is; a trainer's own question has none. */ readonly fiche?: FicheId; readonly text: LocalText; readonly chips: Readonly<Record<number, LocalText>>; readonly answered: number; /** Once all have answered: chips that three or more chose. */ readonly chosen?: Readonly<Record<number, number>>; /** Shown by the trainer, by text. */ readonly words?: Readonly<Record<string, { readonly seat: SeatNumber; readonly text: string }>> }
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
