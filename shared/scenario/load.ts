import { hashValue } from '../base/hash.ts'
import { fail, succeed, type Result } from '../base/result.ts'
import type { Issue } from './issue.ts'
import type { Scenario } from './scenario.ts'
import { scenarioSchema, type LeverCard, type LocalText, type ScenarioFile } from './schema.ts'
import { STANDARD_DECK } from './standard/index.ts'
import standardStory from './standard/story.json' with { type: 'json' }

export type LoadOptions = {
  /** Text of an overlay file. */
  readonly overlay?: string
}

/** Text of a scenario file → a scenario ready to play, frozen, or everything that is wrong with it. */
export function loadScenario(text: string, _options: LoadOptions = {}): Result<Scenario, Issue[]> {
  const parsed = scenarioSchema.safeParse(JSON.parse(text))
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => ({
        code: 'wrong-type' as const,
        severity: 'error' as const,
        file: 'scenario' as const,
        path: issue.path as (string | number)[],
        where: issue.path.join('.'),
        line: 1,
        column: 1,
        message: { fr: issue.message, en: issue.message },
      })),
    )
  }
  return succeed(assemble(parsed.data))
}

function assemble(file: ScenarioFile, overlay?: string): Scenario {
  const hash = hashValue(file)
  const story: Record<string, LocalText> = { ...standardStory, ...file.story }
  const chosen = new Map<string, LeverCard>()
  for (const card of [...STANDARD_DECK.levers, ...file.leverOverrides]) if (file.levers.includes(card.id)) chosen.set(card.id, card)
  return freezeDeep({ file: { ...file, story }, deck: STANDARD_DECK, levers: Object.fromEntries(chosen), hash, ...(overlay === undefined ? {} : { overlay }) })
}

function freezeDeep<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
  for (const member of Object.values(value)) freezeDeep(member)
  return Object.freeze(value)
}
