import { describe, expect, test } from 'vitest'
import type { SeatNumber, WorksiteId } from '../../../shared/base/ids.ts'
import { POSTURES, SITUATIONS, type PostureId, type SituationId } from '../../../shared/base/vocabulary.ts'
import { bridgesOf, POSTURE_GRID, sceneOf, valueCrew, type CrewMember, type PostureValue } from '../../../shared/engine/postures.ts'
import { postureNotes, wordOfBase } from '../../../shared/engine/posture-notes.ts'
import { resolve, sketchTable, trustIn, type TableSketch } from './table.ts'

/** Seats of a table of eight: 1 official, 2 facilitator, 3 initiator, 4 resident, 5 officer, 6 venue, 7 enterprise, 8 funder. */
function values(situation: SituationId, crew: readonly CrewMember[], sketch: TableSketch = {}, at: WorksiteId = 'challenge'): PostureValue[] {
  const state = sketchTable({ n: 8, ...sketch, challenge: { concerned: [7, 8], situation, ...(sketch.challenge === 'none' ? {} : sketch.challenge) } })
  const scene = sceneOf(state, at, crew)
  if (!scene) throw new Error(`No worksite ${at}`)
  return valueCrew(state, scene)
}
const alone = (situation: SituationId, seat: SeatNumber, posture: PostureId, sketch: TableSketch = {}): PostureValue => values(situation, [{ seat, posture }], sketch)[0] as PostureValue

test('F1: the grid is the one of the design', () => {
  expect(Object.keys(POSTURE_GRID)).toEqual([...POSTURES])
  expect(SITUATIONS).toEqual(['emergence', 'deadlock', 'conflict', 'distrust', 'invisibility', 'arbitration', 'exhaustion'])
  expect(POSTURE_GRID).toMatchInlineSnapshot(`
    {
      "doing-with": [
        1,
        0,
        0,
        0,
        0,
        -1,
        2,
      ],
      "expertise": [
        -1,
        3,
        -1,
        -1,
        0,
        1,
        -1,
      ],
      "go-between": [
        1,
        1,
        -1,
        0,
        2,
        0,
        -1,
      ],
      "listening": [
        2,
        -1,
        1,
        1,
        0,
        -1,
        1,
      ],
      "mediation": [
        -1,
        0,
        3,
        1,
        -1,
        1,
        0,
      ],
      "sponsorship": [
        -1,
        1,
        -1,
        -1,
        1,
        3,
        -1,
      ],
      "trusted-third": [
        0,
        -1,
        1,
        3,
        -1,
        1,
        0,
      ],
    }
  `)
})

test('F1: each situation has a posture that carries it, and no posture carries them all', () => {
  for (const [index] of SITUATIONS.entries()) expect(Math.max(...POSTURES.map((posture) => POSTURE_GRID[posture][index] as number))).toBeGreaterThanOrEqual(2)
  for (const posture of POSTURES) expect(Math.min(...POSTURE_GRID[posture])).toBeLessThan(0)
})

test('F2: a value stays between −2 and +3', () => {
  // −1 for the grid, −2 for two parties who distrust: −3.
  expect(alone('emergence', 2, 'mediation', { trust: { '7>2': 3, '8>2': 3 } })).toMatchObject({ base: -1, value: -2 })
  // 2 + 1 in doing with, and nothing brings more than 3.
  expect(values('exhaustion', [{ seat: 3, posture: 'doing-with' }, { seat: 4, posture: 'listening' }])[0]).toMatchObject({ base: 2, value: 3 })
})

describe('F3: mediation', () => {
  test('F3: a party that mediates loses 2', () => {
    expect(alone('conflict', 7, 'mediation')).toMatchObject({ value: 1, gates: [{ gate: 'party', by: -2 }] })
  })
  test('F3: each party that trusts the mediator below 4 costs 1', () => {
    expect(alone('conflict', 2, 'mediation')).toMatchObject({ value: 3, gates: [] })
    expect(alone('conflict', 2, 'mediation', { trust: { '7>2': 3 } })).toMatchObject({ value: 2, gates: [{ gate: 'distrusted', by: -1 }] })
    expect(alone('conflict', 2, 'mediation', { trust: { '7>2': 3, '8>2': 0 } })).toMatchObject({ value: 1, gates: [{ gate: 'distrusted', by: -2 }] })
  })
  test('F3: what the mediator feels does not count', () => {
    expect(alone('conflict', 2, 'mediation', { trust: { '2>7': 0, '2>8': 0 } }).value).toBe(3)
  })
})

describe('F4: sponsorship', () => {
  test.each([[1, 3], [5, 3], [2, 1], [3, 1], [7, 1], [8, 1]])('F4: seat %d alone is worth %d', (seat, value) => {
    expect(alone('arbitration', seat, 'sponsorship').value).toBe(value)
  })
  test('F4: the official on the same worksite opens it to all', () => {
    expect(values('arbitration', [{ seat: 1, posture: 'listening' }, { seat: 3, posture: 'sponsorship' }])[1]).toMatchObject({ value: 3, gates: [] })
    expect(values('arbitration', [{ seat: 3, posture: 'sponsorship' }, { seat: 5, posture: 'listening' }])[0]).toMatchObject({ value: 1 })
  })
})

describe('F5: doing with', () => {
  test('F5: +1 with another role of the field, else −1', () => {
    expect(alone('exhaustion', 1, 'doing-with')).toMatchObject({ value: 1, gates: [{ gate: 'alone-in-doing', by: -1 }] })
    expect(values('exhaustion', [{ seat: 1, posture: 'doing-with' }, { seat: 6, posture: 'listening' }])[0]).toMatchObject({ value: 3, gates: [{ gate: 'with-field', by: 1 }] })
    expect(values('exhaustion', [{ seat: 1, posture: 'doing-with' }, { seat: 7, posture: 'listening' }])[0]).toMatchObject({ value: 1 })
  })
  test('F5: being of the field oneself is not enough', () => {
    expect(alone('exhaustion', 4, 'doing-with').value).toBe(1)
  })
})

describe('F6: trusted third', () => {
  const received = (sum: number): TableSketch => ({ n: 5, trust: { '4>2': 0, '5>2': 0, ...spread(sum) }, challenge: { concerned: [3, 4], situation: 'distrust' } })
  const spread = (sum: number) => ({ '1>2': Math.min(10, sum), '3>2': Math.max(0, Math.min(10, sum - 10)) }) as const
  test.each([[18, 3], [17, 0], [12, 0], [11, -1], [0, -1]])('F6: %d received from four others gives %d on distrust', (sum, value) => {
    expect(alone('distrust', 2, 'trusted-third', received(sum)).value).toBe(value)
  })
  test('F6: a value already below 0 loses only when received is below 3', () => {
    expect(alone('deadlock', 2, 'trusted-third', { ...received(12), challenge: { concerned: [3, 4], situation: 'deadlock' } })).toMatchObject({ base: -1, value: -1, gates: [] })
    expect(alone('deadlock', 2, 'trusted-third', { ...received(11), challenge: { concerned: [3, 4], situation: 'deadlock' } })).toMatchObject({ base: -1, value: -2 })
  })
})

test('F7: expertise loses 1 while the situation is not known, on a relation never', () => {
  expect(alone('deadlock', 8, 'expertise').value).toBe(2)
  expect(alone('deadlock', 8, 'expertise', { challenge: { known: true } }).value).toBe(3)
  expect(values('deadlock', [{ seat: 2, posture: 'expertise' }], {}, 'relation:3-4')[0]).toMatchObject({ base: -1, value: -1, gates: [] })
})

describe('F8: go-between', () => {
  const crew: CrewMember[] = [{ seat: 1, posture: 'listening' }, { seat: 2, posture: 'go-between' }, { seat: 4, posture: 'expertise' }]
  test.each([
    ['a link of 4 and both trust at 5', { '1>4': 4, '4>1': 4, '1>2': 5, '4>2': 5 }, 3],
    ['a link of 4.5', { '1>4': 5, '4>1': 4, '1>2': 5, '4>2': 5 }, 2],
    ['one of them trusts at 4', { '1>4': 4, '4>1': 4, '1>2': 5, '4>2': 4 }, 2],
  ] as const)('F8: %s', (_name, trust, value) => {
    expect(values('invisibility', crew, { trust })[1]?.value).toBe(value)
  })
  test('F8: nobody to bridge when working alone or with one', () => {
    expect(alone('invisibility', 2, 'go-between', { trustEverywhere: 5 }).value).toBe(2)
    expect(values('invisibility', crew.slice(1), { trust: { '1>2': 5, '4>2': 5 } })[0]?.value).toBe(2)
  })
  test('F8: the pairs a seat may bridge are those two conditions', () => {
    const state = sketchTable({ n: 4, trust: { '1>2': 5, '3>2': 5, '4>2': 5, '3>4': 5 } })
    expect(bridgesOf(state, 2)).toEqual(['1-3', '1-4'])
    expect(bridgesOf(state, 1)).toEqual([])
  })
})

describe('F9: the same posture twice', () => {
  test('F9: three listenings of 2, 1 and 1 are worth −4 in all', () => {
    const found = values('emergence', [1, 2, 3].map((seat) => ({ seat, posture: 'listening' as const })))
    expect(found.map((one) => [one.value, one.duplicate])).toEqual([[2, false], [-3, true], [-3, true]])
  })
  test('F9: from the fourth on they are worth nothing', () => {
    const found = values('emergence', [1, 2, 3, 4, 5].map((seat) => ({ seat, posture: 'listening' as const })))
    expect(found.map((one) => one.value)).toEqual([2, -3, -3, 0, 0])
  })
  test('F9: the best counts, not the first; a tie goes to the lowest seat', () => {
    const crew: CrewMember[] = [{ seat: 2, posture: 'sponsorship' }, { seat: 5, posture: 'sponsorship' }]
    expect(values('arbitration', crew).map((one) => one.value)).toEqual([-3, 3])
    expect(values('arbitration', [{ seat: 1, posture: 'sponsorship' }, crew[1] as CrewMember]).map((one) => one.value)).toEqual([3, -3])
  })
  test('F9: two penalties at most on a worksite, over all its postures, by seat', () => {
    const crew: CrewMember[] = [
      { seat: 1, posture: 'listening' }, { seat: 2, posture: 'mediation' }, { seat: 3, posture: 'listening' },
      { seat: 4, posture: 'mediation' }, { seat: 5, posture: 'listening' },
    ]
    expect(values('conflict', crew).map((one) => one.value)).toEqual([1, 3, -3, -3, 0])
  })
  test('F9: a duplicate costs trust like any posture that weighs', () => {
    const { state } = resolve({
      challenge: { situation: 'emergence', concerned: [3, 4] },
      orders: { 1: { at: 'challenge', as: 'listening', on: [1, 0], pot: [1, 0] }, 2: { at: 'challenge', as: 'listening', on: [4, 0], pot: [1, 0] } },
    })
    expect(trustIn(state, '3>1')).toBe(5)
    expect(trustIn(state, '3>2')).toBe(3)
  })
})

describe('F10: what a posture does to trust', () => {
  const orders = (as: PostureId): TableSketch => ({ n: 5, challenge: { situation: 'exhaustion', concerned: [3, 4] }, orders: { 2: { at: 'challenge', as, on: [3, 0], pot: [1, 0] }, 4: { at: 'challenge', as: 'listening', on: [1, 0] } } })
  test('F10: 2 or more earns 1 from each concerned', () => {
    const { state } = resolve(orders('doing-with'))
    expect(trustIn(state, '3>2')).toBe(5)
    expect(trustIn(state, '1>2')).toBe(4)
  })
  test('F10: below 0 costs 1; 0 and 1 change nothing', () => {
    expect(trustIn(resolve(orders('go-between')).state, '3>2')).toBe(3)
    expect(trustIn(resolve(orders('mediation')).state, '3>2')).toBe(4)
  })
  test('F10: a concerned actor skips oneself', () => {
    const { all } = resolve({ n: 5, challenge: { situation: 'emergence', concerned: [3, 4] }, orders: { 4: { at: 'challenge', as: 'listening', on: [4, 1] } } })
    expect(all('trust-changed').filter((event) => event.fact === 'challenge').map((event) => event.pair)).toEqual(['3>4'])
  })
})

describe('F15: what a phone says before the lock', () => {
  test.each([[3, 'carries'], [2, 'carries'], [1, 'helps'], [0, 'neutral'], [-1, 'weighs']] as const)('F15: base %d is « %s »', (base, word) => {
    expect(wordOfBase(base)).toBe(word)
  })
  test('F15: the word follows the belief, never the hidden situation', () => {
    const state = sketchTable({ challenge: { situation: 'deadlock', concerned: [1, 3] } })
    expect(postureNotes(state, 2, 'challenge', 'distrust')['trusted-third'].word).toBe('carries')
    expect(postureNotes(state, 2, 'challenge', undefined).expertise).not.toHaveProperty('word')
    const other = sketchTable({ challenge: { situation: 'conflict', concerned: [1, 3] } })
    expect(postureNotes(other, 2, 'challenge', 'distrust')).toEqual(postureNotes(state, 2, 'challenge', 'distrust'))
  })
  test('F15: a gate that rests on others is conditional', () => {
    const notes = postureNotes(sketchTable({ n: 5 }), 2, 'challenge', undefined)
    expect(notes['doing-with'].gates).toEqual([{ gate: 'with-field', by: 1, when: 'conditional', seats: [3, 4] }, { gate: 'alone-in-doing', by: -1, when: 'conditional' }])
    expect(notes.sponsorship.gates).toEqual([{ gate: 'needs-public', by: -2, when: 'conditional', seats: [1] }])
    expect(postureNotes(sketchTable({ n: 5 }), 5, 'challenge', undefined).sponsorship.gates).toEqual([])
  })
  test('F15: recognition is said in tenths, rounded down', () => {
    const notes = postureNotes(sketchTable({ n: 4, trust: { '1>2': 4, '3>2': 4, '4>2': 5 } }), 2, 'challenge', undefined)
    expect(notes['trusted-third'].gates).toEqual([{ gate: 'not-recognised', by: 0, when: 'now', have: 43, want: 45 }])
    expect(postureNotes(sketchTable({ trustEverywhere: 5 }), 2, 'challenge', undefined)['trusted-third'].gates).toEqual([])
  })
  test('F15: being a party, being distrusted, a situation not known', () => {
    const state = sketchTable({ challenge: { concerned: [1, 3] }, trust: { '3>2': 3 } })
    expect(postureNotes(state, 1, 'challenge', undefined).mediation.gates).toEqual([{ gate: 'party', by: -2, when: 'now' }])
    expect(postureNotes(state, 2, 'challenge', undefined).mediation.gates).toEqual([{ gate: 'distrusted', by: -1, when: 'now', seats: [3] }])
    expect(postureNotes(state, 2, 'challenge', undefined).expertise.gates).toEqual([{ gate: 'not-known', by: -1, when: 'now' }])
    expect(postureNotes(state, 2, 'relation:3-4', undefined).expertise.gates).toEqual([])
  })
})
