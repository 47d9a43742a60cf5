import type { BotKind } from '../../shared/engine/state.ts'
import { PlayedTable, playByBots } from '../debrief/played-table.ts'
import { shippedScenario } from '../exports/played-game.ts'
import { seat } from '../support/given.ts'

const KINDS: readonly BotKind[] = ['mediator', 'conditional', 'naive', 'mediator', 'conditional']
const scenario = shippedScenario()
let played: PlayedTable | undefined

/** A whole game of five people, always the same and played once, of whom these seats share with research. */
export function sharedTable(sharers: readonly number[]): PlayedTable {
  played ??= playByBots(scenario, KINDS, { format: '30', seed: 'shared' }, true)
  const table = new PlayedTable(scenario, { ...played.state.setup })
  table.events.splice(0, table.events.length, ...played.events)
  for (const [id, content] of played.texts) table.texts.set(id, content)
  table.state = played.state
  for (const number of sharers) table.do(seat(number), { type: 'set-consent', tick: 'research', value: true })
  return table
}
