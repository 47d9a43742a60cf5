import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemoryTable } from '../../../shared/bots/index.ts'
import { replay, stateHash } from '../../../shared/engine/index.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { findBreaches } from '../../../shared/engine/invariants.ts'
import { loadScenario } from '../../../shared/scenario/load.ts'
import { STANDARD_DECK } from '../../../shared/scenario/standard/index.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { botSketch, countGames, LONG_SKETCH, playWithBots, type BotSketch } from './bots-and-chance.ts'

const RUNS = Number(process.env.FT_PROPERTY_RUNS ?? 60)
const PATIENCE = { timeout: 60_000 + RUNS * 50 }

function shipped() {
  const loaded = loadScenario(readFileSync(new URL('../../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  return loaded.value
}
const SCENARIOS = [shipped(), smallScenario({ levers: STANDARD_DECK.levers })]
const sketches = fc.tuple(botSketch, fc.constantFrom(...SCENARIOS))

const ends = new Set<string>()

test('J1, J2, J3: among bots and chance too: bounds, no mutation, and the same table from the journal wherever it is cut', PATIENCE, () => {
  fc.assert(
    fc.property(sketches, ([sketch, scenario]) => {
      let seen = 0
      let looks = 0
      const check = ({ state, events }: Pick<MemoryTable, 'state' | 'events'>): void => {
        // Cut there, written down and read again.
        expect(stateHash(replay(scenario, JSON.parse(JSON.stringify(events)) as JournalEvent[]))).toBe(stateHash(state))
      }
      const end = playWithBots(scenario, sketch, ({ state, events }) => {
        deepFreeze(state)
        expect(findBreaches(state)).toEqual([])
        for (const event of events.slice(seen)) if (event.type === 'lever-resolved' || event.type === 'promise-kept' || event.type === 'initiative-grown') ends.add(event.type)
        seen = events.length
        if (looks++ % 9 === sketch.seed % 9) check({ state, events })
      })
      check(end)
    }),
    { numRuns: countGames(RUNS, 30), examples: SCENARIOS.map((scenario) => [[LONG_SKETCH, scenario]]) },
  )
  // Bots are good for something: levers, promises and initiatives come to their end.
  expect([...ends].sort()).toEqual(['initiative-grown', 'lever-resolved', 'promise-kept'])
})

test('J2: the same seed plays the same table', PATIENCE, () => {
  const play = (sketch: BotSketch) => stateHash(playWithBots(SCENARIOS[1] as (typeof SCENARIOS)[number], sketch, () => undefined).state)
  fc.assert(
    fc.property(botSketch, (sketch) => {
      expect(play(sketch)).toBe(play(sketch))
    }),
    { numRuns: countGames(RUNS / 4, 6) },
  )
})
