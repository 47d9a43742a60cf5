import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../shared/base/vocabulary.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Cell } from '../../server/simulate/cell.ts'
import { runCells, type Result } from '../../server/simulate/run-cells.ts'
import { readTable } from '../../server/simulate/strategies.ts'
import { meanMet, share, type Tally } from '../../server/simulate/tally.ts'

/**
 * Every shipped scenario, in every format it declares, at its smallest and largest table. Few games a cell, for the time
 * it takes: npm run simulate measures more. FT_BALANCE_GAMES says otherwise.
 */
const GAMES = Number(process.env.FT_BALANCE_GAMES ?? 20)
const folder = new URL('../../scenarios/', import.meta.url)
const NAMES = ['S', 'N', 'CM'] as const

const files = readdirSync(folder).filter((name) => name.endsWith('.scenario.json'))

function tablesOf(name: string): { format: (typeof FORMATS)[number]; seats: number }[] {
  const loaded = loadScenario(readFileSync(new URL(name, folder), 'utf8'))
  if (!loaded.ok) throw new Error(`${name} does not load: npm run scenario:check says why`)
  return FORMATS.flatMap((format) => {
    const rules = loaded.value.file.formats[format]
    return rules ? [...new Set([rules.players.min, rules.players.max])].map((seats) => ({ format, seats })) : []
  })
}

type Table = ReturnType<typeof tablesOf>[number]

function cellsOf(name: string, { format, seats }: Table): Cell[] {
  return NAMES.map((base) => ({ name: base, scenario: { file: fileURLToPath(new URL(name, folder)) }, format, seats, table: readTable(base)!, games: GAMES, seed: 'shipped' }))
}

let played: Promise<Result[]> | undefined

/** All of them at once, on worker threads that load the rules once. */
async function tallyOf(name: string, { format, seats }: Table, base: (typeof NAMES)[number]): Promise<Tally> {
  played ??= runCells(files.flatMap((file) => tablesOf(file).flatMap((table) => cellsOf(file, table))))
  const found = (await played).find(({ cell }) => cell.scenario.file.endsWith(name) && cell.format === format && cell.seats === seats && cell.name === base)
  return found!.tally
}

describe.each(files)('%s', (name) => {
  test.each(tablesOf(name))('format $format, $seats seats: selfish tables fail, naive ones do not learn, mediators get there', { timeout: 600_000 }, async (table) => {
    const selfish = await tallyOf(name, table, 'S')
    const naive = await tallyOf(name, table, 'N')
    const mediators = await tallyOf(name, table, 'CM')
    expect(share(selfish, 'stalled'), 'selfish stalled').toBeGreaterThanOrEqual(80)
    expect(share(naive, 'learning'), 'naive learning').toBeLessThanOrEqual(20)
    expect(share(mediators, 'moving', 'learning'), 'mediators moving').toBeGreaterThanOrEqual(75)
    expect(meanMet(mediators) - meanMet(naive), 'horizons between them').toBeGreaterThanOrEqual(0.3)
  })
})
