import type { FormatId, LeverId } from '../base/vocabulary.ts'
import type { LeverCard, PhaseDurations, ScenarioFile, StandardDeck, FormatRules } from './schema.ts'

/**
 * A checked scenario, ready to play: the file, the standard deck beside it, and the levers in play
 * (the file's overrides win over the standard ones). Frozen.
 */
export type Scenario = {
  readonly file: ScenarioFile
  readonly deck: StandardDeck
  readonly levers: Readonly<Partial<Record<LeverId, LeverCard>>>
  /** 128-bit hash of the canonical file after overlay and migration: which rules and texts were played. */
  readonly hash: string
  /** Id of the overlay applied, if any. */
  readonly overlay?: string
}

/** Seconds; GAME-NOTES 3. */
export const STANDARD_DURATIONS: Readonly<Record<FormatId, PhaseDurations>> = {
  '30': { news: 30, palaver: 150, commitment: 90, reveal: 45, reflection: 45 },
  '60': { news: 30, palaver: 180, commitment: 90, reveal: 45, reflection: 75 },
  '90': { news: 45, palaver: 240, commitment: 90, reveal: 60, reflection: 105 },
}

export function formatRules(scenario: Scenario, format: FormatId): FormatRules {
  const rules = scenario.file.formats[format]
  if (!rules) throw new Error(`Scenario ${scenario.file.id} does not declare the format ${format}`)
  return rules
}
