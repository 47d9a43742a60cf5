import { describe, expect, test } from 'vitest'
import type { GameState, GivenPromise } from '../../../shared/engine/state.ts'
import { finishGame, judgeOutcome, metGauges } from '../../../shared/engine/resolve/index.ts'
import { startRun } from '../../../shared/engine/run.ts'
import { sketchTable } from './table.ts'

/** Horizons of the small scenario: 5, 5, 5, 4 and 4.5 of trust. */
const outcome = (indicators: readonly [number, number, number, number], trustEverywhere: number, game: Partial<GameState> = {}, stage = 2) => {
  const [vitality, agency, backing, transition] = indicators
  const initiatives = Object.fromEntries(['shop', 'swap', 'market', 'hedge'].map((id) => [id, { stage: stage as 2 }]))
  return judgeOutcome(sketchTable({ season: 5, trustEverywhere, initiatives, game: { indicators: { vitality, agency, backing, transition }, ...game } })).id
}

describe('O1: in order', () => {
  test('O1: stalled: one horizon or none, or two indicators at 1 or less', () => {
    expect(outcome([4, 4, 4, 3], 4)).toBe('stalled')
    expect(outcome([5, 4, 4, 3], 4)).toBe('stalled')
    expect(outcome([9, 9, 1, 1], 9)).toBe('stalled')
    expect(outcome([9, 9, 9, 1], 9)).not.toBe('stalled')
  })
  test('O1: fragile: two or three, or four without trust', () => {
    expect(outcome([5, 5, 4, 3], 4)).toBe('fragile')
    expect(outcome([5, 5, 4, 3], 5)).toBe('fragile')
    expect(outcome([5, 5, 5, 4], 4)).toBe('fragile')
  })
  test('O1: moving: four or five with trust', () => {
    expect(outcome([5, 5, 5, 3], 5)).toBe('moving')
    expect(outcome([5, 5, 5, 4], 5, {}, 1)).toBe('moving')
  })
  test('O1: learning: all five, no hot conflict, stages enough', () => {
    expect(outcome([5, 5, 5, 4], 5)).toBe('learning')
    expect(outcome([5, 5, 5, 4], 5, { conflicts: { '1-2': { openedSeason: 4 } } })).toBe('moving')
    expect(outcome([5, 5, 5, 4], 5, { conflicts: { '1-2': { openedSeason: 3 } } })).toBe('learning')
  })
  test.each([[0, 0, 'learning'], [3, 1, 'learning'], [2, 1, 'moving'], [0, 1, 'moving'], [6, 2, 'learning'], [5, 2, 'moving']] as const)('O2: %d words kept and %d broken: %s', (kept, broken, id) => {
    const given = (status: GivenPromise['status']): GivenPromise => ({ id: status, from: 1, to: 'table', object: 'pot', atLeast: 2, givenSeason: 1, dueSeason: 1, reason: { chip: 'r' }, accepted: false, status })
    const promises = [...Array.from({ length: kept }, () => given('kept')), ...Array.from({ length: broken }, () => given('broken')), given('withdrawn'), given('lapsed')]
    expect(outcome([5, 5, 5, 4], 5, { promises })).toBe(id)
  })
})

test('O3: trust is met by the median, in quarters', () => {
  const state = (quarters: number) => sketchTable({ trustEverywhere: 4, game: { horizons: { vitality: 10, agency: 10, backing: 10, transition: 10, trust: quarters } } })
  expect(metGauges(state(16))).toEqual(['trust'])
  expect(metGauges(state(17))).toEqual([])
})

test('O4: the end is told once, with the gauges met', () => {
  const run = startRun(sketchTable({ season: 3, trustEverywhere: 5, game: { indicators: { vitality: 5, agency: 5, backing: 5, transition: 2 } } }))
  finishGame(run, 'trainer')
  expect(run.events).toHaveLength(1)
  expect(run.events[0]).toMatchObject({ type: 'game-ended', outcome: 'moving', met: ['vitality', 'agency', 'backing', 'trust'], cause: 'trainer' })
  expect(run.state.game.outcome).toEqual({ id: 'moving', met: ['vitality', 'agency', 'backing', 'trust'] })
})
