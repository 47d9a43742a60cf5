import { nextCommand } from '../../shared/bots/index.ts'
import type { Actor, Command } from '../../shared/engine/command.ts'
import { decide } from '../../shared/engine/decide/index.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { evolve, initialState, openTable } from '../../shared/engine/index.ts'
import type { BotKind, TableSetup, TableState } from '../../shared/engine/state.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { publicContent, viewPublic, viewSeat } from '../../shared/views/index.ts'
import { clock, seat, server, trainer } from '../support/given.ts'

/** 14 November 2026, 09:30 UTC. */
export const PLAYED_AT = Date.UTC(2026, 10, 14, 9, 30)

/** A table that keeps its whole journal and its texts, one second between two commands. */
export class PlayedTable {
  readonly scenario: Scenario
  readonly events: JournalEvent[] = []
  readonly texts = new Map<string, string>()
  state: TableState

  constructor(scenario: Scenario, setup: Partial<TableSetup> = {}) {
    this.scenario = scenario
    const whole: TableSetup = {
      scenarioId: scenario.file.id,
      scenarioVersion: scenario.file.version,
      scenarioHash: scenario.hash,
      format: '30',
      seed: 'seed',
      seats: 4,
      rulesVersion: '1',
      options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: true, timers: 'normal' },
      ...setup,
    }
    const [first, ...others] = openTable(scenario, whole, { at: PLAYED_AT, tableMs: 0 })
    this.state = initialState(scenario, first!)
    this.events.push(first!)
    this.#apply(others)
  }

  /** @throws when the command is refused, with its code. */
  do(actor: Actor, command: Command, laterMs = 1000): this {
    const decision = decide(this.state, command, actor, { at: this.state.lastAt + laterMs, tableMs: this.state.tableMs + (this.state.paused ? 0 : laterMs) })
    if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.error)}`)
    this.#apply(decision.value.events)
    for (const { id, content } of decision.value.texts) this.texts.set(id, content)
    return this
  }

  /** People sit down in every seat, then the game starts. */
  start(names: readonly string[]): this {
    names.forEach((name, index) => this.do(server, { type: 'join-seat', seat: index + 1, name }))
    return this.do(trainer, { type: 'start-game' })
  }

  /** The clock closes phases until this one is open. */
  until(phase: TableState['game']['phase']): this {
    for (let turns = 0; this.state.status === 'playing' && this.state.game.phase !== phase; turns++) {
      if (turns > 6) throw new Error(`never reached ${phase}`)
      this.close()
    }
    return this
  }

  /** The clock, at the end of the phase. */
  close(): this {
    const { openedAtMs, durationMs = 0 } = this.state.game
    return this.do(clock, { type: 'tick-phase', cause: 'timer' }, Math.max(0, openedAtMs + durationMs - this.state.tableMs))
  }

  /** The id of the last promise, proposal, question… */
  lastEvent<T extends JournalEvent['type']>(type: T): Extract<JournalEvent, { type: T }> {
    const found = this.events.findLast((event): event is Extract<JournalEvent, { type: T }> => event.type === type)
    if (!found) throw new Error(`no ${type} happened`)
    return found
  }

  readonly lookUp = (id: string): string | undefined => this.texts.get(id)

  #apply(events: readonly JournalEvent[]): void {
    this.events.push(...events)
    this.state = events.reduce(evolve, this.state)
  }
}

/** Every seat is played by a rehearsal mind until the end; with `asPeople` they sit there as people. */
export function playByBots(scenario: Scenario, kinds: readonly BotKind[], setup: Partial<TableSetup> = {}, asPeople = false): PlayedTable {
  const table = new PlayedTable(scenario, { seats: kinds.length, ...setup })
  kinds.forEach((kind, index) => {
    if (asPeople) table.do(server, { type: 'join-seat', seat: index + 1, name: `Personne ${index + 1}` })
    else table.do(trainer, { type: 'set-bot', seat: index + 1, kind })
  })
  table.do(trainer, { type: 'start-game' })
  const content = publicContent(scenario, table.state.setup.format)
  for (let turns = 0; table.state.status === 'playing' && turns < 60; turns++) {
    kinds.forEach((kind, index) => letPlay(table, kind, index + 1, content))
    if (table.state.status === 'playing') table.close()
  }
  return table
}

function letPlay(table: PlayedTable, kind: BotKind, number: number, content: ReturnType<typeof publicContent>): void {
  const refused = new Set<string>()
  const { season, phase } = table.state.game
  for (let turns = 0; turns < 40 && table.state.game.season === season && table.state.game.phase === phase && table.state.status === 'playing'; turns++) {
    const me = viewSeat(table.state, number, table.lookUp)
    if (!me) return
    const command = nextCommand(kind, { public: viewPublic(table.state, table.lookUp), me, content }, `bots-${table.state.setup.seed}`, refused)
    if (!command) return
    try {
      table.do(seat(number), command, 200)
    } catch {
      refused.add(JSON.stringify(command))
    }
  }
}
