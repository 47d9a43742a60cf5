import { describe, expect, test } from 'vitest'
import type { GivenPromise } from '../../../shared/engine/state.ts'
import { resolve, trustIn, type TableSketch } from './table.ts'

const orders = { 1: { pot: [2, 0] }, 2: { at: 'initiative:shop', as: 'listening', on: [1, 1], pot: [1, 0] } } as const
const promise = (given: Partial<GivenPromise>, more: TableSketch = {}) => resolve({ n: 5, challenge: 'none', orders, promises: [given], ...more })

describe('K1: kept', () => {
  test('K1: to a person, that person trusts 2 more', () => {
    const { state, one } = promise({ from: 1, to: 3 })
    expect(one('promise-kept')).toMatchObject({ promise: 'p1', fact: 'promise:p1' })
    expect([trustIn(state, '3>1'), trustIn(state, '4>1')]).toEqual([6, 4])
    expect(state.game.promises[0]?.status).toBe('kept')
  })
  test('K2: to the table, everyone below 8 trusts 1 more', () => {
    const { state } = promise({ from: 1, to: 'table' }, { trust: { '2>1': 8, '3>1': 7 }, orders: { ...orders, 2: { at: 'initiative:shop', as: 'expertise', on: [1, 0], pot: [1, 0] }, 1: { at: 'initiative:shop', as: 'sponsorship', on: [1, 0], pot: [2, 0] }, 3: { at: 'initiative:shop', as: 'go-between', on: [1, 0] } } })
    expect([trustIn(state, '2>1'), trustIn(state, '4>1'), trustIn(state, '5>1')]).toEqual([8, 5, 5])
  })
  test('K1: an initiative or the challenge counts time and means put there', () => {
    expect(promise({ from: 2, to: 3, object: 'initiative:shop', atLeast: 2 }).all('promise-kept')).toHaveLength(1)
    expect(promise({ from: 2, to: 3, object: 'initiative:shop', atLeast: 3 }).all('promise-broken')).toHaveLength(1)
    expect(promise({ from: 2, to: 3, object: 'initiative:swap', atLeast: 2 }).all('promise-broken')).toHaveLength(1)
    expect(promise({ from: 2, to: 3, object: 'challenge', atLeast: 2 }, { challenge: {}, orders: { 2: { at: 'challenge', as: 'listening', on: [2, 0] } } }).all('promise-kept')).toHaveLength(1)
  })
  test('K1: one due next season is not judged yet', () => {
    const { state } = promise({ from: 1, to: 3, dueSeason: 3 })
    expect(state.game.promises[0]?.status).toBe('live')
    expect(trustIn(state, '3>1')).toBe(4)
  })
})

describe('K3: taken back', () => {
  test('K3: −1 from the person, or from all', () => {
    const person = promise({ from: 1, to: 3, status: 'withdrawn', withdrawnSeason: 2 }).state
    expect([trustIn(person, '3>1'), trustIn(person, '4>1')]).toEqual([3, 4])
    const table = promise({ from: 1, to: 'table', status: 'withdrawn', withdrawnSeason: 2 }).state
    expect([2, 3, 4, 5].map((seat) => trustIn(table, `${seat}>1`))).toEqual([3, 3, 3, 3])
    expect(table.game.ceilings['3>1']).toBe(10)
  })
  test('K3: only once', () => {
    expect(trustIn(promise({ from: 1, to: 3, status: 'withdrawn', withdrawnSeason: 1 }).state, '3>1')).toBe(4)
  })
})

describe('K4: broken', () => {
  test('K4: to a person, −3 and a ceiling lowered by 2', () => {
    const { state, one } = promise({ from: 3, to: 1 })
    expect(trustIn(state, '1>3')).toBe(1)
    expect(one('ceiling-changed')).toMatchObject({ pair: '1>3', from: 10, to: 8 })
  })
  test('K4: to the table, −2 from all and ceilings lowered by 1', () => {
    const { state } = promise({ from: 3, to: 'table' })
    expect([1, 2, 4, 5].map((seat) => [trustIn(state, `${seat}>3`), state.game.ceilings[`${seat}>3`]])).toEqual(Array.from({ length: 4 }, () => [2, 9]))
  })
  test('K5: a ceiling never goes below 4, and trust never above it', () => {
    expect(promise({ from: 3, to: 1 }, { game: { ceilings: { '1>3': 5 } } }).state.game.ceilings['1>3']).toBe(4)
    const together = { 1: { at: 'initiative:shop', as: 'sponsorship', on: [1, 0] }, 3: { at: 'initiative:shop', as: 'go-between', on: [1, 0] } } as const
    const { state } = promise({ from: 3, to: 1 }, { trust: { '1>3': 9 }, game: { ceilings: { '1>3': 7 } }, orders: together })
    expect([trustIn(state, '1>3'), state.game.ceilings['1>3']]).toEqual([5, 5])
    const capped = promise({ from: 1, to: 3 }, { trust: { '3>1': 7 }, game: { ceilings: { '3>1': 8 } }, orders: { 1: { at: 'initiative:shop', as: 'sponsorship', on: [1, 0], pot: [2, 0] }, 3: { at: 'initiative:shop', as: 'go-between', on: [1, 0] } } })
    expect(trustIn(capped.state, '3>1')).toBe(8)
  })
})

describe('K6: neither kept nor broken', () => {
  test('K6: away at lock, it lapses; silent, it is judged', () => {
    expect(promise({ from: 3, to: 1 }, { absent: [3] }).all('promise-lapsed')).toHaveLength(1)
    expect(promise({ from: 3, to: 1 }, { silent: [3] }).all('promise-broken')).toHaveLength(1)
    expect(trustIn(promise({ from: 3, to: 1 }, { absent: [3] }).state, '1>3')).toBe(4)
  })
  test('K6: the initiative was complete, or the relation closed, before orders were locked', () => {
    expect(promise({ from: 1, object: 'initiative:shop' }, { initiatives: { shop: { stage: 4 } } }).all('promise-lapsed')).toHaveLength(1)
    expect(promise({ from: 1, object: 'relation:2-3' }).all('promise-lapsed')).toHaveLength(1)
    expect(promise({ from: 1, object: 'relation:2-3' }, { trust: { '2>3': 2, '3>2': 2 } }).all('promise-broken')).toHaveLength(1)
  })
  test('K6: completed this very season, it is judged', () => {
    const { all } = promise(
      { from: 3, object: 'initiative:shop', atLeast: 2 },
      { initiatives: { shop: { stage: 3, gauge: 13, evaluated: true, situation: 'deadlock' } }, orders: { 1: { at: 'initiative:shop', as: 'sponsorship', on: [2, 0] }, 2: { at: 'initiative:shop', as: 'mediation', on: [2, 0] }, 4: { at: 'initiative:shop', as: 'go-between', on: [2, 0] } } },
    )
    expect(all('initiative-grown')).toHaveLength(1)
    expect(all('promise-broken')).toHaveLength(1)
  })
  test('K6: a beneficiary held by the rule changes nothing', () => {
    expect(trustIn(promise({ from: 1, to: 3 }, { absent: [3] }).state, '3>1')).toBe(6)
  })
})

describe('K8: the pact', () => {
  const pact = (keeping: number, breaking: number, n = 5) => {
    const given = Array.from({ length: keeping + breaking }, (_, index) => index + 1)
    return resolve({
      n,
      challenge: 'none',
      orders: Object.fromEntries(given.slice(0, keeping).map((seat) => [seat, { pot: [2, 0] as const }])),
      promises: given.map((from) => ({ from })),
    })
  }
  test.each([[2, 0, 5, false], [3, 0, 5, true], [3, 1, 5, false], [5, 0, 5, true], [2, 0, 4, true], [3, 0, 7, false], [4, 0, 7, true]])('K8: %d kept, %d broken at n = %d: %s', (keeping, breaking, n, kept) => {
    expect(pact(keeping, breaking, n).all('pact-kept')).toHaveLength(kept ? 1 : 0)
  })
  test.each([[4, 1], [5, 2], [8, 2]])('K8: at n = %d it carries %d', (n, carried) => {
    expect(pact(n, 0, n).one('pact-kept').carried).toBe(carried)
  })
  test('K8: promises to a person, or on a worksite, do not make it', () => {
    const { all } = resolve({ n: 5, challenge: 'none', orders: { 1: { pot: [2, 0] }, 2: { pot: [2, 0] }, 3: { pot: [2, 0] } }, promises: [{ from: 1 }, { from: 2 }, { from: 3, to: 1 }] })
    expect(all('pact-kept')).toEqual([])
  })
})
