import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEffects, applyScheduled, emptyModifiers, evaluate, type EffectContext } from '../../../shared/engine/effects/index.ts'
import { startRun } from '../../../shared/engine/run.ts'
import { effectSchema } from '../../../shared/scenario/effect-schema.ts'
import { anyTable, INITIATIVES, RUNS } from '../resolution/any-table.ts'
import { findBrokenInvariants } from '../resolution/invariants.ts'
import { leverCard, resolve, sketchTable, standardScenario } from '../resolution/table.ts'
import { anyCard, anyValue } from './any-card.ts'

const seat = fc.integer({ min: 1, max: 8 })
const anyContext: fc.Arbitrary<EffectContext> = fc.record(
  {
    fact: fc.constant('event:any'),
    actor: seat,
    cosigners: fc.array(seat, { maxLength: 4 }),
    worksite: fc.constantFrom('challenge' as const, 'initiative:shop' as const, 'initiative:nowhere' as const, 'relation:1-2' as const),
    target: fc.constantFrom(...INITIATIVES, 'nowhere'),
    concerned: fc.array(seat, { maxLength: 2 }),
    choice: fc.array(fc.constantFrom('backing', 'shop', 'acquaintance'), { maxLength: 2 }),
    wanted: fc.integer({ min: 0, max: 4 }),
    poll: fc.record({ passed: fc.boolean(), contenders: fc.constant(['shop', 'swap']) }),
  },
  { requiredKeys: ['fact'] },
)

/** An effect touches each ordered pair of eight seats once at most, and a growth tells a few lines more: no loop hides in a card. */
function mostEvents(card: unknown): number {
  return 8 * 8 * (JSON.stringify(card).match(/[{]/g)?.length ?? 0)
}

describe('Z6: any card of the language', () => {
  test('Z6: cards drawn here are of the language', () => {
    fc.assert(fc.property(anyCard, (card) => { for (const effect of card) expect(effectSchema.safeParse(effect).success, `${JSON.stringify(effect)}`).toBe(true) }), { numRuns: Math.min(RUNS, 2000) })
  })
  test('Z6: any value is a whole number within a million', () => {
    const state = sketchTable()
    fc.assert(
      fc.property(anyValue, anyContext, (value, context) => {
        const found = evaluate(state, context, value)
        expect(Number.isInteger(found) && Math.abs(found) <= 1_000_000 && !Object.is(found, -0)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
  test('Z6: any card on any table ends, breaks nothing, and what it schedules too', () => {
    fc.assert(
      fc.property(anyTable, anyCard, anyContext, fc.boolean(), (sketch, card, context, inReveal) => {
        const run = startRun(sketchTable(sketch))
        applyEffects(run, card, inReveal ? { ...context, modifiers: emptyModifiers() } : context)
        expect(findBrokenInvariants(run.state)).toEqual([])
        expect(run.events.length).toBeLessThanOrEqual(mostEvents(card))
        const later = startRun({ ...run.state, game: { ...run.state.game, season: 6 } })
        applyScheduled(later)
        expect(findBrokenInvariants(later.state)).toEqual([])
        expect(later.state.game.scheduled.filter((one) => one.dueSeason <= 6)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
  test('Z6: a whole season with such levers resolves', () => {
    fc.assert(
      fc.property(anyTable, anyCard, anyCard, (sketch, solo, table) => {
        const levers = [leverCard('2.7', { effects: solo }), leverCard('2.12', { effects: table }), leverCard('2.2', { effects: table }), leverCard('2.13', { effects: solo })]
        const { state } = resolve({ ...sketch, scenario: standardScenario({ levers }) })
        expect(findBrokenInvariants(state)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
