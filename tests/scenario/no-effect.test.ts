/** Cards drawn from the whole language, read by the check and played by the rules: neither breaks, and they agree. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEffects } from '../../shared/engine/effects/index.ts'
import { evolve, initialState, openTable, RULES_VERSION, startRun } from '../../shared/engine/index.ts'
import type { TableState } from '../../shared/engine/state.ts'
import type { Effect } from '../../shared/scenario/effect-schema.ts'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { checkDeadEffects } from '../../shared/scenario/check/dead-effects.ts'
import { openText } from '../../shared/scenario/check/document.ts'
import { takeParts } from '../../shared/scenario/check/parts.ts'
import { createReporter } from '../../shared/scenario/check/reporter.ts'
import { settingsOf } from '../../shared/scenario/check/settings.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { anyCard } from '../rules/effects/any-card.ts'
import { RUNS } from '../rules/resolution/any-table.ts'
import { baseText } from './faulty-set.ts'

const BASE = JSON.parse(baseText('le-four-du-hameau'))
const BASE_PARTS = takeParts(BASE)
const SETTINGS = settingsOf(BASE_PARTS)
const FROST = BASE_PARTS.events[0]!.value
/** The names of this scenario in place of those of the sketches. */
const NAMES = { shop: 'bread', swap: 'workshop', market: 'meadow', hedge: 'meadow', nowhere: 'bread', 'a.story': 'event.frost', other: 'event.frost' }

function renamed(card: readonly Effect[]): Effect[] {
  let text = JSON.stringify(card)
  for (const [from, to] of Object.entries(NAMES)) text = text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`init.${from}.`, `init.${to}.`)
  return JSON.parse(text) as Effect[]
}

/** The scenario with this card as the scripted event of season 2. */
function withEvent(effects: readonly Effect[]): string {
  const file = structuredClone(BASE)
  file.events[0] = { ...file.events[0], season: 2, actor: 'official', effects }
  return JSON.stringify(file, undefined, 1)
}

function tableAt(text: string, season: number): TableState {
  const loaded = loadScenario(text)
  if (!loaded.ok) throw new Error('The card was found sound and does not load')
  const { file, hash } = loaded.value
  const options = { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'off' } as const
  const setup = { scenarioId: file.id, scenarioVersion: file.version, scenarioHash: hash, format: '60', seed: 'a', seats: 5, rulesVersion: RULES_VERSION, options } as const
  const [first, ...others] = openTable(loaded.value, setup, { at: 0, tableMs: 0 })
  const state = others.reduce(evolve, initialState(loaded.value, first!))
  return { ...state, status: 'playing', game: { ...state.game, season } }
}

describe('any card of the language', () => {
  test('is read without a crash, and every issue stands inside the file', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const text = withEvent(renamed(card))
        const lines = text.split('\n').length
        for (const { line, message } of checkScenario(text).issues) {
          expect(line).toBeLessThanOrEqual(lines)
          expect(message.fr).not.toMatch(/undefined|NaN|\[object/)
        }
      }),
      { numRuns: Math.min(RUNS, 5000) },
    )
  })

  test('that is said to have no effect has none when it is played', () => {
    let flagged = 0
    fc.assert(
      fc.property(anyCard.filter((card) => card.length > 0), (card) => {
        const [effect] = renamed(card)
        const report = createReporter('scenario', openText(''))
        const parts = { ...BASE_PARTS, events: [{ path: ['events', 0], value: { ...FROST, season: 2, actor: 'official' as const, effects: [effect!] } }] }
        checkDeadEffects(parts, SETTINGS, report)
        // The effect as a whole, not one amount among several.
        const whole = report.issues().filter(({ code, path }) => code === 'no-effect' && path.length <= 5)
        if (whole.length === 0 || Object.keys(effect!).some((word) => ['if', 'chosen', 'chance', 'schedule', 'onGrowth', 'ind', 'pot', 'need'].includes(word))) return
        const text = withEvent([effect!])
        if (!loadScenario(text).ok) return
        flagged++
        const run = startRun(tableAt(text, 2))
        applyEffects(run, [effect!], { fact: 'event:frost', actor: 1 })
        expect(run.events.map(({ type }) => type)).toEqual([])
      }),
      { numRuns: Math.min(RUNS * 4, 5000) },
    )
    expect(flagged).toBeGreaterThan(0)
  })
})
