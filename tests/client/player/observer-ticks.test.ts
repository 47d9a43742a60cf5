import { describe, expect, it } from 'vitest'
import { readTicked, writeTicked } from '../../../client/player/observer-ticks.ts'

describe('the ticks of somebody who observes', () => {
  const kept = new Map<string, string>()
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }

  it('come back after a reload, for this scenario alone', () => {
    writeTicked('one', [2, 0], store)
    expect(readTicked('one', store)).toEqual([2, 0])
    expect(readTicked('other', store)).toEqual([])
  })
  it('are none when what was kept cannot be read', () => {
    for (const broken of ['{', '{"a":1}', '["x"]', 'null']) expect(readTicked('one', { getItem: () => broken })).toEqual([])
  })
  it('live as long as the page without a storage', () => {
    const closed = { getItem: () => { throw new Error('closed') }, setItem: () => { throw new Error('closed') } }
    expect(() => writeTicked('one', [1], closed)).not.toThrow()
    expect(readTicked('one', closed)).toEqual([])
  })
})
