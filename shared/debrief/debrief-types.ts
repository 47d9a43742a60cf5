/**
 * One model for the debrief page and for every document. Computed from the journal alone
 * (events of the active branch), the scenario and the texts that are still there and released.
 * Every figure carries the sequence numbers of the events it comes from.
 */
import type { Pair, SeatNumber, WorksiteId } from '../base/ids.ts'
import type { DifficultyId, FicheId, GaugeId, Language, LeverId, LinkBand, OutcomeId, PostureId, PotLevel, RoleId, SituationId } from '../base/vocabulary.ts'
import type { LocalText } from '../scenario/schema.ts'
import type { PromiseObject, PromiseStatus, SeatHolder } from '../engine/state.ts'

export type DebriefModel = {
  readonly session: { readonly title: LocalText; readonly territory: LocalText; readonly scenario: string; readonly version: string; readonly overlay?: string; readonly hash: string; readonly format: string; readonly difficulty: DifficultyId; readonly code?: string; /** Server time of the first event. */ readonly playedAt: number; readonly table: string; readonly seasons: number; readonly pseudonyms: boolean; readonly endedEarly: boolean; readonly language: Language; /** Who played: people, rehearsal bots, or both. */ readonly players: 'people' | 'bots' | 'both'; /** Opened as a rehearsal: played by nobody. */ readonly rehearsal?: true }
  readonly seats: readonly DebriefSeat[]
  readonly outcome?: { readonly id: OutcomeId; readonly met: readonly GaugeId[]; readonly horizons: Readonly<Record<GaugeId, number>> }
  /** At the end of the game; trust in quarters, as everywhere in this model. */
  readonly horizons: Readonly<Record<GaugeId, number>>
  readonly network: { readonly start: Network; readonly seasons: readonly Network[]; readonly end: Network }
  /** One value at the start and one after each season; trust in quarters. */
  readonly curves: Readonly<Record<GaugeId, readonly number[]>>
  readonly pots: readonly { readonly season: number; readonly total: number; readonly level: PotLevel; readonly theta1: number; readonly theta2: number; readonly margin: number; readonly tax: number; readonly seqs: readonly number[] }[]
  readonly promises: readonly { readonly id: string; readonly from: SeatNumber; readonly to: SeatNumber | 'table'; readonly object: PromiseObject; readonly atLeast: number; readonly givenSeason: number; readonly dueSeason: number; readonly status: PromiseStatus; readonly chip?: string; readonly reason?: string; /** « au moins deux jetons à l’épicerie partagée ». */ readonly text: LocalText; readonly seqs: readonly number[] }[]
  /** Kept by the group, else the three that the rules put first. */
  readonly turningPoints: readonly TurningPoint[]
  readonly keptByGroup: boolean
  /** Up to nine that the rules propose. */
  readonly proposed: readonly TurningPoint[]
  /** What the table opened in its debrief; counts of three persons or more, words without their author. */
  readonly group: GroupWords
  /** What was believed beside what was; absent before the table opens its estimates. */
  readonly gap?: PerceptionGap
  /** What the format put in play: rows and columns of the heat-map. */
  readonly inPlay: { readonly postures: readonly PostureId[]; readonly situations: readonly SituationId[] }
  /** For the table, never for a person; stand-ins left out, and rehearsal bots unless they played alone. Empty under three people. */
  readonly postures: readonly { readonly posture: PostureId; readonly situation: SituationId; readonly uses: number; readonly total: number }[]
  readonly initiatives: readonly { readonly id: string; readonly name: LocalText; readonly stages: readonly number[]; readonly owner: SeatNumber; readonly icon: string; readonly ink: string }[]
  readonly fiches: readonly { readonly fiche: FicheId; readonly title: LocalText; readonly met: boolean; /** Among the scenario's own. */ readonly inPlay: boolean; /** A question of its bank was asked in reflection. */ readonly asked: boolean; readonly levers: readonly { readonly lever: LeverId; readonly name: LocalText; readonly season: number; readonly branch: 'then' | 'else' | 'none' }[] }[]
  /** « Ce que les téléphones ont vu »: speech itself is unseen. `sharedAtMs` counts from the opening of the season's palaver; `known` = shown to all before orders were locked. */
  readonly knowledge: readonly { readonly season: number; readonly challenge: LocalText; readonly situation: SituationId; readonly known: boolean; readonly clues: readonly { readonly seat?: SeatNumber; readonly read: boolean; readonly shared?: 'voice' | 'screen' | 'public'; readonly sharedAtMs?: number }[]; /** By seat, what its phone had of each clue when orders were locked: dealt to it, shown on every screen, only said aloud, nothing. */ readonly sight?: Readonly<Record<SeatNumber, readonly ClueSight[]>> }[]
  readonly timeline: readonly TimelineEntry[]
  readonly questions: readonly LocalText[]
  readonly story: readonly StoryParagraph[]
  /** Voted by the table. */
  readonly storyTitle?: string
  readonly quotations: readonly { readonly seat: SeatNumber; readonly text: string; readonly question?: LocalText }[]
  readonly counts: { readonly events: number; readonly branches: number; readonly standInSeasons: number; readonly talkMs: number; readonly pausedMs: number }
}

export type DebriefSeat = { readonly seat: SeatNumber; readonly role: RoleId; readonly character: LocalText; readonly holder: SeatHolder; /** Name only when the trainer chose names. */ readonly name?: string; /** Left when the table was tightened. */ readonly removed?: true }

export type Network = { readonly season: number; readonly links: readonly { readonly pair: Pair; readonly halves: number; readonly band: LinkBand; readonly conflict?: 'hot' | 'cold'; readonly scar: boolean }[] }

export type TurningPoint = {
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I'
  readonly season: number
  readonly fact: string
  readonly title: LocalText
  readonly text: LocalText
  readonly score: number
  /** The arithmetic, in words: « il manquait 3,5 aux horizons, il manque 2,5 (4) ; marge de 1 jeton (8) ; première fois (4) ». */
  readonly reasons: readonly { readonly rule: 'distance' | 'narrow-margin' | 'conflict' | 'promise-broken' | 'first-lever'; readonly points: number; readonly detail: Readonly<Record<string, number | string>>; readonly text: LocalText }[]
  /** « 4 + 8 + 4 = 16 ». */
  readonly arithmetic: string
  readonly seqs: readonly number[]
}

export type GroupWords = {
  readonly moods: Readonly<Record<string, number>>
  /** One word each, opened, in alphabetical order. */
  readonly feelings: readonly string[]
  /** Chosen, induced, pushed, chance: for each decision that three or more tagged. */
  readonly tags: readonly { readonly fact: string; readonly title: LocalText; readonly counts: Readonly<Record<string, number>> }[]
  /** « Is it so here? »: rule by rule, values that three or more gave. */
  readonly relate: readonly { readonly rule: string; readonly counts: Readonly<Record<string, number>> }[]
  /** The same, role by role; absent before somebody answers. */
  readonly relateRoles?: readonly { readonly role: RoleId; readonly counts: Readonly<Record<string, number>> }[]
}

export type ClueSight = 'own' | 'screen' | 'voice' | 'none'

/** Counts of three persons or more; `record`: out of ten. `less`: they thought less than it was. */
export type PerceptionGap = {
  readonly promises: Estimate
  readonly pot: Estimate
  readonly trust: Readonly<Record<string, number>>
  readonly beliefs: readonly { readonly season: number; readonly counts: Readonly<Record<string, number>> }[]
  readonly intentions: readonly { readonly season: number; readonly counts: Readonly<Record<string, number>> }[]
}
export type Estimate = { readonly record?: number; readonly counts: Readonly<Record<string, number>> }

export type TimelineEntry = { readonly season: number; readonly phase: string; readonly kind: 'event' | 'challenge' | 'lever' | 'initiative' | 'pot' | 'promise' | 'conflict' | 'dilemma' | 'trainer' | 'outcome'; readonly text: LocalText; readonly worksite?: WorksiteId; readonly seqs: readonly number[] }

export type StoryParagraph = { readonly heading?: LocalText; readonly text: LocalText; readonly seqs: readonly number[] }
