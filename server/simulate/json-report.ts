import { meanMet, share, spreadOfMet } from './tally.ts'
import type { Result } from './run-cells.ts'

/** Every figure of every cell; without `seconds`, the same games give the same text. */
export function jsonReport(results: readonly Result[], seconds?: number): string {
  const games = results.reduce((sum, { cell }) => sum + cell.games, 0)
  const cells = results.map(({ cell, tally }) => ({
    name: cell.name,
    seats: cell.seats,
    format: cell.format,
    table: cell.table,
    scenario: { ...cell.scenario, file: cell.scenario.file.split('/').at(-1) },
    seed: cell.seed,
    percent: { stalled: share(tally, 'stalled'), fragile: share(tally, 'fragile'), moving: share(tally, 'moving'), learning: share(tally, 'learning') },
    meanMet: meanMet(tally),
    spread: spreadOfMet(tally),
    tally,
  }))
  return `${JSON.stringify({ ...(seconds !== undefined && { seconds, gamesPerSecond: games / seconds }), cells }, undefined, 1)}\n`
}
