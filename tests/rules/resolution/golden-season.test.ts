/**
 * The worked season of the game's design, n = 5, season 2, to the last number. A refactor must not move them;
 * a change of rules shows here as a readable difference.
 */
import { describe, expect, test } from 'vitest'
import type { DirectedPair, SeatNumber } from '../../../shared/base/ids.ts'
import { medianQuarters, receivedSum } from '../../../shared/engine/links.ts'
import { resolve, sketchTable, standardScenario, trustIn, initiativeIn, type OrderSketch, type TableSketch } from './table.ts'

const [OFFICIAL, FACILITATOR, INITIATOR, RESIDENT, OFFICER] = [1, 2, 3, 4, 5] as const

const ORDERS: Readonly<Record<SeatNumber, OrderSketch>> = {
  [OFFICIAL]: { at: 'initiative:shop', as: 'sponsorship', on: [2, 2], pot: [1, 0], mandate: 1, dilemma: 'b' },
  [FACILITATOR]: { at: 'challenge', as: 'trusted-third', on: [3, 1], pot: [1, 1], dilemma: 'b' },
  [INITIATOR]: { at: 'initiative:shop', as: 'go-between', on: [2, 1], pot: [1, 1], mandate: 1, dilemma: 'b' },
  [RESIDENT]: { at: 'challenge', as: 'listening', on: [2, 1], pot: [2, 0], dilemma: 'b' },
  [OFFICER]: { at: 'initiative:shop', as: 'expertise', on: [3, 2], pot: [1, 1], dilemma: 'b' },
}

const SEASON: TableSketch = {
  n: 5,
  format: '60',
  season: 2,
  scenario: standardScenario({ format: { horizons: { vitality: 5, agency: 6, backing: 5, transition: 5, trust: 5 }, dilemmaSeasons: [2, 4] } }),
  trust: { '1>3': 3, '3>1': 2, '1>2': 5, '3>2': 6, '4>2': 6 },
  game: {
    indicators: { vitality: 4, agency: 3, backing: 4, transition: 2 },
    means: { 1: 3, 2: 3, 3: 3, 4: 4, 5: 2 },
    pot: { carry: 0, perSeason: 0, last: { season: 1, total: 6, level: 'kept', time: 6, means: 0 } },
    dilemmas: Object.fromEntries([1, 2, 3, 4, 5].map((seat) => [seat, { card: 'dilemma-official' }])),
    measuredTrust: 16,
  },
  challenge: { card: 'standard-distrust', situation: 'distrust', concerned: [OFFICIAL, INITIATOR], stake: 'agency', need: 5 },
  initiatives: { shop: { stage: 1, gauge: 3, situation: 'deadlock', owner: INITIATOR } },
  orders: ORDERS,
  promises: [FACILITATOR, INITIATOR, RESIDENT, OFFICER].map((from) => ({ from, to: 'table' as const, object: 'pot' as const, atLeast: 2 })),
}

describe('G1: the worked season', () => {
  const { state, all, one, events } = resolve(SEASON)

  test('G1: trust before is that of the table', () => {
    const before = sketchTable(SEASON)
    expect(medianQuarters(before)).toBe(16)
    expect(receivedSum(before, OFFICIAL)).toBe(14) // 3.5
    expect(receivedSum(before, FACILITATOR)).toBe(21) // 5.25
  })

  test('G1: a structural challenge opens a conflict between its two seats', () => {
    expect(all('conflict-opened').map((event) => event.pair)).toEqual(['1-3'])
  })

  test('G1: posture values', () => {
    const values = Object.fromEntries(all('posture-valued').map((event) => [event.seat, [event.base, event.gates, event.value]]))
    expect(values).toEqual({
      [OFFICIAL]: [1, [], 1],
      [FACILITATOR]: [3, [], 3],
      [INITIATOR]: [1, [], 1],
      [RESIDENT]: [1, [], 1],
      [OFFICER]: [3, [{ gate: 'not-known', by: -1 }], 2],
    })
  })

  test('G1: the challenge is met with brio', () => {
    expect(one('worksite-resolved', { worksite: 'challenge' })).toMatchObject({ participants: [2, 4], tokens: 7, values: 4, bonus: 0, synergy: 0, penalty: 0, force: 11, need: 5, margin: 6 })
    expect(one('challenge-met').brio).toBe(true)
    expect(one('indicator-changed', { indicator: 'agency' })).toMatchObject({ from: 3, to: 4, fact: 'challenge' })
    expect(one('conflict-closed')).toMatchObject({ pair: '1-3', fact: 'challenge' })
    for (const pair of ['1>2', '3>2'] as const) expect(all('trust-changed').find((event) => event.pair === pair && event.fact === 'challenge')?.to).toBe(pair === '1>2' ? 6 : 7)
  })

  test('G1: the grocery reaches its trial stage', () => {
    // The conflict was mended by the challenge, worked first: no penalty is left.
    expect(one('worksite-resolved', { worksite: 'initiative:shop' })).toMatchObject({ participants: [1, 3, 5], tokens: 12, values: 4, synergy: 0, penalty: 0, gauge: 3, force: 16, need: 9, margin: 10 })
    expect(one('initiative-grown')).toMatchObject({ initiative: 'shop', stage: 2, gauge: 5 })
    expect(one('indicator-changed', { indicator: 'vitality' })).toMatchObject({ from: 4, to: 5, fact: 'initiative:shop' })
    expect(initiativeIn(state, 'shop')).toMatchObject({ stage: 2, gauge: 5, known: false, draws: 2 })
  })

  test('G1: the pot is one token short of being alive', () => {
    expect(one('pot-counted')).toMatchObject({ time: 6, means: 3, carry: 0, perSeason: 0, bonus: 0, tax: 0, total: 9, theta1: 5, theta2: 10, level: 'kept', margin: -1, carryOut: 0 })
    expect(state.game.indicators).toEqual({ vitality: 5, agency: 4, backing: 4, transition: 2 })
    expect(all('free-riding-seen')).toEqual([])
  })

  test('G1: four words kept, and the pact', () => {
    expect(all('promise-kept')).toHaveLength(4)
    expect(one('pact-kept')).toMatchObject({ carried: 2 })
    expect(state.game.pot.carry).toBe(2)
  })

  test('G1: trust after', () => {
    const after: Record<DirectedPair, number> = {
      '1>2': 6, '1>3': 5, '1>4': 5, '1>5': 6,
      '2>1': 4, '2>3': 5, '2>4': 6, '2>5': 5,
      '3>1': 3, '3>2': 7, '3>4': 5, '3>5': 7,
      '4>1': 4, '4>2': 7, '4>3': 5, '4>5': 5,
      '5>1': 5, '5>2': 5, '5>3': 6, '5>4': 5,
    }
    expect(state.game.trust).toEqual(after)
    expect(medianQuarters(state)).toBe(20) // 5
    expect(receivedSum(state, OFFICIAL)).toBe(16) // 4.0
    expect(receivedSum(state, FACILITATOR)).toBe(25) // 6.25
  })

  test('G1: mandates', () => {
    const scored = Object.fromEntries(all('mandate-scored').map(({ seat, solo, shared, dilemma }) => [seat, { solo, shared, dilemma }]))
    expect(scored).toEqual({
      [OFFICIAL]: { solo: 1, shared: 0, dilemma: 0 },
      [FACILITATOR]: { solo: 0, shared: 2, dilemma: 0 },
      [INITIATOR]: { solo: 1, shared: 2, dilemma: 0 },
      [RESIDENT]: { solo: 0, shared: 1, dilemma: 0 },
      [OFFICER]: { solo: 0, shared: 1, dilemma: 0 },
    })
  })

  test('G1: dilemmas B cost nothing', () => {
    expect(all('dilemma-chosen').every((event) => event.option === 'b')).toBe(true)
    expect(all('trust-changed').some((event) => event.fact?.startsWith('dilemma:'))).toBe(false)
  })

  test('G1: the whole season, event by event', () => {
    expect(events.map((event) => `${event.fact} ${event.type}`)).toMatchSnapshot()
  })
})

describe('G2: « Et si… » one time of the official moves to the pot', () => {
  const usual = resolve(SEASON)
  const other = resolve({ ...SEASON, orders: { ...ORDERS, [OFFICIAL]: { ...ORDERS[OFFICIAL], on: [1, 2], pot: [2, 0] } } })

  test('G2: the pot is alive, and as the season is even the lowest indicator gains 1', () => {
    expect(other.one('pot-counted')).toMatchObject({ total: 10, level: 'alive', margin: 0, carryOut: 0 })
    expect(other.one('indicator-changed', { indicator: 'transition' })).toMatchObject({ from: 2, to: 3, fact: 'pot' })
  })

  test('G2: nothing else changes', () => {
    const { pot: usualPot, indicators: usualIndicators, report: _a, initiatives: usualInitiatives, locked: _c, rose: _e, ...usualRest } = usual.state.game
    const { pot: otherPot, indicators: otherIndicators, report: _b, initiatives: otherInitiatives, locked: _d, rose: _f, ...otherRest } = other.state.game
    expect(otherRest).toEqual(usualRest)
    expect(otherInitiatives.map(({ gauge: _g, ...one }) => one)).toEqual(usualInitiatives.map(({ gauge: _g, ...one }) => one))
    expect(initiativeIn(other.state, 'shop').gauge).toBe(4) // ⌊9/2⌋: one force less
    expect(otherIndicators).toEqual({ ...usualIndicators, transition: 3 })
    expect(otherPot.carry).toBe(usualPot.carry)
  })
})

test('G1: a season resolved twice gives the same events', () => {
  expect(resolve(SEASON).events).toEqual(resolve(SEASON).events)
  expect(trustIn(resolve(SEASON).state, '3>5')).toBe(7)
})
