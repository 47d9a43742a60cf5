import { describe, expect, it } from 'vitest'
import { countUnread, threadOf, threadsOf } from '../../../client/player/event/thread-model.ts'

const me = {
  seat: 2,
  options: { messageTo: [1, 3] },
  messages: { t1: { from: 1, text: 'à tous' }, t2: { from: 1, to: 2, text: 'à moi' }, t3: { from: 2, to: 1, text: 'de moi' }, t4: { from: 5, to: 2, text: 'partie depuis' }, t5: { from: 1, to: 2, text: 'encore' } },
}

describe('threads of a written palaver', () => {
  it('one for the table, one with each person, and with those who left after writing', () => {
    expect(threadsOf(me)).toEqual(['table', 1, 3, 5])
    expect(Object.values(me.messages).map((message) => threadOf(message, 2))).toEqual(['table', 1, 1, 5, 1])
  })
  it('counts what others wrote since the last message seen', () => {
    expect(countUnread(me, 1, undefined)).toBe(2)
    expect(countUnread(me, 1, 't3')).toBe(1)
    expect(countUnread(me, 1, 't5')).toBe(0)
    expect(countUnread(me, 3, undefined)).toBe(0)
    expect(countUnread(me, 'table', undefined)).toBe(1)
  })
})
