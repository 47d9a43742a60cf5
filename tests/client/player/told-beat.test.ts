import { describe, expect, it } from 'vitest'
import { tellWhole, toldBeat, toldMandate } from '../../../client/player/phases/told-beat.ts'
import { tableAt } from '../../../client/gallery/fixtures/seat-view.ts'
import { publicViewAt } from '../../../client/gallery/fixtures/public-view.ts'
import { UNTIMED_REVEAL_MS } from '../../../client/view-models/reveal-beats.ts'

const START = 1_000_000
const timed = publicViewAt('reveal', { n: 6, now: START })
/** Timers off: each test has a branch of its own, so a reveal of its own. */
const untimed = (branch: number) => ({ ...timed, clock: {}, table: { ...timed.table, branch } }) as typeof timed

describe('how far a phone tells the reveal', () => {
  it('follows the clock of the table, whatever was asked', () => {
    const { endsAt = 0, lengthMs = 0 } = timed.clock
    expect(toldBeat(timed, endsAt - lengthMs)?.beat).toBe('orders')
    tellWhole()
    expect(toldBeat(timed, endsAt - lengthMs)?.beat).toBe('orders')
    expect(toldBeat(timed, endsAt)?.beat).toBe('promises')
  })

  it('without a clock, takes the time of a usual reveal: the wall tells first', () => {
    const view = untimed(11)
    expect(toldBeat(view, START)?.beat).toBe('orders')
    expect(toldBeat(view, START + UNTIMED_REVEAL_MS / 2)?.beat).not.toBe('promises')
    expect(toldBeat(view, START + UNTIMED_REVEAL_MS)?.beat).toBe('promises')
  })

  it('without a clock nor a wall, tells all when its person asks, in this reveal only', () => {
    toldBeat(untimed(12), START)
    tellWhole()
    expect(toldBeat(untimed(12), START)?.beat).toBe('promises')
    expect(toldBeat(untimed(13), START)?.beat).toBe('orders')
  })

  it('says nothing outside the reveal', () => expect(toldBeat(publicViewAt('palaver', { n: 6 }), START)).toBeUndefined())

  it('shows the mandate as it was before the reveal, until all is told', () => {
    const { me } = tableAt('reveal', 2)
    expect(me.mandate).toMatchObject({ solo: 2, shared: 1, total: 3 })
    expect(toldMandate(me, toldBeat(untimed(14), START))).toMatchObject({ solo: 1, shared: 0, total: 1 })
    expect(toldMandate(me, toldBeat(untimed(14), START + UNTIMED_REVEAL_MS))).toEqual(me.mandate)
    expect(toldMandate(me, undefined)).toEqual(me.mandate)
  })
})
