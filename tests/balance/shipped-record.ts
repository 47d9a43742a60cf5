import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { FormatId, OutcomeId } from '../../shared/base/vocabulary.ts'
import type { Counted } from '../../shared/verifier/bot-targets.ts'
import { shippedCells, type ShippedCell } from '../../server/simulate/shipped-cells.ts'
import type { Tally } from '../../server/simulate/tally.ts'
import { BLOCK, hashOf, playBlocks } from './record.ts'

const file = new URL('../fixtures/balance/shipped.json', import.meta.url)

export const FILES = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((name) => name.endsWith('.scenario.json'))
export const cells: readonly ShippedCell[] = FILES.flatMap((name) => shippedCells(name))

/** `accomplished`: mandates of the seats that play another strategy. `blocks`: the hash of each block's whole tally. */
export type ShippedRecord = { readonly key: string; readonly outcomes: Readonly<Record<OutcomeId, number>>; readonly met: number; readonly accomplished: number; readonly blocks: readonly string[] }

export const keyOf = ({ file: name, format, name: measure, seats }: { readonly file: string; readonly format: FormatId; readonly name: string; readonly seats: number }): string =>
  `${name.replace('.scenario.json', '')}/${format}/${measure}/${seats}`

export function readShipped(): ReadonlyMap<string, ShippedRecord> {
  if (!existsSync(file)) throw new Error('tests/fixtures/balance/shipped.json is missing: FT_UPDATE_SHIPPED=50 writes it')
  const { cells: lines } = JSON.parse(readFileSync(file, 'utf8')) as { cells: ShippedRecord[] }
  return new Map(lines.map((line) => [line.key, line]))
}

export const countedOf = ({ outcomes, met, blocks }: ShippedRecord): Counted => ({ games: BLOCK * blocks.length, outcomes, met })

/** All blocks of all cells at once, so that worker threads load and warm up the rules once. Three and a half minutes of one core for 50 games. */
export async function writeShipped(games: number): Promise<void> {
  const numbers = Array.from({ length: Math.ceil(games / BLOCK) }, (_, number) => number)
  const tallies = await playBlocks(cells.flatMap((cell) => numbers.map((number) => ({ cell, number }))))
  const lines = cells.map((cell, index) => lineOf(cell, tallies.slice(index * numbers.length, (index + 1) * numbers.length)))
  writeFileSync(file, `{ "cells": [\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n] }\n`)
}

function lineOf(cell: ShippedCell, tallies: readonly Tally[]): ShippedRecord {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0)
  const outcomes = Object.fromEntries(Object.keys(tallies[0]!.outcomes).map((id) => [id, sum((tally) => tally.outcomes[id as OutcomeId])])) as Record<OutcomeId, number>
  return {
    key: keyOf(cell),
    outcomes,
    met: sum(({ met }) => met.reduce((all, count, horizons) => all + count * horizons, 0)),
    accomplished: sum(({ otherMandates }) => otherMandates.accomplished + otherMandates.recognised),
    blocks: tallies.map(hashOf),
  }
}
