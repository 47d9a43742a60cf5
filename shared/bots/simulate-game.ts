import type { SeatCommand } from '../engine/command.ts'
import { decideRun } from '../engine/decide/index.ts'
import { evolve } from '../engine/evolve/index.ts'
import { initialState, openTable } from '../engine/open-table.ts'
import type { Actor, Command } from '../engine/command.ts'
import type { JournalEvent } from '../engine/event.ts'
import type { BotKind, TableSetup, TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { PublicContent } from '../views/content-types.ts'
import { publicContent } from '../views/content.ts'
import { viewOrders } from '../views/reveal-view.ts'
import { lazyPublic, lazySeat } from './lazy-views.ts'
import { gestures } from './strategies/next-command.ts'
import type { Past } from './strategies/sight.ts'
import { TEMPERS, type Temper } from './strategies/temper.ts'

/** Who plays a seat: a bot, perhaps with another temper than its kind's, or the rule of an absent person. */
export type Player = { readonly kind: BotKind; readonly temper?: Partial<Temper> } | 'stand-in'

const MOST_ROUNDS = 12

/**
 * A whole game among bots, as fast as can be: each looks at its own sight, and only at the parts of it that it needs;
 * within a round of talk all look at the same moment. Gestures without effect on the rules (reading, getting ready,
 * answering a question) are left out. `watch` is told of every event.
 * @throws when the game does not end, which would be a defect of the rules.
 */
export function simulateGame(scenario: Scenario, setup: TableSetup, players: readonly Player[], watch: (event: JournalEvent) => void = () => {}): TableState {
  const table = openFastTable(scenario, setup, watch)
  players.forEach((player, index) => player !== 'stand-in' && table.ask({ type: 'set-bot', seat: index + 1, kind: player.kind }, { kind: 'trainer' }))
  table.ask({ type: 'start-game' }, { kind: 'trainer' })
  return playToTheEnd(table, scenario, setup, players)
}

/** Goes on from any state of a game that runs: what the debrief asks when it says « et si ». */
export function simulateOnward(from: TableState, players: readonly Player[], seed: string): TableState {
  const table = fastTable(from, () => {})
  return playToTheEnd(table, from.scenario, { ...from.setup, seed }, players)
}

function playToTheEnd(table: FastTable, scenario: Scenario, setup: TableSetup, players: readonly Player[]): TableState {
  const content = publicContent(scenario, setup.format)
  let past: Past | undefined
  for (let phases = 0; table.state.status === 'playing'; phases++) {
    if (phases > 200) throw new Error('The game does not end')
    playPhase(table, players, content, setup.seed, past)
    if (table.state.game.phase === 'reveal') past = viewOrders(table.state)
    table.ask({ type: 'close-phase' }, { kind: 'trainer' })
  }
  return table.state
}

type FastTable = { readonly state: TableState; ask(command: Command, actor: Actor): boolean }

function openFastTable(scenario: Scenario, setup: TableSetup, watch: (event: JournalEvent) => void): FastTable {
  const opened = openTable(scenario, setup, { at: 0, tableMs: 0 })
  const [first, ...others] = opened
  for (const event of opened) watch(event)
  return fastTable(others.reduce(evolve, initialState(scenario, first!)), watch)
}

function fastTable(from: TableState, watch: (event: JournalEvent) => void): FastTable {
  let state = from
  return {
    get state() {
      return state
    },
    ask(command, actor) {
      const decided = decideRun(state, command, actor, { at: state.lastAt, tableMs: state.tableMs })
      if (!decided.ok) return false
      state = decided.value.state
      decided.value.events.forEach((event) => watch(event))
      return true
    },
  }
}

const nothingWritten = (): undefined => undefined

function playPhase(table: FastTable, players: readonly Player[], content: PublicContent, seed: string, past: Past | undefined): void {
  const { phase } = table.state.game
  if (phase === 'news' || phase === 'reveal') return
  const refused = players.map(() => new Set<string>())
  for (let round = 0, acted = true; acted && round < MOST_ROUNDS; round++) {
    acted = false
    const { state } = table
    const everybody = lazyPublic(state, nothingWritten)
    for (let turn = 0; turn < players.length; turn++) {
      // Nobody always speaks first.
      const index = (turn + state.game.season) % players.length
      const player = players[index]!
      if (player === 'stand-in') continue
      const me = lazySeat(state, index + 1, nothingWritten)
      if (!me) continue
      const temper: Temper = player.temper ? { ...TEMPERS[player.kind], ...player.temper } : TEMPERS[player.kind]
      for (const command of gestures(temper, { public: everybody, me, content, ...(past && { past }) }, seed)) {
        if (!ask(table, command, index, refused)) continue
        acted = true
        if (command.type === 'lay-order') break
      }
    }
  }
}

function ask(table: FastTable, command: SeatCommand, index: number, refused: readonly Set<string>[]): boolean {
  const before = refused[index]!
  if (before.size > 0 && before.has(JSON.stringify(command))) return false
  if (table.ask(command, { kind: 'seat', seat: index + 1 })) return true
  before.add(JSON.stringify(command))
  return false
}
