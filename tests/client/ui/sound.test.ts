import { describe, expect, it } from 'vitest'
import { renderScore } from '../../../client/ui/sound/render-score.ts'
import { lengthOf, LONGEST_MS, LOUDEST, scoreOf } from '../../../client/ui/sound/score.ts'
import { CUES } from '../../../client/view-models/cue.ts'

const RATE = 44_100
const peakOf = (samples: Float32Array): number => samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Frequency whose period repeats best, around the one expected. */
function pitchOf(samples: Float32Array, expected: number): number {
  const likeness = (lag: number): number => {
    let sum = 0
    for (let i = 2000; i < 12_000; i++) sum += (samples[i] ?? 0) * (samples[i + lag] ?? 0)
    return sum
  }
  const around = Math.round(RATE / expected)
  const lags = Array.from({ length: 21 }, (_, i) => around - 10 + i)
  const best = lags.reduce((a, b) => (likeness(b) > likeness(a) ? b : a))
  return RATE / best
}

describe('sound', () => {
  it.each(CUES)('%s: short, never louder than −12 dBFS, heard all the same', (cue) => {
    const score = scoreOf(cue)
    const samples = renderScore(score, RATE)
    expect(lengthOf(score)).toBeLessThanOrEqual(LONGEST_MS)
    expect(peakOf(samples)).toBeLessThanOrEqual(LOUDEST + 1e-6)
    expect(peakOf(samples)).toBeGreaterThan(LOUDEST * 0.3)
    expect(samples.every(Number.isFinite)).toBe(true)
    // It begins and ends in silence: no click.
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.005)
  })

  it('a cue is always the same', () => {
    expect(renderScore(scoreOf('tear'), RATE)).toEqual(renderScore(scoreOf('tear'), RATE))
  })

  it('the strings are tuned: D4 careful, A4 trusting, both at once in reciprocity', () => {
    expect(pitchOf(renderScore(scoreOf('thread-caution'), RATE), 293.66)).toBeCloseTo(293.66, -0.5)
    expect(pitchOf(renderScore(scoreOf('thread-trust'), RATE), 440)).toBeCloseTo(440, -0.5)
    expect(scoreOf('thread-reciprocity').voices.flatMap((voice) => (voice.kind === 'pluck' ? [voice.hz] : []))).toEqual([293.66, 440])
  })

  it('a kept promise rises by a fifth; a broken one is the same string, flat and muted', () => {
    const strings = (cue: 'promise-kept' | 'promise-broken') => scoreOf(cue).voices.flatMap((voice) => (voice.kind === 'pluck' ? [voice] : []))
    const [[low, high], [flat, flatHigh]] = [strings('promise-kept'), strings('promise-broken')]
    expect((high?.hz ?? 0) / (low?.hz ?? 1)).toBeCloseTo(1.5, 2)
    expect(1200 * Math.log2((flat?.hz ?? 1) / (low?.hz ?? 1))).toBeCloseTo(-40, 5)
    expect([flat?.muted, flatHigh?.muted]).toEqual([true, true])
  })

  it('each season has its own four notes, the end of time two knocks', () => {
    const seasons = (['season-spring', 'season-summer', 'season-autumn', 'season-winter'] as const).map((cue) => scoreOf(cue).voices.map((voice) => (voice.kind === 'pluck' ? Math.round(voice.hz) : 0)))
    expect(seasons.every((notes) => notes.length === 4)).toBe(true)
    expect(new Set(seasons.map(String)).size).toBe(4)
    expect(new Set(scoreOf('time-up').voices.map(({ at }) => at)).size).toBe(2)
  })
})
