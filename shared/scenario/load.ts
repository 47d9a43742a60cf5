import { hashValue } from '../base/hash.ts'
import { fail, succeed, type Result } from '../base/result.ts'
import { checkScenario } from './check/check-scenario.ts'
import { freezeDeep } from './freeze.ts'
import { hasErrors, type Issue } from './issue.ts'
import { applyOverlay } from './overlay.ts'
import type { Scenario } from './scenario.ts'
import type { LeverCard, LocalText, ScenarioFile } from './schema.ts'
import { STANDARD_DECK } from './standard/index.ts'
import standardStory from './standard/story.json' with { type: 'json' }

export type LoadOptions = {
  /** Text of an overlay file. */
  readonly overlay?: string
}

/**
 * Text of a scenario file → a scenario ready to play, frozen, or everything that is wrong with it, warnings included.
 * Reads no file and never throws. A scenario that loads may still have warnings: `checkScenario` tells them.
 */
export function loadScenario(text: string, options: LoadOptions = {}): Result<Scenario, readonly Issue[]> {
  return scenarioLoader(text)(options.overlay)
}

/** The same for a scenario and several overlays of it: the file is checked once. */
export function scenarioLoader(text: string): (overlay?: string) => Result<Scenario, readonly Issue[]> {
  const checked = checkScenario(text)
  return (overlay) => {
    if (!checked.file) return fail(checked.issues)
    if (overlay === undefined) return succeed(assemble(checked.file))
    const dressed = applyOverlay(checked.file, overlay)
    if (!dressed.file || hasErrors(dressed.issues)) return fail(dressed.issues)
    return succeed(assemble(dressed.file, dressed.id))
  }
}

/** The standard deck and lines beside the file's own; the file always wins. */
function assemble(file: ScenarioFile, overlay?: string): Scenario {
  const story: Record<string, LocalText> = { ...standardStory, ...file.story }
  const levers = new Map<string, LeverCard>()
  for (const card of [...STANDARD_DECK.levers, ...file.leverOverrides]) if (file.levers.includes(card.id)) levers.set(card.id, card)
  return freezeDeep({
    file: { ...file, story },
    deck: STANDARD_DECK,
    levers: Object.fromEntries(levers),
    hash: hashValue(file),
    ...(overlay === undefined ? {} : { overlay }),
  })
}
