import type { SeatNumber } from '../../shared/base/ids.ts'
import { ALONE_MS, Presence, SEAT_PAUSE_MS } from './presence.ts'
import type { TableHost } from './table-host.ts'
import { phaseDeadline } from './table-time.ts'

export type ClockTools = {
  readonly now: () => number
  /** One alarm for the table; undefined takes it away. */
  readonly setAlarm: (at: number | undefined) => void
}

/** After a refusal by the rules, the same deadline is not tried again at once. */
const RETRY_MS = 1_000

/**
 * What passes at a table when nobody does anything: phases end, absent seats are paused, an empty room pauses the
 * table. Everything is a command like another; the next moment is worked out from the state, so a restart forgets nothing.
 */
export class TableClock {
  private readonly host: TableHost
  private readonly tools: ClockTools
  private readonly presence: Presence
  private readonly stopListening: () => void
  private notBefore = 0

  constructor(host: TableHost, tools: ClockTools) {
    this.host = host
    this.tools = tools
    this.presence = new Presence(tools.now())
    this.stopListening = host.onChange(() => this.wind())
  }

  /** After opening: nobody is connected yet, whatever the journal says, and time waits for somebody. */
  start(): void {
    const { state } = this.host
    if (state.status === 'closed') return
    for (const { seat, connected, holder } of state.seats) if (connected && holder === 'person') void this.host.say({ type: 'lose-seat', seat })
    this.pauseIfAlone()
    this.wind()
  }

  stop(): void {
    this.stopListening()
  }

  async seatCame(seat: SeatNumber, newDevice: boolean): Promise<void> {
    this.presence.seatCame(seat)
    await this.resume()
    await this.host.say({ type: 'resume-seat', seat, newDevice })
    this.wind()
  }

  /** Of a rehearsal: it sits there, and time still waits for somebody who watches. */
  async automatonCame(seat: SeatNumber): Promise<void> {
    this.presence.automatonCame(seat, this.tools.now())
    await this.host.say({ type: 'resume-seat', seat, newDevice: false })
    this.wind()
  }

  seatWent(seat: SeatNumber): void {
    this.presence.seatWent(seat, this.tools.now())
    void this.host.say({ type: 'lose-seat', seat })
    this.wind()
  }

  /** Somebody has just been given this seat over HTTP and should connect soon. */
  seatExpected(seat: SeatNumber): void {
    if (!this.presence.hasSeat(seat)) this.presence.lostSeats.set(seat, this.tools.now())
    this.wind()
  }

  async watcherCame(): Promise<void> {
    this.presence.watcherCame()
    await this.resume()
    this.wind()
  }

  watcherWent(): void {
    this.presence.watcherWent(this.tools.now())
    this.wind()
  }

  /** The alarm: does what is due. */
  ring(): void {
    const now = this.tools.now()
    for (const [seat, lostAt] of this.presence.lostSeats) {
      if (lostAt + SEAT_PAUSE_MS > now) continue
      this.presence.lostSeats.delete(seat)
      void this.host.say({ type: 'lose-seat', seat }).then(() => this.host.say({ type: 'pause-seat', seat }))
    }
    const { aloneSince } = this.presence
    if (aloneSince !== undefined && aloneSince + ALONE_MS <= now) this.pauseIfAlone()
    const deadline = phaseDeadline(this.host.state)
    if (deadline && this.host.serverTimeOf(deadline.tableMs) <= now + 5) {
      this.notBefore = now + RETRY_MS
      void this.host.say({ type: 'tick-phase', cause: deadline.cause }, 'clock').then(() => this.wind())
      return
    }
    this.wind()
  }

  private pauseIfAlone(): void {
    const { state } = this.host
    this.presence.aloneSince = undefined
    // Rehearsal bots alone need nobody to watch them.
    if (state.status === 'playing' && !state.paused && state.seats.some(({ holder }) => holder === 'person')) {
      void this.host.say({ type: 'pause-table', reason: 'nobody-connected' })
    }
  }

  private async resume(): Promise<void> {
    const reason = this.host.state.paused?.reason
    if (reason === 'nobody-connected' || reason === 'restart') await this.host.say({ type: 'resume-table' })
  }

  private wind(): void {
    const { lostSeats, aloneSince } = this.presence
    const deadline = phaseDeadline(this.host.state)
    const next = Math.min(
      ...[...lostSeats.values()].map((lostAt) => lostAt + SEAT_PAUSE_MS),
      aloneSince === undefined ? Infinity : aloneSince + ALONE_MS,
      deadline ? Math.max(this.notBefore, this.host.serverTimeOf(deadline.tableMs)) : Infinity,
    )
    this.tools.setAlarm(next === Infinity ? undefined : next)
  }
}
