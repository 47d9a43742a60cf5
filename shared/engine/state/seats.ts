import type { SeatNumber, TextId } from '../../base/ids.ts'
import type { DifficultyId, FormatId, Language, RoleId } from '../../base/vocabulary.ts'

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
