import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../server/store/store.ts'
import { journalWriter } from '../../server/table/journal-writer.ts'

const entry = (table: string, at: number): JournalEntry => ({ table, at, events: [], texts: [] })

/** A writer whose commits are kept, and which rests until told. */
function setUp() {
  const commits: string[][] = []
  let endRest: (() => void) | undefined
  const writer = journalWriter(
    async (entries) => void commits.push(entries.map(({ table, at }) => `${table}${at}`)),
    (done) => void (endRest = done),
  )
  return { commits, writer, endRest: () => endRest?.() }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('group commit', () => {
  test('one turn of the loop is one commit', async () => {
    const { commits, writer } = setUp()
    await Promise.all([writer.stage(entry('a', 1)), writer.stage(entry('b', 1)), writer.stage(entry('a', 2))])
    expect(commits).toEqual([['a1', 'b1', 'a2']])
  })

  test('what comes while the writer rests waits, and goes together', async () => {
    const { commits, writer, endRest } = setUp()
    await writer.stage(entry('a', 1))
    const second = writer.stage(entry('a', 2))
    await turn()
    await turn()
    const third = writer.stage(entry('b', 1))
    expect(commits).toEqual([['a1']])
    endRest()
    await Promise.all([second, third])
    expect(commits).toEqual([['a1'], ['a2', 'b1']])
  })

  test('after a rest without anything, the next goes at once', async () => {
    const { commits, writer, endRest } = setUp()
    await writer.stage(entry('a', 1))
    await turn()
    endRest()
    await writer.stage(entry('a', 2))
    expect(commits).toEqual([['a1'], ['a2']])
  })

  test('a refused entry takes those of its table with it, and no other’s', async () => {
    const written: string[] = []
    const writer = journalWriter(async (entries) => {
      if (entries.some(({ table }) => table === 'bad')) throw new Error('refused')
      written.push(...entries.map(({ table, at }) => `${table}${at}`))
    }, setImmediate)
    const outcomes = await Promise.allSettled([writer.stage(entry('bad', 1)), writer.stage(entry('good', 1))])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(written).toEqual(['good1'])
  })
})
