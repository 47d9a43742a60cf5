import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hashValue } from '../../shared/base/hash.ts'
import type { Cell } from '../../server/simulate/cell.ts'
import { runCells } from '../../server/simulate/run-cells.ts'
import { standardCells } from '../../server/simulate/standard-cells.ts'
import { addTally, emptyTally, meanMet, type Tally } from '../../server/simulate/tally.ts'

/** Games of a block: the record holds the sum of all blocks, and the hash of each. */
export const BLOCK = 10
const file = new URL('../fixtures/balance/standard.json', import.meta.url)

export type CellRecord = { readonly name: string; readonly seats: number; readonly meanMet: number; readonly tally: Tally; readonly blocks: readonly string[] }
export type Block = { readonly cell: Cell; readonly number: number }

export const keyOf = ({ name, seats }: { readonly name: string; readonly seats: number }): string => `${name}/${seats}`

export function readRecord(): CellRecord[] {
  if (!existsSync(file)) throw new Error('tests/fixtures/balance/standard.json is missing: FT_UPDATE_BALANCE=300 writes it')
  return (JSON.parse(readFileSync(file, 'utf8')) as { cells: CellRecord[] }).cells
}

/**
 * Brings every cell to as many games, in the order of the cells, and writes the record as it goes: what was stopped goes on.
 * Cells whose first block is no longer what the game gives start again. Hours of one thread for 300 games on a slow machine.
 */
export async function writeRecord(games: number, tell: (line: string) => void = () => {}): Promise<void> {
  const cells = standardCells()
  const had = new Map(existsSync(file) ? readRecord().map((line) => [keyOf(line), line]) : [])
  const lines = new Map<string, CellRecord>()
  const keep = (): void => writeFileSync(file, `{ "cells": [\n${cells.flatMap((cell) => lines.get(keyOf(cell)) ?? had.get(keyOf(cell)) ?? []).map((line) => JSON.stringify(line)).join(',\n')}\n] }\n`)
  for (const cell of cells) {
    lines.set(keyOf(cell), await grow(cell, had.get(keyOf(cell)), Math.ceil(games / BLOCK)))
    keep()
    tell(keyOf(cell))
  }
}

async function grow(cell: Cell, had: CellRecord | undefined, wanted: number): Promise<CellRecord> {
  const numbers = Array.from({ length: wanted }, (_, number) => number)
  const [first] = had ? await playBlocks([{ cell, number: 0 }]) : []
  const isSame = had !== undefined && first !== undefined && had.blocks[0] === hashOf(first)
  const played = await playBlocks(numbers.slice(isSame ? had.blocks.length : 0).map((number) => ({ cell, number })))
  const tally = isSame ? structuredClone(had.tally) : emptyTally()
  for (const part of played) addTally(tally, part)
  return { name: cell.name, seats: cell.seats, meanMet: Math.round(1000 * meanMet(tally)) / 1000, tally, blocks: [...(isSame ? had.blocks : []), ...played.map(hashOf)] }
}

export const hashOf = (tally: Tally): string => hashValue(tally)

/** Each block as a cell of its own seeds, so that worker threads can share them out. */
export async function playBlocks(blocks: readonly Block[]): Promise<Tally[]> {
  const results = await runCells(blocks.map(({ cell, number }) => ({ ...cell, first: number * BLOCK, games: BLOCK })))
  return results.map(({ tally }) => tally)
}
