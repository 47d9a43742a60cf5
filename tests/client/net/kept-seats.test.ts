import { describe, expect, it } from 'vitest'
import { forgetSeat, keepSeat, readKeptSeats } from '../../../client/net/kept-seats.ts'
import type { KeptSeat } from '../../../client/net/kept-seats.ts'

const seat = (code: string): KeptSeat => ({ code, table: `t-${code}`, token: 'x'.repeat(22), seat: 1, as: 'seat', keptAt: 0 })
const store = (start?: string) => {
  let held = start
  return { getItem: () => held ?? null, setItem: (_key: string, value: string) => void (held = value) }
}

describe('seats kept by a browser', () => {
  it('come back the most recent first, one a session', () => {
    const kept = store()
    keepSeat(seat('AAAAAA'), kept)
    keepSeat(seat('BBBBBB'), kept)
    keepSeat({ ...seat('AAAAAA'), seat: 3 }, kept)
    expect(readKeptSeats(kept).map(({ code, seat: number }) => [code, number])).toEqual([['AAAAAA', 3], ['BBBBBB', 1]])
  })
  it('are forgotten by session', () => {
    const kept = store()
    keepSeat(seat('AAAAAA'), kept)
    forgetSeat('AAAAAA', kept)
    expect(readKeptSeats(kept)).toEqual([])
  })
  it.each(['not json', '{"a":1}', '[1,null,{"code":3}]'])('leave out what is not a seat: %s', (text) => {
    expect(readKeptSeats(store(text))).toEqual([])
  })
})
