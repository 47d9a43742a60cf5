import { STANDARD_DURATIONS } from '../base/durations.ts'
import type { PhaseId } from '../base/vocabulary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { FormatRules } from '../scenario/schema.ts'
import type { TableSetup, TableState } from './state.ts'

const FIRST_COMMITMENT_BONUS_SECONDS = 45
const REMOTE_PALAVER_BONUS_SECONDS = 60
const SILENT_PALAVER_SECONDS = 30
const EXTENDED_FACTOR = 3

export function formatOf(scenario: Scenario, setup: Pick<TableSetup, 'format'>): FormatRules {
  const rules = scenario.file.formats[setup.format]
  if (!rules) throw new Error(`Scenario ${scenario.file.id} does not declare the format ${setup.format}`)
  return rules
}

export function rulesOf(state: Pick<TableState, 'scenario' | 'setup'>): FormatRules {
  return formatOf(state.scenario, state.setup)
}

/** S. */
export function countSeasons(state: Pick<TableState, 'scenario' | 'setup'>): number {
  return rulesOf(state).seasons
}

/** The last season that will be played: the format's, unless the trainer made an earlier one the last (P11). */
export function lastSeasonOf(state: Pick<TableState, 'scenario' | 'setup' | 'pace'>): number {
  return Math.min(countSeasons(state), state.pace?.lastSeason ?? Infinity)
}

export function isLastSeason(state: TableState): boolean {
  return state.game.season >= lastSeasonOf(state)
}

/** Undefined = no clock (rules 3, 59). `silent` = the season is played without talk. */
export function phaseDurationMs(state: TableState, season: number, phase: PhaseId, silent: boolean): number | undefined {
  const { options, format } = state.setup
  if (options.timers === 'off') return undefined
  const printed = rulesOf(state).durations ?? STANDARD_DURATIONS[format]
  let seconds = printed[phase]
  if (phase === 'palaver' && silent) seconds = SILENT_PALAVER_SECONDS
  else if (phase === 'palaver' && options.remote) seconds += REMOTE_PALAVER_BONUS_SECONDS
  if (phase === 'palaver' && !silent) seconds = Math.max(Math.min(seconds, SILENT_PALAVER_SECONDS), seconds - (state.pace?.palaverCut ?? 0))
  if (phase === 'commitment' && season === 1) seconds += FIRST_COMMITMENT_BONUS_SECONDS
  return seconds * 1000 * (options.timers === 'extended' ? EXTENDED_FACTOR : 1)
}
