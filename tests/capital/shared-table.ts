import type { BotKind } from '../../shared/engine/state.ts'
import { playByBots, type PlayedTable } from '../debrief/played-table.ts'
import { shippedScenario } from '../exports/played-game.ts'
import { seat } from '../support/given.ts'

const KINDS: readonly BotKind[] = ['mediator', 'conditional', 'naive', 'mediator', 'conditional']

/** A whole game of five people, of whom these seats share with research. */
export function sharedTable(sharers: readonly number[], seed = 'shared'): PlayedTable {
  const table = playByBots(shippedScenario(), KINDS, { format: '30', seed }, true)
  for (const number of sharers) table.do(seat(number), { type: 'set-consent', tick: 'research', value: true })
  return table
}
