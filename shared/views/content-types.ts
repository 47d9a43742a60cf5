import type { DifficultyId, FicheId, FormatId, IndicatorId, LeverId, PostureId, RoleId, RoleTag, SituationId, VisitActivity } from '../base/vocabulary.ts'
import type { Arrivals, CastCard, LeverCard, LocalText, PhaseDurations } from '../scenario/schema.ts'
import type { MapSpec } from '../drawing/map-spec.ts'

/** The part of a scenario that holds no secret: fetched once over HTTP, cached by its hash. */
export type PublicContent = {
  readonly hash: string
  readonly id: string
  readonly title: LocalText
  readonly territory: { readonly name: LocalText; readonly inProse: LocalText }
  readonly pitch: LocalText
  readonly opening: LocalText
  readonly difficulty: DifficultyId
  readonly format: FormatId
  readonly seasons: number
  /** Seconds; the first commitment lasts 45 more. */
  readonly durations: PhaseDurations
  readonly fiches: readonly FicheId[]
  readonly firstLever: LeverId
  readonly roles: Readonly<Record<RoleId, { readonly tag: RoleTag } & CastCard>>
  readonly map: MapSpec
  /** Baked landscape. */
  readonly landscape: { readonly board: string; readonly phone: string }
  readonly places: Readonly<Record<string, { readonly name: LocalText; readonly x: number; readonly y: number }>>
  readonly initiatives: Readonly<Record<string, { readonly name: LocalText; readonly text: LocalText; readonly place: string; readonly domain: IndicatorId; readonly icon: string; readonly ink: string }>>
  readonly levers: Readonly<Partial<Record<LeverId, Omit<LeverCard, 'effects'>>>>
  readonly situations: readonly SituationId[]
  readonly postures: readonly PostureId[]
  readonly visitActivities: readonly VisitActivity[]
  /** What the scenario advises for who comes late, early, too many, too few; a guide for who observes. */
  readonly arrivals?: Arrivals
}
