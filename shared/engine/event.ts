/**
 * Facts, in the past tense: ids and numbers, never sentences. The journal is a list of these.
 * Secrecy is settled by the views; an event itself is the whole truth.
 */
import type { DirectedPair, Pair, SeatNumber, TextId, WorksiteId } from '../base/ids.ts'
import type {
  GaugeId,
  IndicatorId,
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
import type { DecisionTag, InjectedEffect } from './command.ts'
import type { Clue } from './state/territory.ts'
import type { LockedOrder, Order, PromiseObject, Reservation } from './state/commitments.ts'
import type { WhatIfAsked } from './state/debrief.ts'
import type { BotKind, SeatHolder, TableSetup } from './state/seats.ts'

/** `seat:3`, `trainer`, `clock`, `server`; `rules` = follows from another event of the same command. */
export type EventAuthor = `seat:${number}` | 'trainer' | 'clock' | 'server' | 'rules'

export type EventEnvelope = {
  /** 1, 2, 3… without a gap over all branches. */
  readonly seq: number
  readonly branch: number
  /** 0 in the lobby. */
  readonly season: number
  readonly phase: PhaseId | 'lobby' | 'debrief'
  /** Server time, milliseconds since the epoch. */
  readonly at: number
  /** Table time: milliseconds since the table opened, paused time excluded. */
  readonly tableMs: number
  readonly by: EventAuthor
}

/** Groups what one cause produced: `challenge` `initiative:x` `relation:1-2` `pot` `promise:p3` `lever:2.2` `dilemma:2` `event:x` `conflict:1-2` `news` `income` `wear` `mandates` `thanks:1`. */
type Caused = { readonly fact?: string }

type Ev<T extends string, F = unknown> = { readonly type: T } & Caused & F

export type TableEvents =
  | Ev<'table-opened', { setup: TableSetup }>
  | Ev<'role-given', { seat: SeatNumber; role: RoleId; holder: SeatHolder }>
  | Ev<'role-changed', { seat: SeatNumber; role: RoleId }>
  | Ev<'person-joined', { seat: SeatNumber; name: TextId; pairName?: TextId; /** The table they moved from. */ from?: number }>
  /** A second person at the seat of a first one. */
  | Ev<'seat-shared', { seat: SeatNumber; pairName: TextId }>
  /** Proposed by the trainer; no table = the offer is taken back. */
  | Ev<'move-proposed', { seat: SeatNumber; table?: number }>
  | Ev<'move-declined', { seat: SeatNumber }>
  /** Accepted: a seat was taken there; leaving follows. */
  | Ev<'person-moved', { seat: SeatNumber; table: number }>
  /** The trainer looked at this seat's screen. */
  | Ev<'seat-looked', { seat: SeatNumber }>
  | Ev<'person-left', { seat: SeatNumber }>
  | Ev<'seat-resumed', { seat: SeatNumber }>
  | Ev<'device-changed', { seat: SeatNumber }>
  | Ev<'connection-lost', { seat: SeatNumber }>
  | Ev<'connection-restored', { seat: SeatNumber }>
  | Ev<'seat-paused', { seat: SeatNumber }>
  | Ev<'stand-in-set', { seat: SeatNumber; on: boolean }>
  | Ev<'bot-set', { seat: SeatNumber; kind?: BotKind }>
  | Ev<'seat-opened', { seat: SeatNumber; role: RoleId }>
  | Ev<'table-tightened', { seats: readonly SeatNumber[] }>
  | Ev<'consent-set', { seat: SeatNumber; tick: 'play' | 'group' | 'research'; value: boolean }>
  | Ev<'text-stored', { text: TextId; length: number; about: string }>
  | Ev<'text-approved', { text: TextId; shown: boolean }>
  | Ev<'text-erased', { text: TextId }>
  | Ev<'tutorial-finished', { seat: SeatNumber }>
  /** The trainer asked for a link that brings this seat to another phone. */
  | Ev<'seat-link-made', { seat: SeatNumber }>
  /** A call for help; ended by its author or by the trainer, as its own author says. */
  | Ev<'help-set', { seat: SeatNumber; on: boolean }>

export type TimeEvents =
  | Ev<'game-started', { seats: number }>
  | Ev<'phase-opened', { season: number; phase: PhaseId; durationMs?: number }>
  | Ev<'phase-closed', { season: number; phase: PhaseId; cause: 'timer' | 'all-ready' | 'trainer' }>
  | Ev<'ready-set', { seat: SeatNumber; value: boolean }>
  /** Everybody is ready: the clock closes the phase at this table time (absent = taken back). */
  | Ev<'closing-set', { closesAtMs?: number }>
  | Ev<'time-changed', { seconds: number }>
  | Ev<'paused', { reason: 'trainer' | 'nobody-connected' | 'restart' | 'fault' }>
  | Ev<'resumed'>
  /** What follows of the course; nothing = as the format has it. */
  | Ev<'pace-set', { lastSeason?: number; palaverCut?: number }>
  | Ev<'branch-opened', { branch: number; kind: 'rewind' | 'fork' | 'undo'; from: { season: number; phase: PhaseId; branch: number }; /** Of a fork: who plays it. */ players?: readonly SeatNumber[] }>
  /** Back to the debrief of the game that counts. */
  | Ev<'fork-closed'>
  | Ev<'season-silenced', { on: boolean }>
  | Ev<'game-ended', { outcome: OutcomeId; met: readonly GaugeId[]; cause: 'last-season' | 'trainer' }>
  | Ev<'table-closed'>
  | Ev<'table-faulted', { where: string }>

export type NewsEvents =
  | Ev<'season-opened', { season: number; n: number }>
  | Ev<'schedule-applied', { id: string }>
  | Ev<'means-changed', { seat: SeatNumber; from: number; to: number; cause: string }>
  | Ev<'time-set', { seat: SeatNumber; time: number }>
  | Ev<'event-played', { event: string }>
  | Ev<'poll-opened', { poll: string; event: string }>
  | Ev<'challenge-drawn', { card: string; situation: SituationId; concerned: readonly [SeatNumber, SeatNumber]; replaced: readonly RoleId[]; stake: IndicatorId; need: number }>
  | Ev<'clue-dealt', { clue: Clue }>
  | Ev<'owner-clue-dealt', { clue: Clue }>
  | Ev<'dilemma-dealt', { seat: SeatNumber; dilemma: string }>
  | Ev<'chance-drawn', { key: string; id: string; outcome: string }>

export type TalkEvents =
  | Ev<'fact-read', { seat: SeatNumber; read: string }>
  | Ev<'clue-shared', { seat?: SeatNumber; clue: string; channel: 'voice' | 'screen' | 'public' }>
  | Ev<'belief-stated', { seat: SeatNumber; worksite: WorksiteId; situation?: SituationId }>
  | Ev<'intention-declared', { seat: SeatNumber; worksite?: WorksiteId }>
  | Ev<'promise-given', { promise: string; from: SeatNumber; to: SeatNumber | 'table'; object: PromiseObject; atLeast: number; dueSeason: number; reason: TextId | { chip: string } }>
  | Ev<'promise-accepted', { promise: string; seat: SeatNumber }>
  | Ev<'promise-withdrawn', { promise: string; seat: SeatNumber }>
  | Ev<'proposal-opened', { proposal: string; lever: LeverId; seat: SeatNumber; initiative?: string; choice: readonly string[]; clause?: TextId; wanted: number }>
  | Ev<'proposal-amended', { proposal: string; initiative?: string; choice: readonly string[]; clause?: TextId }>
  | Ev<'proposal-signed', { proposal: string; seat: SeatNumber }>
  | Ev<'proposal-unsigned', { proposal: string; seat: SeatNumber }>
  | Ev<'proposal-widened', { proposal: string }>
  | Ev<'proposal-refused', { proposal: string; seat: SeatNumber; reason?: TextId | { chip: string } }>
  | Ev<'proposal-cancelled', { proposal: string }>
  | Ev<'proposal-sealed', { proposal: string; reserved: Readonly<Record<SeatNumber, Reservation>> }>
  | Ev<'proposal-lapsed', { proposal: string; because: 'signatures' | 'votes' | 'condition' | 'tokens' | 'used-up' }>
  | Ev<'vote-cast', { proposal: string; seat: SeatNumber; yes: boolean }>
  | Ev<'vote-closed', { proposal: string; yes: number; voters: number }>
  | Ev<'poll-answered', { poll: string; seat: SeatNumber; option: string }>
  | Ev<'poll-closed', { poll: string; passed: boolean; choice?: string; contenders: readonly string[] }>
  | Ev<'dilemma-announced', { seat: SeatNumber; option: 'a' | 'b' }>
  | Ev<'message-sent', { seat: SeatNumber; text: TextId; readers: readonly SeatNumber[]; /** Absent = to the table. */ to?: SeatNumber }>
  | Ev<'message-hidden', { message: TextId; hidden: boolean }>
  | Ev<'message-reported', { seat: SeatNumber; message: TextId }>

export type OrderEvents =
  | Ev<'order-saved', { seat: SeatNumber; order: Order }>
  | Ev<'order-laid', { seat: SeatNumber; order: Order }>
  | Ev<'order-taken-back', { seat: SeatNumber }>
  | Ev<'order-locked', { seat: SeatNumber; locked: LockedOrder }>

export type WorksiteEvents =
  | Ev<'lever-resolved', { lever: LeverId; seat: SeatNumber; signers: readonly SeatNumber[]; branchTaken: 'then' | 'else' | 'none'; worksite?: WorksiteId }>
  | Ev<'lever-refunded', { lever: LeverId; seat: SeatNumber }>
  | Ev<'posture-valued', { worksite: WorksiteId; seat: SeatNumber; posture: PostureId; situation: SituationId; base: number; gates: readonly { gate: string; by: number }[]; duplicate: boolean; value: number }>
  | Ev<'worksite-resolved', { worksite: WorksiteId; participants: readonly SeatNumber[]; tokens: number; values: number; bonus: number; synergy: number; penalty: number; gauge: number; force: number; need: number; margin: number }>
  | Ev<'challenge-met', { brio: boolean }>
  | Ev<'challenge-missed'>
  | Ev<'initiative-grown', { initiative: string; stage: StageNumber; gauge: number }>
  | Ev<'initiative-charged', { initiative: string; gauge: number; blockedBy?: 'participants' | 'backing' | 'evaluation-or-trust' }>
  | Ev<'initiative-set-back', { initiative: string; gauge: number }>
  | Ev<'initiative-idled', { initiative: string; idle: number; gauge: number }>
  | Ev<'initiative-wilted', { initiative: string; stage: StageNumber; idle: number; gauge: number }>
  | Ev<'initiative-evaluated', { initiative: string }>
  | Ev<'initiative-owner-changed', { initiative: string; owner: SeatNumber }>
  | Ev<'gauge-changed', { initiative: string; from: number; to: number }>
  | Ev<'situation-drawn', { initiative: string; situation: SituationId; draws: number }>
  | Ev<'situation-revealed', { about: 'challenge' | `initiative:${string}`; situation: SituationId }>

export type ValueEvents =
  | Ev<'indicator-changed', { indicator: IndicatorId; from: number; to: number }>
  | Ev<'trust-changed', { pair: DirectedPair; from: number; to: number }>
  | Ev<'ceiling-changed', { pair: DirectedPair; from: number; to: number }>
  | Ev<'conflict-opened', { pair: Pair }>
  | Ev<'conflict-closed', { pair: Pair }>
  | Ev<'horizon-changed', { gauge: GaugeId; from: number; to: number }>
  | Ev<'flag-set', { flag: string; value: number }>
  | Ev<'effect-scheduled', { id: string; dueSeason: number; effects: readonly Effect[]; seats: Readonly<Record<string, readonly SeatNumber[]>>; refs: Readonly<Record<string, string>> }>
  | Ev<'pot-counted', { time: number; means: number; carry: number; perSeason: number; bonus: number; tax: number; total: number; theta1: number; theta2: number; level: PotLevel; margin: number; carryOut: number }>
  | Ev<'pot-income-changed', { perSeason: number; carry: number }>
  | Ev<'free-riding-seen', { seat: SeatNumber }>
  | Ev<'charter-adopted', { clause?: TextId }>
  | Ev<'charter-applied', { seat: SeatNumber; strike: number; taken: number }>
  | Ev<'promise-kept', { promise: string }>
  | Ev<'promise-broken', { promise: string }>
  | Ev<'promise-lapsed', { promise: string }>
  | Ev<'pact-kept', { promises: readonly string[]; carried: number }>
  | Ev<'dilemma-chosen', { seat: SeatNumber; dilemma: string; option: 'a' | 'b'; announced: boolean }>
  | Ev<'mandate-scored', { seat: SeatNumber; solo: number; shared: number; dilemma: number }>
  | Ev<'contribution-counted', { seat: SeatNumber; tokens: number }>
  /** Median link × 4 at the end of a season's resolution: the next one is compared with it (GAME-NOTES 44). */
  | Ev<'trust-measured', { quarters: number }>
  | Ev<'story-told', { key: string; season: number; seats: Readonly<Record<string, readonly SeatNumber[]>>; refs: Readonly<Record<string, string>> }>

export type AfterEvents =
  | Ev<'thanks-given', { from: SeatNumber; to: SeatNumber }>
  | Ev<'question-asked', { question: string; card?: string; text?: TextId }>
  | Ev<'question-answered', { seat: SeatNumber; question: string; chip?: number; text?: TextId }>
  | Ev<'bookmark-set', { seat?: SeatNumber; text?: TextId }>
  | Ev<'note-written', { note: string; text: TextId; tag?: string }>
  | Ev<'event-injected', { event: string; text?: TextId; effects?: readonly InjectedEffect[]; applied: boolean }>
  | Ev<'orders-peeked'>
  | Ev<'seat-nudged', { seat: SeatNumber }>
  | Ev<'trainer-told', { message: string; text: TextId; to: readonly SeatNumber[] }>
  | Ev<'told-read', { seat: SeatNumber; message: string }>
  | Ev<'board-set', { mode: 'map' | 'instruction' | 'timer' | 'nothing'; text?: TextId }>
  | Ev<'trust-numbers-set', { on: boolean }>
  | Ev<'debrief-planned', { order: readonly number[]; minutes: readonly number[]; led: 'trainer' | 'wall' }>
  /** `lengthMs` absent = no clock. */
  | Ev<'step-opened', { step: number; minutes?: number; lengthMs?: number }>
  | Ev<'step-closed', { step: number }>
  | Ev<'step-answered', { seat: SeatNumber; step: number; item: string; value?: string; text?: TextId; named?: true }>
  /** The table may read what was written in this step, or no longer. */
  | Ev<'answers-opened', { step: number; open: boolean }>
  /** Moods that three persons or more share: nothing else of them is written. */
  | Ev<'moods-counted', { counts: Readonly<Record<string, number>> }>
  /** Without a question the wall shows none. */
  | Ev<'what-if-shown', { asked?: WhatIfAsked }>
  | Ev<'evidence-shown', { page: WallPage; still?: string; playing?: true }>
  | Ev<'moment-kept', { fact: string; kept: boolean }>
  | Ev<'words-released', { seat: SeatNumber; text: TextId; released: boolean }>
  /** Other words under the same id: what was written before is gone. */
  | Ev<'words-corrected', { seat: SeatNumber; text: TextId; length: number }>
  | Ev<'decision-tagged', { seat: SeatNumber; decision: string; tag?: DecisionTag }>
  | Ev<'words-withdrawn', { seat: SeatNumber; text: TextId }>
  | Ev<'card-written', { seat: SeatNumber; act: TextId; ally: TextId; date: TextId }>

/** What happened, before the table stamps it. */
export type GameEvent = TableEvents | TimeEvents | NewsEvents | TalkEvents | OrderEvents | WorksiteEvents | ValueEvents | AfterEvents
export type GameEventType = GameEvent['type']
export type EventOf<T extends GameEventType> = Extract<GameEvent, { type: T }>

/** Events of a group, stamped. */
export type Stamped<G extends GameEvent> = EventEnvelope & G
/** A line of the journal. */
export type JournalEvent = Stamped<GameEvent>

/** A free text born with a command, written in the same transaction as its events. */
export type BornText = { readonly id: TextId; readonly content: string }
