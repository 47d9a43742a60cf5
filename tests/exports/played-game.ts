import { readFileSync } from 'node:fs'
import { playGame, type PlayedGame } from '../../shared/bots/index.ts'
import { buildDebrief, type DebriefModel } from '../../shared/debrief/index.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { Journal } from '../../server/exports/index.ts'
import { RULES_VERSION } from '../../shared/engine/open-table.ts'

export function shippedScenario(): Scenario {
  const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  return loaded.value
}

/** A whole game of five bots, always the same. */
export function playedGame(scenario: Scenario, opened: Pick<TableSetup, 'rehearsal'> = {}): { readonly game: PlayedGame; readonly journal: Journal; readonly model: DebriefModel } {
  const setup: TableSetup = {
    scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '30', seed: 'exports', seats: 5, rulesVersion: RULES_VERSION,
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'normal' },
    ...opened,
  }
  const game = playGame(scenario, setup, ['mediator', 'conditional', 'naive', 'mediator', 'conditional'])
  const journal = { scenario, events: game.events, texts: game.texts }
  const model = buildDebrief(scenario, game.events, (id) => game.texts.get(id), { language: 'fr', names: 'pseudonyms', code: 'KF4T7M', table: '1' })
  return { game, journal, model }
}
