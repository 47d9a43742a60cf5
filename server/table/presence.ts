import type { SeatNumber } from '../../shared/base/ids.ts'

/** A person dropped for this long is shown as paused (GAME §13). */
export const SEAT_PAUSE_MS = 20_000
/** Nobody left, neither phone, wall nor console, for this long: the table pauses itself. */
export const ALONE_MS = 5_000

/** Who is connected to a table, and since when somebody is missing. In memory only: a restart starts from nobody. */
export class Presence {
  readonly lostSeats = new Map<SeatNumber, number>()
  aloneSince: number | undefined
  private readonly seats = new Set<SeatNumber>()
  /** Of a rehearsal: there, but no company. */
  private readonly automata = new Set<SeatNumber>()
  private watchers = 0

  constructor(now: number) {
    this.aloneSince = now
  }

  seatCame(seat: SeatNumber): void {
    this.seats.add(seat)
    this.lostSeats.delete(seat)
    if (!this.automata.has(seat)) this.aloneSince = undefined
  }

  automatonCame(seat: SeatNumber, now: number): void {
    this.automata.add(seat)
    this.seats.add(seat)
    this.lostSeats.delete(seat)
    this.weigh(now)
  }

  seatWent(seat: SeatNumber, now: number): void {
    if (this.seats.delete(seat)) this.lostSeats.set(seat, now)
    this.weigh(now)
  }

  watcherCame(): void {
    this.watchers += 1
    this.aloneSince = undefined
  }

  watcherWent(now: number): void {
    this.watchers -= 1
    this.weigh(now)
  }

  hasSeat(seat: SeatNumber): boolean {
    return this.seats.has(seat)
  }

  get isAlone(): boolean {
    return this.watchers <= 0 && [...this.seats].every((seat) => this.automata.has(seat))
  }

  private weigh(now: number): void {
    if (this.isAlone) this.aloneSince ??= now
  }
}
