import { fileURLToPath } from 'node:url'
import { LEVER_IDS, type FormatId } from '../../shared/base/vocabulary.ts'
import { closerTables, tablesOf } from '../../shared/verifier/bot-targets.ts'
import { openScenario, type Cell } from './cell.ts'
import { NO_CLUES, NO_MEDIATION } from './standard-cells.ts'
import { readTable, type TableOf } from './strategies.ts'

/** From this many seasons on, one posture is tried for everything (closer-targets). */
const ENOUGH_SEASONS = 5

type Measure = { readonly name: string; readonly base?: string; readonly changes?: TableOf['changes']; readonly withoutLevers?: true }

const AT_EVERY_SIZE: readonly Measure[] = [{ name: 'S' }, { name: 'N' }, { name: 'CM' }]
const CLOSER: readonly Measure[] = [
  { name: 'C' },
  { name: 'CM+S' },
  { name: 'CM+A' },
  { name: 'C+CM' },
  { name: 'CM, no lever', base: 'CM', withoutLevers: true },
  { name: 'CM, no mediation', base: 'CM', changes: NO_MEDIATION },
  { name: 'CM, no clues', base: 'CM', changes: NO_CLUES },
  { name: 'C, no clues', base: 'C', changes: NO_CLUES },
]

export type ShippedCell = Cell & { readonly file: string }

/** Every measure that the targets need of a scenario of the folder, in each format it declares. */
export function shippedCells(file: string): ShippedCell[] {
  const path = fileURLToPath(new URL(`../../scenarios/${file}`, import.meta.url))
  const scenario = openScenario({ file: path })
  const cell = ({ name, base = name, changes, withoutLevers }: Measure, format: FormatId, seats: number): ShippedCell => {
    const table = readTable(base)
    if (!table) throw new Error(`No strategy ${base}`)
    const ref = { file: path, ...(withoutLevers && { changes: { withoutLevers: [...LEVER_IDS] } }) }
    return { file, name, scenario: ref, format, seats, table: changes ? { ...table, changes } : table, games: 0, seed: 'shipped' }
  }
  const closer = closerTables(scenario).flatMap(({ format, seats }) => {
    const { seasons, postures } = scenario.file.formats[format]!
    const alone = seasons < ENOUGH_SEASONS ? [] : postures.map((posture): Measure => ({ name: `CM, ${posture} only`, base: 'CM', changes: { onlyPosture: posture } }))
    return [...CLOSER, ...alone].map((measure) => cell(measure, format, seats))
  })
  return [...tablesOf(scenario).flatMap(({ format, seats }) => AT_EVERY_SIZE.map((measure) => cell(measure, format, seats))), ...closer]
}
