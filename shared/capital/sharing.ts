import type { SeatNumber } from '../base/ids.ts'
import { eventsOf, type Film } from '../debrief/film.ts'

/** Under this many people who share, nothing of a person is told. */
export const SMALLEST_GROUP = 3

/** Who lets the research community have what they did, and what may then be told. */
export type Sharing = {
  /** Seat → the number of the event from which it is that person's; what a former holder did is not theirs to give. */
  readonly sharers: ReadonlyMap<SeatNumber, number>
  /** A table enters the base, and a person's acts its material, from three sharers on. */
  readonly isEnough: boolean
  /** One or two people kept theirs: amounts of the others would tell theirs, once taken from the table's totals. */
  readonly hidesAmounts: boolean
}

/** From the ticks as they are now: one taken back counts from the next reading on. */
export function sharingOf(film: Film): Sharing {
  const since = new Map<SeatNumber, number>()
  for (const { seat, seq } of eventsOf(film, 'person-joined')) since.set(seat, seq)
  const { seats } = film.final
  const sharers = new Map(seats.flatMap(({ seat, holder, removed, consents }) => (holder === 'person' && !removed && consents.research ? [[seat, since.get(seat) ?? 0] as const] : [])))
  const kept = [...playersOf(film)].filter((player) => ![...sharers].some(([seat, from]) => player === `${seat}/${from}`)).length
  return { sharers, isEnough: sharers.size >= SMALLEST_GROUP, hidesAmounts: kept > 0 && kept < SMALLEST_GROUP }
}

/** People whose orders were locked: a seat and the event by which they sat down in it. */
function playersOf(film: Film): ReadonlySet<string> {
  const seated = new Map<SeatNumber, number>()
  const players = new Set<string>()
  for (const { event, before } of film.frames) {
    if (event.type === 'person-joined') seated.set(event.seat, event.seq)
    if (event.type === 'order-locked' && before.seats.find(({ seat }) => seat === event.seat)?.holder === 'person') players.add(`${event.seat}/${seated.get(event.seat) ?? 0}`)
  }
  return players
}

/** May what this seat did at that moment be told? */
export function mayTell({ sharers, isEnough }: Sharing, seat: SeatNumber, seq: number): boolean {
  const since = sharers.get(seat)
  return isEnough && since !== undefined && seq >= since
}

/** « P3 »: the same person through a session, and nobody outside it. */
export const participant = (seat: SeatNumber): string => `P${seat}`
