import { GAP_DECLINED } from '../base/debrief.ts'
import { directed, type SeatNumber } from '../base/ids.ts'
import { SHARED, sharedOnly } from '../engine/debrief-answers.ts'
import { FACTS } from '../engine/debrief-plan.ts'
import { seatsAtTable } from '../engine/seats.ts'
import type { Order, TableState } from '../engine/state.ts'
import { isOpened } from '../views/debrief-view.ts'
import type { PerceptionGap } from './debrief-types.ts'
import { eventsOf, type Film } from './film.ts'
import { playersOf } from './postures.ts'

const TEN = 10

/**
 * What the table believed beside what was, once it has opened its estimates: counts of three persons or more, never
 * of a seat; who declines is left out of every one. Undefined before.
 */
export function gapOf(film: Film): PerceptionGap | undefined {
  const { final } = film
  if (!isOpened(final, FACTS)) return undefined
  const asked = new Set(willing(final))
  const end = film.seasons.at(-1)?.end ?? film.start
  return {
    promises: estimates(final, asked, 'promises-kept', promisesKept(end)),
    pot: estimates(final, asked, 'pot-share', potShare(film, asked)),
    trust: sharedOnly(trustGuesses(final, end, asked)),
    beliefs: beliefsOf(film, asked),
    intentions: intentionsOf(film, asked),
  }
}

/** Persons; rehearsal bots when they played alone. */
function willing(state: TableState): SeatNumber[] {
  const wanted = playersOf(state) === 'bots' ? 'bot' : 'person'
  const declined = new Set(state.debrief.answers.flatMap(({ step, item, value, seat }) => (step === FACTS && item === GAP_DECLINED && value === 'yes' ? [seat] : [])))
  return seatsAtTable(state).flatMap(({ seat, holder }) => (holder === wanted && !declined.has(seat) ? [seat] : []))
}

function answersTo({ debrief }: TableState, asked: ReadonlySet<SeatNumber>, item: string): { readonly seat: SeatNumber; readonly value: number }[] {
  return debrief.answers.flatMap((one) => (one.step === FACTS && one.item === item && asked.has(one.seat) && /^\d+$/.test(one.value ?? '') ? [{ seat: one.seat, value: Number(one.value) }] : []))
}

function estimates(state: TableState, asked: ReadonlySet<SeatNumber>, item: string, record: number | undefined): PerceptionGap['pot'] {
  if (record === undefined) return { counts: {} }
  const side = (value: number): string => (value < record ? 'less' : value > record ? 'more' : 'same')
  return { record, counts: sharedOnly(countBy(answersTo(state, asked, item).map(({ value }) => side(value)))) }
}

/** Of ten words that came due: kept. */
function promisesKept({ game }: TableState): number | undefined {
  const kept = game.promises.filter(({ status }) => status === 'kept').length
  const judged = kept + game.promises.filter(({ status }) => status === 'broken').length
  return judged === 0 ? undefined : Math.round((kept * TEN) / judged)
}

/** Of ten tokens laid: in the common pot. */
function potShare(film: Film, asked: ReadonlySet<SeatNumber>): number | undefined {
  const orders = eventsOf(film, 'order-locked').filter(({ seat }) => asked.has(seat))
  const pot = orders.reduce((sum, { locked: { order } }) => sum + order.time.pot + order.means.pot, 0)
  const all = orders.reduce((sum, { locked: { order } }) => sum + tokensOf(order), 0)
  return all === 0 || new Set(orders.map(({ seat }) => seat)).size < SHARED ? undefined : Math.round((pot * TEN) / all)
}

function tokensOf({ time, means }: Order): number {
  return time.worksite + time.pot + time.mandate + means.worksite + means.pot
}

/** « Qui me faisait le plus confiance ? »: any of those who did, at the end. */
function trustGuesses(state: TableState, end: TableState, asked: ReadonlySet<SeatNumber>): Record<string, number> {
  const others = seatsAtTable(end).map(({ seat }) => seat)
  const right = ({ seat, value }: { readonly seat: SeatNumber; readonly value: number }): boolean => {
    const received = (from: SeatNumber): number => end.game.trust[directed(from, seat)] ?? 0
    const most = Math.max(...others.filter((from) => from !== seat).map(received))
    return received(value) === most
  }
  return countBy(answersTo(state, asked, 'trusted-most-by').map((guess) => (right(guess) ? 'right' : 'other')))
}

/** What each thought of the challenge when orders were locked, beside what it was. */
function beliefsOf(film: Film, asked: ReadonlySet<SeatNumber>): PerceptionGap['beliefs'] {
  return eventsOf(film, 'challenge-drawn').flatMap(({ season, situation }) => {
    const stated = eventsOf(film, 'belief-stated').filter((event) => event.season === season && event.worksite === 'challenge' && asked.has(event.seat))
    const last = new Map(stated.map((event) => [event.seat, event.situation]))
    const counts = sharedOnly(countBy([...last.values()].flatMap((belief) => (belief === undefined ? [] : [belief === situation ? 'right' : 'other']))))
    return Object.keys(counts).length > 0 ? [{ season, counts }] : []
  })
}

/** « J’irais à… », and where one went. */
function intentionsOf(film: Film, asked: ReadonlySet<SeatNumber>): PerceptionGap['intentions'] {
  const seasons = [...new Set(eventsOf(film, 'order-locked').map(({ season }) => season))]
  return seasons.flatMap((season) => {
    const said = new Map(eventsOf(film, 'intention-declared').flatMap((event) => (event.season === season && asked.has(event.seat) ? [[event.seat, event.worksite] as const] : [])))
    const done = eventsOf(film, 'order-locked').filter((event) => event.season === season && said.get(event.seat) !== undefined)
    const counts = sharedOnly(countBy(done.map(({ seat, locked }) => (locked.order.worksite === said.get(seat) ? 'followed' : 'elsewhere'))))
    return Object.keys(counts).length > 0 ? [{ season, counts }] : []
  })
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
