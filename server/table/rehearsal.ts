import type { SeatNumber } from '../../shared/base/ids.ts'
import type { SeatCommand } from '../../shared/engine/command.ts'
import type { BotKind, Seat, TableState } from '../../shared/engine/state.ts'
import type { RehearsalAsked, RehearsalLine, RehearsalPace, RehearsalTemper } from '../../shared/protocol/rehearsal.ts'
import type { PublicView } from '../../shared/views/view-types.ts'

/** Of the usual pause between two gestures. */
const PACES: Readonly<Record<RehearsalPace, number>> = { slow: 3, normal: 1, fast: 0.25, reading: 0.1 }
/** Phases that bring something to read. */
const READ: ReadonlySet<string> = new Set(['news', 'reveal', 'reflection'])
/** A table of several minds. */
const MINDS: readonly BotKind[] = ['mediator', 'conditional', 'naive', 'conditional', 'discreet', 'mediator', 'conditional', 'naive']

type Stall = { readonly nudges: number; /** The phase in which it was called, and plays. */ readonly calledAt?: string }

/**
 * How the seats of a rehearsal are played: in the name of nobody, by automata that may be told to drop, to stall or to
 * quarrel. In memory only: after a restart everybody plays again.
 */
export class Rehearsal {
  private pace: RehearsalPace = 'normal'
  private readonly tempers = new Map<SeatNumber, RehearsalTemper>()
  private readonly stalls = new Map<SeatNumber, Stall>()

  ask({ pace, seat }: RehearsalAsked, { nudges }: Pick<TableState, 'nudges'>): void {
    if (pace) this.pace = pace
    if (!seat) return
    this.tempers.set(seat.seat, seat.temper)
    if (seat.temper === 'stalling') this.stalls.set(seat.seat, { nudges: nudges[seat.seat] ?? 0 })
    else this.stalls.delete(seat.seat)
  }

  line(): RehearsalLine {
    return { pace: this.pace, tempers: Object.fromEntries([...this.tempers].filter(([, temper]) => temper !== 'plays')) }
  }

  /** Its phone is on. */
  isThere(seat: SeatNumber): boolean {
    return this.tempers.get(seat) !== 'gone'
  }

  paceMs(usualMs: number, phase: string): number {
    return Math.round(usualMs * (this.pace === 'reading' && READ.has(phase) ? PACES.normal : PACES[this.pace]))
  }

  /** Who plays this seat now; undefined when nobody does. */
  mindOf({ seat, holder }: Pick<Seat, 'seat' | 'holder'>, state: TableState): BotKind | undefined {
    if (holder !== 'person') return undefined
    switch (this.tempers.get(seat)) {
      case 'gone':
        return undefined
      case 'stalling':
        return this.isCalled(seat, state) ? this.usual(seat) : undefined
      case 'cross':
        return 'selfish'
      default:
        return this.usual(seat)
    }
  }

  /** What somebody who is cross does first: calls for help once a phase, refuses what is proposed, takes back its word. */
  outburst(seat: SeatNumber, { proposals, promises, table }: PublicView, asksForHelp: boolean): SeatCommand[] {
    if (this.tempers.get(seat) !== 'cross') return []
    return [
      ...(asksForHelp ? [] : [{ type: 'ask-help', on: true } as const]),
      ...Object.entries(promises).flatMap(([promise, { from, status, dueSeason }]) => (from === seat && status === 'live' && dueSeason >= table.season ? [{ type: 'withdraw-promise', promise } as const] : [])),
      ...Object.entries(proposals).flatMap(([proposal, { initiator, refusals }]) => (initiator !== seat && !refusals.includes(seat) ? [{ type: 'refuse-proposal', proposal } as const] : [])),
    ]
  }

  private usual(seat: SeatNumber): BotKind {
    return MINDS[(seat - 1) % MINDS.length]!
  }

  /** The trainer's nudge wakes whoever stalls, until the end of the phase. */
  private isCalled(seat: SeatNumber, { nudges, branch, game: { season, phase } }: TableState): boolean {
    const stall = this.stalls.get(seat)
    if (!stall) return false
    const here = `${branch}/${season}/${phase}`
    if (stall.calledAt === here) return true
    const now = nudges[seat] ?? 0
    if (stall.calledAt === undefined && now > stall.nudges) {
      this.stalls.set(seat, { nudges: now, calledAt: here })
      return true
    }
    if (stall.calledAt !== undefined) this.stalls.set(seat, { nudges: now })
    return false
  }
}
