import { describe, expect, test } from 'vitest'
import { ROLE_IDS } from '../../shared/base/vocabulary.ts'
import { seatsInOrder, tablesInOrder } from '../../server/http/placement.ts'
import { hashWord } from '../../server/http/seating.ts'
import type { RoomLine } from '../../server/rooms/seat-desk.ts'

/** A table of four; `taken` are the seats that are held. */
const room = (number: number, taken: readonly number[], status: RoomLine['status'] = 'lobby'): RoomLine => ({
  table: `t${number}`,
  number,
  status,
  seats: [1, 2, 3, 4].map((seat) => ({ seat, role: ROLE_IDS[seat - 1]!, free: !taken.includes(seat) })),
})
const order = (rooms: readonly RoomLine[], wish: Parameters<typeof tablesInOrder>[1] = {}): number[] => tablesInOrder(rooms, wish).map(({ number }) => number)

describe('which table', () => {
  test('the emptiest first, then by number', () => expect(order([room(1, [1, 2]), room(2, [1]), room(3, [2])])).toEqual([2, 3, 1]))
  test('one that has not begun before one that has, as long as it has room', () => {
    expect(order([room(1, [], 'playing'), room(2, [1, 2, 3])])).toEqual([2, 1])
    expect(order([room(1, [1], 'playing'), room(2, [1, 2, 3, 4])])).toEqual([1, 2])
  })
  test('the table of one’s word before all', () => expect(order([room(1, []), room(2, [1, 2, 3]), room(3, [])], { together: 't2' })).toEqual([2, 1, 3]))
  test('a wish for a role weighs one person of balance, no more', () => {
    expect(order([room(1, [1]), room(2, [2, 3])], { role: ROLE_IDS[0] })).toEqual([2, 1])
    expect(order([room(1, [1]), room(2, [2, 3, 4])], { role: ROLE_IDS[0] })).toEqual([1, 2])
  })
})

describe('which seat', () => {
  const half = room(1, [2])
  test('in order, where the trainer arranges roles; a wish is not heard there', () => expect(seatsInOrder(half, 'trainer', ROLE_IDS[2], () => 0)).toEqual([1, 3, 4]))
  test('the one of the wish first, then in order', () => {
    expect(seatsInOrder(half, 'wish', ROLE_IDS[2], () => 0)).toEqual([3, 1, 4])
    expect(seatsInOrder(half, 'wish', ROLE_IDS[1], () => 0)).toEqual([1, 3, 4])
  })
  test('by chance: every order of the free seats, and no other', () => {
    const found = new Set<string>()
    for (let a = 0; a < 3; a++) for (let b = 0; b < 2; b++) found.add(seatsInOrder(half, 'random', undefined, (below) => (below === 3 ? a : b)).join(''))
    expect([...found].toSorted()).toEqual(['134', '143', '314', '341', '413', '431'])
  })
})

test('a table word is kept hashed, for one session; case, accents and spaces make no difference', () => {
  const hash = hashWord('KF4T7M', 'Été 3')
  expect(hash).toBe(hashWord('KF4T7M', ' ete-3'))
  expect(hash).not.toBe(hashWord('KF4T7N', 'Été 3'))
  expect(hash).toMatch(/^[\w-]{43}$/)
  expect(hashWord('KF4T7M', ' … ')).toBeUndefined()
})
