import type { FicheId, GaugeId, LeverId } from '../base/vocabulary.ts'
import { FICHE_WORDS, seasonName } from '../debrief/words/names.ts'
import { told, findChallenge, initiativeInProse } from '../debrief/words/speech.ts'
import { eventsOf } from '../debrief/film.ts'
import { countThreads, type DebriefModel } from '../debrief/index.ts'
import type { LocalText } from '../scenario/schema.ts'
import { buildMaterial, sessionOf } from './material.ts'
import type { Material, MaterialSession } from './material-types.ts'
import type { Read } from './read-shared.ts'

export const BASE_FORMAT = 'faire-territoire-base/1'

/** A session in the base: what it takes to compare it with another. No free words, no code, nobody. */
export type BaseEntry = {
  readonly format: typeof BASE_FORMAT
  readonly session: MaterialSession
  readonly title: LocalText
  readonly territory: LocalText
  readonly seasons: number
  readonly horizons: Readonly<Record<GaugeId, number>>
  /** At the start and after each season; trust in quarters. */
  readonly curves: Readonly<Record<GaugeId, readonly number[]>>
  readonly threads: { readonly start: Threads; readonly end: Threads }
  readonly pots: readonly { readonly season: number; readonly total: number; readonly level: string; readonly theta1: number; readonly theta2: number }[]
  readonly promises: Readonly<Record<string, number>>
  readonly initiatives: readonly { readonly id: string; readonly name: LocalText; readonly stages: readonly number[]; readonly icon: string; readonly ink: string }[]
  readonly fiches: readonly FicheMoment[]
  readonly moments: readonly { readonly season: number; readonly title: LocalText; readonly arithmetic: string }[]
  readonly relate: readonly { readonly rule: string; readonly counts: Readonly<Record<string, number>> }[]
  readonly tags: Readonly<Record<string, number>>
}

export type Threads = { readonly threads: number; readonly tensions: number }

/** A fiche put in action, or asked about, in one season of one session. */
export type FicheMoment = {
  readonly fiche: FicheId
  readonly ficheTitle: LocalText
  readonly season: number
  readonly seasonName: LocalText
  /** Absent: a question of its bank was asked. */
  readonly lever?: { readonly id: LeverId; readonly name: LocalText; readonly branch: 'then' | 'else' | 'none'; readonly signers: number }
  readonly challenge?: LocalText
  readonly where?: LocalText
  /** Gauges before and after the season; trust in quarters. */
  readonly before: Readonly<Record<GaugeId, number>>
  readonly after: Readonly<Record<GaugeId, number>>
}

/** Undefined under three sharers. The material beside it holds no free words: those stay with their session. */
export function buildBaseEntry(read: Read): { readonly entry: BaseEntry; readonly material: Material } | undefined {
  if (!read.sharing.isEnough) return undefined
  const material = buildMaterial(read)
  return { entry: entryOf(read), material: { ...material, tables: { ...material.tables, quotations: [] } } }
}

function entryOf(read: Read): BaseEntry {
  const { model } = read
  return {
    format: BASE_FORMAT,
    session: sessionOf(read),
    title: model.session.title,
    territory: model.session.territory,
    seasons: model.network.seasons.length,
    horizons: model.horizons,
    curves: model.curves,
    threads: { start: countThreads(model.network.start), end: countThreads(model.network.end) },
    pots: model.pots.map(({ season, total, level, theta1, theta2 }) => ({ season, total, level, theta1, theta2 })),
    promises: Object.fromEntries([...Map.groupBy(model.promises, ({ status }) => status)].map(([status, some]) => [status, some.length])),
    initiatives: model.initiatives.map(({ id, name, stages, icon, ink }) => ({ id, name, stages, icon, ink })),
    fiches: ficheMoments(read),
    moments: model.proposed.filter(({ fact }) => isTables(fact)).map(({ season, title, arithmetic }) => ({ season, title, arithmetic })),
    relate: model.group.relate,
    tags: tagsOf(model),
  }
}

/** A fact of the table: its title names nobody, not even a character. */
function isTables(fact: string): boolean {
  return /^(?:challenge|pot|initiative:|lever:|event:)/.test(fact)
}

function tagsOf({ group }: DebriefModel): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { counts } of group.tags) for (const [tag, count] of Object.entries(counts)) sum[tag] = (sum[tag] ?? 0) + count
  return sum
}

function ficheMoments({ scenario, film, model }: Read): FicheMoment[] {
  const challenges = new Map(eventsOf(film, 'challenge-drawn').map(({ season, card }) => [season, findChallenge(scenario, card)?.title]))
  const at = (index: number): Record<GaugeId, number> => Object.fromEntries(Object.entries(model.curves).map(([gauge, values]) => [gauge, values[Math.max(0, Math.min(index, values.length - 1))] ?? 0])) as Record<GaugeId, number>
  const base = (fiche: FicheId, season: number): Omit<FicheMoment, 'lever' | 'where'> => {
    const challenge = challenges.get(season)
    return { fiche, ficheTitle: FICHE_WORDS[fiche], season, seasonName: seasonName(season), before: at(season - 1), after: at(season), ...(challenge && { challenge: told(challenge) }) }
  }
  const played = eventsOf(film, 'lever-resolved').flatMap(({ lever, season, branchTaken, signers, worksite }): FicheMoment[] => {
    const card = scenario.levers[lever]
    if (!card) return []
    const where = worksite?.startsWith('initiative:') ? initiativeInProse(scenario, worksite.slice('initiative:'.length)) : undefined
    return [{ ...base(card.fiche, season), lever: { id: lever, name: told(card.name), branch: branchTaken, signers: signers.length }, ...(where && { where }) }]
  })
  const asked = model.fiches.filter((one) => one.asked && one.levers.length === 0).map(({ fiche }): FicheMoment => base(fiche, Math.max(1, model.network.seasons.length)))
  return [...played, ...asked]
}

