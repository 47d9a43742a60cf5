/** A role that the scenario leaves with nothing of its own to do for a season, at some number of seats. */
import type { RoleId } from '../../base/vocabulary.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { challengesOf, dilemmasOf, leversInPlay, tell, type Setting } from './settings.ts'

type Idle = { readonly setting: Setting; readonly role: RoleId; readonly season: number }

/**
 * Every seat may always work and give. A season is a role's own when it may carry an initiative, is concerned by a
 * challenge that may come, receives a dilemma, or may play a lever: its own, or one that is everybody's.
 */
export function checkIdleRoles(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const idle = settings.flatMap((setting) => setting.seasons.flatMap((season) => setting.roles.filter((role) => !hasSomething(parts, setting, role, season)).map((role) => ({ setting, role, season }))))
  const roles = [...new Set(idle.map(({ role }) => role))]
  for (const role of roles) tellIdle(role, idle.filter((one) => one.role === role), parts, report)
}

function hasSomething(parts: Parts, setting: Setting, role: RoleId, season: number): boolean {
  return (
    setting.initiatives.some(({ owners }) => owners.includes(role) || !owners.some((one) => setting.roles.includes(one))) ||
    challengesOf(parts, setting, season).some(({ concerned }) => concerned.includes(role) || concerned.some((one) => !setting.roles.includes(one))) ||
    dilemmasOf(parts, setting, role, season).length > 0 ||
    leversInPlay(parts).some(({ value: { reservedTo } }) => reservedTo.length === 0 || reservedTo.includes(role) || !reservedTo.some((one) => setting.roles.includes(one)))
  )
}

function tellIdle(role: RoleId, idle: readonly Idle[], parts: Parts, report: Reporter): void {
  const seasons = [...new Set(idle.map(({ season }) => season))].toSorted((a, b) => a - b)
  const settings = [...new Set(idle.map(({ setting }) => setting))]
  const index = parts.roleOrder?.indexOf(role) ?? 0
  const list = (and: string): string => (seasons.length === 1 ? `${seasons[0]}` : `${seasons.slice(0, -1).join(', ')} ${and} ${seasons.at(-1)}`)
  report.add(
    ['roleOrder', index],
    'idle-role',
    {
      fr: `« ${role} » n’a rien à faire de propre ${seasons.length > 1 ? 'aux saisons' : 'à la saison'} ${list('et')} : ni initiative à porter, ni défi qui le concerne, ni dilemme, ni levier (${tell(settings, 'fr')}).`,
      en: `“${role}” has nothing of its own to do in ${seasons.length > 1 ? 'seasons' : 'season'} ${list('and')}: no initiative to carry, no challenge that concerns it, no dilemma, no lever (${tell(settings, 'en')}).`,
    },
    {
      severity: 'warning',
      found: role,
      repair: {
        fr: 'Nommez-le dans un défi ou parmi les « owners » d’une initiative, donnez-lui un dilemme, ou mettez en jeu un levier commun (2.2, 2.4, 2.6…).',
        en: 'Name it in a challenge or among the “owners” of an initiative, give it a dilemma, or put a common lever in play (2.2, 2.4, 2.6…).',
      },
    },
  )
}
