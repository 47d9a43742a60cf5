import { LEVER_IDS, POSTURES, type DifficultyId, type FormatId } from '../../shared/base/vocabulary.ts'
import type { Cell, ScenarioRef } from './cell.ts'
import { readTable, type TableOf } from './strategies.ts'

const ALL_SIZES = [4, 5, 6, 7, 8]
/** Where the targets of GAME §17 look closer. */
export const CLOSE_SIZES = [5, 7]
const SOME_SIZES = [4, 6, 8]

export const NO_MEDIATION: TableOf['changes'] = { mediates: false, bars: ['mediation', 'trusted-third'] }
export const NO_CLUES: TableOf['changes'] = { sharesClues: 0 }
export const NO_WORDS: TableOf['changes'] = { promisesPot: 0, promisesPerson: 0 }

type Wanted = { readonly name: string; readonly sizes: readonly number[]; readonly base?: string; readonly changes?: TableOf['changes']; readonly scenario?: Omit<ScenarioRef, 'file'>; readonly format?: FormatId }

const WANTED: readonly Wanted[] = [
  ...['S', 'R', 'N', 'C', 'CM'].map((name) => ({ name, sizes: ALL_SIZES })),
  ...['CM+S', 'CM+2S', 'CM+D', 'CM+A', 'CM+2A', 'C+CM'].map((name) => ({ name, sizes: CLOSE_SIZES })),
  ...POSTURES.map((posture) => ({ name: `CM, ${posture} only`, base: 'CM', sizes: CLOSE_SIZES, changes: { onlyPosture: posture } })),
  { name: 'CM, no mediation', base: 'CM', sizes: CLOSE_SIZES, changes: NO_MEDIATION },
  ...['C', 'CM'].flatMap((base) => [
    { name: `${base}, no clues`, base, sizes: CLOSE_SIZES, changes: NO_CLUES },
    { name: `${base}, no words`, base, sizes: CLOSE_SIZES, changes: NO_WORDS },
    { name: `${base}, trust 2`, base, sizes: CLOSE_SIZES, scenario: { changes: { trust: 2 } } },
    { name: `${base}, trust 2, no words`, base, sizes: CLOSE_SIZES, changes: NO_WORDS, scenario: { changes: { trust: 2 } } },
  ]),
  { name: 'CM, a quarter of errors', base: 'CM', sizes: CLOSE_SIZES, changes: { tremble: 25 } },
  ...LEVER_IDS.map((lever) => ({ name: `CM, without ${lever}`, base: 'CM', sizes: CLOSE_SIZES, scenario: { changes: { withoutLevers: [lever] } } })),
  { name: 'CM, no lever', base: 'CM', sizes: CLOSE_SIZES, scenario: { changes: { withoutLevers: [...LEVER_IDS] } } },
  ...(['30', '90'] as const).flatMap((format) => ['S', 'N', 'C', 'CM'].map((base) => ({ name: `${base}, format ${format}`, base, sizes: SOME_SIZES, format }))),
  ...['N', 'CM'].map((base) => ({ name: `${base}, four postures`, base, sizes: [4, 5, 6], format: '30' as const, scenario: { changes: { fourPostures: true } } })),
  ...(['discovery', 'demanding'] as const satisfies readonly DifficultyId[]).flatMap((difficulty) =>
    ['N', 'C', 'CM'].map((base) => ({ name: `${base}, ${difficulty}`, base, sizes: SOME_SIZES, scenario: { difficulty } })),
  ),
]

/** Every measure of the standard deck that the targets and the record need. */
export function standardCells(games = 0): Cell[] {
  return WANTED.flatMap(({ name, sizes, base = name, changes, scenario, format = '60' }) =>
    sizes.map((seats): Cell => {
      const table = readTable(base)
      if (!table) throw new Error(`No strategy ${base}`)
      return { name, scenario: { file: 'standard', ...scenario }, format, seats, table: changes ? { ...table, changes } : table, games, seed: 'balance' }
    }),
  )
}
