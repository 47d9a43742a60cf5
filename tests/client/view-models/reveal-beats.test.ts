import { describe, expect, it } from 'vitest'
import { BEATS, beatAt, beatOfClock, beatsToTell, isTold, UNTIMED_REVEAL_MS, viewAtBeat } from '../../../client/view-models/reveal-beats.ts'
import { publicViewAt } from '../../../client/gallery/fixtures/public-view.ts'

const LENGTH_MS = 45_000
const view = publicViewAt('reveal', { n: 8 })
const before = publicViewAt('commitment', { n: 8 })
const reveal = view.reveal!

describe('beats of the reveal', () => {
  it('tells six beats in order within the phase, each long enough to be read, and stays on the last', () => {
    const seen = Array.from({ length: 450 }, (_, i) => beatAt(reveal, i * 100, LENGTH_MS).beat)
    expect([...new Set(seen)]).toEqual([...BEATS])
    for (const beat of BEATS) expect(seen.filter((other) => other === beat).length * 100).toBeGreaterThanOrEqual(5000)
    expect(beatAt(reveal, 10 * LENGTH_MS, LENGTH_MS)).toMatchObject({ beat: 'promises', index: 5, count: 6 })
    expect(beatAt(reveal, 10 * LENGTH_MS, LENGTH_MS).nextInMs).toBeUndefined()
    expect(beatAt(reveal, -5, LENGTH_MS).beat).toBe('orders')
  })

  it('says when the next beat comes', () => {
    const first = beatAt(reveal, 1000, LENGTH_MS)
    expect(beatAt(reveal, 1000 + first.nextInMs! - 1, LENGTH_MS).beat).toBe('orders')
    expect(beatAt(reveal, 1000 + first.nextInMs!, LENGTH_MS).beat).toBe('levers')
  })

  it('leaves out the levers when nothing was played nor torn', () => {
    const quiet = { ...reveal, levers: {}, conflicts: {}, dilemmas: {} }
    expect(beatsToTell(quiet)).toEqual(['orders', 'challenge', 'initiatives', 'pot', 'promises'])
    expect(beatAt(quiet, LENGTH_MS, LENGTH_MS).count).toBe(5)
  })

  it('follows a phase made longer or shorter', () => {
    expect(beatAt(reveal, 30_000, 30_000).beat).toBe('promises')
    expect(beatAt(reveal, 30_000, 135_000).beat).not.toBe('promises')
  })

  it('tells nothing more while the table is paused', () => {
    const lengthMs = LENGTH_MS
    const paused = { lengthMs, remainingMs: 40_000 }
    expect(beatOfClock(reveal, { lengthMs, endsAt: 41_000 }, 1000, 0).beat).toBe('orders')
    for (const now of [1000, 100_000]) expect(beatOfClock(reveal, paused, now, 0).beat).toBe('orders')
  })

  it('keeps the pace of a usual reveal where there is no clock, from the moment it was seen', () => {
    const seenAt = 500_000
    expect(beatOfClock(reveal, {}, seenAt, seenAt).beat).toBe('orders')
    expect(beatOfClock(reveal, {}, seenAt + UNTIMED_REVEAL_MS - 1, seenAt)).toEqual(beatAt(reveal, UNTIMED_REVEAL_MS - 1))
    expect(beatOfClock(reveal, {}, seenAt + UNTIMED_REVEAL_MS, seenAt).beat).toBe('promises')
  })
})

describe('what a beat has not told yet is held back', () => {
  it('orders: nothing of the results', () => {
    const told = viewAtBeat(view, 'orders', before)
    expect(told.challenge?.result).toBeUndefined()
    expect(told.challenge?.situation).toBeUndefined()
    expect(told.reveal?.worksites).toEqual({})
    expect(told.reveal?.levers).toEqual({})
    expect(told.reveal?.pot).toBeUndefined()
    expect(told.reveal?.gaveNothing).toEqual([])
    expect(told.indicators).toEqual(before.indicators)
    expect(told.trust).toEqual(before.trust)
    expect(told.pot).toEqual(before.pot)
    expect(told.initiatives).toEqual(before.initiatives)
    expect(told.links['1-3']?.conflict).toBe('hot')
    expect(told.links['1-2']?.band).toBe('caution')
    expect(Object.values(told.promises).map(({ status }) => status)).toEqual(['live', 'live', 'live', 'withdrawn'])
    expect(told.reveal?.orders).toEqual(reveal.orders)
  })

  it('each beat adds its own part and no other', () => {
    const at = (beat: (typeof BEATS)[number]) => viewAtBeat(view, beat, before)
    expect(Object.keys(at('levers').reveal!.levers)).toEqual(Object.keys(reveal.levers))
    expect(at('levers').challenge?.result).toBeUndefined()
    expect(at('challenge').challenge?.result).toBe('brio')
    expect(Object.keys(at('challenge').reveal!.worksites)).toEqual(['challenge', 'relation:1-3'])
    expect(at('initiatives').initiatives.grocery?.stage).toBe(2)
    expect(at('initiatives').reveal?.pot).toBeUndefined()
    expect(at('pot').reveal?.pot?.total).toBe(9)
    expect(at('pot').indicators).toEqual(before.indicators)
    expect(at('promises')).toEqual(view)
  })

  it('a wall opened in the middle of the reveal falls back on the opening of the season', () => {
    const told = viewAtBeat(view, 'orders')
    expect(told.indicators.vitality.value).toBe(view.indicators.vitality.atSeasonStart)
    expect(told.initiatives.grocery?.stage).toBe(1)
    expect(told.pot.last).toBeUndefined()
  })

  it('outside the reveal nothing is touched', () => {
    expect(viewAtBeat(before, 'orders')).toBe(before)
    expect(isTold('pot', 'promises')).toBe(true)
    expect(isTold('pot', 'initiatives')).toBe(false)
  })
})
