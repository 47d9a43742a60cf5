import type { DirectedPair, Pair, SeatNumber, TextId, WorksiteId } from '../base/ids.ts'
import type {
  DifficultyId,
  FormatId,
  GaugeId,
  IndicatorId,
  Language,
  LeverId,
  OutcomeId,
  PhaseId,
  PostureId,
  PotLevel,
  RoleId,
  SituationId,
  StageNumber,
} from '../base/vocabulary.ts'
import type { WallPage } from '../base/debrief.ts'
import type { Effect } from '../scenario/effect-schema.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { DecisionTag, InjectedEffect } from './command.ts'
import type { EventAuthor, JournalEvent } from './event.ts'

export type TableStatus = 'lobby' | 'playing' | 'debrief' | 'closed' | 'faulted'

export type TableOptions = {
  readonly language: Language
  readonly remote: boolean
  readonly names: 'names' | 'pseudonyms'
  /** Numbers of trust received are shown to their owner. */
  readonly trustNumbers: boolean
  /** First commitment +45 s, notice at 20 s: normal; `extended` = durations × 3, `off` = no clock. */
  readonly timers: 'normal' | 'extended' | 'off'
}

/** Fixed when the table is opened. */
export type TableSetup = {
  readonly scenarioId: string
  readonly scenarioVersion: string
  readonly scenarioHash: string
  readonly overlay?: string
  readonly format: FormatId
  /** Chosen at the opening; absent = the scenario's own. */
  readonly difficulty?: DifficultyId
  readonly seed: string
  readonly options: TableOptions
  /** Seats asked for, 4–8. */
  readonly seats: number
  /** Played by automata for a trainer alone: nobody was there. */
  readonly rehearsal?: true
  readonly rulesVersion: string
}

export type SeatHolder = 'open' | 'person' | 'bot' | 'stand-in'
export type BotKind = 'conditional' | 'mediator' | 'naive' | 'selfish' | 'discreet' | 'random'

export type Consents = { readonly play: boolean; readonly group: boolean; readonly research: boolean }

/** Who sits where: not rewound. */
export type Seat = {
  readonly seat: SeatNumber
  readonly role: RoleId
  readonly holder: SeatHolder
  readonly bot?: BotKind
  readonly name?: TextId
  /** Two people on one phone. */
  readonly pairName?: TextId
  readonly connected: boolean
  /** Dropped for more than 20 s. */
  readonly paused: boolean
  readonly consents: Consents
  readonly tutorialDone: boolean
  /** Left the table by tightening; keeps its number. */
  readonly removed: boolean
  /** Server time of a call for help that nobody has ended. */
  readonly helpSince?: number
  /** The trainer proposes this table of the session. */
  readonly moveTo?: number
  /** Sat down while the game runs: a person from the next phase on. */
  readonly waiting?: true
  /** While a fork is played by others: an automaton plays this seat, whose person looks on. */
  readonly aside?: true
}

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

export type PromiseObject = 'pot' | WorksiteId
export type PromiseStatus = 'live' | 'withdrawn' | 'kept' | 'broken' | 'lapsed'

export type GivenPromise = {
  readonly id: string
  readonly from: SeatNumber
  readonly to: SeatNumber | 'table'
  readonly object: PromiseObject
  readonly atLeast: number
  readonly givenSeason: number
  readonly dueSeason: number
  readonly reason: TextId | { readonly chip: string }
  readonly accepted: boolean
  readonly status: PromiseStatus
  /** Season in which it was taken back: trust moves in that season's resolution. */
  readonly withdrawnSeason?: number
}

export type ProposalStatus = 'open' | 'sealed' | 'lapsed' | 'cancelled' | 'resolved'

export type Proposal = {
  readonly id: string
  readonly lever: LeverId
  readonly initiator: SeatNumber
  readonly season: number
  readonly initiative?: string
  readonly choice: readonly string[]
  readonly clause?: TextId
  readonly wanted: number
  readonly signers: readonly SeatNumber[]
  readonly refusals: readonly SeatNumber[]
  readonly votes: Readonly<Record<SeatNumber, boolean>>
  readonly status: ProposalStatus
  /** Its initiator takes more signatures than it asks for. */
  readonly wide?: true
  /** What it said before each change, oldest first. */
  readonly versions?: readonly ProposalVersion[]
  readonly refusedFor?: Readonly<Record<SeatNumber, TextId | { readonly chip: string }>>
  /** How many times its initiator changed it; absent = never. */
  readonly amended?: number
  readonly lapsedBecause?: string
  /** Once sealed: what its initiator and each signer may no longer spend elsewhere. */
  readonly reserved?: Readonly<Record<SeatNumber, Reservation>>
}

export type ProposalVersion = { readonly initiative?: string; readonly choice: readonly string[]; readonly clause?: TextId; readonly signers: readonly SeatNumber[] }

export type Poll = {
  readonly id: string
  readonly event: string
  readonly answers: Readonly<Record<SeatNumber, string>>
  readonly open: boolean
  /** Once closed: more than half the persons agreed, on what, and the two most named. */
  readonly passed?: boolean
  readonly choice?: string
  readonly contenders?: readonly string[]
}

export type Order = {
  readonly worksite?: WorksiteId
  readonly posture?: PostureId
  readonly time: { readonly worksite: number; readonly pot: number; readonly mandate: number }
  readonly means: { readonly worksite: number; readonly pot: number }
  /** A solo lever; sealed proposals are not written here. */
  readonly lever?: { readonly lever: LeverId; readonly choice?: string[] }
  readonly dilemma?: 'a' | 'b'
}

export type OrderSource = 'laid' | 'saved' | 'silent' | 'absent'
export type LockedOrder = { readonly order: Order; readonly source: OrderSource }

/** Tokens reserved by a sealed lever. */
export type Reservation = { readonly time: number; readonly means: number; readonly proposals: readonly string[]; readonly worksite?: WorksiteId }

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

export type Question = {
  readonly id: string
  readonly card?: string
  readonly text?: TextId
  readonly answers: Readonly<Record<SeatNumber, { readonly chip?: number; readonly text?: TextId }>>
}

/** Everything a rewind gives back. */
export type GameState = {
  readonly season: number
  readonly phase: PhaseId
  /** Length of the phase, added and removed time included. `undefined` = no clock. */
  readonly durationMs?: number
  /** Table time (paused time excluded) at which the phase opened. */
  readonly openedAtMs: number
  readonly silent: boolean
  readonly silentNext: boolean
  readonly indicators: Readonly<Record<IndicatorId, number>>
  /** One entry for each effective +1 since this season's news opened. */
  readonly rose: readonly IndicatorId[]
  readonly trust: Readonly<Record<DirectedPair, number>>
  readonly ceilings: Readonly<Record<DirectedPair, number>>
  readonly conflicts: Readonly<Record<Pair, Conflict>>
  /** Pairs with a conflict closed in this season: not reopened by low links. */
  readonly closedThisSeason: readonly Pair[]
  /** Pairs that had a conflict once: three red stitches remain. */
  readonly scars: readonly Pair[]
  readonly initiatives: readonly InitiativeState[]
  readonly means: Readonly<Record<SeatNumber, number>>
  readonly time: Readonly<Record<SeatNumber, number>>
  readonly pot: PotState
  readonly charter?: Charter
  /** Trust horizon × 4, others as they are. */
  readonly horizons: Readonly<Record<GaugeId, number>>
  /** Median link × 4 at the end of the last resolution; absent before the first. */
  readonly measuredTrust?: number
  readonly flags: Readonly<Record<string, number>>
  readonly scheduled: readonly Scheduled[]
  readonly challenge?: Challenge
  readonly playedChallenges: readonly string[]
  readonly playedEvents: readonly string[]
  readonly clues: readonly Clue[]
  readonly beliefs: Readonly<Record<SeatNumber, Readonly<Record<WorksiteId, SituationId>>>>
  readonly intentions: Readonly<Record<SeatNumber, WorksiteId>>
  readonly promises: readonly GivenPromise[]
  readonly proposals: readonly Proposal[]
  readonly polls: readonly Poll[]
  readonly leverUses: Readonly<Partial<Record<LeverId, number>>>
  /** Reserved levers that no person could play when this season's palaver opened: anybody may. */
  readonly commonLevers: readonly LeverId[]
  /** Injected while commitment or reveal runs: applied in reflection. */
  readonly waitingInjections: readonly string[]
  /** Effects of the free injections that wait, by injection. */
  readonly waitingEffects: Readonly<Record<string, readonly InjectedEffect[]>>
  readonly orders: Readonly<Record<SeatNumber, Order>>
  readonly laid: readonly SeatNumber[]
  readonly locked?: Readonly<Record<SeatNumber, LockedOrder>>
  /** Last season's locked orders: « Répartir comme la saison dernière ». */
  readonly lastOrders: Readonly<Record<SeatNumber, Order>>
  readonly ready: readonly SeatNumber[]
  readonly dilemmas: Readonly<Record<SeatNumber, DilemmaState>>
  readonly mandates: Readonly<Record<SeatNumber, MandateScore>>
  readonly contributions: Readonly<Record<SeatNumber, number>>
  readonly thanks: Readonly<Record<SeatNumber, SeatNumber>>
  readonly question?: Question
  /** Values when this season's news opened. */
  readonly seasonStart: { readonly indicators: Readonly<Record<IndicatorId, number>>; readonly trust: Readonly<Record<DirectedPair, number>> }
  /** Facts of this season's resolution and news, in order, for the reveal and the board. */
  readonly report: readonly JournalEvent[]
  readonly outcome?: { readonly id: OutcomeId; readonly met: readonly GaugeId[] }
}

/** State at the opening of a phase, kept by reference. */
export type Boundary = {
  readonly season: number
  readonly phase: PhaseId
  readonly branch: number
  /** Sequence of the event that opened the phase: a rewind keeps what came before it. */
  readonly seq: number
  readonly game: GameState
}

export type Note = { readonly id: string; readonly text: TextId; readonly season: number; readonly phase: PhaseId; readonly tag?: string }
export type Bookmark = { readonly by: SeatNumber | 'trainer'; readonly season: number; readonly phase: PhaseId; readonly seq: number; readonly text?: TextId; /** By somebody who held the seat before its present holder. */ readonly former?: true }
export type Message = {
  readonly id: string
  readonly from: SeatNumber
  readonly text: TextId
  readonly season: number
  /** One person; absent = the table. */
  readonly to?: SeatNumber
  readonly hidden?: true
  /** Shown to the trainer by somebody who reads it. */
  readonly reported?: true
  /** Seats of the two whose holder is no longer the one who wrote or read it. */
  readonly gone?: readonly SeatNumber[]
}

/** What the trainer changed of the course to come. */
export type Pace = { readonly lastSeason?: number; readonly palaverCut?: number }

export type BoardMode = { readonly mode: 'map' | 'instruction' | 'timer' | 'nothing'; readonly text?: TextId }

/** `former`: written by somebody who held the seat before its present holder. */
export type StoredText = { readonly by: EventAuthor; readonly about: string; readonly former?: true }

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

export type TableState = {
  readonly scenario: Scenario
  readonly setup: TableSetup
  readonly status: TableStatus
  readonly seq: number
  readonly branch: number
  /** Every branch, the first one 0; the events that count are the parent's up to and including `fromSeq`, then its own. */
  readonly branches: readonly { readonly branch: number; readonly parent?: number; readonly fromSeq: number }[]
  readonly seats: readonly Seat[]
  readonly paused?: { readonly reason: 'trainer' | 'nobody-connected' | 'restart' | 'fault' }
  /** Table time of the last event. */
  readonly tableMs: number
  /** Server time of the last event, milliseconds since the epoch. */
  readonly lastAt: number
  /** Season into which the last rewind led: its clues are already known. */
  readonly rewoundSeason?: number
  /** The clock closes the phase 5 s later when everybody is ready: table time of that deadline. */
  readonly closesAtMs?: number
  readonly game: GameState
  readonly boundaries: readonly Boundary[]
  /** The game just before its last phase was closed, `seq` being the last event before, `atMs` the table time: what an undone close gives back. */
  readonly closed?: Boundary & { readonly atMs: number }
  readonly pace?: Pace
  readonly notes: readonly Note[]
  readonly bookmarks: readonly Bookmark[]
  readonly messages: readonly Message[]
  /** Every free text born at this table: whose words they are and what they are about. */
  readonly texts: Readonly<Record<TextId, StoredText>>
  /** Texts that may show on the board. */
  readonly shownTexts: readonly TextId[]
  readonly erasedTexts: readonly TextId[]
  readonly board: BoardMode
  readonly trustNumbers: boolean
  readonly peeked: number
  readonly nudges: Readonly<Record<SeatNumber, number>>
  /** What the trainer wrote to seats, and who has put it away; absent before the first. */
  readonly told?: readonly { readonly id: string; readonly text: TextId; readonly to: readonly SeatNumber[]; readonly read: readonly SeatNumber[] }[]
  readonly debrief: DebriefState
  /** While a fork is played: the end of the game that counts, to come back to. */
  readonly beside?: Pick<TableState, 'branch' | 'game' | 'boundaries' | 'rewoundSeason' | 'closed'>
}
