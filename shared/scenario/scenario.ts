import type { FormatId, LeverId } from '../base/vocabulary.ts'
import type { LeverCard, ScenarioFile, StandardDeck, FormatRules } from './schema.ts'

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

export { STANDARD_DURATIONS } from '../base/durations.ts'

export function formatRules(scenario: Scenario, format: FormatId): FormatRules {
  const rules = scenario.file.formats[format]
  if (!rules) throw new Error(`Scenario ${scenario.file.id} does not declare the format ${format}`)
  return rules
}
