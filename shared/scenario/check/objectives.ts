/** Aims that no order can reach: horizons, endings, mandates; and aims that are reached before the game begins. */
import { INDICATORS, type IndicatorId, type RoleId } from '../../base/vocabulary.ts'
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import { gainsAt, type Gains } from './gains.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { challengesOf, tell, type Setting } from './settings.ts'

/** Σ stages asked for « territoire apprenant », by number of seats; a test holds it to the rules. */
export const STAGES_FOR_LEARNING: Readonly<Record<number, number>> = { 4: 6, 5: 6, 6: 7, 7: 8, 8: 8 }
const MOST_STAGE = 4
const SHARED_PER_SEASON = 2
const SOLO_PER_SEASON = 2

/** What feeds each mandate; a test holds it to the rules. */
export const INTERESTS: Readonly<Record<RoleId, readonly IndicatorId[] | 'ties' | 'challenges'>> = {
  official: ['backing'],
  facilitator: 'ties',
  initiator: ['vitality'],
  resident: ['agency'],
  officer: 'challenges',
  venue: ['agency'],
  enterprise: ['transition'],
  funder: ['vitality', 'transition'],
}

export function checkObjectives(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const byFormat = new Map<string, Setting[]>()
  for (const setting of settings) byFormat.set(setting.format, [...(byFormat.get(setting.format) ?? []), setting])
  for (const [format, own] of byFormat) {
    const path: Path = ['formats', format]
    const studied = own.map((setting) => ({ setting, gains: gainsAt(parts, setting) }))
    checkHorizons(path, studied, report)
    checkStarts(path, own, report)
    checkLearning(path, own, report)
    checkMandates(path, parts, studied, report)
  }
}

type Studied = { readonly setting: Setting; readonly gains: Gains }

function tellOut(report: Reporter, path: Path, message: Required<LocalText>, found: number, expected: number, repair: Required<LocalText>): void {
  report.add(path, 'out-of-reach', message, { found: String(found), expected: `≤ ${expected}`, repair })
}

function checkHorizons(path: Path, studied: readonly Studied[], report: Reporter): void {
  for (const indicator of INDICATORS) {
    const highest = ({ setting, gains }: Studied): number =>
      Math.min(10, setting.rules.start[indicator] + setting.seasons.reduce((sum, season) => sum + gains.rises(indicator, season), 0)) + gains.lowered(indicator)
    const missed = studied.filter((one) => highest(one) < one.setting.rules.horizons[indicator])
    const worst = missed[0]
    if (!worst) continue
    const { rules } = worst.setting
    const top = Math.min(...missed.map(highest))
    tellOut(
      report,
      [...path, 'horizons', indicator],
      {
        fr: `Aucune suite de choix n’amène « ${indicator} » à ${rules.horizons[indicator]} : parti de ${rules.start[indicator]}, il monte au mieux à ${top} (${tell(missed.map(({ setting }) => setting), 'fr')}).`,
        en: `No orders bring “${indicator}” to ${rules.horizons[indicator]}: from ${rules.start[indicator]} it rises to ${top} at best (${tell(missed.map(({ setting }) => setting), 'en')}).`,
      },
      rules.horizons[indicator],
      top,
      {
        fr: `Baissez l’horizon à ${top}, partez de plus haut, ou ajoutez un défi ou une initiative de cet indicateur.`,
        en: `Lower the horizon to ${top}, start higher, or add a challenge or an initiative of this indicator.`,
      },
    )
  }
}

/** An aim that is met before anybody has played gives a table nothing to do for it. */
function checkStarts(path: Path, own: readonly Setting[], report: Reporter): void {
  const rules = own[0]?.rules
  for (const indicator of INDICATORS) {
    if (!rules || rules.start[indicator] < rules.horizons[indicator]) continue
    const [start, horizon] = [rules.start[indicator], rules.horizons[indicator]]
    report.add(
      [...path, 'horizons', indicator],
      'already-reached',
      { fr: `L’horizon « ${indicator} » (${horizon}) est atteint avant de jouer : le départ est à ${start}.`, en: `The horizon “${indicator}” (${horizon}) is reached before anybody plays: the start is at ${start}.` },
      { severity: 'warning', found: String(horizon), expected: `> ${start}`, repair: { fr: `Relevez l’horizon à ${Math.min(10, start + 1)} au moins, ou partez de plus bas.`, en: `Raise the horizon to ${Math.min(10, start + 1)} at least, or start lower.` } },
    )
  }
}

/** « Territoire apprenant » asks for a sum of stages; an initiative gains one a season at most. */
function checkLearning(path: Path, own: readonly Setting[], report: Reporter): void {
  const asked = ({ n, rules }: Setting): number => (STAGES_FOR_LEARNING[n] ?? 8) + rules.stagesShift
  const highest = ({ rules, initiatives }: Setting): number => initiatives.length * Math.min(MOST_STAGE, rules.seasons)
  const missed = own.filter((setting) => highest(setting) < asked(setting))
  const worst = missed[0]
  if (!worst) return
  const top = highest(worst)
  tellOut(
    report,
    [...path, 'stagesShift'],
    {
      fr: `La fin « territoire apprenant » est hors d’atteinte : elle demande ${asked(missed.at(-1)!)} étapes, et ${worst.initiatives.length} initiatives en gagnent au plus ${top} en ${worst.rules.seasons} saisons (${tell(missed, 'fr')}).`,
      en: `The ending “learning territory” is out of reach: it asks for ${asked(missed.at(-1)!)} stages, and ${worst.initiatives.length} initiatives gain ${top} at most in ${worst.rules.seasons} seasons (${tell(missed, 'en')}).`,
    },
    asked(missed.at(-1)!),
    top,
    { fr: 'Baissez « stagesShift », ou ajoutez une initiative au format.', en: 'Lower “stagesShift”, or add an initiative to the format.' },
  )
}

function checkMandates(path: Path, parts: Parts, studied: readonly Studied[], report: Reporter): void {
  const tiers = studied[0]?.setting.rules.mandateTiers
  if (!tiers) return
  if (tiers.held > tiers.accomplished)
    tellOut(
      report,
      [...path, 'mandateTiers', 'held'],
      { fr: `Un mandat accompli (${tiers.accomplished}) demande moins qu’un mandat tenu (${tiers.held}).`, en: `An accomplished mandate (${tiers.accomplished}) asks for less than a held one (${tiers.held}).` },
      tiers.held,
      tiers.accomplished,
      { fr: 'Écrivez « held » plus petit que « accomplished ».', en: 'Write “held” smaller than “accomplished”.' },
    )
  const shared = (one: Studied, role: RoleId): number => sharedAtMost(parts, one, role)
  const whole = (one: Studied, role: RoleId): number => soloAtMost(one.setting) + shared(one, role) + one.gains.mandateByEffects(role)
  tellTier(path, 'sharedAtLeast', studied, shared, tiers.sharedAtLeast, report)
  tellTier(path, 'accomplished', studied, whole, tiers.accomplished, report)
}

const TIER_WORDS: Readonly<Record<'sharedAtLeast' | 'accomplished', Required<LocalText>>> = {
  sharedAtLeast: { fr: 'points partagés', en: 'shared points' },
  accomplished: { fr: 'points de mandat', en: 'points of mandate' },
}

type Highest = (one: Studied, role: RoleId) => number

function tellTier(path: Path, tier: 'sharedAtLeast' | 'accomplished', studied: readonly Studied[], highest: Highest, asked: number, report: Reporter): void {
  const short = studied.flatMap((one) => one.setting.roles.map((role) => ({ setting: one.setting, role, top: highest(one, role) }))).filter(({ top }) => top < asked)
  if (short.length === 0) return
  const top = Math.min(...short.map((one) => one.top))
  const roles = [...new Set(short.map(({ role }) => role))].map((role) => `${role} (${Math.min(...short.filter((one) => one.role === role).map((one) => one.top))})`).join(', ')
  const settings = [...new Set(short.map(({ setting }) => setting))]
  tellOut(
    report,
    [...path, 'mandateTiers', tier],
    {
      fr: `Des mandats ne peuvent pas être accomplis : il faut ${asked} ${TIER_WORDS[tier].fr}, et la partie en donne au plus : ${roles} (${tell(settings, 'fr')}).`,
      en: `Some mandates cannot be accomplished: ${asked} ${TIER_WORDS[tier].en} are asked for, and the game gives at most: ${roles} (${tell(settings, 'en')}).`,
    },
    asked,
    top,
    { fr: `Baissez « ${tier} » à ${top}, ou ajoutez de quoi nourrir l’intérêt de ces rôles.`, en: `Lower “${tier}” to ${top}, or add something that feeds the interest of these roles.` },
  )
}

/** Two of time a season on the mandate, ⌈1.2 S⌉ in all. */
function soloAtMost({ rules }: Setting): number {
  return Math.min(SOLO_PER_SEASON * rules.seasons, Math.ceil((6 * rules.seasons) / 5))
}

/** Two a season from the interest, and each growth of an initiative of one's own. */
function sharedAtMost(parts: Parts, { setting, gains }: Studied, role: RoleId): number {
  const interest = INTERESTS[role]
  const bySeason = setting.seasons.map((season) => {
    if (interest === 'ties') return SHARED_PER_SEASON
    if (interest === 'challenges') return challengesOf(parts, setting, season).length > 0 ? 1 : 0
    return Math.min(SHARED_PER_SEASON, interest.reduce((sum, indicator) => sum + gains.rises(indicator, season), 0))
  })
  const owned = setting.initiatives.some((card) => mayOwn(card.owners, role, setting)) ? Math.min(MOST_STAGE, setting.rules.seasons) : 0
  return bySeason.reduce((sum, points) => sum + points, 0) + owned
}

/** Whoever is named; and anybody when none of those named is seated (rule 11). */
function mayOwn(owners: readonly RoleId[], role: RoleId, { roles, initiatives, n }: Setting): boolean {
  return owners.includes(role) || !owners.some((one) => roles.includes(one)) || initiatives.length > n
}
