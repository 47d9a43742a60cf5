import { nextCommand } from '../../shared/bots/index.ts'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { BotKind, Seat, TableState } from '../../shared/engine/state.ts'
import { publicContent, viewPublic, viewSeat } from '../../shared/views/index.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import { Rehearsal } from './rehearsal.ts'
import type { TableHost } from './table-host.ts'

export type BotTools = {
  /** Between two gestures of a table's bots: long enough to be read on the wall. */
  readonly paceMs: number
  readonly after: (ms: number, work: () => void) => () => void
}

/**
 * Plays the seats given to rehearsal bots. A bot sees what its seat sees, no more, and asks like a person:
 * the same commands, the same refusals.
 */
export class TableBots {
  /** Present where a trainer rehearses alone: those who sit there are automata too. */
  readonly rehearsal: Rehearsal | undefined
  private readonly host: TableHost
  private readonly tools: BotTools
  private readonly content: PublicContent
  private readonly stopListening: () => void
  private cancel: (() => void) | undefined
  private isActing = false
  private turn = 0
  private place = ''
  /** Asked in this phase and refused: not asked again. */
  private refused = new Map<SeatNumber, Set<string>>()

  constructor(host: TableHost, tools: BotTools) {
    this.host = host
    this.tools = tools
    this.rehearsal = host.state.setup.rehearsal ? new Rehearsal() : undefined
    this.content = publicContent(host.state.scenario, host.state.setup.format)
    this.stopListening = host.onChange(() => this.wake())
    this.wake()
  }

  stop(): void {
    this.stopListening()
    this.cancel?.()
    this.cancel = undefined
  }

  /** Somebody may have something to do. */
  wake(): void {
    const { state } = this.host
    if (this.cancel || this.isActing || !this.canPlay(state)) return
    const { paceMs } = this.tools
    this.cancel = this.tools.after(this.rehearsal?.paceMs(paceMs, state.game.phase) ?? paceMs, () => {
      this.cancel = undefined
      void this.act()
    })
  }

  /** One gesture of one bot; the next when this one is answered. */
  private async act(): Promise<void> {
    const { state } = this.host
    if (!this.canPlay(state)) return
    this.isActing = true
    try {
      if (await this.gesture(state)) queueMicrotask(() => this.wake())
    } catch (error) {
      this.host.fault('bots', error)
    } finally {
      this.isActing = false
    }
  }

  private async gesture(state: TableState): Promise<boolean> {
    this.forgetRefusals(state)
    const bots = state.seats.flatMap((seat) => {
      const bot = seat.removed ? undefined : this.mindOf(seat, state)
      return bot ? [{ seat: seat.seat, bot }] : []
    })
    const everybody = viewPublic(state, this.host.text)
    for (let tried = 0; tried < bots.length; tried++) {
      this.turn += 1
      const { seat, bot } = bots[this.turn % bots.length]!
      const me = viewSeat(state, seat, this.host.text)
      const refused = this.refused.get(seat) ?? new Set<string>()
      const outburst = me && this.rehearsal?.outburst(seat, everybody, me.helpSince !== undefined).find((one) => !refused.has(JSON.stringify(one)))
      const command = outburst ?? (me && nextCommand(bot, { public: everybody, me, content: this.content }, state.setup.seed, refused))
      if (!command) continue
      const answer = await this.host.submit({ actor: { kind: 'seat', seat }, command })
      if (!answer.ok) this.refused.set(seat, refused.add(JSON.stringify(command)))
      return true
    }
    return false
  }

  private canPlay(state: TableState): boolean {
    const { status, paused, seats } = state
    return (status === 'playing' || status === 'debrief') && !paused && seats.some((seat) => this.mindOf(seat, state) !== undefined)
  }

  private mindOf(seat: Seat, state: TableState): BotKind | undefined {
    return isPlayed(seat) ? seat.bot : this.rehearsal?.mindOf(seat, state)
  }

  private forgetRefusals({ branch, status, game: { season, phase } }: TableState): void {
    const place = `${branch}/${status}/${season}/${phase}`
    if (place === this.place) return
    this.place = place
    this.refused = new Map()
  }
}

/** A bot's seat, or that of a person who looks on while a fork is played. */
function isPlayed({ holder, aside }: Seat): boolean {
  return holder === 'bot' || aside === true
}
