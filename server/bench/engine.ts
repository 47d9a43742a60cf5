import { readFileSync } from 'node:fs'
import { playGame } from '../../shared/bots/index.ts'
import { decide } from '../../shared/engine/decide/index.ts'
import { evolve, initialState, openTable } from '../../shared/engine/index.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { playGames, type Cell } from '../simulate/cell.ts'
import { RULES_VERSION } from '../../shared/engine/open-table.ts'

/** Decisions a second: the commands of a whole game of six, decided again without bots or views. */
export function measureEngine(seconds: number): number {
  const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  const scenario = loaded.value
  const setup: TableSetup = {
    scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '30', seed: 'bench', seats: 6, rulesVersion: RULES_VERSION,
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'normal' },
  }
  const { commands } = playGame(scenario, setup, Array(6).fill('mediator'))
  let decided = 0
  const started = performance.now()
  while (performance.now() - started < seconds * 1000) {
    const [first, ...others] = openTable(scenario, setup, { at: 0, tableMs: 0 })
    let state = others.reduce(evolve, initialState(scenario, first!))
    for (const { command, actor, moment } of commands) {
      const decision = decide(state, command, actor, moment)
      if (decision.ok) state = decision.value.events.reduce(evolve, state)
      decided += 1
    }
  }
  return Math.round(decided / ((performance.now() - started) / 1000))
}

/** Games a second on one thread: six mediators, five seasons, as `npm run simulate` plays them. */
export function measureGames(seconds: number): number {
  const cell: Cell = { name: 'CM', scenario: { file: 'standard' }, format: '60', seats: 6, table: { base: 'CM', others: [] }, games: 1, seed: 'bench' }
  playGames(cell, 0, 20)
  const started = performance.now()
  let played = 0
  for (; performance.now() - started < seconds * 1000; played += 10) playGames(cell, played, played + 10)
  return Math.round(played / ((performance.now() - started) / 1000))
}
