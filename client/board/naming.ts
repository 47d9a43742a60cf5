/** Names of seats, worksites and promises as every shared screen writes them. */
import { initiativeOf, relationOf, seatsOfPair } from '../../shared/base/ids.ts'
import type { SeatNumber, WorksiteId } from '../../shared/base/ids.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { PromiseView, PublicView } from '../../shared/views/view-types.ts'
import { language, local, text } from '../ui/language.ts'

/** First name when there is one, both when two share the seat, else the role. */
export function seatName(view: Pick<PublicView, 'seats'>, seat: SeatNumber): string {
  const line = view.seats[seat]
  if (!line) return text().common.seat(seat)
  if (line.name === undefined) return text().roles[line.role].short
  return line.pairName === undefined ? line.name : text().list([line.name, line.pairName])
}

export function seatNames(view: Pick<PublicView, 'seats'>, seats: readonly SeatNumber[]): string {
  return text().list(seats.map((seat) => seatName(view, seat)))
}

export function pairNames(view: Pick<PublicView, 'seats'>, pair: string): readonly [string, string] {
  const [a, b] = seatsOfPair(pair as `${number}-${number}`)
  return [seatName(view, a), seatName(view, b)]
}

export function worksiteName(content: PublicContent, view: Pick<PublicView, 'seats'>, worksite: WorksiteId): string {
  const initiative = initiativeOf(worksite)
  if (initiative !== undefined) {
    const card = content.initiatives[initiative]
    return card ? local(card.name) : initiative
  }
  const pair = relationOf(worksite)
  if (pair !== undefined) return text().words.relationOf(...pairNames(view, pair))
  return text().words.challenge
}

export function promiseObjectText(content: PublicContent, view: Pick<PublicView, 'seats'>, promise: PromiseView, words: { readonly atLeastPot: (n: number) => string; readonly atLeastWorksite: (n: number, where: string) => string }): string {
  return promise.object === 'pot' ? words.atLeastPot(promise.atLeast) : words.atLeastWorksite(promise.atLeast, worksiteName(content, view, promise.object))
}

/** Between the quotation marks of the reader's language; the no-break spaces keep them with the words. */
export const quoted = (words: string): string => (language.value === 'fr' ? `«\u00a0${words}\u00a0»` : `“${words}”`)

/** In seat order, without those who left. */
export function seatedNumbers(view: Pick<PublicView, 'seats'>): SeatNumber[] {
  return Object.entries(view.seats)
    .filter(([, line]) => !line.removed)
    .map(([seat]) => Number(seat))
    .sort((a, b) => a - b)
}
