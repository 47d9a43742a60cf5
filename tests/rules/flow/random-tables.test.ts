import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import { decide, replay, stateHash } from '../../../shared/engine/index.ts'
import { auditJournal, type JournalCommand } from '../../../shared/engine/audit.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import type { Moment } from '../../../shared/engine/contract.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { findBreaches } from '../../../shared/engine/invariants.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { STANDARD_DECK } from '../../../shared/scenario/standard/index.ts'
import { anyCommand, openChance } from './any-command.ts'
import { storedCommand } from '../../../server/table/stored-command.ts'
import { openJournal } from './play.ts'

const RUNS = Number(process.env.FT_PROPERTY_RUNS ?? 60)
const PATIENCE = { timeout: 20_000 + RUNS * 100 }
const SCENARIOS = [smallScenario(), smallScenario({ levers: STANDARD_DECK.levers })]

const tableSketch = fc.record({
  seed: fc.nat(),
  seats: fc.integer({ min: 4, max: 8 }),
  format: fc.constantFrom('30', '60'),
  scenario: fc.constantFrom(...SCENARIOS),
  remote: fc.boolean(),
  timers: fc.constantFrom('normal', 'extended', 'off'),
  isStarted: fc.boolean(),
  length: fc.integer({ min: 1, max: 160 }),
})

type Sketch = { readonly seed: number; readonly seats: number; readonly format: '30' | '60'; readonly scenario: (typeof SCENARIOS)[number]; readonly remote: boolean; readonly timers: 'normal' | 'extended' | 'off'; readonly isStarted: boolean; readonly length: number }

type Step = (state: TableState, next: TableState | undefined, journal: readonly JournalEvent[]) => void

/** Plays by chance on frozen states and hands each step to the test; `next` is undefined when the command was refused. */
function playByChance(sketch: Sketch, look: Step = () => undefined): { state: TableState; journal: readonly JournalEvent[]; commands: readonly JournalCommand[] } {
  const { seats, format, scenario, remote, timers } = sketch
  const journal = openJournal({ scenario, seats, format, seed: String(sketch.seed), options: { remote, timers } })
  const chance = openChance(sketch.seed)
  const commands: JournalCommand[] = []
  const keep = (by: Actor, command: Command, { at: askedAt, tableMs }: Moment, decision: ReturnType<typeof decide>): void => {
    const asked = { at: askedAt, tableMs, by: by.kind === 'seat' ? (`seat:${by.seat}` as const) : by.kind }
    if (!decision.ok) commands.push({ ...asked, seq: state.seq, command: JSON.parse(storedCommand(command, [])), refused: decision.error.code })
    else if (decision.value.events.length > 0) commands.push({ ...asked, seq: state.seq + 1, command: JSON.parse(storedCommand(command, decision.value.texts)) })
  }
  let state = replay(scenario, journal)
  let at = 1_000_000
  const begin = (by: Actor, command: Command): void => {
    const decision = decide(state, command, by, { at, tableMs: 0 })
    if (!decision.ok) throw new Error(decision.error.code)
    keep(by, command, { at, tableMs: 0 }, decision)
    journal.push(...decision.value.events)
    state = decision.value.events.reduce(evolve, state)
  }
  if (sketch.isStarted) {
    for (const { seat } of state.seats) if (seat % 6 !== 5) begin(server, { type: 'join-seat', seat, name: `P${seat}` })
    begin(trainer, { type: 'start-game' })
  }
  for (let step = 0; step < sketch.length; step++) {
    const { by, command, laterMs } = anyCommand(deepFreeze(state), chance)
    at += laterMs
    const moment = { at, tableMs: state.tableMs + (state.paused ? 0 : laterMs) }
    const decision = decide(state, command, by, moment)
    keep(by, command, moment, decision)
    if (!decision.ok) {
      look(state, undefined, journal)
      continue
    }
    // Saved and reloaded between any two commands.
    const written = JSON.parse(JSON.stringify(decision.value.events)) as JournalEvent[]
    const next = written.reduce(evolve, state)
    journal.push(...written)
    look(state, next, journal)
    state = next
  }
  return { state, journal, commands }
}

/** A case plays up to 160 requests, decides each again, and folds the journal again: about 10 ms of one core. */
test('J1, J2, J3, J5, J6: whatever is asked, nothing is thrown or mutated, no table leaves its bounds, and the journal gives the same table again, folded or decided again', PATIENCE, () => {
  let accepted = 0
  let refused = 0
  fc.assert(
    fc.property(tableSketch, (sketch) => {
      const { state, journal, commands } = playByChance(sketch, (_state, next, soFar) => {
        if (!next) {
          refused++
          return
        }
        accepted++
        const breaches = findBreaches(next)
        if (breaches.length > 0) expect.fail(`${breaches.join('\n')}\n${soFar.slice(-8).map((event) => JSON.stringify(event)).join('\n')}`)
      })
      expect(stateHash(replay(sketch.scenario, JSON.parse(JSON.stringify(journal)) as JournalEvent[]))).toBe(stateHash(state))
      expect(journal.every((event, index) => event.seq === index + 1)).toBe(true)
      expect(auditJournal(sketch.scenario, journal, commands)).toBeUndefined()
    }),
    { numRuns: RUNS },
  )
  // The chance is good for something: play goes on, and refusals are met too.
  expect(accepted).toBeGreaterThan(RUNS * 10)
  expect(refused).toBeGreaterThan(RUNS * 5)
})

test('J6: a journal in which one event was changed is found, at its place', PATIENCE, () => {
  let changed = 0
  fc.assert(
    fc.property(tableSketch, fc.nat(), (sketch, pick) => {
      const { journal, commands } = playByChance(sketch)
      const index = pick % journal.length
      const event = journal[index]!
      if (event.type === 'table-opened') return
      const tampered = journal.map((one, at) => (at === index ? { ...one, at: one.at + 1 } : one))
      expect(auditJournal(sketch.scenario, tampered, commands)).toMatchObject({ seq: index + 1 })
      changed++
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  )
  expect(changed).toBeGreaterThan(0)
})
