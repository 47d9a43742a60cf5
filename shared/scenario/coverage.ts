/**
 * Which fiche counts in which scenario, computed from the files themselves.
 * A fiche is *load-bearing* when one of its levers has a gate of the scenario's own, or when a challenge, an event or
 * another card needs what the lever does (a flag it sets, an evaluation, a situation made known, a stage it brings
 * nearer) or names it.
 * It is *present* when it is among the scenario's fiches and its lever or a question of its own is in play.
 */
import { FICHE_IDS, type FicheId } from '../base/vocabulary.ts'
import type { ChallengeCard, EventCard, LeverCard, LocalText, ScenarioFile } from './schema.ts'
import { STANDARD_DECK } from './standard/index.ts'

export type Reason =
  /** The scenario's own condition on the lever. */
  | { readonly kind: 'gate'; readonly lever: string }
  /** A card that needs what the lever does, or names it. */
  | { readonly kind: 'needed' | 'named'; readonly lever: string; readonly card: string; readonly title: LocalText; readonly of: 'challenge' | 'event' | 'lever' }

export type FicheCoverage = { readonly fiche: FicheId; readonly present: boolean; readonly reasons: readonly Reason[] }
export type ScenarioCoverage = { readonly id: string; readonly title: LocalText; readonly fiches: readonly FicheCoverage[] }

export function coverageOf(file: ScenarioFile): ScenarioCoverage {
  const levers = leversInPlay(file)
  return {
    id: file.id,
    title: file.title,
    fiches: FICHE_IDS.map((fiche) => {
      const mine = levers.filter((card) => card.fiche === fiche)
      const present = file.fiches.includes(fiche) && (mine.length > 0 || file.questions.some((question) => question.fiche === fiche))
      return { fiche, present, reasons: present ? mine.flatMap((card) => reasonsFor(card, file)) : [] }
    }),
  }
}

function leversInPlay(file: ScenarioFile): LeverCard[] {
  return file.levers.flatMap((id) => file.leverOverrides.find((card) => card.id === id) ?? STANDARD_DECK.levers.find((card) => card.id === id) ?? [])
}

function reasonsFor(lever: LeverCard, file: ScenarioFile): Reason[] {
  const isOwn = file.leverOverrides.includes(lever)
  const standard = STANDARD_DECK.levers.find((card) => card.id === lever.id)
  const hasGate = isOwn && lever.requires !== undefined && JSON.stringify(lever.requires.condition) !== JSON.stringify(standard?.requires?.condition)
  const wanted = pathsGivenBy(lever)
  const reasons: Reason[] = hasGate ? [{ kind: 'gate', lever: lever.id }] : []
  for (const [of, card] of cardsOf(file)) {
    if (card.id === lever.id) continue
    const about = { lever: lever.id, card: card.id, title: 'title' in card ? card.title : card.name, of }
    if ([...stringsIn(card)].some((word) => wanted.some((pattern) => pattern.test(word))) || needsKnown(lever, card) || needsStage(lever, card)) reasons.push({ kind: 'needed', ...about })
    else if (names(card, lever)) reasons.push({ kind: 'named', ...about })
  }
  return reasons
}

type Card = ChallengeCard | EventCard | LeverCard

function cardsOf(file: ScenarioFile): ['challenge' | 'event' | 'lever', Card][] {
  return [
    ...file.challenges.map((card): ['challenge', Card] => ['challenge', card]),
    ...file.events.map((card): ['event', Card] => ['event', card]),
    ...file.leverOverrides.map((card): ['lever', Card] => ['lever', card]),
  ]
}

/** Values that other cards may read because this lever was played. */
function pathsGivenBy(lever: LeverCard): RegExp[] {
  const flags = [...objectsIn(lever.effects)].flatMap((part) => ('flag' in part ? Object.keys(part.flag as object) : []))
  const paths = flags.map((flag) => new RegExp(`^flag\\.${flag}$`))
  if ([...objectsIn(lever.effects)].some((part) => 'mark' in part)) paths.push(/^init\.[^.]+\.evaluated$/)
  if (reveals(lever)) paths.push(/^init\.[^.]+\.known$/)
  return paths
}

/** Always, and not only as one of the options of a proposal (2.9). */
const reveals = (lever: LeverCard): boolean => lever.effects.some((effect) => !('chosen' in effect) && [...objectsIn(effect)].some((part) => 'reveal' in part))

function needsKnown(lever: LeverCard, card: Card): boolean {
  return reveals(lever) && [...objectsIn(card)].some((part) => 'initiative' in part && Object.hasOwn(part.initiative as object, 'known'))
}

/** The card asks for an initiative at the stage that this lever makes cheaper to reach (2.12). */
function needsStage(lever: LeverCard, card: Card): boolean {
  const isCheaper = [...objectsIn(lever.effects)].some((part) => 'need' in part && Array.isArray((part.need as { mul?: unknown }).mul))
  const from = [...objectsIn(lever.requires?.condition)].flatMap(({ eq }) => (Array.isArray(eq) && eq[0] === 'init.@worksite.stage' && typeof eq[1] === 'number' ? [eq[1]] : []))
  if (!isCheaper || from.length === 0) return false
  return [...objectsIn(card)].some((part) => {
    const asked = (part.initiative as { stage?: { is: string; than: number } } | undefined)?.stage
    return asked !== undefined && ['gte', 'eq'].includes(asked.is) && from.includes(asked.than - 1)
  })
}

/** « La table de coconstruction tenue… », or the number of the fiche. */
function names(card: Card, lever: LeverCard): boolean {
  if (!('title' in card)) return false
  const said = plain(`${card.title.fr} ${card.text.fr}`)
  return said.includes(plain(lever.name.fr)) || new RegExp(`\\b${lever.fiche.replace('.', '\\.')}(?![\\d])`).test(said)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item)
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>
    for (const member of Object.values(value)) yield* objectsIn(member)
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item)
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) yield* stringsIn(member)
}
