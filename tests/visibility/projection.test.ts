import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { playGame } from '../../shared/bots/index.ts'
import { decide, evolve, initialState } from '../../shared/engine/index.ts'
import type { BotKind, TableSetup, TableState } from '../../shared/engine/state.ts'
import { unflatten } from '../../shared/protocol/leaves.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { viewPublic, viewSeat, viewTrainer } from '../../shared/views/index.ts'
import { Projection } from '../../server/projection/projection.ts'

const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
if (!loaded.ok) throw new Error('The shipped scenario does not load')
const scenario = loaded.value

const setupOf = (seats: number, format: '30' | '60', seed: string): TableSetup => ({
  scenarioId: 'x', scenarioVersion: '1.0.0', scenarioHash: scenario.hash, format, seed, seats, rulesVersion: '1',
  options: { language: 'fr', remote: true, names: 'names', trustNumbers: true, timers: 'normal' },
})
/** As it would come out of the wire: absent members are absent. */
const asSent = (view: unknown): unknown => JSON.parse(JSON.stringify(view))

describe('what is brought up to date part by part is what would be worked out whole', () => {
  test.each([[4, '30', 'a'], [6, '60', 'b'], [8, '60', 'c']] as const)('%i seats, format %s', (seats, format, seed) => {
    const kinds: BotKind[] = Array.from({ length: seats }, (_, index) => (['mediator', 'conditional', 'naive', 'selfish'] as const)[index % 4]!)
    const played = playGame(scenario, setupOf(seats, format, seed), kinds)
    const texts = new Map<string, string>()
    const lookup = (id: string): string | undefined => texts.get(id)
    let state: TableState = played.events.slice(1, seats + 1).reduce(evolve, initialState(scenario, played.events[0]!))
    const projection = new Projection(state, lookup)
    for (let seat = 1; seat <= seats; seat++) projection.watch({ as: 'seat', seat })
    projection.watch({ as: 'trainer' })
    let compared = 0
    for (const { command, actor, moment } of played.commands) {
      const decision = decide(state, command, actor, moment)
      if (!decision.ok) continue
      for (const { id, content } of decision.value.texts) texts.set(id, content)
      state = decision.value.events.reduce(evolve, state)
      projection.show(state, decision.value.events)
      compared += 1
      const { schema } = projection
      expect(unflatten(schema.public.entries())).toEqual(asSent(viewPublic(state, lookup)))
      expect(unflatten(schema.trainer.secret.leaves.entries())).toEqual(asSent(viewTrainer(state, lookup)))
      for (let seat = 1; seat <= seats; seat++) expect(unflatten(schema.seats.get(String(seat))!.secret.leaves.entries())).toEqual(asSent(viewSeat(state, seat, lookup)))
    }
    expect(compared).toBeGreaterThan(100)
  }, 60_000)
})
