import { describe, expect, test } from 'vitest'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import { conflictTax } from '../../../shared/engine/needs.ts'
import { openNews } from '../../../shared/engine/news.ts'
import { startRun } from '../../../shared/engine/run.ts'
import { resolve, standardScenario, trustIn, type OrderSketch, type TableSketch } from './table.ts'

/** Each seat puts so many times in the pot; no challenge, four seeds that wait. */
function pot(given: readonly number[], more: TableSketch = {}): TableSketch {
  const orders: Record<SeatNumber, OrderSketch> = {}
  given.forEach((tokens, index) => (orders[index + 1] = { pot: [Math.min(4, tokens), Math.max(0, tokens - 4)] }))
  return { n: given.length, challenge: 'none', orders, ...more }
}
const indicators = { vitality: 3, agency: 5, backing: 6, transition: 2 }

test('T1: the pot is time and means given, income, carry, bonus, less the tax', () => {
  const { one } = resolve(pot([2, 2, 2, 2, 6], { game: { pot: { carry: 3, perSeason: 2 }, conflicts: { '1-2': { openedSeason: 2 } } } }))
  expect(one('pot-counted')).toMatchObject({ time: 12, means: 2, carry: 3, perSeason: 2, bonus: 0, tax: 2, total: 17 })
})
test('T1: it is never below 0', () => {
  expect(resolve(pot([0, 0, 0, 0], { game: { conflicts: { '1-2': { openedSeason: 2 } } } })).one('pot-counted')).toMatchObject({ tax: 2, total: 0, level: 'cold' })
})

test.each([[5, 0, 0], [5, 1, 2], [5, 2, 3], [5, 3, 3], [4, 1, 2], [4, 2, 2], [8, 1, 3], [8, 2, 4], [7, 1, 3], [7, 2, 4], [6, 1, 2], [6, 2, 3]])(
  'T2: at n = %d, %d hot conflicts take %d',
  (n, hot, tax) => {
    expect(conflictTax(n, hot)).toBe(tax)
  },
)
test('T2: a conflict is taxed in its opening season and the next', () => {
  const tax = (openedSeason: number) => resolve(pot([1, 1, 1, 1, 1], { season: 4, game: { conflicts: { '1-2': { openedSeason } } } })).one('pot-counted').tax
  expect([4, 3, 2, 1].map(tax)).toEqual([2, 2, 0, 0])
})

describe('T3: levels', () => {
  const level = (given: readonly number[], more: TableSketch = {}) => resolve(pot(given, { season: 3, game: { indicators }, ...more }))
  test.each([[[1, 1, 1, 1, 0], 'cold', -1], [[1, 1, 1, 1, 1], 'kept', 0], [[1, 1, 1, 1, 3], 'kept', 2], [[2, 2, 2, 2, 1], 'kept', -1], [[2, 2, 2, 2, 2], 'alive', 0], [[4, 4, 4, 4, 1], 'alive', 7]] as const)(
    'T3: %j is %s, at %d of the nearer threshold',
    (given, expected, margin) => {
      expect(level(given).one('pot-counted')).toMatchObject({ level: expected, margin, theta1: 5, theta2: 10 })
    },
  )
  test('T9: halfway, the margin is to the upper threshold', () => {
    expect(resolve(pot([2, 2, 1, 1], { season: 3 })).one('pot-counted')).toMatchObject({ theta1: 4, theta2: 8, margin: -2 })
  })
  test('T4: cold, every indicator that did not rise loses 1', () => {
    expect(level([0, 0, 0, 0, 0]).state.game.indicators).toEqual({ vitality: 2, agency: 4, backing: 5, transition: 1 })
  })
  test('T5: kept, only those at 5 or more', () => {
    expect(level([1, 1, 1, 1, 1]).state.game.indicators).toEqual({ vitality: 3, agency: 4, backing: 5, transition: 2 })
  })
  test('T6: alive, nothing erodes; in even seasons the lowest gains 1', () => {
    expect(level([2, 2, 2, 2, 2]).state.game.indicators).toEqual(indicators)
    expect(level([2, 2, 2, 2, 2], { season: 4 }).state.game.indicators).toEqual({ ...indicators, transition: 3 })
    expect(level([2, 2, 2, 2, 2], { season: 4, game: { indicators: { vitality: 4, agency: 3, backing: 3, transition: 3 } } }).state.game.indicators.agency).toBe(4)
  })
  test('T8: an indicator that rose is spared, even if it was lost again', () => {
    expect(level([0, 0, 0, 0, 0], { game: { indicators, rose: ['vitality'] } }).state.game.indicators).toEqual({ vitality: 3, agency: 4, backing: 5, transition: 1 })
    const lost = resolve(pot([0, 0, 0, 0, 0], {
      game: { indicators },
      initiatives: { shop: { stage: 0, gauge: 4, situation: 'deadlock' }, swap: { stage: 1, idle: 2 } },
      orders: { 1: { at: 'initiative:shop', as: 'sponsorship', on: [4, 0] } },
    }))
    // The grocery brings vitality 4, the exchange that wilts takes it back: it did rise.
    expect(lost.state.game.indicators.vitality).toBe(3)
    expect(lost.all('indicator-changed').filter((event) => event.fact === 'pot').map((event) => event.indicator)).toEqual(['agency', 'backing', 'transition'])
  })
  test('T8: at 10, a gain is not a rise', () => {
    const full = { vitality: 10, agency: 10, backing: 10, transition: 10 }
    const { state } = resolve(pot([0, 0, 0, 0, 0], { game: { indicators: full }, initiatives: { shop: { gauge: 4, situation: 'deadlock' } }, orders: { 1: { at: 'initiative:shop', as: 'sponsorship', on: [4, 0] } } }))
    expect(state.game.indicators.vitality).toBe(9)
  })
  test('T7: half of what goes over is carried, no more than n; below, nothing is', () => {
    expect(level([4, 4, 4, 4, 3]).one('pot-counted')).toMatchObject({ total: 19, carryOut: 4 })
    expect(level([8, 8, 8, 8, 8]).one('pot-counted').carryOut).toBe(5)
    const short = level([1, 1, 1, 1, 1], { game: { indicators, pot: { carry: 2, perSeason: 0 } } })
    expect(short.one('pot-counted')).toMatchObject({ total: 7, level: 'kept', carryOut: 0 })
    expect(short.state.game.pot.carry).toBe(0)
  })
  test('T7: pact and sanctions are added after the bound', () => {
    const promises = [1, 2, 3].map((from) => ({ from }))
    const { state } = level([4, 4, 4, 4, 3], { promises })
    expect(state.game.pot.carry).toBe(6)
  })
})

describe('T10: giving nothing while the table gives', () => {
  test('T10: below a mean of 1 nobody looks', () => {
    expect(resolve(pot([4, 0, 0, 0, 0])).all('free-riding-seen')).toEqual([])
  })
  test('T10: from n tokens on, every giver trusts less who gave nothing', () => {
    const { all, state } = resolve(pot([4, 1, 0, 0, 0]))
    expect(all('free-riding-seen').map((event) => event.seat)).toEqual([3, 4, 5])
    expect([trustIn(state, '1>3'), trustIn(state, '2>3'), trustIn(state, '4>3'), trustIn(state, '3>1')]).toEqual([3, 3, 4, 4])
  })
  test('T10: under a charter it is seen, and the rule answers in the place of resentment', () => {
    const { all, state } = resolve(pot([4, 1, 0, 0, 0], { game: { charter: { adoptedSeason: 1, strikes: {} } } }))
    expect(all('free-riding-seen').map((event) => event.seat)).toEqual([3, 4, 5])
    expect([trustIn(state, '1>3'), trustIn(state, '2>3')]).toEqual([4, 4])
  })
})

describe('T11: the charter', () => {
  const charter = (strikes: Record<SeatNumber, number>, means: Record<SeatNumber, number> = { 1: 5, 2: 5, 3: 5, 4: 5, 5: 5 }) =>
    resolve(pot([1, 1, 1, 0, 0], { game: { charter: { adoptedSeason: 1, strikes }, means } }))
  test('T11: a warning, then 1, then 2, 2', () => {
    const taken = (strike: number) => charter({ 4: strike }).one('charter-applied', { seat: 4 }).taken
    expect([0, 1, 2, 3].map(taken)).toEqual([0, 1, 2, 2])
  })
  test('T11: it goes to the next pot, whatever the seat still holds, and is held back from its next income', () => {
    const means = { 1: 5, 2: 5, 3: 5, 4: 0, 5: 3 }
    const { state, one } = charter({ 4: 2, 5: 1 }, means)
    expect(one('charter-applied', { seat: 4 })).toMatchObject({ strike: 3, taken: 2 })
    expect(state.game.means).toEqual(means)
    expect(state.game.pot.carry).toBe(3)
    expect(state.game.charter?.strikes).toEqual({ 4: 3, 5: 2 })
    const run = startRun({ ...state, game: { ...state.game, season: state.game.season + 1 } })
    openNews(run)
    // Two means and one for the pot that held; 2 of them held back from the fourth, 1 from the fifth.
    expect(run.state.game.means).toEqual({ 1: 7, 2: 7, 3: 7, 4: 0, 5: 4 })
    expect(run.events.filter((event) => event.type === 'means-changed' && event.cause === 'charter')).toMatchObject([{ seat: 4, from: 2, to: 0 }, { seat: 5, from: 5, to: 4 }])
  })
  test('T11: who gives again keeps its income', () => {
    const { state } = resolve(pot([1, 1, 1, 1, 1], { game: { charter: { adoptedSeason: 1, strikes: { 4: 3 } } } }))
    const run = startRun({ ...state, game: { ...state.game, season: state.game.season + 1 } })
    openNews(run)
    expect(run.events.filter((event) => event.type === 'means-changed' && event.cause === 'charter')).toEqual([])
  })
  test('T11: it binds in its season of adoption', () => {
    const { one } = resolve(pot([1, 1, 1, 1, 0], { scenario: standardScenario(), proposals: [{ lever: '2.3-charter', initiator: 2, clause: 't9', votes: { 1: true } }] }))
    expect(one('charter-adopted')).toMatchObject({ clause: 't9' })
    expect(one('charter-applied')).toMatchObject({ seat: 5, strike: 1, taken: 0 })
  })
  test('T11: without a charter nothing is said', () => {
    expect(resolve(pot([1, 1, 1, 1, 0])).all('charter-applied')).toEqual([])
  })
})
