import { describe, expect, it } from 'vitest'
import { clockText, timerModel } from '../../../client/view-models/clock.ts'
import { courseOf, plannedSeconds } from '../../../client/view-models/course.ts'
import type { TableLine } from '../../../shared/views/view-types.ts'

const durations = { news: 30, palaver: 150, commitment: 90, reveal: 45, reflection: 45 }
const table = (over: Partial<TableLine> = {}): TableLine => ({ status: 'playing', format: '30', language: 'fr', seasons: 3, season: 2, phase: 'palaver', branch: 0, n: 5, silent: false, remote: false, rewound: false, ...over })

describe('timerModel', () => {
  it('counts down to the end, says the last minute and the last twenty seconds', () => {
    expect(timerModel({ endsAt: 200_000, lengthMs: 150_000 }, 100_000)).toMatchObject({ remainingMs: 100_000, elapsedMs: 50_000, lastMinute: false, notice: false, paused: false })
    expect(timerModel({ endsAt: 200_000, lengthMs: 240_000 }, 141_000)).toMatchObject({ lastMinute: true, notice: false })
    expect(timerModel({ endsAt: 200_000, lengthMs: 150_000 }, 185_000)).toMatchObject({ lastMinute: true, notice: true })
    expect(timerModel({ endsAt: 200_000, lengthMs: 30_000 }, 175_000)).toMatchObject({ lastMinute: false })
    expect(timerModel({ endsAt: 200_000 }, 230_000).remainingMs).toBe(0)
  })
  it('stands still while paused, without alarm', () => {
    expect(timerModel({ remainingMs: 12_000, lengthMs: 90_000 }, 5)).toEqual({ remainingMs: 12_000, elapsedMs: 78_000, paused: true, lastMinute: false, notice: false })
  })
  it('has no number without a clock', () => {
    expect(timerModel({}, 5)).toEqual({ paused: false, lastMinute: false, notice: false })
  })
  it('says when everybody is ready', () => {
    expect(timerModel({ endsAt: 90_000, closingAt: 14_200 }, 10_000).closingInS).toBe(5)
  })
  it('writes minutes and started seconds', () => {
    expect([0, 1, 59_999, 60_000, 272_000, 6_000_000].map(clockText)).toEqual(['00:00', '00:01', '01:00', '01:00', '04:32', '100:00'])
  })
})

describe('courseOf', () => {
  it('plans 45 s more for the first commitment and 60 s more for a remote palaver', () => {
    expect(plannedSeconds({ durations }, 1, 'commitment', false)).toBe(135)
    expect(plannedSeconds({ durations }, 2, 'commitment', false)).toBe(90)
    expect(plannedSeconds({ durations }, 2, 'palaver', true)).toBe(210)
  })
  it('tells what is done, what is now and what is ahead', () => {
    const course = courseOf({ durations }, table(), {}, 0)
    expect(course.seasons.map(({ state }) => state)).toEqual(['done', 'current', 'ahead'])
    expect(course.seasons[1]!.phases.map(({ state }) => state)).toEqual(['done', 'current', 'ahead', 'ahead', 'ahead'])
    expect(course.seasons.map(({ minutes }) => minutes)).toEqual([7, 6, 6])
    expect(course.debriefMinutes).toBe(9)
    expect(courseOf({ durations }, table(), {}, 0, undefined, { order: [0, 1, 2, 3, 4, 5, 6], minutes: [1, 2, 10, 12, 8, 5, 7], led: 'trainer' }).debriefMinutes).toBe(45)
    expect(courseOf({ durations }, table({ status: 'debrief' }), {}, 0).seasons.every(({ state }) => state === 'done')).toBe(true)
  })
  it('forecasts the end from what is left, and the delay from the start', () => {
    // Left: 100 s of this palaver, then 90 + 45 + 45, then a season of 360 s.
    const course = courseOf({ durations }, table(), { endsAt: 1_100_000 }, 1_000_000, 500_000)
    expect(course.endsAt).toBe(1_000_000 + (100 + 180 + 360) * 1000)
    // Planned: 405 + 360 + 360 = 1,125 s from 500,000.
    expect(course.delayMin).toBe(Math.trunc((1_640_000 - 500_000 - 1_125_000) / 60_000))
    expect(courseOf({ durations }, table(), { endsAt: 1_400_000 }, 1_300_000, 500_000).delayMin).toBe(5)
  })
  it('promises no end without a clock', () => {
    expect(courseOf({ durations }, table(), {}, 0).endsAt).toBeUndefined()
  })
})
