import { readFileSync } from 'node:fs'
import { playGame } from '../../shared/bots/index.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { ONWARD_GAMES, planOnward, whatIfSameSeason, type OnwardPlan } from '../../shared/what-if/index.ts'
import { closeOnward, runOnward, warmOnward } from '../what-if/run-onward.ts'
import { RULES_VERSION } from '../../shared/engine/open-table.ts'

/** `againMs`: another question about the same season, when what was really played is known, as it is once it was played ahead. */
export type WhatIfFigures = { readonly sameSeasonMs: number; readonly onwardMs: number; readonly againMs: number; readonly games: number }

/** One question of each kind about the first season of a six-seat game of an hour: the longest there is to play onward. */
export async function measureWhatIf(): Promise<WhatIfFigures> {
  const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  const scenario = loaded.value
  const setup: TableSetup = {
    scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '60', seed: 'what-if', seats: 6, rulesVersion: RULES_VERSION,
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'off' },
  }
  const { events } = playGame(scenario, setup, Array(6).fill('conditional'))
  const change = { season: 1, seat: 2, order: { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } } }
  // The second question of each kind: the first one warms the engine and the threads.
  whatIfSameSeason(scenario, events, change)
  const started = performance.now()
  whatIfSameSeason(scenario, events, change)
  const sameSeasonMs = performance.now() - started
  const planOf = (seat: number): OnwardPlan => {
    const plan = planOnward(scenario, events, { ...change, seat })
    if (!plan.ok) throw new Error(`The question is refused: ${plan.error.code}`)
    return plan.value
  }
  warmOnward()
  await runOnward(planOf(2), 40)
  const asked = performance.now()
  await runOnward(planOf(2), ONWARD_GAMES)
  const onwardMs = performance.now() - asked
  const askedAgain = performance.now()
  await runOnward(planOf(3), ONWARD_GAMES)
  const againMs = performance.now() - askedAgain
  await closeOnward()
  return { sameSeasonMs, onwardMs, againMs, games: ONWARD_GAMES }
}
