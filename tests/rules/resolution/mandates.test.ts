import { describe, expect, test } from 'vitest'
import type { RoleId } from '../../../shared/base/vocabulary.ts'
import { mandateTier, soloLimit } from '../../../shared/engine/mandate-tiers.ts'
import { resolve, sketchTable, standardScenario, trustIn, type OrderSketch, type TableSketch } from './table.ts'

const scored = (sketch: TableSketch, seat: number) => resolve(sketch).one('mandate-scored', { seat, fact: 'mandates' })

describe('M1: one’s own part', () => {
  test.each([[0, 0], [1, 1], [2, 2], [4, 2]])('M1: %d time on the mandate give %d', (mandate, solo) => {
    expect(scored({ orders: { 1: { mandate } } }, 1).solo).toBe(solo)
  })
  test.each([[2, 3], [3, 4], [5, 6], [6, 8]])('M1: in %d seasons, %d in all', (seasons, limit) => {
    const scenario = standardScenario({ format: { seasons } })
    expect(soloLimit(sketchTable({ scenario }))).toBe(limit)
    expect(scored({ scenario, game: { mandates: { 1: { solo: limit - 1, shared: 0, dilemma: 0 } } }, orders: { 1: { mandate: 2 } } }, 1).solo).toBe(1)
  })
})

describe('M2: the shared part', () => {
  const official = (own: OrderSketch, rises: number): TableSketch => ({ n: 8, challenge: 'none', game: { rose: Array.from({ length: rises }, () => 'backing' as const) }, orders: { 1: own } })
  test.each([
    ['1 in the pot and 2 on a worksite', { at: 'initiative:shop', as: 'sponsorship', on: [2, 0], pot: [1, 0] }, 1],
    ['3 in the pot', { pot: [3, 0] }, 1],
    ['2 in the pot', { pot: [2, 0] }, 0],
    ['nothing in the pot', { at: 'initiative:shop', as: 'sponsorship', on: [4, 4] }, 0],
  ] as const)('M2: %s counts %d', (_name, own, shared) => {
    expect(scored(official(own, 1), 1).shared).toBe(shared)
  })
  test('M2: each +1 of the season counts, 2 at most, even if it was lost again', () => {
    expect(scored(official({ pot: [3, 0] }, 3), 1).shared).toBe(2)
    expect(scored({ ...official({ pot: [3, 0] }, 2), game: { rose: ['backing', 'backing'], indicators: { vitality: 3, agency: 3, backing: 0, transition: 2 } } }, 1).shared).toBe(2)
  })
  test('M2: the gift of a pot that is alive counts', () => {
    const { one } = resolve({
      n: 8,
      season: 2,
      challenge: 'none',
      game: { indicators: { vitality: 5, agency: 5, backing: 5, transition: 2 } },
      orders: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((seat) => [seat, { pot: [3, 0] as const }])),
    })
    expect(one('pot-counted').level).toBe('alive')
    expect(one('mandate-scored', { seat: 7 }).shared).toBe(1)
  })

  const INTERESTS: readonly (readonly [number, RoleId, readonly string[]])[] = [
    [1, 'official', ['backing']], [3, 'initiator', ['vitality']], [4, 'resident', ['agency']], [6, 'venue', ['agency']], [7, 'enterprise', ['transition']], [8, 'funder', ['vitality', 'transition']],
  ]
  test.each(INTERESTS)('M3: seat %d, %s, lives on %j', (seat, _role, fed) => {
    for (const indicator of ['vitality', 'agency', 'backing', 'transition'] as const) {
      const shared = scored({ n: 8, challenge: 'none', game: { rose: [indicator] }, orders: { [seat]: { pot: [3, 0] } } }, seat).shared
      expect(shared, `${indicator}`).toBe(fed.includes(indicator) ? 1 : 0)
    }
  })
  test('M3: the officer lives on challenges met', () => {
    const sketch = (tokens: number): TableSketch => ({ n: 5, challenge: { situation: 'invisibility', concerned: [3, 4], need: 5 }, orders: { 1: { at: 'challenge', as: 'listening', on: [4, tokens - 4] }, 5: { pot: [3, 0] } } })
    expect([scored(sketch(5), 5).shared, scored(sketch(12), 5).shared, scored(sketch(4), 5).shared]).toEqual([1, 1, 0])
  })
})

describe('M4: the facilitator', () => {
  const own = { 2: { pot: [3, 0] } } as const
  test('M4: the median above that of a season ago', () => {
    expect(scored({ challenge: 'none', trustEverywhere: 5, game: { measuredTrust: 19 }, orders: own }, 2).shared).toBe(1)
    expect(scored({ challenge: 'none', trustEverywhere: 5, game: { measuredTrust: 20 }, orders: own }, 2).shared).toBe(0)
  })
  test('M4: in the first season, above the start', () => {
    expect(scored({ season: 1, challenge: 'none', orders: own }, 2).shared).toBe(0)
    const promises = [1, 2, 3, 4, 5].map((from) => ({ from }))
    const orders = Object.fromEntries([1, 2, 3, 4, 5].map((seat) => [seat, { pot: [3, 0] as const }]))
    expect(scored({ season: 1, challenge: 'none', orders, promises }, 2).shared).toBe(1)
  })
  test('M4: a conflict closed; a visit, a co-construction, a vision; 2 at most', () => {
    expect(scored({ challenge: 'none', game: { measuredTrust: 16, closedThisSeason: ['3-4'] }, orders: own }, 2).shared).toBe(1)
    for (const lever of ['2.9', '2.10', '2.11'] as const) {
      const proposals = [{ lever, initiator: 1, choice: lever === '2.11' ? ['backing'] : ['discovery', 'reflexive'], signers: [], wanted: 0 }]
      expect(scored({ challenge: 'none', game: { measuredTrust: 40 }, orders: own, proposals }, 2).shared, `${lever}`).toBe(1)
      expect(scored({ challenge: 'none', trustEverywhere: 5, game: { measuredTrust: 0, closedThisSeason: ['3-4'] }, orders: own, proposals }, 2).shared, `${lever}`).toBe(2)
    }
    expect(scored({ challenge: 'none', game: { measuredTrust: 40 }, orders: own, proposals: [{ lever: '2.2', initiator: 1, signers: [] }] }, 2).shared).toBe(0)
  })
  test('M4: what is measured is kept for the next season', () => {
    const { state, one } = resolve({ challenge: 'none', trustEverywhere: 5 })
    expect(one('trust-measured').quarters).toBe(20)
    expect(state.game.measuredTrust).toBe(20)
  })
})

describe('M5: one’s own initiative', () => {
  const grow = (initiator: OrderSketch): TableSketch => ({ challenge: 'none', initiatives: { shop: { stage: 0, situation: 'deadlock', owner: 3 } }, orders: { 1: { at: 'initiative:shop', as: 'sponsorship', on: [4, 2] }, 3: initiator } })
  test('M5: it grows with its owner on it: +1 beside the interest, for who took their part', () => {
    expect(scored(grow({ at: 'initiative:shop', as: 'go-between', on: [4, 0] }), 3).shared).toBe(0)
    expect(scored(grow({ at: 'initiative:shop', as: 'go-between', on: [2, 0], pot: [1, 0] }), 3).shared).toBe(2)
  })
  test('M5: elsewhere, nothing of the kind', () => {
    expect(scored(grow({ pot: [2, 0] }), 3).shared).toBe(0)
    expect(scored(grow({ at: 'initiative:shop', as: 'go-between', on: [1, 0] }), 1).shared).toBe(0)
  })
})

describe('M6: dilemmas', () => {
  const dilemma = (own: OrderSketch, announced?: 'a' | 'b'): TableSketch => ({ challenge: 'none', game: { dilemmas: { 1: { card: 'dilemma-official', ...(announced ? { announced } : {}) } } }, orders: { 1: own } })
  test('M6: A acts: the card’s effects, and −1 trust from all', () => {
    const { state, one } = resolve(dilemma({ dilemma: 'a' }))
    expect(one('dilemma-chosen')).toMatchObject({ seat: 1, option: 'a', announced: false, fact: 'dilemma:1' })
    expect(one('mandate-scored', { fact: 'dilemma:1' })).toMatchObject({ seat: 1, solo: 0, shared: 0, dilemma: 2 })
    expect(one('indicator-changed', { fact: 'dilemma:1' })).toMatchObject({ indicator: 'vitality' })
    expect([2, 3, 4, 5].map((seat) => trustIn(state, `${seat}>1`))).toEqual([3, 3, 3, 3])
    expect(state.game.dilemmas[1]?.chosen).toBe('a')
  })
  test('M6: announced, A costs no trust; announcing B and playing A does', () => {
    expect(trustIn(resolve(dilemma({ dilemma: 'a' }, 'a')).state, '2>1')).toBe(4)
    expect(trustIn(resolve(dilemma({ dilemma: 'a' }, 'b')).state, '2>1')).toBe(3)
  })
  test('M6: B, or no answer, does nothing', () => {
    for (const own of [{ dilemma: 'b' }, {}] as const) {
      const { state, one, all } = resolve(dilemma(own))
      expect(one('dilemma-chosen').option).toBe('b')
      expect(all('trust-changed')).toEqual([])
      expect(state.game.mandates[1]).toEqual({ solo: 0, shared: 0, dilemma: 0 })
    }
  })
  test('M6: one settled is not settled again', () => {
    expect(resolve({ challenge: 'none', game: { dilemmas: { 1: { card: 'dilemma-official', chosen: 'b' } } } }).all('dilemma-chosen')).toEqual([])
  })
  test('M6: after conflicts and wear, so that its loss opens no conflict this season', () => {
    const { all } = resolve({ ...dilemma({ dilemma: 'a' }), trust: { '1>2': 2, '2>1': 2 } })
    expect(all('trust-changed').some((event) => event.pair === '2>1' && event.to === 1)).toBe(true)
    expect(all('conflict-opened')).toEqual([])
  })
})

describe('M7: contribution', () => {
  test('M7: pot, worksites, levers and signatures count; the mandate does not', () => {
    const { one, state } = resolve({
      orders: { 1: { at: 'challenge', as: 'listening', on: [1, 2], pot: [1, 1], mandate: 1 }, 2: { pot: [1, 0], lever: '2.7' }, 3: { mandate: 4 } },
      proposals: [{ lever: '2.2', initiator: 4, signers: [1, 5], reserved: { 4: { time: 1, means: 1, proposals: ['l1'] }, 1: { time: 1, means: 0, proposals: ['l1'] }, 5: { time: 1, means: 0, proposals: ['l1'] } } }],
      game: { contributions: { 1: 10, 2: 0, 3: 0, 4: 0, 5: 0 } },
    })
    expect([1, 2, 3, 4, 5].map((seat) => one('contribution-counted', { seat }).tokens)).toEqual([6, 2, 0, 2, 1])
    expect(state.game.contributions[1]).toBe(16)
  })
})

describe('M8: how a mandate ends', () => {
  const tier = (solo: number, shared: number, dilemma: number, trustEverywhere = 4) => mandateTier(sketchTable({ trustEverywhere, game: { mandates: { 1: { solo, shared, dilemma } } } }), 1)
  test('M8: pending, held, accomplished, recognised', () => {
    expect(tier(4, 0, 0)).toBe('pending')
    expect(tier(5, 0, 0)).toBe('held')
    expect(tier(6, 2, 4)).toBe('held') // shared 2 < 3
    expect(tier(4, 3, 1)).toBe('accomplished')
    expect(tier(4, 3, 1, 5)).toBe('accomplished')
    expect(tier(4, 3, 1, 6)).toBe('recognised')
  })
  test('M8: recognition asks 5.5 received', () => {
    const received = (sum: number) => mandateTier(sketchTable({ n: 5, trust: { '2>1': Math.min(10, sum), '3>1': Math.max(0, sum - 10), '4>1': 0, '5>1': 0 }, game: { mandates: { 1: { solo: 5, shared: 3, dilemma: 0 } } } }), 1)
    expect([received(19), received(20)]).toEqual(['accomplished', 'accomplished'])
    const all = (value: number, last: number) => mandateTier(sketchTable({ n: 5, trust: { '2>1': value, '3>1': value, '4>1': value, '5>1': last }, game: { mandates: { 1: { solo: 5, shared: 3, dilemma: 0 } } } }), 1)
    expect([all(5, 6), all(5, 7)]).toEqual(['accomplished', 'recognised'])
  })
})
