/** Every card that holds effects, with its lists, its conditions, and the tables and seasons in which it may be played. */
import type { RoleId } from '../../base/vocabulary.ts'
import type { Condition, Effect } from '../effect-schema.ts'
import type { Path } from '../issue.ts'
import type { Parts } from './parts.ts'
import { challengesOf, dilemmasOf, type Setting } from './settings.ts'
import type { Scene } from './spans.ts'

export type CardKind = 'challenge' | 'lever' | 'event' | 'dilemma'

export type PlacedCard = {
  readonly kind: CardKind
  readonly id: string
  /** Role that receives a dilemma. */
  readonly actor?: RoleId
  readonly lists: readonly { readonly path: Path; readonly effects: readonly Effect[] }[]
  readonly conditions: readonly { readonly path: Path; readonly condition: Condition }[]
  readonly scenes: readonly Scene[]
  /** What « @choice » may be. */
  readonly choices: readonly string[]
  /** Initiatives of the scenario, and those of them that some format takes. */
  readonly initiatives: readonly string[]
  readonly played: readonly string[]
}

type Trait = Partial<Pick<Scene, 'hasActor' | 'hasSigners' | 'hasPoll' | 'hasVote' | 'inReveal'>>

export function placedCards(parts: Parts, settings: readonly Setting[]): PlacedCard[] {
  const initiatives = parts.initiatives.map(({ value }) => value.id)
  const played = initiatives.filter((id) => parts.formats.some(({ value }) => value.initiatives.includes(id)))
  const scenesWhere = (seasonsOf: (setting: Setting) => number[], traits: Trait): Scene[] =>
    settings.flatMap((setting) => {
      const seasons = seasonsOf(setting)
      const scene = { setting, seasons, hasActor: false, hasSigners: false, hasPoll: false, hasVote: false, inReveal: false, flags: new Map(), ...traits }
      return seasons.length > 0 ? [scene] : []
    })
  const challenges = parts.challenges.map(({ path, value: card }) => ({
    kind: 'challenge' as const,
    id: card.id,
    lists: (['onMet', 'onBrio', 'onMissed'] as const).flatMap((key) => (card[key] ? [{ path: [...path, key], effects: card[key] }] : [])),
    conditions: [],
    scenes: scenesWhere((setting) => setting.seasons.filter((season) => challengesOf(parts, setting, season).some(({ id }) => id === card.id)), { inReveal: true }),
    choices: [],
    initiatives,
    played,
  }))
  const levers = parts.overrides
    .filter(({ value }) => parts.levers?.includes(value.id))
    .map(({ path, value: card }) => ({
      kind: 'lever' as const,
      id: card.id,
      lists: [{ path: [...path, 'effects'], effects: card.effects }],
      conditions: card.requires ? [{ path: [...path, 'requires', 'condition'], condition: card.requires.condition }] : [],
      scenes: scenesWhere(({ seasons }) => [...seasons], {
        inReveal: true,
        hasActor: true,
        hasSigners: card.family === 'table' && (card.cosigners !== undefined || card.openSignatures === true),
        hasVote: card.vote !== undefined,
      }),
      choices: card.choose?.options.map(({ id }) => id) ?? [],
      initiatives,
      played,
    }))
  const events = parts.events.map(({ path, value: card }) => ({
    kind: 'event' as const,
    id: card.id,
    lists: [{ path: [...path, 'effects'], effects: card.effects }],
    conditions: [],
    scenes: scenesWhere(({ seasons }) => seasons.filter((season) => card.season === undefined || card.season === season), {
      hasActor: card.actor !== undefined,
      hasPoll: card.poll !== undefined,
      // Provoked during the reflection, it reads the orders just played.
      inReveal: card.season === undefined,
    }),
    choices: card.poll === undefined ? [] : card.poll.options === 'initiatives' ? initiatives : card.poll.options.map(({ id }) => id),
    initiatives,
    played,
  }))
  const dilemmas = parts.dilemmas.map(({ path, value: card }) => ({
    kind: 'dilemma' as const,
    id: card.id,
    actor: card.role,
    lists: [{ path: [...path, 'a', 'effects'], effects: card.a.effects }],
    conditions: [],
    scenes: scenesWhere((setting) => (setting.roles.includes(card.role) ? setting.seasons.filter((season) => dilemmasOf(parts, setting, card.role, season).some(({ id }) => id === card.id)) : []), { inReveal: true, hasActor: true }),
    choices: [],
    initiatives,
    played,
  }))
  return [...challenges, ...levers, ...events, ...dilemmas]
}
