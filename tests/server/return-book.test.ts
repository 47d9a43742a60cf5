import { describe, expect, test } from 'vitest'
import { returnsCsv } from '../../server/exports/returns-csv.ts'
import { dueMonth, returnBook, returnTiming } from '../../server/http/return-book.ts'
import type { CardReturn } from '../../server/store/return-store.ts'

const some = (n: number, one: Partial<CardReturn>): CardReturn[] => Array.from({ length: n }, (_, i) => ({ scenario: 'halle', month: '2026-11', done: 'yes', words: `mot ${i}`, ...one }))
const book = (...returns: CardReturn[][]): ReturnType<typeof returnBook> => returnBook(returns.flat(), (scenario) => (scenario === 'halle' ? { fr: 'La halle' } : undefined))

describe('the book of returns', () => {
  test('nothing came back', () => expect(book()).toEqual({ answers: 0, groups: [], hidden: 0 }))

  test('three answers of one month are a group; its words come in the order of the alphabet', () => {
    expect(book(some(1, { words: 'zèle', done: 'partly' }), some(1, { words: '' }), some(1, { words: 'élan' }))).toEqual({
      answers: 3, hidden: 0, groups: [{ scenario: 'halle', title: { fr: 'La halle' }, month: '2026-11', answers: 3, done: { yes: 2, partly: 1, 'not-yet': 0 }, words: ['élan', 'zèle'] }],
    })
  })

  test('months with fewer join the other months of their scenario, newest groups first', () => {
    const { groups, hidden } = book(some(3, { month: '2026-09' }), some(4, { month: '2026-12' }), some(2, {}), some(1, { month: '2026-10' }))
    expect(groups.map(({ month, answers }) => [month, answers])).toEqual([['2026-12', 4], ['2026-09', 3], [undefined, 3]])
    expect(hidden).toBe(0)
  })

  test('what is left of several scenarios is one group without a name, or is only counted', () => {
    expect(book(some(2, {}), some(1, { scenario: 'mail' })).groups).toMatchObject([{ answers: 3 }])
    expect(book(some(2, {}), some(1, { scenario: 'mail' })).groups[0]).not.toHaveProperty('scenario')
    expect(book(some(3, {}), some(2, { scenario: 'mail', words: 'secret' }))).toMatchObject({ answers: 5, hidden: 2, groups: [{ scenario: 'halle' }] })
    expect(JSON.stringify(book(some(3, {}), some(2, { scenario: 'mail', words: 'secret' })))).not.toContain('secret')
  })

  test('the file runs no formula and tells nothing that the page does not', () => {
    const lines = returnsCsv(book(some(3, { words: '=cmd|"/c calc"!A1' }), some(2, { scenario: 'mail', words: 'secret' })))
    expect(lines).toContain('"\'=cmd|""/c calc""!A1"')
    expect(lines).toContain(';;under-three;2;')
    expect(lines).not.toMatch(/(^|;|")=cmd|secret|mail/m)
  })
})

test.each([
  ['2026-11', '2027-02', { early: '2027-01-31', due: '2027-02-01', late: '2027-12-01' }],
  ['2026-12', '2027-03', { early: '2026-12-01', due: '2027-12-31', late: '2028-01-01' }],
])('a card of %s waits for %s', (month, due, days) => {
  expect(dueMonth(month)).toBe(due)
  for (const [timing, day] of Object.entries(days)) expect(returnTiming(month, Date.parse(day))).toBe(timing)
})
