import { describe, expect, test } from 'vitest'
import type { DirectedPair } from '../../../shared/base/ids.ts'
import { bandOfHalves, isReceivedAtLeast, isRecognised, isRelationOpen, linkHalves, medianQuarters, receivedTenths, tensionOf } from '../../../shared/engine/links.ts'
import { resolve, sketchTable, trustIn } from './table.ts'

test('LK1: a link is the mean of two trusts; bands by halves', () => {
  expect(linkHalves(sketchTable({ trust: { '1>2': 3, '2>1': 4 } }), 1, 2)).toBe(7) // 3.5
  expect([0, 5, 6, 9, 10, 14, 15, 20].map(bandOfHalves)).toEqual(['distrust', 'distrust', 'caution', 'caution', 'trust', 'trust', 'reciprocity', 'reciprocity'])
})

test('LK2: confiance is the median of all links, in quarters', () => {
  expect(medianQuarters(sketchTable({ n: 4, trustEverywhere: 4 }))).toBe(16)
  // Six links: 0, 2, 4 | 4.5, 5, 6 → (4 + 4.5)/2 = 4.25
  const links = { '1>2': 0, '2>1': 0, '1>3': 2, '3>1': 2, '1>4': 4, '4>1': 4, '2>3': 5, '3>2': 4, '2>4': 5, '4>2': 5, '3>4': 6, '4>3': 6 } as const
  expect(medianQuarters(sketchTable({ n: 4, trust: links }))).toBe(17)
  // One isolated seat does not sink it alone.
  const isolated: Record<DirectedPair, number> = {}
  for (const other of [2, 3, 4, 5, 6] as const) Object.assign(isolated, { [`1>${other}`]: 0, [`${other}>1`]: 0 })
  expect(medianQuarters(sketchTable({ n: 6, trustEverywhere: 6, trust: isolated }))).toBe(24)
})

test('LK3: « reçue » is compared as a sum, never divided', () => {
  const received = (sum: number) => sketchTable({ n: 4, trust: { '1>2': Math.min(10, sum), '3>2': Math.max(0, sum - 10), '4>2': 0 } })
  expect([13, 14].map((sum) => isRecognised(received(sum), 2))).toEqual([false, true]) // 4.33, 4.67
  expect([16, 17].map((sum) => isReceivedAtLeast(received(sum), 2, 11))).toEqual([false, true]) // 5.5
  expect(receivedTenths(received(14), 2)).toBe(46)
})

test('LK4: hot in its season and the next, then cold', () => {
  const tension = (season: number) => tensionOf(sketchTable({ season, game: { conflicts: { '1-2': { openedSeason: 2 } } } }), '1-2')
  expect([2, 3, 4, 5].map(tension)).toEqual(['hot', 'hot', 'cold', 'cold'])
  expect(tensionOf(sketchTable(), '1-2')).toBeUndefined()
})

test('LK5: a relation is open in conflict or at a link of 3 or less', () => {
  expect(isRelationOpen(sketchTable({ trust: { '1>2': 3, '2>1': 3 } }), '1-2')).toBe(true)
  expect(isRelationOpen(sketchTable({ trust: { '1>2': 3, '2>1': 4 } }), '1-2')).toBe(false)
  expect(isRelationOpen(sketchTable({ game: { conflicts: { '1-2': { openedSeason: 1 } } } }), '1-2')).toBe(true)
})

describe('LK6: links of 1.5 or less turn into conflicts', () => {
  test.each([[1, 2, 1], [2, 2, 0]])('LK6: %d and %d open %d', (a, b, opened) => {
    const { all } = resolve({ challenge: 'none', trust: { '1>2': a, '2>1': b } })
    expect(all('conflict-opened')).toHaveLength(opened)
    if (opened) expect(all('conflict-opened')[0]).toMatchObject({ pair: '1-2', fact: 'conflict:1-2' })
  })
  test('LK6: one mended this season is not reopened', () => {
    const { all, state } = resolve({ challenge: 'none', trust: { '3>4': 0, '4>3': 0, '3>2': 4 }, game: { conflicts: { '3-4': { openedSeason: 1 } }, closedThisSeason: [] }, orders: { 2: { at: 'relation:3-4', as: 'mediation', on: [4, 0] } } })
    expect(all('conflict-closed')).toHaveLength(1)
    expect(state.game.conflicts).toEqual({})
    const low = resolve({ challenge: 'none', trust: { '1>2': 1, '2>1': 1 }, game: { closedThisSeason: ['1-2'] } })
    expect(low.all('conflict-opened')).toEqual([])
  })
  test('LK6: one that is open stays as old as it was', () => {
    const { state, all } = resolve({ season: 4, challenge: 'none', trust: { '1>2': 0, '2>1': 0 }, game: { conflicts: { '1-2': { openedSeason: 1 } } } })
    expect(all('conflict-opened')).toEqual([])
    expect(state.game.conflicts['1-2']).toEqual({ openedSeason: 1 })
  })
})

describe('LK7: wear', () => {
  test('LK7: trust above 6 loses 1 without a common worksite', () => {
    const { state, all } = resolve({ challenge: 'none', trust: { '1>2': 7, '2>1': 6, '3>4': 10 } })
    expect([trustIn(state, '1>2'), trustIn(state, '2>1'), trustIn(state, '3>4')]).toEqual([6, 6, 9])
    expect(all('trust-changed').every((event) => event.fact === 'wear')).toBe(true)
  })
  test('LK7: any common worksite spares it, relations included', () => {
    const at = (where: 'challenge' | 'relation:3-4' | 'initiative:swap') => ({ at: where, as: 'expertise', on: [1, 0] }) as const
    for (const where of ['relation:3-4', 'initiative:swap', 'challenge'] as const) {
      const { all } = resolve({ trust: { '1>2': 9, '2>1': 9, '3>4': 2, '4>3': 2 }, orders: { 1: at(where), 2: at(where) } })
      expect(all('trust-changed').filter((event) => event.fact === 'wear')).toEqual([])
    }
  })
  test('LK7: two different worksites, or being there without a token, do not', () => {
    const { all } = resolve({ trust: { '1>2': 9 }, orders: { 1: { at: 'challenge', as: 'expertise', on: [1, 0] }, 2: { at: 'challenge', as: 'expertise' } } })
    expect(all('trust-changed').filter((event) => event.fact === 'wear').map((event) => event.pair)).toEqual(['1>2'])
  })
})
