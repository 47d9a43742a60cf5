import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashValue } from '../../../shared/base/hash.ts'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import { soloLimit } from '../../../shared/engine/mandate-tiers.ts'
import { judgeOutcome } from '../../../shared/engine/resolve/index.ts'
import { anyTable, RUNS } from './any-table.ts'
import { findBrokenInvariants } from './invariants.ts'
import { resolve, sketchTable } from './table.ts'

const always = (check: (resolved: ReturnType<typeof resolve>) => void): void => {
  fc.assert(
    fc.property(anyTable, (sketch) => void check(resolve(sketch))),
    { numRuns: RUNS },
  )
}

describe('Z1: whatever the table', () => {
  test('Z1: sketches are sound to begin with', () => {
    fc.assert(fc.property(anyTable, (sketch) => void expect(findBrokenInvariants(sketchTable(sketch))).toEqual([])), { numRuns: Math.min(RUNS, 500) })
  })
  test('Z1: it resolves, and every value stays within its bounds, in whole numbers', () => {
    always(({ state }) => expect(findBrokenInvariants(state)).toEqual([]))
  })
  test('Z4: nothing is mutated: events alone lead from before to after', () => {
    always(({ before, state, events }) => expect(hashValue(events.reduce(evolve, before).game)).toBe(hashValue(state.game)))
  })
  test('Z4: the same table resolves in the same way', () => {
    fc.assert(fc.property(anyTable, (sketch) => void expect(hashValue(resolve(sketch).events)).toBe(hashValue(resolve(sketch).events))), { numRuns: Math.ceil(RUNS / 4) })
  })
})

describe('Z3: limits of a season', () => {
  test('Z3: an initiative moves by one stage at most, and takes one result', () => {
    always(({ before, state, events }) => {
      for (const { id, stage } of before.game.initiatives) {
        const after = state.game.initiatives.find((one) => one.id === id)?.stage ?? -9
        expect(Math.abs(after - stage)).toBeLessThanOrEqual(1)
        const results = events.filter((event) => ['initiative-grown', 'initiative-charged', 'initiative-set-back', 'initiative-idled', 'initiative-wilted'].includes(event.type) && 'initiative' in event && event.initiative === id)
        expect(results).toHaveLength(stage === 4 ? 0 : 1)
      }
    })
  })
  test('Z3: each lever resolves once at most; two duplicates at most are penalised on a worksite', () => {
    always(({ all }) => {
      const levers = all('lever-resolved').map((event) => event.lever)
      expect(new Set(levers).size).toBe(levers.length)
      const penalised = all('posture-valued').filter((event) => event.duplicate && event.value < 0)
      for (const { worksite } of penalised) expect(penalised.filter((event) => event.worksite === worksite).length).toBeLessThanOrEqual(2)
      for (const { value, duplicate } of all('posture-valued')) expect(duplicate ? [-3, 0] : [-2, -1, 0, 1, 2, 3]).toContain(value)
    })
  })
  test('Z3: the mandate gains 2 alone and 2 of interest at most', () => {
    always(({ before, all, state }) => {
      for (const { solo, shared } of all('mandate-scored').filter((event) => event.fact === 'mandates')) {
        expect(solo).toBeLessThanOrEqual(2)
        expect(shared).toBeLessThanOrEqual(2 + before.game.initiatives.length)
      }
      for (const score of Object.values(state.game.mandates)) expect(score.solo).toBeLessThanOrEqual(soloLimit(state))
    })
  })
  test('Z3: every force is the sum of its parts, every margin tells it against its need', () => {
    always(({ all }) => {
      for (const { tokens, values, bonus, synergy, penalty, force, gauge, need, margin } of all('worksite-resolved')) {
        expect(force).toBe(tokens + values + bonus + synergy - penalty)
        expect(margin).toBe(force + gauge - need)
      }
    })
  })
  test('Z3: every live promise due is judged, others are left', () => {
    always(({ before, state }) => {
      for (const promise of before.game.promises) {
        const after = state.game.promises.find((one) => one.id === promise.id)?.status
        if (promise.status === 'live' && promise.dueSeason <= before.game.season) expect(['kept', 'broken', 'lapsed']).toContain(after)
        else expect(after).toBe(promise.status)
      }
    })
  })
  test('Z5: every event of a resolution says what caused it', () => {
    always(({ events }) => expect(events.filter((event) => event.fact === undefined)).toEqual([]))
  })
  test('Z3: the outcome always has a name', () => {
    always(({ state }) => expect(['stalled', 'fragile', 'moving', 'learning']).toContain(judgeOutcome(state).id))
  })
})
