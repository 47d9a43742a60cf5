import { readFileSync } from 'node:fs'
import { FORMATS, type DifficultyId, type FormatId } from '../../shared/base/vocabulary.ts'
import { simulateGame } from '../../shared/bots/index.ts'
import { horizonsAt } from '../../shared/engine/difficulty.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { changed, standardScenario, type Changes } from './standard-scenario.ts'
import { seatPlayers, type TableOf } from './strategies.ts'
import { countEnd, countEvent, emptyTally, type Tally } from './tally.ts'
import { RULES_VERSION } from '../../shared/engine/open-table.ts'

/** A scenario as a worker can find it again: `standard`, or the absolute path of a file. */
export type ScenarioRef = { readonly file: string; readonly difficulty?: DifficultyId; readonly changes?: Changes }

/** One measure: the same table, played again and again with other seeds. Plain data, sent to workers. */
export type Cell = {
  readonly name: string
  readonly scenario: ScenarioRef
  readonly format: FormatId
  readonly seats: number
  readonly table: TableOf
  readonly games: number
  /** Number of the first game, 0 unless said: what it is played with depends on it. */
  readonly first?: number
  readonly seed: string
}

const opened = new Map<string, Scenario>()

/** @throws when the file does not load: the command says why before it starts any worker. */
export function openScenario(ref: ScenarioRef): Scenario {
  const key = JSON.stringify(ref)
  const known = opened.get(key)
  if (known) return known
  const scenario = changed(ref.file === 'standard' ? standardScenario(ref.difficulty) : fromFile(ref), ref.changes ?? {})
  opened.set(key, scenario)
  return scenario
}

function fromFile({ file, difficulty }: ScenarioRef): Scenario {
  const loaded = loadScenario(readFileSync(file, 'utf8'))
  if (!loaded.ok) throw new Error(`${file} does not load`)
  return difficulty === undefined ? loaded.value : atDifficulty(loaded.value, difficulty)
}

function atDifficulty(scenario: Scenario, difficulty: DifficultyId): Scenario {
  const { file } = scenario
  const formats = Object.fromEntries(FORMATS.flatMap((id) => (file.formats[id] ? [[id, { ...file.formats[id], horizons: horizonsAt(file, id, difficulty) }]] : []))) as Scenario['file']['formats']
  return { ...scenario, file: { ...file, difficulty, formats } }
}

/** Games `from` to `to − 1` of a cell: each depends on the cell's seed and its own number, on nothing else. */
export function playGames(cell: Cell, from: number, to: number): Tally {
  const scenario = openScenario(cell.scenario)
  const tally = emptyTally()
  for (let game = from; game < to; game++) {
    const seating = seatPlayers(cell.table, cell.seats, game)
    const state = simulateGame(scenario, setupOf(scenario, cell, game), seating.map(({ player }) => player), (event) => countEvent(tally, event))
    countEnd(tally, state, seating)
  }
  return tally
}

function setupOf(scenario: Scenario, cell: Cell, game: number): TableSetup {
  return {
    scenarioId: scenario.file.id,
    scenarioVersion: scenario.file.version,
    scenarioHash: scenario.hash,
    format: cell.format,
    seed: `${cell.seed}/${game}`,
    seats: cell.seats,
    rulesVersion: RULES_VERSION,
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'off' },
  }
}
