import { describe, expect, it } from 'vitest'
import { cutPolygon, seedOf } from '../../../client/ui/cut.ts'

describe('a sheet cut with scissors', () => {
  it('keeps its cut: the same word, the same outline', () => {
    expect(cutPolygon('mandate')).toBe(cutPolygon('mandate'))
    expect(seedOf('mandate')).toBe(seedOf('mandate'))
  })
  it('is not cut like its neighbour', () => expect(cutPolygon('mandate')).not.toBe(cutPolygon('timer')))
  it('is never off by more than was asked', () => {
    const offs = [...cutPolygon('challenge', 4).matchAll(/([\d.]+)px/g)].map((match) => Number(match[1]))
    expect(offs.length).toBeGreaterThanOrEqual(12)
    expect(Math.max(...offs)).toBeLessThanOrEqual(4)
  })
})
