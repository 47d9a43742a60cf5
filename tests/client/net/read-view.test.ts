import { describe, expect, it } from 'vitest'
import { readView } from '../../../client/net/read-view.ts'
import { flatten } from '../../../shared/protocol/leaves.ts'

const secret = (view?: object): object => ({ secret: view ? { leaves: flatten(view) } : undefined })

describe('the decoded state as views', () => {
  it('gives what everybody sees, my own secret and no console to a seat', () => {
    const state = { public: flatten({ table: { n: 4 }, seats: { 1: { role: 'official' } } }), seats: new Map([['1', secret()], ['2', secret({ seat: 2, clues: {} })]]), trainer: undefined }
    expect(readView(state)).toEqual({ public: { table: { n: 4 }, seats: { 1: { role: 'official' } } }, me: { seat: 2, clues: {} } })
  })
  it('gives the console to a trainer', () => {
    const state = { public: flatten({ table: { n: 4 } }), seats: new Map(), trainer: { secret: { leaves: flatten({ bookmarks: 2 }) } } }
    expect(readView(state)).toEqual({ public: { table: { n: 4 } }, trainer: { bookmarks: 2 } })
  })
  it('is nothing before the first leaf', () => {
    expect(readView({ public: new Map(), seats: new Map() })).toBeUndefined()
  })
})
