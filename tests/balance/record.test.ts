import { describe, expect, test } from 'vitest'
import { standardCells } from '../../server/simulate/standard-cells.ts'
import { addTally, emptyTally } from '../../server/simulate/tally.ts'
import { BLOCK, hashOf, keyOf, playBlocks, readRecord, writeRecord } from './record.ts'

/**
 * The record holds every figure of every cell. Here one block of each cell is played again, another one for each cell,
 * and must give the same figures to the last; all of them with FT_BALANCE_ALL=1.
 * A change of rules, cards or bots changes them, and is measured on purpose: FT_UPDATE_BALANCE=300 writes the record again.
 */
const LONG = 3_600_000
if (process.env.FT_UPDATE_BALANCE) await writeRecord(Number(process.env.FT_UPDATE_BALANCE))
const record = readRecord()
const cells = standardCells()

describe('the record of balance', () => {
  test('has every cell, in order', () => {
    expect(record.map(keyOf)).toEqual(cells.map(keyOf))
    for (const { tally, blocks } of record) expect(tally.games).toBe(BLOCK * blocks.length)
  })

  test('is what the game gives today', { timeout: LONG }, async () => {
    const again = cells.flatMap((cell, index) => {
      const all = record[index]!.blocks.map((_, number) => number)
      return (process.env.FT_BALANCE_ALL ? all : [index % all.length]).map((number) => ({ cell, index, number }))
    })
    const tallies = await playBlocks(again)
    const differing = again.filter(({ index, number }, place) => record[index]!.blocks[number] !== hashOf(tallies[place]!))
    expect(differing.map(({ cell, number }) => `${keyOf(cell)}, block ${number}`)).toEqual([])
  })

  test('adds up, whoever plays which block', () => {
    const [first, second] = [record[0]!.tally, record[40]!.tally]
    const [one, other] = [emptyTally(), emptyTally()]
    for (const tally of [first, second]) addTally(one, tally)
    for (const tally of [second, first]) addTally(other, tally)
    expect(hashOf(one)).toBe(hashOf(other))
    expect(one.games).toBe(first.games + second.games)
  })
})
