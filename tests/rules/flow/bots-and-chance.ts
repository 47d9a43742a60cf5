/** Tables where bots play well, while chance asks anything between two of their turns. */
import fc from 'fast-check'
import { MemoryTable, playPhase } from '../../../shared/bots/index.ts'
import type { BotKind } from '../../../shared/engine/state.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { anyCommand, openChance, type Chance } from './any-command.ts'
import { setupOf } from './play.ts'

const KINDS: readonly BotKind[] = ['conditional', 'mediator', 'naive', 'selfish', 'discreet', 'random']

export type BotSketch = {
  readonly seed: number
  readonly seats: number
  readonly format: '30' | '60'
  /** Commands of chance in each phase. */
  readonly disorder: number
  readonly phases: number
}

export const botSketch: fc.Arbitrary<BotSketch> = fc.record({
  seed: fc.nat(),
  seats: fc.integer({ min: 4, max: 8 }),
  format: fc.constantFrom('30', '60'),
  disorder: fc.integer({ min: 0, max: 6 }),
  phases: fc.integer({ min: 1, max: 26 }),
})

/** A game is looked at some twenty-five times: as many tables as asked, in fewer games, `least` of them at least. */
export function countGames(tables: number, least: number): number {
  return Math.max(least, Math.ceil(tables / 25))
}

/** A long one with little disorder, always among those played: it meets all that bots do. */
export const LONG_SKETCH: BotSketch = { seed: 3, seats: 6, format: '60', disorder: 1, phases: 22 }

/** `look` is called after the bots' turn and after the disorder of each phase, and once more at the end. */
export function playWithBots(scenario: Scenario, sketch: BotSketch, look: (table: MemoryTable) => void): MemoryTable {
  const { seed, seats, format, disorder, phases } = sketch
  const table = new MemoryTable(scenario, setupOf({ scenario, seats, format, seed: String(seed), options: { remote: seed % 2 === 0 } }))
  const chance = openChance(seed)
  const kinds = Array.from({ length: seats }, () => chance.pick(KINDS))
  kinds.forEach((kind, index) => table.ask({ type: 'set-bot', seat: index + 1, kind }, { kind: 'trainer' }))
  table.ask({ type: 'start-game' }, { kind: 'trainer' })
  for (let phase = 0; phase < phases; phase++) {
    sayAloud(table, chance)
    if (table.state.status === 'playing' && !table.state.paused) playPhase(table, kinds)
    look(table)
    for (let count = 0; count < disorder; count++) disturb(table, chance)
    look(table)
    if (table.state.paused) table.ask({ type: 'resume' }, { kind: 'trainer' })
    if (table.state.status === 'playing') table.letTimeRunOut()
  }
  table.ask({ type: 'end-game' }, { kind: 'trainer' })
  look(table)
  return table
}

/** Bots show their clues to all; some are only told. */
function sayAloud(table: MemoryTable, chance: Chance): void {
  for (const clue of table.state.game.clues) if (clue.seat !== undefined && chance.once(2)) table.ask({ type: 'share-clue', clue: clue.id, channel: 'voice' }, { kind: 'seat', seat: clue.seat })
}

function disturb(table: MemoryTable, chance: Chance): void {
  const { by, command, laterMs } = anyCommand(table.state, chance)
  if (command.type !== 'tick-phase') table.ask(command, by, laterMs)
}
