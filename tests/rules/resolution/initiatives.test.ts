import { describe, expect, test } from 'vitest'
import type { StageNumber } from '../../../shared/base/vocabulary.ts'
import type { Effect } from '../../../shared/scenario/effect-schema.ts'
import { gateOf } from '../../../shared/engine/initiative-gates.ts'
import { initiativeIn, leverCard, resolve, sketchTable, standardScenario, trustIn, type OrderSketch, type TableSketch } from './table.ts'

/** Seats 1, 4 and 5 on the grocery, nothing else; values: 1 official sponsorship 1, 4 listening −1, 5 expertise 2 on a deadlock. */
const shop = (stage: StageNumber, gauge: number, orders: TableSketch['orders'], more: TableSketch = {}): TableSketch => ({
  n: 5,
  challenge: 'none',
  ...more,
  initiatives: { shop: { stage, gauge, situation: 'deadlock', owner: 3, ...more.initiatives?.shop } },
  ...(orders ? { orders } : {}),
})
const official = (time: number, means = 0): OrderSketch => ({ at: 'initiative:shop', as: 'sponsorship', on: [time, means] })
const resident = (time: number, means = 0): OrderSketch => ({ at: 'initiative:shop', as: 'go-between', on: [time, means] })
const facilitator = (time: number, means = 0): OrderSketch => ({ at: 'initiative:shop', as: 'mediation', on: [time, means] })

describe('I1: growing', () => {
  test('I1: reached with enough participants, the stage rises by 1', () => {
    const { one, state } = resolve(shop(0, 0, { 1: official(4) }))
    expect(one('worksite-resolved')).toMatchObject({ force: 5, need: 5, margin: 0 })
    expect(one('initiative-grown')).toMatchObject({ stage: 1, gauge: 0, fact: 'initiative:shop' })
    expect(initiativeIn(state, 'shop')).toMatchObject({ stage: 1, gauge: 0, idle: 0 })
  })
  test.each([[0, 0], [1, 0], [2, 1], [5, 2]])('I2: with %d more than needed, %d stay in the gauge', (means, gauge) => {
    expect(resolve(shop(0, 0, { 1: official(4, means) })).one('initiative-grown').gauge).toBe(gauge)
  })
  test('I2: no more than n', () => {
    expect(resolve(shop(0, 5, { 1: official(4, 10) }, { n: 4 })).one('initiative-grown').gauge).toBe(4)
  })
  test('I3: a new hidden situation is drawn, the next of the file, then by chance', () => {
    const first = resolve(shop(0, 0, { 1: official(4) }, { initiatives: { shop: { known: true } } }))
    expect(first.one('situation-drawn')).toMatchObject({ initiative: 'shop', situation: 'distrust', draws: 2 })
    expect(initiativeIn(first.state, 'shop').known).toBe(false)
    const later = resolve(shop(0, 0, { 1: official(4) }, { initiatives: { shop: { draws: 5 } } }))
    expect(later.one('situation-drawn').draws).toBe(6)
    expect(resolve(shop(0, 0, { 1: official(4) }, { initiatives: { shop: { draws: 5 } } })).one('situation-drawn').situation).toBe(later.one('situation-drawn').situation)
  })
  test('I4: participants gain mutual trust while below 7', () => {
    const { state } = resolve(shop(1, 3, { 1: official(4), 4: resident(4) }, { trust: { '1>4': 6, '4>1': 7 } }))
    expect([trustIn(state, '1>4'), trustIn(state, '4>1')]).toEqual([7, 7])
    expect(trustIn(state, '1>3')).toBe(4)
  })
})

describe('I5: gates', () => {
  const ready = (stage: StageNumber, more: TableSketch = {}): TableSketch => shop(stage, 9, { 1: official(4), 2: facilitator(4), 4: resident(4) }, more)
  test.each([[3, false], [4, true]])('I5: 2→3 with backing at %d: %s', (backing, grows) => {
    const { all, state } = resolve(ready(2, { game: { indicators: { vitality: 3, agency: 3, backing, transition: 2 } } }))
    expect(all('initiative-grown')).toHaveLength(grows ? 1 : 0)
    if (!grows) expect(all('initiative-charged')[0]).toMatchObject({ blockedBy: 'backing', gauge: 10 })
    expect(initiativeIn(state, 'shop').stage).toBe(grows ? 3 : 2)
  })
  test.each([[5, false, false], [6, false, true], [5, true, true]])('I5: 3→4 with links at %d, evaluated %s: %s', (trustEverywhere, evaluated, grows) => {
    const { all } = resolve(ready(3, { trustEverywhere, initiatives: { shop: { evaluated } } }))
    expect(all('initiative-grown')).toHaveLength(grows ? 1 : 0)
    if (!grows) expect(all('initiative-charged')[0]).toMatchObject({ blockedBy: 'evaluation-or-trust', gauge: 12 })
  })
  test('I5: earlier steps have no gate', () => {
    const state = sketchTable()
    expect(gateOf(state, { ...initiativeIn(state, 'shop'), stage: 1 })).toEqual({ open: true })
    expect(gateOf(state, { ...initiativeIn(state, 'shop'), stage: 2 })).toEqual({ gate: 'backing', open: false })
  })
  test('I14: in file order, one growth opens the next one’s gate', () => {
    const sketch: TableSketch = {
      n: 8,
      challenge: 'none',
      game: { indicators: { vitality: 3, agency: 3, backing: 3, transition: 2 } },
      initiatives: { market: { stage: 0, gauge: 10, situation: 'deadlock', owner: 5 }, hedge: { stage: 2, gauge: 21, situation: 'deadlock', owner: 6 } },
      orders: {
        1: { at: 'initiative:market', as: 'sponsorship', on: [4, 0] },
        2: { at: 'initiative:hedge', as: 'mediation', on: [4, 0] },
        3: { at: 'initiative:hedge', as: 'go-between', on: [4, 0] },
        4: { at: 'initiative:hedge', as: 'doing-with', on: [4, 0] },
      },
    }
    const { all } = resolve(sketch)
    expect(all('initiative-grown').map((event) => event.initiative)).toEqual(['market', 'hedge'])
    expect(resolve({ ...sketch, orders: { ...sketch.orders, 1: {} } }).all('initiative-grown')).toEqual([])
  })
})

describe('I6: what growing brings', () => {
  test.each([[0, ['vitality']], [1, ['vitality']], [2, ['vitality', 'backing']], [3, ['vitality', 'backing']]] as const)('I6: from stage %d: +1 in %s', (stage, gained) => {
    const { all } = resolve(shop(stage, 9, { 1: official(4), 2: facilitator(4), 4: resident(4) }, { game: { indicators: { vitality: 3, agency: 3, backing: 4, transition: 2 } }, initiatives: { shop: { evaluated: true } } }))
    const rises = all('indicator-changed').filter((event) => event.fact === 'initiative:shop')
    expect(rises.map((event) => event.indicator)).toEqual(gained)
    expect(rises.every((event) => event.to === event.from + 1)).toBe(true)
  })
  test('I6: an initiative of backing brings power to act from stage 3 on', () => {
    const { all } = resolve({
      n: 5,
      challenge: 'none',
      game: { indicators: { vitality: 3, agency: 3, backing: 4, transition: 2 } },
      initiatives: { market: { stage: 2, gauge: 10, situation: 'deadlock' } },
      orders: { 1: { at: 'initiative:market', as: 'sponsorship', on: [4, 0] }, 2: { at: 'initiative:market', as: 'mediation', on: [4, 0] }, 3: { at: 'initiative:market', as: 'go-between', on: [4, 0] } },
    })
    expect(all('indicator-changed').filter((event) => event.fact === 'initiative:market').map((event) => event.indicator)).toEqual(['backing', 'agency'])
  })
})

describe('I7: not reached', () => {
  test('I7: the gauge gains the force', () => {
    const { one, state } = resolve(shop(1, 2, { 1: official(3), 4: resident(1) }))
    expect(one('worksite-resolved')).toMatchObject({ force: 6, gauge: 2, need: 9, margin: -1 })
    expect(one('initiative-charged')).not.toHaveProperty('blockedBy')
    expect(initiativeIn(state, 'shop').gauge).toBe(8)
  })
  test('I7: a force below 0 empties it, no further than 0', () => {
    const { state } = resolve(shop(1, 1, { 2: { at: 'initiative:shop', as: 'listening', on: [1, 0] }, 4: { at: 'initiative:shop', as: 'listening', on: [1, 0] } }, { game: { conflicts: { '2-4': { openedSeason: 2 } } } }))
    expect(initiativeIn(state, 'shop').gauge).toBe(0)
  })
  test('I8: reached, but too few: the gauge stops at the printed need', () => {
    const { one, state } = resolve(shop(1, 8, { 1: official(4, 6) }))
    expect(one('initiative-charged')).toMatchObject({ blockedBy: 'participants', gauge: 9 })
    expect(initiativeIn(state, 'shop').stage).toBe(1)
  })
  test('I8: the need printed counts stand-ins, not levers', () => {
    const effects: Effect[] = [{ need: { init: '@worksite', add: 20 } }]
    const scenario = standardScenario({ levers: [leverCard('2.8', { family: 'solo', reservedTo: [], target: 'worksite', effects })] })
    const { one } = resolve(shop(1, 8, { 1: { ...official(4, 6), lever: '2.8' }, 4: resident(4) }, { scenario, absent: [5] }))
    expect(one('worksite-resolved').need).toBe(29) // ⌈9 × 9/10⌉ = 9, + 20
    expect(one('initiative-charged').gauge).toBe(9)
  })
})

describe('I9: nobody comes', () => {
  const idle = (stage: StageNumber, before: number) => resolve(shop(stage, 5, {}, { initiatives: { shop: { idle: before } } }))
  test('I9: a seed waits without harm', () => {
    for (const before of [0, 1, 2, 3]) expect(initiativeIn(idle(0, before).state, 'shop')).toMatchObject({ stage: 0, gauge: 5, idle: before + 1 })
  })
  test('I9: later, one season is a warning, two empty the gauge, three cost the stage', () => {
    expect(initiativeIn(idle(2, 0).state, 'shop')).toMatchObject({ stage: 2, gauge: 5, idle: 1 })
    expect(initiativeIn(idle(2, 1).state, 'shop')).toMatchObject({ stage: 2, gauge: 0, idle: 2 })
    const third = idle(2, 2)
    expect(initiativeIn(third.state, 'shop')).toMatchObject({ stage: 1, gauge: 0, idle: 1 })
    expect(third.one('initiative-wilted')).toMatchObject({ initiative: 'shop', stage: 1 })
    expect(third.one('indicator-changed', { fact: 'initiative:shop' })).toMatchObject({ indicator: 'vitality', from: 3, to: 2 })
  })
  test('I9: coming back starts again from nothing', () => {
    expect(initiativeIn(resolve(shop(2, 0, { 1: official(1) }, { initiatives: { shop: { idle: 2 } } })).state, 'shop').idle).toBe(0)
  })
  test('I10: what has spread never idles', () => {
    const { state, all } = resolve(shop(4, 3, {}, { initiatives: { shop: { idle: 2 } } }))
    expect(initiativeIn(state, 'shop')).toMatchObject({ stage: 4, gauge: 3, idle: 2 })
    expect(all('initiative-idled').map((event) => event.initiative)).not.toContain('shop')
  })
  test('I10: a lost stage keeps situation, known and evaluated', () => {
    const { state } = resolve(shop(3, 0, {}, { initiatives: { shop: { idle: 2, known: true, evaluated: true } } }))
    expect(initiativeIn(state, 'shop')).toMatchObject({ stage: 2, situation: 'deadlock', known: true, evaluated: true })
  })
  test('I10: nobody can work on what has spread', () => {
    expect(resolve(shop(4, 0, { 1: official(4) })).all('worksite-resolved')).toEqual([])
  })
})

describe('I11: listening where it failed', () => {
  test('I11: the situation becomes known', () => {
    const { one, state } = resolve(shop(1, 0, { 4: { at: 'initiative:shop', as: 'listening', on: [1, 0] } }))
    expect(one('situation-revealed')).toMatchObject({ about: 'initiative:shop', situation: 'deadlock' })
    expect(initiativeIn(state, 'shop').known).toBe(true)
  })
  test('I11: not where it grew, nor without listening, nor on a challenge', () => {
    const grown = resolve(shop(0, 3, { 4: { at: 'initiative:shop', as: 'listening', on: [4, 0] } }))
    expect(grown.all('initiative-grown')).toHaveLength(1)
    expect(initiativeIn(grown.state, 'shop').known).toBe(false)
    expect(resolve(shop(1, 0, { 1: official(1) })).all('situation-revealed')).toEqual([])
    expect(resolve({ orders: { 4: { at: 'challenge', as: 'listening', on: [1, 0] } } }).all('situation-revealed')).toEqual([])
  })
})

describe('I12: set back', () => {
  const levers = [leverCard('2.8', { family: 'solo', reservedTo: [], target: 'worksite', effects: [{ setback: { init: '@worksite' } }] })]
  const setBack = (gauge: number, time: number, more: TableSketch = {}) => resolve(shop(1, gauge, { 1: { ...official(time), lever: '2.8' }, 4: resident(1) }, { scenario: standardScenario({ levers }), ...more }))
  test.each([[0, 1, 2], [3, 4, 5], [9, 4, 8]])('I12: with a gauge of %d and %d time, half remains: %d', (gauge, time, after) => {
    const { one, all, state } = setBack(gauge, time) // force: time + 1, and 1 + 1 of postures
    expect(one('initiative-set-back').gauge).toBe(after)
    expect(all('initiative-grown')).toEqual([])
    expect(initiativeIn(state, 'shop')).toMatchObject({ stage: 1, known: true, idle: 0 })
  })
  test('I12: never below 0', () => {
    expect(setBack(0, 1, { game: { conflicts: { '1-4': { openedSeason: 2 } } }, trust: { '1>4': 0, '4>1': 0 } }).one('initiative-set-back').gauge).toBe(0)
  })
})

test('I13: levers change a need in their order, never below 1', () => {
  const need = (first: Effect[], second: Effect[]) => {
    const levers = [leverCard('2.7', { target: 'worksite', effects: first }), leverCard('2.8', { family: 'solo', reservedTo: [], target: 'worksite', effects: second })]
    return resolve(shop(1, 0, { 1: { ...official(1), lever: '2.8' }, 4: { ...resident(1), lever: '2.7' } }, { scenario: standardScenario({ levers }) })).one('worksite-resolved').need
  }
  expect(need([{ need: { mul: [3, 5] } }], [{ need: { add: 2 } }])).toBe(8) // ⌈27/5⌉ + 2
  expect(need([{ need: { add: 2 } }], [{ need: { mul: [3, 5] } }])).toBe(7) // ⌈33/5⌉
  expect(need([{ need: { add: -99 } }], [])).toBe(1)
})
