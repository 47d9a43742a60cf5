/** GAME §18 « Et si… »: one time of the official moves from the grocery to the pot. */
import { describe, expect, test } from 'vitest'
import type { SeatNumber } from '../../shared/base/ids.ts'
import { stateHash } from '../../shared/engine/index.ts'
import type { LockedOrder, TableState } from '../../shared/engine/state.ts'
import { compare, endOf } from '../../shared/what-if/same-season.ts'
import { resolveSeason, type SeasonLock } from '../../shared/what-if/season-lock.ts'
import { order, sketchTable, standardScenario, type OrderSketch } from '../rules/resolution/table.ts'

const ORDERS: Readonly<Record<SeatNumber, OrderSketch>> = {
  1: { at: 'initiative:shop', as: 'sponsorship', on: [2, 2], pot: [1, 0], mandate: 1, dilemma: 'b' },
  2: { at: 'challenge', as: 'trusted-third', on: [3, 1], pot: [1, 1], dilemma: 'b' },
  3: { at: 'initiative:shop', as: 'go-between', on: [2, 1], pot: [1, 1], mandate: 1, dilemma: 'b' },
  4: { at: 'challenge', as: 'listening', on: [2, 1], pot: [2, 0], dilemma: 'b' },
  5: { at: 'initiative:shop', as: 'expertise', on: [3, 2], pot: [1, 1], dilemma: 'b' },
}

const laid = (sketches: Readonly<Record<SeatNumber, OrderSketch>>): ReadonlyMap<SeatNumber, LockedOrder> =>
  new Map(Object.entries(sketches).map(([seat, sketch]) => [Number(seat), { order: order(sketch), source: 'laid' }]))

/** The table of the worked season as its commitment closes: five means each, nothing locked. */
function commitment(): TableState {
  const sketch = sketchTable({
    n: 5,
    season: 2,
    scenario: standardScenario({ format: { horizons: { vitality: 5, agency: 6, backing: 5, transition: 5, trust: 5 }, dilemmaSeasons: [2, 4] } }),
    trust: { '1>3': 3, '3>1': 2, '1>2': 5, '3>2': 6, '4>2': 6 },
    game: {
      indicators: { vitality: 4, agency: 3, backing: 4, transition: 2 },
      means: { 1: 5, 2: 5, 3: 5, 4: 5, 5: 5 },
      pot: { carry: 0, perSeason: 0, last: { season: 1, total: 6, level: 'kept', time: 6, means: 0 } },
      dilemmas: Object.fromEntries([1, 2, 3, 4, 5].map((seat) => [seat, { card: 'dilemma-official' }])),
      measuredTrust: 16,
    },
    challenge: { card: 'standard-distrust', situation: 'distrust', concerned: [1, 3], stake: 'agency', need: 5 },
    initiatives: { shop: { stage: 1, gauge: 3, situation: 'deadlock', owner: 3 } },
    promises: [2, 3, 4, 5].map((from) => ({ from, to: 'table' as const, object: 'pot' as const, atLeast: 2 })),
  })
  const { locked: _locked, ...game } = sketch.game
  return { ...sketch, game: { ...game, phase: 'commitment' } }
}

const before = commitment()
const lock: SeasonLock = { season: 2, before, moment: { at: 0, tableMs: 0 }, cause: 'timer', locked: laid(ORDERS), told: [] }
const usual = resolveSeason(lock, lock.locked)
const other = resolveSeason(lock, laid({ ...ORDERS, 1: { ...ORDERS[1], on: [1, 2], pot: [2, 0] } }))

describe('the worked season', () => {
  test('comes to what the design says: P = 9, one token short', () => {
    expect(endOf(usual.state)).toMatchObject({ pot: { total: 9, level: 'kept', margin: -1 }, indicators: { vitality: 5, agency: 4, backing: 4, transition: 2 }, trustQuarters: 20 })
  })

  test('with one time of the official in the pot: P = 10, a living pot, transition 3, and nothing else but the gauge it left', () => {
    expect(compare(endOf(usual.state), endOf(other.state))).toEqual([
      { what: 'indicators.transition', actual: 2, other: 3 },
      { what: 'initiatives.shop.gauge', actual: 5, other: 4 },
      { what: 'pot.total', actual: 9, other: 10 },
      { what: 'pot.level', actual: 'kept', other: 'alive' },
      { what: 'pot.margin', actual: -1, other: 0 },
    ])
  })

  test('leaves the table it starts from as it was', () => {
    expect(stateHash(before)).toBe(stateHash(commitment()))
  })
})
