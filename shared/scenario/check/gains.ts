/** The most that a season can give: upper bounds, so that what they forbid is surely out of reach. Mirrors the rules. */
import { INDICATORS, TAG_OF_ROLE, type IndicatorId, type RoleId } from '../../base/vocabulary.ts'
import type { Effect, Value } from '../effect-schema.ts'
import { placedCards, type PlacedCard } from './placed-cards.ts'
import type { Parts } from './parts.ts'
import { challengesOf, leversInPlay, type Setting } from './settings.ts'
import { spanOf, type Scene } from './spans.ts'

export type Gains = {
  /** Effective +1 of an indicator in a season, at most. */
  readonly rises: (indicator: IndicatorId, season: number) => number
  /** By how much effects may bring a horizon down. */
  readonly lowered: (indicator: IndicatorId) => number
  /** Points of mandate that effects may give to a role in the whole game. */
  readonly mandateByEffects: (role: RoleId) => number
}

const ROOTED = 3

export function gainsAt(parts: Parts, setting: Setting): Gains {
  const cards = cardsAt(parts, setting)
  const sums = new Map(setting.seasons.map((season) => [season, effectRises(cards, season)]))
  const rises = (indicator: IndicatorId, season: number): number => {
    const byChallenge = challengesOf(parts, setting, season).some(({ stake }) => stake === indicator) ? 1 : 0
    const own = setting.initiatives.filter(({ domain }) => domain === indicator).length
    const rooted = season < ROOTED ? 0 : setting.initiatives.filter(({ domain }) => (indicator === 'backing' ? domain !== 'backing' : indicator === 'agency' && domain === 'backing')).length
    const gift = season % 2 === 0 ? 1 : 0
    // What a card schedules may fall in any later season.
    const byEffects = setting.seasons.filter((one) => one <= season).reduce((most, one) => Math.max(most, sums.get(one)?.[indicator] ?? 0), 0)
    return byChallenge + own + rooted + gift + byEffects
  }
  return {
    rises,
    lowered: (indicator) => setting.rules.seasons * total(cards, (effect, scene) => (isHorizonOf(effect, indicator) ? Math.max(0, -spanOf(scene, effect.horizon.by)[0]) : 0)),
    mandateByEffects: (role) => mandateGiven(cards, role, setting),
  }
}

function isHorizonOf(effect: Effect, indicator: IndicatorId): effect is Extract<Effect, { horizon: unknown }> {
  return 'horizon' in effect && (effect.horizon.of === indicator || effect.horizon.of === '@choice')
}

/** The file's cards and the standard levers in play, in this setting only. */
function cardsAt(parts: Parts, setting: Setting): PlacedCard[] {
  const own = placedCards(parts, [setting])
  const standard = leversInPlay(parts).filter(({ value }) => !parts.overrides.some(({ value: one }) => one.id === value.id))
  const asOwn = placedCards({ ...parts, overrides: standard, challenges: [], events: [], dilemmas: [] }, [setting])
  // What only the trainer may provoke is no way for a table.
  const provoked = new Set(parts.events.filter(({ value }) => value.season === undefined).map(({ value }) => value.id))
  return [...own, ...asOwn].filter((card) => !(card.kind === 'event' && provoked.has(card.id)))
}

function effectRises(cards: readonly PlacedCard[], season: number): Readonly<Record<IndicatorId, number>> {
  const sum = (indicator: IndicatorId): number =>
    total(
      cards.filter(({ scenes }) => scenes.some(({ seasons }) => seasons.includes(season))),
      (effect, scene) => {
        if (!('ind' in effect)) return 0
        return most(scene, effect.ind[indicator]) + most(scene, effect.ind['@choice'])
      },
    )
  return Object.fromEntries(INDICATORS.map((indicator) => [indicator, sum(indicator)])) as Record<IndicatorId, number>
}

function most(scene: Scene, value: Value | undefined): number {
  return value === undefined ? 0 : Math.max(0, Math.min(10, spanOf(scene, value)[1]))
}

/** A dilemma a season for a role; other cards as often as they may come. */
function mandateGiven(cards: readonly PlacedCard[], role: RoleId, setting: Setting): number {
  const points = (card: PlacedCard): number => total([card], (effect, scene) => ('mandate' in effect && mayReach(effect.mandate.to, role) ? most(scene, effect.mandate.by) : 0))
  const dilemmas = cards.filter(({ kind, actor }) => kind === 'dilemma' && actor === role).map(points)
  const others = cards.filter(({ kind }) => kind !== 'dilemma').map((card) => points(card) * (card.kind === 'event' ? 1 : setting.rules.seasons))
  return Math.max(0, ...dilemmas) * setting.rules.dilemmaSeasons.length + others.reduce((sum, one) => sum + one, 0)
}

/** A role that a card names may be stood for by another; a tag may not. */
function mayReach(selector: string, role: RoleId): boolean {
  return !selector.startsWith('tag:') || selector === `tag:${TAG_OF_ROLE[role]}`
}

/** Adds up every effect of every list, whatever its conditions; the flags may be worth anything. */
function total(cards: readonly PlacedCard[], amount: (effect: Effect, scene: Scene) => number): number {
  const inside = (effects: readonly Effect[], scene: Scene): number => effects.reduce((sum, effect) => sum + one(effect, scene), 0)
  const one = (effect: Effect, scene: Scene): number => {
    if ('if' in effect) return inside(effect.then, scene) + inside(effect.else ?? [], scene)
    if ('chosen' in effect) return Object.values(effect.chosen).reduce((sum, list) => sum + inside(list, scene), 0)
    if ('chance' in effect) return inside(effect.chance.then, scene) + inside(effect.chance.else ?? [], scene)
    if ('schedule' in effect) return inside(effect.schedule.do, scene)
    if ('onGrowth' in effect) return inside(effect.onGrowth.do, scene)
    return amount(effect, scene)
  }
  return cards.reduce((sum, card) => {
    const scene = card.scenes[0]
    return scene ? sum + card.lists.reduce((all, { effects }) => all + inside(effects, { ...scene, flags: ANY_FLAG }), 0) : sum
  }, 0)
}

const ANY_FLAG: Scene['flags'] = { get: () => [-1_000_000, 1_000_000] } as unknown as Scene['flags']
