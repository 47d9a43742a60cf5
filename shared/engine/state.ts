import type { DirectedPair, Pair, SeatNumber, TextId, WorksiteId } from '../base/ids.ts'
import type { GaugeId, IndicatorId, LeverId, OutcomeId, PhaseId, SituationId } from '../base/vocabulary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { InjectedEffect } from './command.ts'
import type { EventAuthor, JournalEvent } from './event.ts'
import type { TableStatus, TableSetup, Seat } from './state/seats.ts'
import type { Conflict, InitiativeState, Challenge, Clue, DilemmaState, MandateScore, Scheduled, PotState, Charter } from './state/territory.ts'
import type { GivenPromise, Proposal, Poll, Order, LockedOrder, Question } from './state/commitments.ts'
import type { DebriefState } from './state/debrief.ts'

export type * from './state/seats.ts'
export type * from './state/territory.ts'
export type * from './state/commitments.ts'
export type * from './state/debrief.ts'

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
