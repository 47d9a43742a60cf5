import { describe, expect, test } from 'vitest'
import { applyEffects, applyScheduled, dealOwedClues, evaluate, holds, type EffectContext } from '../../../shared/engine/effects/index.ts'
import { startRun } from '../../../shared/engine/run.ts'
import { effectSchema, type Condition, type Effect, type Value } from '../../../shared/scenario/effect-schema.ts'
import { sketchTable, trustIn, type TableSketch } from '../resolution/table.ts'
import { apply } from './apply.ts'

const value = (one: Value, context: Partial<EffectContext> = {}, sketch: TableSketch = {}): number => evaluate(sketchTable(sketch), { fact: 'x', ...context }, one)
const condition = (one: Condition, context: Partial<EffectContext> = {}, sketch: TableSketch = {}): boolean => holds(sketchTable(sketch), { fact: 'x', ...context }, one)
const seatsOf = (selector: string, context: Partial<EffectContext> = {}, sketch: TableSketch = {}): number[] =>
  apply([{ mandate: { to: selector, by: 1 } }], context, sketch).events.flatMap((event) => (event.type === 'mandate-scored' ? [event.seat] : []))

describe('X1: values are whole numbers', () => {
  test.each([
    [{ add: [2, 3] }, 5], [{ sub: [2, 3] }, -1], [{ mul: [4, -3] }, -12], [{ min: [4, 2] }, 2], [{ max: [4, 2] }, 4],
    [{ ceil: { div: [7, 2] } }, 4], [{ floor: { div: [7, 2] } }, 3], [{ ceil: { div: [-7, 2] } }, -3], [{ floor: { div: [-7, 2] } }, -4],
    [{ ceil: { div: [7, -2] } }, -3], [{ floor: { div: [7, 0] } }, 0], [{ ceil: 4 }, 4], [{ mul: [0, -3] }, 0],
  ] as [Value, number][])('X1: %j is %d', (one, expected) => {
    expect(value(one)).toBe(expected)
  })
  test('X1: results stay exact by staying within a million', () => {
    expect(value({ mul: [{ mul: [999_999, 999_999] }, 999_999] })).toBe(1_000_000)
    expect(value({ mul: [-9_007_199_254_740_991, 2] })).toBe(-1_000_000)
  })
})

describe('X2: paths', () => {
  const sketch: TableSketch = {
    n: 5,
    season: 3,
    trust: { '1>3': 3, '3>1': 2 },
    game: { indicators: { vitality: 7, agency: 3, backing: 3, transition: 2 }, flags: { seen: 4 }, pot: { carry: 1, perSeason: 0, last: { season: 2, total: 9, level: 'kept', time: 5, means: 4 } } },
    initiatives: { shop: { stage: 2, gauge: 6, known: true, evaluated: true } },
    orders: { 1: { pot: [2, 1] }, 2: { at: 'initiative:shop', as: 'listening', on: [1, 0] }, 3: { at: 'initiative:shop', as: 'listening', on: [1, 0], pot: [1, 0] } },
    promises: [{ status: 'kept' }, { status: 'kept' }, { status: 'broken' }],
  }
  test.each([
    ['n', 5], ['S', 5], ['season', 3], ['ind.vitality', 7], ['trust.quarters', 16], ['pot.level', 1], ['pot.total', 9], ['flag.seen', 4], ['flag.never', 0],
    ['vote.yes', 3], ['poll.passed', 1], ['signers', 2], ['wanted', 4], ['participants', 2], ['promises.kept', 2], ['promises.broken', 1],
    ['init.shop.stage', 2], ['init.shop.gauge', 6], ['init.shop.known', 1], ['init.@worksite.evaluated', 1], ['init.@worksite.participants', 2], ['init.@target.stage', 0], ['init.nowhere.stage', 0],
    ['link.halves.official.initiator', 5], ['received.sum.@actor', 14], ['received.sum.initiator', 15], ['gave.@actor', 3], ['gave.initiator', 1], ['seated.official', 1], ['seated.funder', 0],
  ] as const)('X2: %s is %d', (path, expected) => {
    const context = { actor: 1, cosigners: [2, 3], wanted: 4, worksite: 'initiative:shop', target: 'swap', vote: { yes: 3, voters: 5 }, poll: { passed: true, contenders: [] } } as const
    expect(value(path, context, sketch)).toBe(expected)
  })
  test('X2: what the context lacks is worth 0', () => {
    for (const path of ['vote.yes', 'poll.passed', 'signers', 'wanted', 'participants', 'init.@worksite.stage', 'received.sum.@actor', 'gave.@actor', 'pot.level', 'flag.toString']) expect(value(path), `${path}`).toBe(0)
  })
})

describe('X3: selectors', () => {
  const context: Partial<EffectContext> = { actor: 2, cosigners: [4, 3], concerned: [1, 5], worksite: 'initiative:shop', target: 'swap', poll: { passed: false, contenders: ['market', 'hedge'] } }
  const sketch: TableSketch = { n: 5, orders: { 4: { at: 'initiative:shop', as: 'listening', on: [1, 0] }, 1: { at: 'initiative:shop', as: 'sponsorship', on: [1, 0] } } }
  test.each([
    ['@actor', [2]], ['@cosigners', [3, 4]], ['@attendees', [2, 3, 4]], ['@participants', [1, 4]], ['@concerned', [1, 5]], ['@owner', [4]], ['@owners', [1, 3, 4, 5]],
    ['@contenders', [1, 5]], ['@all', [1, 2, 3, 4, 5]], ['@others', [1, 3, 4, 5]], ['role:initiator', [3]], ['tag:field', [3, 4]], ['tag:economy', []],
  ] as const)('X3: %s', (selector, expected) => {
    expect(seatsOf(selector, context, sketch)).toEqual(expected)
  })
  test('X3: without a context they are empty, and an empty selector does nothing', () => {
    for (const selector of ['@actor', '@cosigners', '@attendees', '@participants', '@concerned', '@owner', '@contenders']) expect(seatsOf(selector), `${selector}`).toEqual([])
    expect(apply([{ trust: { from: '@cosigners', to: '@actor', by: -1 } }]).events).toEqual([])
  })
  test('X3: an absent role is replaced: same tag, else the next rank not used by the card', () => {
    expect(seatsOf('role:venue', {}, { n: 4 })).toEqual([3])
    expect(seatsOf('role:officer', {}, { n: 4 })).toEqual([1])
    expect(seatsOf('role:enterprise', {}, { n: 4 })).toEqual([1])
    expect(seatsOf('role:enterprise', { roles: { official: 1, enterprise: 2 } }, { n: 4 })).toEqual([2])
  })
})

describe('X4: conditions', () => {
  const game = { conflicts: { '1-3': { openedSeason: 2 } } } as const
  test('X4: comparisons and connectives', () => {
    expect([condition({ eq: ['n', 5] }), condition({ ne: ['n', 5] }), condition({ lt: [1, 2] }), condition({ lte: [2, 2] }), condition({ gt: [2, 2] }), condition({ gte: [2, 2] })]).toEqual([true, false, true, true, false, true])
    expect(condition({ all: [{ eq: [1, 1] }, { not: { eq: [1, 2] } }, { any: [{ eq: [1, 2] }, { eq: [2, 2] }] }] })).toBe(true)
  })
  test('X4: conflicts', () => {
    expect([condition({ conflict: 'open' }), condition({ conflict: 'open' }, {}, { game })]).toEqual([false, true])
    expect([condition({ conflict: 'hot' }, {}, { season: 3, game }), condition({ conflict: 'hot' }, {}, { season: 4, game })]).toEqual([true, false])
    expect([condition({ conflict: ['initiator', 'official'] }, {}, { game }), condition({ conflict: ['official', 'resident'] }, {}, { game })]).toEqual([true, false])
  })
  test('X4: at least one initiative is so', () => {
    const sketch: TableSketch = { initiatives: { hedge: { stage: 1 }, shop: { stage: 3, known: true } } }
    const ask = (initiative: Extract<Condition, { initiative: unknown }>['initiative']) => condition({ initiative }, {}, sketch)
    expect([ask({ stage: { is: 'gte', than: 2 } }), ask({ stage: { is: 'gte', than: 2 }, domain: 'transition' }), ask({ domain: 'transition' }), ask({ known: true, domain: 'agency' }), ask({})]).toEqual([true, false, true, false, true])
  })
  test('X5: who is there, counted by filters', () => {
    const sketch: TableSketch = { orders: { 1: { at: 'challenge', as: 'sponsorship', on: [1, 0], pot: [2, 0] }, 3: { at: 'challenge', as: 'listening', on: [1, 0], pot: [1, 0] } } }
    const there = { worksite: 'challenge' } as const
    const has = (filter: string) => condition({ has: ['@participants', filter] }, there, sketch)
    expect(['any', 'tag:field', 'tag:third', 'role:official', 'role:resident', 'posture:listening', 'posture:expertise', 'gave:2', 'gave:3'].map(has)).toEqual([true, true, false, true, false, true, false, true, false])
    const count = (filter: string, is: 'eq' | 'gte', than: Value) => condition({ count: ['@all', filter], is, than }, there, sketch)
    expect([count('gave:1', 'eq', 2), count('any', 'eq', 'n'), count('tag:public', 'gte', 3)]).toEqual([true, true, false])
  })
})

describe('X6: changes stay within their bounds', () => {
  test('X6: indicators and horizons from 0 to 10', () => {
    expect(apply([{ ind: { vitality: 99, agency: -99 } }]).state.game.indicators).toMatchObject({ vitality: 10, agency: 0 })
    expect(apply([{ horizon: { of: 'backing', by: 99 } }, { horizon: { of: 'agency', by: -99 } }]).state.game.horizons).toMatchObject({ backing: 10, agency: 0 })
  })
  test('X6: trust from 0 to its ceiling, `below` untouched at or above it, every ordered pair, self excluded', () => {
    const { state, events } = apply([{ trust: { from: '@attendees', to: '@attendees', by: 3, below: 6 } }], { actor: 1, cosigners: [2] }, { trust: { '1>2': 5, '2>1': 6 }, game: { ceilings: { '1>2': 7 } } })
    expect([trustIn(state, '1>2'), trustIn(state, '2>1')]).toEqual([7, 6])
    expect(events).toHaveLength(1)
  })
  test('X6: a lowered ceiling pulls trust down, and stops at 4', () => {
    const { state } = apply([{ cap: { between: '@attendees', by: -9 } }], { actor: 1, cosigners: [2] }, { trust: { '1>2': 9 } })
    expect([state.game.ceilings['1>2'], trustIn(state, '1>2'), trustIn(state, '2>1')]).toEqual([4, 4, 4])
  })
  test('X6: means from 0 to 10, time of the season', () => {
    const { state } = apply([{ means: { to: 'role:official', by: -5 } }, { means: { to: 'role:initiator', by: 50 } }, { time: { to: 'role:resident', by: -1 } }], {}, { game: { means: { 1: 2, 3: 2 }, time: { 4: 4 } } })
    expect([state.game.means[1], state.game.means[3], state.game.time[4]]).toEqual([0, 10, 3])
  })
  test('X6: a gauge from 0 to the need, none on what has spread', () => {
    const gauge = (by: number, sketch: TableSketch = {}) => apply([{ gauge: { init: 'shop', by } }], {}, sketch).state.game.initiatives[0]?.gauge
    expect([gauge(3), gauge(99), gauge(-3), gauge(3, { initiatives: { shop: { stage: 4 } } })]).toEqual([3, 5, 0, 0])
  })
  test('X6: nothing moves, nothing is told', () => {
    expect(apply([{ ind: { vitality: 0 } }, { means: { to: '@all', by: 0 } }, { reveal: 'nowhere' }, { gauge: { init: 'nowhere', by: 2 } }, { mark: { init: '@target', evaluated: true } }]).events).toEqual([])
  })
})

describe('X7: conflicts', () => {
  const game = { conflicts: { '1-3': { openedSeason: 1 }, '2-4': { openedSeason: 4 } } } as const
  test('X7: opened and closed between roles or those concerned', () => {
    expect(Object.keys(apply([{ conflict: { open: ['resident', 'official'] } }, { conflict: { open: '@concerned' } }], { concerned: [2, 5] }).state.game.conflicts)).toEqual(['1-4', '2-5'])
    expect(apply([{ conflict: { close: ['initiator', 'official'] } }], {}, { game }).state.game.conflicts).toEqual({ '2-4': { openedSeason: 4 } })
    expect(apply([{ conflict: { open: ['initiator', 'official'] } }], {}, { game }).events).toEqual([])
  })
  test('X7: cold ones among some', () => {
    const close = (seats: readonly number[]) => Object.keys(apply([{ conflict: { close: 'cold', among: '@cosigners' } }], { cosigners: seats }, { season: 4, game }).state.game.conflicts)
    expect([close([1, 2, 3, 4]), close([1, 2]), close([2, 4])]).toEqual([['2-4'], ['1-3', '2-4'], ['1-3', '2-4']])
  })
})

describe('X8: what acts on the reveal under way', () => {
  const onShop = { worksite: 'initiative:shop' } as const
  test('X8: force, need, setback, growth and pot wait for their step', () => {
    const effects: Effect[] = [{ force: 2 }, { force: 1 }, { need: { mul: [3, 5] } }, { need: { init: 'swap', add: 2 } }, { setback: { init: '@worksite' } }, { onGrowth: { init: '@worksite', do: [{ flag: { grown: 1 } }] } }, { pot: { now: 3 } }]
    const { modifiers, events } = apply(effects, onShop)
    expect(events).toEqual([])
    expect([...modifiers.force]).toEqual([['initiative:shop', 3]])
    expect([...modifiers.need]).toEqual([['initiative:shop', [{ mul: [3, 5] }]], ['initiative:swap', [{ add: 2 }]]])
    expect([...modifiers.setbacks]).toEqual(['shop'])
    expect(modifiers.onGrowth.get('shop')?.[0]?.effects).toEqual([{ flag: { grown: 1 } }])
    expect(modifiers.pot).toBe(3)
  })
  test('X8: outside a reveal they do nothing', () => {
    const run = startRun(sketchTable())
    const effects: Effect[] = [{ force: 2 }, { need: { add: 1 } }, { pot: { now: 1 } }, { setback: { init: 'shop' } }, { onGrowth: { init: 'shop', do: [{ ind: { vitality: 1 } }] } }]
    applyEffects(run, effects, { fact: 'event:test', worksite: 'initiative:shop' })
    expect(run.events).toEqual([])
  })
  test('X8: the pot’s carry and income change at once', () => {
    expect(apply([{ pot: { carry: 2, perSeason: 1 } }, { pot: { carry: -9 } }]).state.game.pot).toMatchObject({ carry: 0, perSeason: 1 })
  })
})

describe('X9: order, branches, choices', () => {
  test('X9: each effect sees what the one before left', () => {
    const { state } = apply([{ ind: { vitality: 2 } }, { if: { eq: ['ind.vitality', 5] }, then: [{ flag: { five: 1 } }], else: [{ flag: { five: 0 } }] }])
    expect(state.game.flags).toEqual({ five: 1 })
  })
  test('X9: which branch was taken is told', () => {
    const branch = (effects: Effect[]) => apply(effects).branch
    expect(branch([{ if: { eq: [1, 1] }, then: [{ flag: { a: 1 } }], else: [] }])).toBe('then')
    expect(branch([{ if: { eq: [1, 2] }, then: [], else: [{ flag: { a: 1 } }] }])).toBe('else')
    expect(branch([{ if: { eq: [1, 2] }, then: [{ flag: { a: 1 } }] }])).toBe('none')
    expect(branch([])).toBe('none')
  })
  test('X9: only the options chosen are played, in the card’s order', () => {
    const effects: Effect[] = [{ chosen: { one: [{ flag: { one: 1 } }], two: [{ flag: { two: 1 } }], three: [{ flag: { three: 1 } }] } }]
    expect(Object.keys(apply(effects, { choice: ['three', 'one', 'nine'] }).state.game.flags)).toEqual(['one', 'three'])
  })
  test('X9: @choice names an indicator, or an initiative', () => {
    expect(apply([{ ind: { '@choice': 1 } }, { horizon: { of: '@choice', by: -1 } }], { choice: ['agency'] }).state.game).toMatchObject({ indicators: { agency: 4 }, horizons: { agency: 4 } })
    expect(apply([{ gauge: { init: '@choice', by: 2 } }], { poll: { passed: true, choice: 'swap', contenders: [] } }).state.game.initiatives[1]?.gauge).toBe(2)
    expect(apply([{ ind: { '@choice': 1 } }], { choice: ['swap'] }).events).toEqual([])
  })
  test('X9: the charter is adopted once, with its clause', () => {
    const { state } = apply([{ charter: true }, { charter: true }], { clause: 't4' })
    expect(state.game.charter).toEqual({ adoptedSeason: 2, strikes: {}, clause: 't4' })
  })
  test('X9: a story names who and what', () => {
    const { events } = apply([{ story: 'assembly.ok' }], { actor: 1, cosigners: [2, 3], worksite: 'initiative:shop' })
    expect(events[0]).toMatchObject({ type: 'story-told', key: 'assembly.ok', season: 2, seats: { '@actor': [1], '@cosigners': [2, 3], '@owner': [3] }, refs: { '@worksite': 'shop' } })
  })
})

describe('X10: later', () => {
  test('X10: selectors and refs are settled when scheduled', () => {
    const effects: Effect[] = [{ schedule: { in: 1, do: [{ means: { to: '@cosigners', by: 1 } }, { gauge: { init: '@mostAdvanced', by: 1 } }] } }]
    const { state } = apply(effects, { actor: 1, cosigners: [2, 3] }, { initiatives: { swap: { stage: 1 } }, game: { means: { 1: 0, 2: 0, 3: 0 } } })
    const later = { ...state, game: { ...state.game, season: 3, initiatives: state.game.initiatives.map((one) => (one.id === 'hedge' ? { ...one, stage: 3 as const } : one)) } }
    const run = startRun(later)
    applyScheduled(run)
    expect(run.state.game.means).toEqual({ 1: 0, 2: 1, 3: 1 })
    expect(run.state.game.initiatives.find((one) => one.id === 'swap')?.gauge).toBe(1)
    expect(run.state.game.scheduled).toEqual([])
    expect(run.events.every((event) => event.fact === 'event:test')).toBe(true)
  })
  test('X10: not before its season, never beyond the last', () => {
    expect(apply([{ schedule: { in: 4, do: [] } }], {}, { season: 2 }).events).toEqual([])
    const run = startRun(apply([{ schedule: { in: 2, do: [{ ind: { vitality: 1 } }] } }]).state)
    applyScheduled(run)
    expect(run.events).toEqual([])
  })
  test('X10: something scheduled may schedule again', () => {
    const { state } = apply([{ schedule: { in: 1, do: [{ schedule: { in: 1, do: [{ means: { to: '@actor', by: 1 } }] } }] } }], { actor: 4 })
    const run = startRun({ ...state, game: { ...state.game, season: 3 } })
    applyScheduled(run)
    expect(run.state.game.scheduled[0]).toMatchObject({ dueSeason: 4, seats: { '@actor': [4] } })
  })
  test('X11: an extra clue is one the seat lacks, dealt after the challenge’s own', () => {
    const clue = (id: string, seat: number | undefined, sentence: 0 | 1 | 2) => ({ id, ...(seat ? { seat } : { shared: 'public' as const }), about: 'challenge' as const, sentence, among: [], read: false })
    const give = (clues: ReturnType<typeof clue>[]) => {
      const run = startRun(sketchTable({ season: 3, game: { clues, scheduled: [{ id: 'lever:2.9@7', dueSeason: 3, effects: [{ clue: { to: '@attendees' } }], seats: { '@attendees': [2] }, refs: {} }] } }))
      const owed = applyScheduled(run)
      expect(run.events.map((event) => event.type)).toEqual(['schedule-applied'])
      dealOwedClues(run, owed)
      return run.events.flatMap((event) => (event.type === 'clue-dealt' ? [event.clue] : []))
    }
    expect(give([clue('a', 2, 0), clue('b', undefined, 1), clue('c', 4, 2)])).toMatchObject([{ seat: 2, sentence: 2, about: 'challenge', read: false }])
    expect(give([clue('a', 2, 0), clue('b', 2, 1), clue('c', 2, 2)])).toEqual([])
    expect(give([])[0]?.among).toHaveLength(3)
  })
  test('X11: during the reveal a clue comes too late', () => {
    expect(apply([{ clue: { to: '@all' } }]).events).toEqual([])
  })
})

describe('X12: chance', () => {
  test('X12: always at 100, never at 0, and what was drawn is told', () => {
    expect(apply([{ chance: { percent: 100, key: 'k', then: [{ flag: { won: 1 } }] } }]).state.game.flags).toEqual({ won: 1 })
    expect(apply([{ chance: { percent: 0, key: 'k', then: [{ flag: { won: 1 } }] } }]).state.game.flags).toEqual({})
    expect(apply([{ chance: { percent: 100, key: 'k', then: [] } }]).events[0]).toMatchObject({ type: 'chance-drawn', key: 'k', outcome: 'then' })
  })
  test('X12: the draw depends on seed, key, season and cause only, not on draws before it', () => {
    const once = apply([{ chance: { percent: 50, key: 'k', then: [{ flag: { won: 1 } }], else: [{ flag: { won: 2 } }] } }]).state.game.flags
    const after = apply([{ chance: { percent: 50, key: 'other', then: [] } }, { chance: { percent: 50, key: 'third', then: [] } }, { chance: { percent: 50, key: 'k', then: [{ flag: { won: 1 } }], else: [{ flag: { won: 2 } }] } }]).state.game.flags
    expect(after).toEqual(once)
    const bySeed = Array.from({ length: 40 }, (_, index) => {
      const state = sketchTable()
      const run = startRun({ ...state, setup: { ...state.setup, seed: `seed-${index}` } })
      applyEffects(run, [{ chance: { percent: 50, key: 'k', then: [{ flag: { won: 1 } }], else: [{ flag: { won: 2 } }] } }], { fact: 'event:test' })
      return run.state.game.flags.won
    })
    expect(new Set(bySeed)).toEqual(new Set([1, 2]))
  })
})

test('X13: words the language has no meaning for are refused by its schema', () => {
  for (const effect of [{ eval: '1' }, { ind: { trust: 1 } }, { trust: { from: '@everybody', to: '@actor', by: 1 } }, { force: 1.5 }, { force: { div: [1, 2] } }, { force: 'n.constructor' }, { chance: { percent: 30.5, key: 'k', then: [] } }, { schedule: { in: 0, do: [] } }]) {
    expect(effectSchema.safeParse(effect).success, `${JSON.stringify(effect)}`).toBe(false)
  }
})
