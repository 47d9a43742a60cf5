/** What the check believes possible holds whatever happens at a table: any value, any condition, any table of the rules. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, type EffectContext } from '../../shared/engine/effects/index.ts'
import { holds } from '../../shared/engine/effects/conditions.ts'
import { formatOf } from '../../shared/engine/format.ts'
import { NEEDS } from '../../shared/engine/needs.ts'
import type { TableState } from '../../shared/engine/state.ts'
import { STAGES_FOR_LEARNING } from '../../shared/scenario/check/objectives.ts'
import { chancesOf, spanOf, type Scene } from '../../shared/scenario/check/spans.ts'
import { anyCondition, anyValue } from '../rules/effects/any-card.ts'
import { anyTable, INITIATIVES, RUNS } from '../rules/resolution/any-table.ts'
import { sketchTable } from '../rules/resolution/table.ts'

const contextAt = (n: number): fc.Arbitrary<EffectContext> =>
  fc.record(
    {
      fact: fc.constant('event:any'),
      actor: fc.integer({ min: 1, max: n }),
      cosigners: fc.uniqueArray(fc.integer({ min: 1, max: n }), { maxLength: n - 1 }),
      worksite: fc.constantFrom('challenge' as const, 'initiative:shop' as const, 'relation:1-2' as const),
      target: fc.constantFrom(...INITIATIVES),
      concerned: fc.uniqueArray(fc.integer({ min: 1, max: n }), { maxLength: 2 }),
      wanted: fc.integer({ min: 0, max: 3 }),
      poll: fc.record({ passed: fc.boolean(), contenders: fc.constant(['shop', 'swap']) }),
    },
    { requiredKeys: ['fact'] },
  )

const anyScene = anyTable.chain((sketch) => contextAt(sketch.n ?? 5).map((context) => ({ sketch, context })))

/** The scene as the check would build it for a card of this context, at this table. */
function sceneOf(state: TableState, context: EffectContext): Scene {
  const rules = formatOf(state.scenario, state.setup)
  return {
    setting: {
      format: state.setup.format,
      rules,
      n: state.seats.length,
      roles: state.seats.map(({ role }) => role),
      seasons: [state.game.season],
      initiatives: state.scenario.file.initiatives.filter(({ id }) => rules.initiatives.includes(id)),
    },
    seasons: [state.game.season],
    hasActor: context.actor !== undefined,
    hasSigners: context.cosigners !== undefined || context.wanted !== undefined,
    hasPoll: context.poll !== undefined,
    hasVote: false,
    inReveal: true,
    flags: new Map(),
  }
}

describe('spans', () => {
  test('a value never leaves its span', () => {
    fc.assert(
      fc.property(anyScene, anyValue, ({ sketch, context }, value) => {
        const state = sketchTable(sketch)
        const [low, high] = spanOf(sceneOf(state, context), value)
        const found = evaluate(state, context, value)
        expect(found).toBeGreaterThanOrEqual(low)
        expect(found).toBeLessThanOrEqual(high)
      }),
      { numRuns: RUNS },
    )
  })

  test('what is said never to hold never holds, and what is said always to hold always does', () => {
    fc.assert(
      fc.property(anyScene, anyCondition, ({ sketch, context }, condition) => {
        const state = sketchTable(sketch)
        const chances = chancesOf(sceneOf(state, context), condition)
        if (chances !== 'maybe') expect(holds(state, context, condition)).toBe(chances === 'always')
      }),
      { numRuns: RUNS },
    )
  })
})

test('the check knows the Σ stages of the rules', () => {
  expect(STAGES_FOR_LEARNING).toEqual(Object.fromEntries(Object.entries(NEEDS).map(([n, { stages }]) => [n, stages])))
})
