import { describe, expect, it } from 'vitest'
import { turnAt, untilNextTurn } from '../../client/board/common/rotation.ts'
import { readAddress } from '../../client/board/board-address.ts'

describe('a wall that goes round the tables', () => {
  const tables = ['a', 'b', 'c']
  it('gives each table the same seconds, in order, round and round', () => {
    expect([0, 19_999, 20_000, 40_000, 60_000].map((now) => turnAt(tables, 20, now))).toEqual(['a', 'a', 'b', 'c', 'a'])
    expect(turnAt([], 20, 0)).toBeUndefined()
  })
  it('knows when the next one comes', () => {
    expect(untilNextTurn(20, 5000)).toBe(15_000)
    expect(untilNextTurn(20, 40_000)).toBe(20_000)
  })
  it('is asked for in the address', () => {
    expect(readAddress('#KF4T7M/all')).toEqual({ code: 'KF4T7M', number: 'all' })
    expect(readAddress('#KF4T7M/12')).toEqual({ code: 'KF4T7M', number: 12 })
    expect(readAddress('#KF4T7M/x')).toEqual({ code: 'KF4T7M' })
  })
})
