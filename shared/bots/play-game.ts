import type { TextId } from '../base/ids.ts'
import type { Actor, Command, SeatCommand } from '../engine/command.ts'
import type { Moment } from '../engine/contract.ts'
import { decide } from '../engine/decide/index.ts'
import type { JournalEvent } from '../engine/event.ts'
import { evolve } from '../engine/evolve/index.ts'
import { initialState, openTable } from '../engine/open-table.ts'
import type { Rejection } from '../engine/rejection.ts'
import type { BotKind, TableSetup, TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { publicContent } from '../views/content.ts'
import type { PublicView } from '../views/view-types.ts'
import { lazyPublic, lazySeat } from './lazy-views.ts'
import { nextCommand } from './strategies/next-command.ts'

export type PlayedCommand = { readonly command: Command; readonly actor: Actor; readonly moment: Moment; readonly rejection?: Rejection }

export type PlayedGame = {
  readonly state: TableState
  readonly events: readonly JournalEvent[]
  readonly texts: ReadonlyMap<TextId, string>
  readonly commands: readonly PlayedCommand[]
}

/** A table in memory that takes commands one by one; one second of table time passes with each. */
export class MemoryTable {
  readonly events: JournalEvent[] = []
  readonly texts = new Map<TextId, string>()
  readonly commands: PlayedCommand[] = []
  state: TableState
  private readonly startAt: number

  constructor(scenario: Scenario, setup: TableSetup, startAt = 0) {
    this.startAt = startAt
    const opened = openTable(scenario, setup, { at: startAt, tableMs: 0 })
    this.state = initialState(scenario, opened[0]!)
    for (const event of opened.slice(1)) this.state = evolve(this.state, event)
    this.events.push(...opened)
  }

  /** The refusal, or undefined when it was done. */
  ask(command: Command, actor: Actor, afterMs = 1000): Rejection | undefined {
    const tableMs = this.state.tableMs + afterMs
    const moment = { at: this.startAt + tableMs, tableMs }
    const decision = decide(this.state, command, actor, moment)
    this.commands.push({ command, actor, moment, ...(!decision.ok && { rejection: decision.error }) })
    if (!decision.ok) return decision.error
    for (const event of decision.value.events) this.state = evolve(this.state, event)
    this.events.push(...decision.value.events)
    for (const text of decision.value.texts) this.texts.set(text.id, text.content)
    return undefined
  }

  /** The clock at the end of the phase; without a clock, the trainer closes it. */
  letTimeRunOut(): void {
    const { game, tableMs } = this.state
    if (game.durationMs === undefined) this.ask({ type: 'close-phase' }, { kind: 'trainer' })
    else this.ask({ type: 'tick-phase', cause: 'timer' }, { kind: 'clock' }, Math.max(0, game.openedAtMs + game.durationMs - tableMs))
  }
}

const MOST_COMMANDS = 20_000

/**
 * Plays a whole game among bots, each on its own sight, up to the debrief. Pure: the setup's seed decides everything.
 * @throws when the game does not end, which would be a defect of the rules.
 */
export function playGame(scenario: Scenario, setup: TableSetup, kinds: readonly BotKind[]): PlayedGame {
  const table = new MemoryTable(scenario, setup)
  kinds.forEach((kind, index) => table.ask({ type: 'set-bot', seat: index + 1, kind }, { kind: 'trainer' }, 0))
  table.ask({ type: 'start-game' }, { kind: 'trainer' })
  while (table.state.status === 'playing') {
    if (table.commands.length > MOST_COMMANDS) throw new Error('The game does not end')
    playPhase(table, kinds)
    table.letTimeRunOut()
  }
  return table
}

/** Every bot acts in turn until none has anything to ask. */
export function playPhase(table: MemoryTable, kinds: readonly BotKind[]): void {
  const content = publicContent(table.state.scenario, table.state.setup.format)
  const texts = (id: string): string | undefined => table.texts.get(id)
  const refused = kinds.map(() => new Set<string>())
  let acted = true
  let seen: { readonly state: TableState; readonly view: PublicView } | undefined
  const { season, phase, branch } = { ...table.state.game, branch: table.state.branch }
  const isSamePhase = (): boolean => table.state.status === 'playing' && table.state.game.season === season && table.state.game.phase === phase && table.state.branch === branch
  while (acted && isSamePhase()) {
    acted = false
    for (const [index, kind] of kinds.entries()) {
      if (!isSamePhase()) return
      const me = lazySeat(table.state, index + 1, texts)
      if (!me) continue
      if (seen?.state !== table.state) seen = { state: table.state, view: lazyPublic(table.state, texts) }
      const command: SeatCommand | undefined = nextCommand(kind, { public: seen.view, me, content }, table.state.setup.seed, refused[index])
      if (!command) continue
      acted = true
      if (table.ask(command, { kind: 'seat', seat: index + 1 })) refused[index]!.add(JSON.stringify(command))
    }
  }
}
