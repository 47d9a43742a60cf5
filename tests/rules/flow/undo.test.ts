import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PhaseId } from '../../../shared/base/vocabulary.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import { decide, replay, stateHash } from '../../../shared/engine/index.ts'
import { findBreaches } from '../../../shared/engine/invariants.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { nextMoment, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { anyCommand, openChance } from './any-command.ts'
import { openJournal } from './play.ts'

const RUNS = Math.max(10, Math.ceil(Number(process.env.FT_PROPERTY_RUNS ?? 60) / 4))
const UNDONE = 20
const scenario = smallScenario()

type Opening = { readonly season: number; readonly phase: PhaseId; readonly game: object }

/** Ids and times of the events told again differ: the report, the question's id, the opening. */
function essenceOf({ game: { report: _report, question: _question, openedAtMs: _at, ...game } }: TableState): object {
  return game
}

class Table {
  readonly journal: JournalEvent[]
  state: TableState
  readonly openings: Opening[] = []

  constructor(seed: number, seats: number) {
    this.journal = openJournal({ scenario, seats, format: '60', seed: String(seed) })
    this.state = replay(scenario, this.journal)
    for (const { seat } of this.state.seats) this.ask(server, { type: 'join-seat', seat, name: `P${seat}` })
    this.ask(trainer, { type: 'start-game' })
    this.note()
  }

  ask(by: Actor, command: Command): boolean {
    const decided = decide(this.state, command, by, nextMoment(this.state))
    if (!decided.ok) return false
    this.journal.push(...decided.value.events)
    this.state = decided.value.events.reduce(evolve, this.state)
    return true
  }

  note(): void {
    const { season, phase } = this.state.game
    this.openings.push({ season, phase, game: essenceOf(this.state) })
  }

  /** What people do at their seats; nobody comes or goes, as a rewind does not bring anybody back. */
  disturb(count: number, chance: ReturnType<typeof openChance>): void {
    for (let acts = 0; acts < count; ) {
      const { by, command } = anyCommand(this.state, chance)
      if (by.kind !== 'seat' || command.type === 'leave-seat') continue
      this.ask(by, command)
      acts += 1
    }
  }

  next(): boolean {
    if (!this.ask(trainer, { type: 'close-phase' }) || this.state.status !== 'playing') return false
    this.note()
    return true
  }
}

test('R14: any of the last twenty phase changes is taken back, whatever was done meanwhile', () => {
  let undone = 0
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 4, max: 8 }), fc.integer({ min: 1, max: 26 }), fc.integer({ min: 0, max: 6 }), (seed, seats, changes, disorder) => {
      const table = new Table(seed, seats)
      const chance = openChance(seed)
      for (let count = 0; count < changes; count++) {
        table.disturb(disorder, chance)
        if (!table.next()) return
      }
      const { state, openings } = table
      // The change that led to the opening before last is the last but one, and so on: each is taken back to what it left.
      for (const { season, phase, game } of openings.slice(0, -1).slice(-UNDONE)) {
        const decided = decide(state, { type: 'rewind', season, phase }, trainer, nextMoment(state))
        if (!decided.ok) throw new Error(`${season}.${phase}: ${decided.error.code}`)
        const again = decided.value.events.reduce(evolve, state)
        expect(essenceOf(again)).toEqual(game)
        expect(findBreaches(again)).toEqual([])
        undone += 1
      }
    }),
    { numRuns: RUNS, examples: [[3, 6, 26, 2], [4, 4, 24, 0]] },
  )
  expect(undone).toBeGreaterThan(UNDONE)
}, 120_000)

test('R14: one after another, back to the beginning; the journal says every step again', () => {
  const table = new Table(11, 5)
  const chance = openChance(11)
  for (let count = 0; count < UNDONE; count++) {
    table.disturb(3, chance)
    if (!table.next()) throw new Error('the game is too short')
  }
  for (const { season, phase, game } of table.openings.slice(0, -1).toReversed()) {
    expect(table.ask(trainer, { type: 'rewind', season, phase })).toBe(true)
    expect(essenceOf(table.state)).toEqual(game)
  }
  expect(table.state.branches).toHaveLength(UNDONE + 1)
  expect(stateHash(replay(scenario, table.journal))).toBe(stateHash(table.state))
})
