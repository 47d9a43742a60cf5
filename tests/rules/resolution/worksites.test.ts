import { describe, expect, test } from 'vitest'
import { NEEDS, potThresholds, requiredParticipants, scaleNeed, stagesForLearning, stepNeed } from '../../../shared/engine/needs.ts'
import { resolve, sketchTable, standardScenario, trustIn, type TableSketch } from './table.ts'

describe('F11: force on a worksite', () => {
  test('F11: tokens, postures, synergy, less conflicts', () => {
    const { one } = resolve({
      trustEverywhere: 6,
      game: { conflicts: { '1-2': { openedSeason: 2 } } },
      challenge: { situation: 'emergence' },
      orders: { 1: { at: 'challenge', as: 'doing-with', on: [2, 1] }, 2: { at: 'challenge', as: 'go-between', on: [1, 0] } },
    })
    // doing-with 1 − 1, go-between 1; both trust at 6: +1 each; a conflict between them: −2.
    expect(one('worksite-resolved', { worksite: 'challenge' })).toMatchObject({ tokens: 4, values: 1, bonus: 0, synergy: 2, penalty: 2, force: 5 })
  })

  test('F16: without a token, or without a posture, one is not there', () => {
    const { one } = resolve({ orders: { 1: { at: 'challenge', as: 'listening' }, 2: { at: 'challenge', on: [2, 0] }, 3: { at: 'challenge', as: 'listening', on: [0, 1] } } })
    expect(one('worksite-resolved', { worksite: 'challenge' }).participants).toEqual([3])
  })

  test('F14: the state before the worksite is read, also when trust moves there', () => {
    // Listening at 2 earns trust; the synergy still reads the links as they were, just under 6.
    const { one, state } = resolve({
      challenge: { situation: 'emergence', concerned: [1, 2] },
      trust: { '1>2': 5, '2>1': 6 },
      orders: { 1: { at: 'challenge', as: 'listening', on: [2, 0] }, 2: { at: 'challenge', as: 'go-between', on: [1, 0] } },
    })
    expect(one('worksite-resolved', { worksite: 'challenge' }).synergy).toBe(0)
    expect(trustIn(state, '2>1')).toBeGreaterThanOrEqual(6)
  })
})

describe('F12: synergy', () => {
  const three = (trust: TableSketch['trust']): TableSketch => ({
    ...(trust ? { trust } : {}),
    orders: { 1: { at: 'challenge', as: 'listening', on: [1, 0] }, 2: { at: 'challenge', as: 'mediation', on: [1, 0] }, 5: { at: 'challenge', as: 'expertise', on: [1, 0] } },
  })
  const synergy = (sketch: TableSketch): number => resolve(sketch).one('worksite-resolved', { worksite: 'challenge' }).synergy
  test('F12: alone there is none', () => {
    expect(synergy({ trustEverywhere: 10, orders: { 1: { at: 'challenge', as: 'listening', on: [4, 0] } } })).toBe(0)
  })
  test.each([[6, 3], [5, 0], [3, 0], [2, -3]])('F12: all links at %d give %d to three', (trustEverywhere, expected) => {
    expect(synergy({ ...three({}), trustEverywhere })).toBe(expected)
  })
  test('F12: means are compared as sums: links of 6 and 2.5 with one, 6.5 and 5.5 with another', () => {
    // Seat 1: links 6 and 6 → +1. Seats 2 and 5: 6 and 4 → 5: nothing.
    expect(synergy(three({ '1>2': 6, '2>1': 6, '1>5': 6, '5>1': 6 }))).toBe(1)
    // Seat 1: links 2.5 and 2.5 → −1.
    expect(synergy(three({ '1>2': 2, '2>1': 3, '1>5': 3, '5>1': 2 }))).toBe(-1)
  })
})

test('F13: each pair in conflict that works together costs 2, hot or cold', () => {
  const conflicts = { '1-2': { openedSeason: 1 }, '1-5': { openedSeason: 4 }, '3-4': { openedSeason: 4 } } as const
  const orders = { 1: { at: 'challenge', as: 'listening', on: [1, 0] }, 2: { at: 'challenge', as: 'mediation', on: [1, 0] }, 5: { at: 'challenge', as: 'expertise', on: [1, 0] } } as const
  expect(resolve({ season: 4, game: { conflicts }, orders }).one('worksite-resolved', { worksite: 'challenge' }).penalty).toBe(4)
})

describe('W1: what is asked', () => {
  test('W1: the table of needs', () => {
    expect(NEEDS).toEqual({
      4: { steps: [3, 5, 8, 10], challenge: 3, theta1: 4, theta2: 8, stages: 6 },
      5: { steps: [5, 9, 10, 12], challenge: 5, theta1: 5, theta2: 10, stages: 6 },
      6: { steps: [7, 12, 15, 18], challenge: 7, theta1: 6, theta2: 12, stages: 7 },
      7: { steps: [9, 15, 18, 22], challenge: 8, theta1: 7, theta2: 14, stages: 8 },
      8: { steps: [11, 17, 21, 25], challenge: 9, theta1: 8, theta2: 16, stages: 8 },
    })
  })
  test('W1: participants asked: 1, 2, 3, 3', () => {
    for (const n of [4, 5, 6, 7, 8]) expect([0, 1, 2, 3].map((stage) => requiredParticipants(stage as 0, n))).toEqual([1, 2, 3, 3])
  })
  test.each([[17, 8, 2, 15], [5, 5, 1, 5], [9, 4, 1, 8], [3, 4, 4, 2], [25, 8, 8, 13]])('W2: %d with n = %d and k = %d becomes %d', (need, n, k, scaled) => {
    expect(scaleNeed(need, n, k)).toBe(scaled)
  })
  test('W2: thresholds of the pot with stand-ins', () => {
    expect(potThresholds(5, 0)).toEqual({ theta1: 5, theta2: 10 })
    expect(potThresholds(5, 1)).toEqual({ theta1: 5, theta2: 9 })
    expect(potThresholds(8, 3)).toEqual({ theta1: 7, theta2: 13 })
  })
  test('W2: k counts seats absent at lock, not the silent ones', () => {
    const pot = (sketch: TableSketch) => resolve({ n: 4, ...sketch }).one('pot-counted').theta2
    expect([pot({}), pot({ absent: [4] }), pot({ absent: [3, 4] }), pot({ silent: [3, 4] })]).toEqual([8, 7, 6, 8])
  })
  test('W3: the format shifts the needs of initiatives before scaling, never the challenge', () => {
    const scenario = standardScenario({ format: { needShift: -1, stagesShift: -3 } })
    const state = sketchTable({ n: 4, scenario })
    expect([0, 1, 2, 3, 4].map((stage) => stepNeed(state, stage as 0))).toEqual([2, 4, 7, 9, undefined])
    expect(stagesForLearning(state)).toBe(3)
    const orders = { 1: { at: 'initiative:shop', as: 'listening', on: [1, 0] } } as const
    const resolved = resolve({ n: 8, scenario, absent: [7, 8], orders })
    expect(resolved.one('worksite-resolved', { worksite: 'initiative:shop' }).need).toBe(9) // ⌈10 × 14/16⌉
    expect(resolve({ n: 8, scenario, absent: [7, 8], challenge: { need: 7 }, orders }).one('worksite-resolved', { worksite: 'challenge' }).need).toBe(7) // ⌈7 × 14/16⌉
  })
})

describe('W4: structural conflict', () => {
  test.each([['emergence', 0], ['deadlock', 0], ['conflict', 1], ['distrust', 1], ['invisibility', 0], ['arbitration', 1], ['exhaustion', 0]] as const)('W4: %s opens %d', (situation, opened) => {
    const { all, state } = resolve({ challenge: { situation, concerned: [1, 4] } })
    expect(all('conflict-opened').filter((event) => event.pair === '1-4')).toHaveLength(opened)
    expect(state.game.conflicts['1-4']).toEqual(opened ? { openedSeason: 2 } : undefined)
  })
  test('W5: a cold conflict stays cold', () => {
    const { state, all, one } = resolve({ season: 4, game: { conflicts: { '1-4': { openedSeason: 2 } } }, challenge: { situation: 'conflict', concerned: [1, 4] } })
    expect(all('conflict-opened').filter((event) => event.pair === '1-4')).toEqual([])
    expect(state.game.conflicts['1-4']).toEqual({ openedSeason: 2 })
    expect(one('pot-counted').tax).toBe(0)
  })
})

describe('W6: relations', () => {
  const relation = (on: [number, number], more: TableSketch = {}): TableSketch => ({
    trust: { '3>4': 1, '4>3': 2 },
    game: { conflicts: { '3-4': { openedSeason: 1 } } },
    challenge: 'none',
    orders: { 2: { at: 'relation:3-4', as: 'mediation', on, pot: [1, 0] } },
    ...more,
  })
  test('W6: 4 closes the conflict and gives 2 both ways', () => {
    const { one, state } = resolve(relation([1, 0]))
    expect(one('worksite-resolved')).toMatchObject({ tokens: 1, values: 3, force: 4, need: 4, margin: 0 })
    expect(one('conflict-closed')).toMatchObject({ pair: '3-4', fact: 'relation:3-4' })
    expect([trustIn(state, '3>4'), trustIn(state, '4>3')]).toEqual([3, 4])
    expect(state.game.scars).toEqual(['3-4'])
  })
  test('W6: below 4 nothing closes, yet the posture still counts', () => {
    const { state, all } = resolve(relation([1, 0], { trust: { '3>4': 1, '4>3': 2, '3>2': 3 } }))
    expect(all('conflict-closed')).toEqual([])
    expect(trustIn(state, '3>2')).toBe(4) // V = 2
  })
  test('W6: no synergy, no conflict penalty, no scaling', () => {
    const { one } = resolve(relation([1, 0], { absent: [1, 5], trustEverywhere: 8, orders: { 2: { at: 'relation:3-4', as: 'mediation', on: [1, 0] }, 3: { at: 'relation:3-4', as: 'listening', on: [1, 0] }, 4: { at: 'relation:3-4', as: 'expertise', on: [1, 0] } } }))
    expect(one('worksite-resolved')).toMatchObject({ participants: [2, 3, 4], synergy: 0, penalty: 0, need: 4 })
  })
  test('W7: each mediator other than the parties gains 1 from each', () => {
    const { state } = resolve(relation([2, 0], { orders: { 2: { at: 'relation:3-4', as: 'mediation', on: [2, 0] }, 3: { at: 'relation:3-4', as: 'doing-with', on: [1, 0] } } }))
    // mediation 3 gives 1, the mended relation 1 more
    expect([trustIn(state, '3>2'), trustIn(state, '4>2')]).toEqual([6, 6])
    expect(trustIn(state, '4>3')).toBe(3) // 2, less 1 for doing instead, plus 2
  })
  test('W8: a weak link without a conflict gains the trust too', () => {
    const { state, all } = resolve(relation([1, 0], { trust: { '3>4': 3, '4>3': 3 }, game: {} }))
    expect(all('conflict-closed')).toEqual([])
    expect([trustIn(state, '3>4'), trustIn(state, '4>3'), trustIn(state, '3>2')]).toEqual([5, 5, 6])
  })
  test('W8: relations resolve by pair, before the challenge', () => {
    const { all } = resolve({
      game: { conflicts: { '1-2': { openedSeason: 2 }, '3-4': { openedSeason: 2 } } },
      orders: { 5: { at: 'relation:3-4', as: 'mediation', on: [1, 0] }, 3: { at: 'relation:1-2', as: 'mediation', on: [1, 0] }, 1: { at: 'challenge', as: 'listening', on: [1, 0] } },
    })
    expect(all('worksite-resolved').map((event) => event.worksite)).toEqual(['relation:1-2', 'relation:3-4', 'challenge'])
  })
})

describe('W9: the challenge', () => {
  const crew = (tokens: number, more: TableSketch = {}): TableSketch => ({
    challenge: { situation: 'invisibility', concerned: [3, 4], stake: 'backing', need: 5 },
    orders: { 1: { at: 'challenge', as: 'listening', on: [Math.min(4, tokens), Math.max(0, tokens - 4)] } },
    ...more,
  })
  test('W9: met at its need, missed one short of it', () => {
    expect(resolve(crew(5)).all('challenge-met')).toHaveLength(1)
    expect(resolve(crew(4)).all('challenge-missed')).toHaveLength(1)
  })
  test('W9: nobody there misses it, whatever it asks', () => {
    const { one, all } = resolve({ orders: {} })
    expect(one('worksite-resolved')).toMatchObject({ worksite: 'challenge', participants: [], force: 0, margin: -5 })
    expect(all('challenge-missed')).toHaveLength(1)
  })
  test('W9: the crew gains mutual trust while below 6', () => {
    const { state } = resolve(crew(3, { trust: { '1>2': 5, '2>1': 6 }, orders: { 1: { at: 'challenge', as: 'listening', on: [3, 0] }, 2: { at: 'challenge', as: 'expertise', on: [3, 0] } } }))
    expect([trustIn(state, '1>2'), trustIn(state, '2>1')]).toEqual([6, 6])
  })
  test.each([[7, false], [8, true]])('W10: %d against 5 with brio: %s', (tokens, brio) => {
    const { one, all } = resolve(crew(tokens))
    expect(one('challenge-met').brio).toBe(brio)
    expect(all('indicator-changed').filter((event) => event.fact === 'challenge')).toHaveLength(brio ? 1 : 0)
  })
  test('W10: 3 asks 5 for brio', () => {
    const met = (tokens: number) => resolve(crew(tokens, { challenge: { situation: 'invisibility', stake: 'backing', need: 3 } })).one('challenge-met').brio
    expect([met(4), met(5)]).toEqual([false, true])
  })
  test.each([['mediation', 4, true], ['mediation', 3, false], ['trusted-third', 5, true], ['trusted-third', 4, false], ['listening', 5, false]] as const)(
    'W11: a crew in %s trusted at %d closes the pair’s conflict: %s',
    (as, trustEverywhere, closes) => {
      const sketch = { trustEverywhere, game: { conflicts: { '3-4': { openedSeason: 1 } } }, challenge: { situation: 'distrust', concerned: [3, 4] }, orders: { 2: { at: 'challenge', as, on: [4, 4] } } } as const
      expect(resolve({ ...sketch, challenge: { ...sketch.challenge, situation: 'distrust' } }).all('conflict-closed')).toHaveLength(closes ? 1 : 0)
    },
  )
  test('W11: the value must be 1, and the challenge met', () => {
    const base = { challenge: { situation: 'arbitration', concerned: [3, 4] } } as const
    expect(resolve({ ...base, orders: { 2: { at: 'challenge', as: 'mediation', on: [4, 0] } } }).all('conflict-closed')).toHaveLength(1)
    expect(resolve({ ...base, orders: { 2: { at: 'challenge', as: 'mediation', on: [3, 0] } } }).all('conflict-closed')).toHaveLength(0)
    expect(resolve({ ...base, trust: { '3>2': 3 }, orders: { 2: { at: 'challenge', as: 'mediation', on: [4, 4] } } }).all('conflict-closed')).toHaveLength(0)
  })
  test('W11: an older conflict of a challenge that is not structural stays', () => {
    const { all } = resolve({ game: { conflicts: { '3-4': { openedSeason: 1 } } }, challenge: { situation: 'exhaustion' }, orders: { 2: { at: 'challenge', as: 'mediation', on: [4, 4] } } })
    expect(all('challenge-met')).toHaveLength(1)
    expect(all('conflict-closed')).toEqual([])
  })
  test('W12: missed, the stake loses 1 and the two lose 2 both ways', () => {
    const { state, one } = resolve(crew(4))
    expect(one('indicator-changed', { fact: 'challenge' })).toMatchObject({ indicator: 'backing', from: 3, to: 2 })
    expect([trustIn(state, '3>4'), trustIn(state, '4>3')]).toEqual([2, 2])
  })
  test('W13: the card adds its own effects, on the seats that hold its roles', () => {
    const scenario = standardScenario()
    const card = { ...scenario.file.challenges[0]!, id: 'mine', season: undefined as never, concerned: ['official', 'enterprise'] as ['official', 'enterprise'], onMet: [{ flag: { met: 1 } }], onBrio: [{ flag: { brio: 1 } }], onMissed: [{ trust: { from: 'role:enterprise', to: '@concerned', by: -1 } }, { conflict: { open: '@concerned' as const } }] }
    const own = { ...scenario, file: { ...scenario.file, challenges: [card] } }
    const challenge = { card: 'mine', situation: 'exhaustion', concerned: [1, 2], need: 5 } as const
    const play = (tokens: number) => resolve({ n: 4, scenario: own, challenge, orders: { 4: { at: 'challenge', as: 'expertise', on: [4, tokens - 4] } } })
    expect(play(7).state.game.flags).toEqual({ met: 1 })
    expect(play(10).state.game.flags).toEqual({ met: 1, brio: 1 })
    const missed = play(4).state
    expect(trustIn(missed, '2>1')).toBe(1) // the facilitator stands for the enterprise: −2 and −1
    expect(missed.game.conflicts['1-2']).toEqual({ openedSeason: 2 })
  })
})
