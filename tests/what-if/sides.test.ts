import { describe, expect, test } from 'vitest'
import { forkSides, orderChoices, seasonLocks, whatIfSameSeason, whatIfSides } from '../../shared/what-if/index.ts'
import { playedSession } from './stored-session.ts'

const { scenario, events } = playedSession('four-seats-30')
const none = (): undefined => undefined
const order = { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } }

describe('both sides', () => {
  test('are those of the exact comparison, with what everybody would see of each', () => {
    const sides = whatIfSides(scenario, events, { season: 2, seat: 1, order }, none)
    const exact = whatIfSameSeason(scenario, events, { season: 2, seat: 1, order })
    if (!sides.ok || !exact.ok) throw new Error('refused')
    expect(sides.value.isExact).toBe(true)
    expect(sides.value.differences).toEqual(exact.value.differences)
    expect(sides.value.differences.length).toBeGreaterThan(0)
    expect(sides.value.other.view.reveal?.orders[1]).toMatchObject({ onWorksite: 0, inPot: 3 })
    expect(sides.value.actual.view.table).toMatchObject({ season: 2, phase: 'reveal' })
  })

  test('never carry an order in full: split tokens would tell a mandate', () => {
    const sides = whatIfSides(scenario, events, { season: 2, seat: 1, order }, none)
    expect(JSON.stringify(sides)).not.toContain('"mandate"')
  })

  test('of a branch that was never played beside: none', () => {
    expect(forkSides(scenario, events, 0, none)).toBeUndefined()
    expect(forkSides(scenario, events, 3, none)).toBeUndefined()
  })
})

test('the trainer finds each order that was locked, and what the seat had', () => {
  const choices = orderChoices(scenario, events)
  for (const { season, locked } of seasonLocks(scenario, events)) {
    expect(Object.keys(choices[season]!.seats)).toHaveLength(locked.size)
    for (const [seat, { order: real }] of locked) {
      const one = choices[season]!.seats[seat]!
      expect(one.order).toEqual(real)
      expect(real.time.worksite + real.time.pot + real.time.mandate).toBeLessThanOrEqual(one.time)
    }
    expect(choices[season]!.worksites).toContain('challenge')
  }
})
