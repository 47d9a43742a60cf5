import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { playGame } from '../../shared/bots/index.ts'
import { decide } from '../../shared/engine/decide/index.ts'
import { evolve, initialState } from '../../shared/engine/index.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { BotKind, TableSetup, TableState } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { viewSeat } from '../../shared/views/index.ts'
import { touchedSeats } from '../../shared/views/touched-seats.ts'

const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
if (!loaded.ok) throw new Error('The shipped scenario does not load')
const scenario = loaded.value
const texts = (id: string): string => id

const setupOf = (seats: number, format: '30' | '60', seed: string): TableSetup => ({
  scenarioId: 'x', scenarioVersion: '1.0.0', scenarioHash: scenario.hash, format, seed, seats, rulesVersion: '1',
  options: { language: 'fr', remote: true, names: 'names', trustNumbers: true, timers: 'normal' },
})

const seatsOf = (state: TableState): string[] => state.seats.map(({ seat }) => JSON.stringify(viewSeat(state, seat, texts)))

describe('a view that is not brought up to date is still right', () => {
  test.each([[4, '30', 'a'], [6, '60', 'b'], [8, '60', 'c']] as const)('%i seats, format %s', (seats, format, seed) => {
    const kinds: BotKind[] = Array.from({ length: seats }, (_, index) => (['mediator', 'conditional', 'naive'] as const)[index % 3]!)
    const { events, commands } = playGame(scenario, setupOf(seats, format, seed), kinds)
    let state = events.slice(1, seats + 1).reduce(evolve, initialState(scenario, events[0]!))
    let spared = 0
    for (const { command, actor, moment } of commands) {
      const decision = decide(state, command, actor, moment)
      if (!decision.ok) continue
      const before = seatsOf(state)
      const born: readonly JournalEvent[] = decision.value.events
      state = born.reduce(evolve, state)
      const touched = touchedSeats(born)
      if (touched === 'all') continue
      const after = seatsOf(state)
      for (const { seat } of state.seats) {
        if (touched.has(seat)) continue
        spared += 1
        expect(after[seat - 1], `${command.type} changed what seat ${seat} sees`).toBe(before[seat - 1])
      }
    }
    expect(spared).toBeGreaterThan(100)
  })
})
