/** The tables a scenario may be played at: one per format and number of seats, with who sits there and what may come. */
import { ROLE_IDS, type FormatId, type RoleId } from '../../base/vocabulary.ts'
import type { ChallengeCard, DilemmaCard, FormatRules, InitiativeCard, LeverCard } from '../schema.ts'
import { STANDARD_DECK } from '../standard/index.ts'
import type { Parts, Placed } from './parts.ts'

export type Setting = {
  readonly format: FormatId
  readonly rules: FormatRules
  readonly n: number
  /** Seated roles, first seat first. */
  readonly roles: readonly RoleId[]
  readonly seasons: readonly number[]
  readonly initiatives: readonly InitiativeCard[]
}

export function settingsOf(parts: Parts): Setting[] {
  const order = parts.roleOrder ?? ROLE_IDS
  return parts.formats.flatMap(({ id, value: rules }) =>
    range(rules.players.min, rules.players.max).map((n) => ({
      format: id,
      rules,
      n,
      roles: order.slice(0, n),
      seasons: range(1, rules.seasons),
      initiatives: parts.initiatives.map(({ value }) => value).filter(({ id: one }) => rules.initiatives.includes(one)),
    })),
  )
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** The challenges that may come in a season: the scripted one, else any that may be drawn. Mirrors the engine's news. */
export function challengesOf(parts: Parts, { rules }: Pick<Setting, 'rules'>, season: number): ChallengeCard[] {
  const own = parts.challenges.map(({ value }) => value)
  const scripted = own.find((card) => card.season === season)
  if (scripted) return [scripted]
  const fits = (card: ChallengeCard): boolean => card.season === undefined && rules.situations.includes(card.situation)
  const free = own.filter(fits)
  const draws = range(1, season - 1).filter((one) => !own.some((card) => card.season === one)).length
  return draws < free.length ? free : STANDARD_DECK.challenges.filter(fits)
}

/** The dilemmas a role may be dealt in a season: the one written for it, else any written for none. */
export function dilemmasOf(parts: Parts, { rules }: Pick<Setting, 'rules'>, role: RoleId, season: number): DilemmaCard[] {
  if (rules.seasons <= 2 || !rules.dilemmaSeasons.includes(season)) return []
  const own = parts.dilemmas.map(({ value }) => value).filter((card) => card.role === role)
  const scripted = own.find((card) => card.season === season)
  return scripted ? [scripted] : own.filter((card) => card.season === undefined)
}

/** The lever cards in play: the file's own win over the standard ones. `path` is where the author may change them. */
export function leversInPlay(parts: Parts): Placed<LeverCard>[] {
  return (parts.levers ?? []).flatMap((id, index) => {
    const own = parts.overrides.find(({ value }) => value.id === id)
    if (own) return [own]
    const standard = STANDARD_DECK.levers.find((card) => card.id === id)
    return standard ? [{ path: ['levers', index], value: standard }] : []
  })
}

/** « format 30 à 4, 5 et 6 places ; format 60 à 8 places ». */
export function tell(settings: readonly Pick<Setting, 'format' | 'n'>[], language: 'fr' | 'en'): string {
  const formats = [...new Set(settings.map(({ format }) => format))]
  return formats
    .map((format) => {
      const sizes = settings.filter((one) => one.format === format).map(({ n }) => n)
      const last = sizes.at(-1)!
      const list = sizes.length === 1 ? `${last}` : `${sizes.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`
      return language === 'fr' ? `format ${format} à ${list} places` : `format ${format} at ${list} seats`
    })
    .join(' ; ')
}
