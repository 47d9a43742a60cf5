import { ROLE_IDS, TAG_OF_ROLE, VISIT_ACTIVITIES, type DifficultyId, type FormatId, type LeverId, type RoleId } from '../base/vocabulary.ts'
import { formatRules, STANDARD_DURATIONS, type Scenario } from '../scenario/scenario.ts'
import type { LeverCard } from '../scenario/schema.ts'
import type { PublicContent } from './content-types.ts'

/** The part of a scenario that anybody may read: no challenge, clue, dilemma, effect or situation of an initiative. */
export function publicContent(scenario: Scenario, format: FormatId, difficulty: DifficultyId = scenario.file.difficulty): PublicContent {
  const { file } = scenario
  const rules = formatRules(scenario, format)
  const inPlay = new Set(rules.initiatives)
  return {
    hash: scenario.hash,
    id: file.id,
    title: file.title,
    territory: file.territory,
    pitch: file.pitch,
    opening: file.opening,
    difficulty,
    format,
    seasons: rules.seasons,
    durations: rules.durations ?? STANDARD_DURATIONS[format],
    fiches: file.fiches,
    firstLever: file.firstLever,
    roles: Object.fromEntries(ROLE_IDS.map((role) => [role, { tag: TAG_OF_ROLE[role], ...file.cast[role] }])) as Record<RoleId, PublicContent['roles'][RoleId]>,
    map: file.map,
    landscape: { board: `/maps/${file.id}-board.webp`, phone: `/maps/${file.id}-phone.webp` },
    places: Object.fromEntries(file.places.map(({ id, ...place }) => [id, place])),
    initiatives: Object.fromEntries(
      file.initiatives
        .filter((card) => inPlay.has(card.id))
        .map(({ id, name, text, place, domain, icon, ink }) => [id, { name, text, place, domain, icon, ink }]),
    ),
    levers: Object.fromEntries(leversInPlay(scenario).map((card) => [card.id, withoutEffects(card)])),
    situations: rules.situations,
    postures: rules.postures,
    visitActivities: VISIT_ACTIVITIES,
    ...(file.arrivals && { arrivals: file.arrivals }),
  }
}

function leversInPlay(scenario: Scenario): LeverCard[] {
  return scenario.file.levers.flatMap((id: LeverId) => scenario.levers[id] ?? [])
}

function withoutEffects({ effects: _effects, ...shown }: LeverCard): Omit<LeverCard, 'effects'> {
  return shown
}
