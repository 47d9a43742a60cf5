import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { playGame } from '../../../shared/bots/index.ts'
import { decideRun } from '../../../shared/engine/decide/index.ts'
import { evolve, initialState } from '../../../shared/engine/index.ts'
import type { TableSetup, TableState } from '../../../shared/engine/state.ts'
import { loadScenario } from '../../../shared/scenario/load.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'

const loaded = loadScenario(readFileSync(new URL('../../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
if (!loaded.ok) throw new Error('The shipped scenario does not load')
const scenario = loaded.value
const setup: TableSetup = {
  scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '30', seed: 'held', seats: 5, rulesVersion: '3',
  options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'normal' },
}

test('Z4: what a run holds for itself is what its events make of a table nobody may touch, openings and closes included', () => {
  const { commands, events } = playGame(scenario, setup, ['mediator', 'conditional', 'selfish', 'random', 'discreet'])
  const [first] = events
  let state: TableState = initialState(scenario, first!)
  for (const event of events.slice(1)) {
    if (event.tableMs > 0 || event.type === 'bot-set') break
    state = evolve(state, event)
  }
  let phases = 0
  for (const { command, actor, moment } of commands) {
    const before = deepFreeze(state)
    const run = decideRun(before, command, actor, moment)
    if (!run.ok) continue
    state = run.value.events.reduce(evolve, before)
    const { scenario: _same, ...held } = run.value.state
    const { scenario: _other, ...folded } = state
    if (command.type === 'tick-phase') phases++
    if (command.type === 'tick-phase' || run.value.events.length > 3) expect(held, JSON.stringify(command)).toEqual(folded)
  }
  expect([phases, state.status]).toEqual([15, 'debrief'])
})
