import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { playGame } from '../../../shared/bots/index.ts'
import type { TableSetup } from '../../../shared/engine/state.ts'
import { loadScenario } from '../../../shared/scenario/load.ts'

const loaded = loadScenario(readFileSync(new URL('../../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))

test.each(['30', '60'] as const)('a journal of format %s counts 1, 2, 3… without a gap or a repeat, levers included', (format) => {
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  const setup: TableSetup = {
    scenarioId: 'x', scenarioVersion: '1.0.0', scenarioHash: loaded.value.hash, format, seed: 'gapless', seats: 6, rulesVersion: '1',
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'normal' },
  }
  const { events } = playGame(loaded.value, setup, Array(6).fill('mediator'))
  expect(events.some((event) => event.type === 'lever-resolved')).toBe(true)
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
  expect(events.every((event) => event.by !== undefined && event.branch === 0)).toBe(true)
})
