import type { SeatNumber, WorksiteId } from '../../shared/base/ids.ts'
import type { IndicatorId, LinkBand, PostureId, PotLevel, RoleId, SituationId, StageNumber } from '../../shared/base/vocabulary.ts'
import type { Badge } from '../../shared/drawing/medallion.ts'
import type { LandSpec } from '../../shared/drawing/landscape/life.ts'
import type { LetteringSpec, Point, SignPoints } from '../../shared/drawing/map-spec.ts'
import type { Face } from '../../shared/drawing/portraits.ts'
import type { Cue } from './cue.ts'
import type { BeatId } from './reveal-beats.ts'

/**
 * All that the live map draws, in the map's frame of 1920 × 1080. Whoever may not see something gets a
 * model without it: the layer knows no rule and hides nothing. Two models in a row are compared, and what
 * changed is played one thing after the other.
 */
export type MapModel = {
  /** Address of the baked landscape; '' while it is not known. */
  readonly landscape: string
  readonly outline: readonly Point[]
  readonly lettering: readonly LetteringSpec[]
  readonly tokens: readonly MapToken[]
  readonly threads: readonly MapThread[]
  readonly initiatives: readonly MapInitiative[]
  readonly challenge?: MapChallenge
  /** « J'irais à… », one footprint each. */
  readonly footprints: readonly MapFootprint[]
  readonly pot: MapPot
  /** 0 before the first season. */
  readonly season: number
  readonly signs: SignPoints
  /** Where windows light up, smoke rises, a bus runs. */
  readonly land?: LandSpec
  /** Idle life is welcome: a wall, nothing told, nobody asked for calm. */
  readonly alive?: boolean
  /** Values of the indicators, 0–10, as shown: so many of ten signs. */
  readonly indicators: Readonly<Record<IndicatorId, number>>
  readonly stamp?: MapStamp
  /** Present during the reveal. */
  readonly beat?: MapBeat
  /** No movement: changes are immediate, outlined for two seconds. */
  readonly calm: boolean
}

export type MapToken = {
  readonly seat: SeatNumber
  readonly role: RoleId
  readonly face: Face
  /** Short name of the role. */
  readonly label: string
  /** First name, or the stand-in's word: read by the text twin. */
  readonly name?: string
  readonly badge?: Badge
  /** Nobody sits here yet. */
  readonly faded: boolean
  /** The reader's own token, on a phone. */
  readonly mine: boolean
  readonly x: number
  readonly y: number
}

export type MapThread = {
  readonly a: SeatNumber
  readonly b: SeatNumber
  readonly band: LinkBand
  readonly conflict?: 'hot' | 'cold'
  readonly scar: boolean
  /** Like most others at a large table, and still: it passes under the paper between its two ends, so that the rest can be read. */
  readonly quiet?: boolean
  /** Written on the thread, when numbers are shown. */
  readonly text?: string
}

export type MapInitiative = {
  readonly id: string
  readonly name: string
  readonly icon: string
  readonly ink: string
  readonly x: number
  readonly y: number
  readonly stage: StageNumber
  /** Gathered towards the next stage, 0–1. */
  readonly share: number
  readonly wilting: boolean
  /** Once known: shown under the name. */
  readonly situation?: SituationId
  /** Second line of the label: situation, need and people required. */
  readonly note?: string
}

/** What the season puts to the table: pinned between the two concerned. */
export type MapChallenge = {
  readonly title: string
  readonly a: SeatNumber
  readonly b: SeatNumber
  readonly note?: string
  readonly result?: 'met' | 'brio' | 'missed'
}

export type MapFootprint = { readonly seat: SeatNumber; readonly role: RoleId; readonly at: WorksiteId }

export type MapPot = {
  readonly x: number
  readonly y: number
  readonly level: PotLevel
  readonly time: number
  readonly means: number
  /** Tokens already there, before the season's count. */
  readonly known?: number
  readonly label?: string
}

/** Where an event hits. */
export type MapStamp = { readonly id: string; readonly icon: string; readonly x: number; readonly y: number }

export type MapBeat = {
  readonly id: BeatId
  /** 0 first. */
  readonly index: number
  /** Orders, from the first beat on: a card where each seat went. */
  readonly orders: readonly { readonly seat: SeatNumber; readonly role: RoleId; readonly at?: WorksiteId; readonly posture?: PostureId; readonly tokens: number }[]
  /** What has been put in the pot; empty before that beat. */
  readonly pours: readonly { readonly seat: SeatNumber; readonly tokens: number }[]
  readonly promises: readonly { readonly id: string; readonly from: SeatNumber; readonly to: SeatNumber | 'table'; readonly state: 'kept' | 'broken' }[]
  /** Force against need, where the beat has told it. */
  readonly results: readonly { readonly at: WorksiteId; readonly text: string; readonly reached: boolean }[]
  /** What this beat is about; everything else steps back. */
  readonly about: { readonly seats: readonly SeatNumber[]; readonly initiatives: readonly string[]; readonly threads: readonly (readonly [SeatNumber, SeatNumber])[]; readonly pot: boolean; readonly challenge: boolean }
}

/** What somebody asks of the map by touching it; the page decides what it means. */
export type MapIntent =
  | { readonly type: 'seat'; readonly seat: SeatNumber }
  | { readonly type: 'initiative'; readonly id: string }
  | { readonly type: 'thread'; readonly a: SeatNumber; readonly b: SeatNumber }
  | { readonly type: 'challenge' }
  | { readonly type: 'pot' }
  /** Everything that had changed has been played. */
  | { readonly type: 'settled' }
  /** A gesture that may be heard has just begun. */
  | { readonly type: 'cue'; readonly cue: Cue }
