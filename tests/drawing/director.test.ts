import { describe, expect, it } from 'vitest'
import { Director } from '../../client/map/director.ts'
import type { Cue } from '../../client/view-models/cue.ts'

describe('the director of the map', () => {
  it('moves one thing at a time, and each is heard when it begins to be seen', () => {
    const [heard, seen]: [Cue[], string[]] = [[], []]
    const director = new Director((cue) => void heard.push(cue))
    director.play([
      { ms: 100, cue: 'tear', draw: (progress) => void seen.push(`tear ${progress}`) },
      { ms: 100, cue: 'stamp', draw: (progress) => void seen.push(`stamp ${progress}`) },
    ])
    director.advance(50)
    expect([heard, seen]).toEqual([['tear'], ['tear 0.5']])
    director.advance(50)
    expect(director.advance(100)).toBe(true)
    expect([heard, seen]).toEqual([['tear', 'stamp'], ['tear 0.5', 'tear 1', 'stamp 1']])
  })

  it('rings once for each token that falls in', () => {
    const heard: Cue[] = []
    const director = new Director((cue) => void heard.push(cue))
    director.play([{ ms: 300, cue: 'pot-token', cueAt: [100, 150, 200], draw: () => {} }])
    const counts = [50, 50, 60, 140].map((ms) => (director.advance(ms), heard.length))
    expect(counts).toEqual([0, 1, 2, 3])
  })

  it('what is skipped is shown as done, in silence', () => {
    const [heard, seen]: [Cue[], number[]] = [[], []]
    const director = new Director((cue) => void heard.push(cue))
    director.play([{ ms: 100, cue: 'tear', draw: (progress) => void seen.push(progress) }])
    director.skip()
    expect([heard, seen, director.isBusy]).toEqual([[], [1], false])
  })
})
