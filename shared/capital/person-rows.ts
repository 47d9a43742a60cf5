/** What persons did: only of those who share, from three on. */
import { relationOf, seatsOfPair, type SeatNumber } from '../base/ids.ts'
import { eventsOf } from '../debrief/film.ts'
import type { Read } from './read-shared.ts'
import type { Row } from './material-types.ts'
import { mayTell, participant } from './sharing.ts'

type PersonTables = Readonly<Record<'participants' | 'orders' | 'postures' | 'promises' | 'clues' | 'links' | 'quotations', readonly Row[]>>

const NOTHING: PersonTables = { participants: [], orders: [], postures: [], promises: [], clues: [], links: [], quotations: [] }

export function personRows(read: Read): PersonTables {
  if (!read.sharing.isEnough) return NOTHING
  return { participants: participantRows(read), orders: orderRows(read), postures: postureRows(read), promises: promiseRows(read), clues: clueRows(read), links: linkRows(read), quotations: quotationRows(read) }
}

function participantRows({ film, sharing }: Read): Row[] {
  return film.final.seats.filter(({ seat }) => sharing.sharers.has(seat)).map(({ seat, role, pairName }) => ({ participant: participant(seat), role, pair: pairName !== undefined }))
}

/** A relation between two seats is told when both share; otherwise only that it was one. */
function placeOf({ sharing }: Read, worksite: string | undefined): string | null {
  const pair = worksite === undefined ? undefined : relationOf(worksite as never)
  if (pair === undefined) return worksite ?? null
  return seatsOfPair(pair).every((seat) => sharing.sharers.has(seat)) ? `relation:${pair}` : 'relation'
}

function orderRows(read: Read): Row[] {
  const { film, sharing } = read
  const told = <T extends number | null>(value: T): T | null => (sharing.hidesAmounts ? null : value)
  return eventsOf(film, 'order-locked').flatMap(({ season, seq, seat, locked: { order, source } }) => {
    if (!mayTell(sharing, seat, seq)) return []
    const before = film.frames.findLast(({ event }) => event.seq < seq && event.season === season && event.type === 'intention-declared' && event.seat === seat)?.event
    const believed = film.frames.findLast(({ event }) => event.seq < seq && event.season === season && event.type === 'belief-stated' && event.seat === seat && event.worksite === 'challenge')?.event
    return {
      season,
      participant: participant(seat),
      worksite: placeOf(read, order.worksite),
      posture: order.posture ?? null,
      source,
      intention: before?.type === 'intention-declared' ? placeOf(read, before.worksite) : null,
      belief: believed?.type === 'belief-stated' ? (believed.situation ?? null) : null,
      time_worksite: told(order.time.worksite),
      time_pot: told(order.time.pot),
      time_mandate: told(order.time.mandate),
      means_worksite: told(order.means.worksite),
      means_pot: told(order.means.pot),
    }
  })
}

function postureRows(read: Read): Row[] {
  return eventsOf(read.film, 'posture-valued').flatMap(({ season, seq, seat, worksite, posture, situation, value, duplicate }) =>
    mayTell(read.sharing, seat, seq) ? [{ season, participant: participant(seat), worksite: placeOf(read, worksite), posture, situation, value, duplicate }] : [],
  )
}

function promiseRows(read: Read): Row[] {
  const { film, model, sharing } = read
  const given = new Map(eventsOf(film, 'promise-given').map((event) => [event.promise, event.seq]))
  return model.promises.flatMap(({ id, from, to, object, atLeast, givenSeason, dueSeason, status, chip }) => {
    if (!mayTell(sharing, from, given.get(id) ?? 0)) return []
    const receiver = to === 'table' ? 'table' : sharing.sharers.has(to) ? participant(to) : 'other'
    return [{ promise: id, from: participant(from), to: receiver, object: object === 'pot' ? 'pot' : placeOf(read, object), at_least: sharing.hidesAmounts ? null : atLeast, given_season: givenSeason, due_season: dueSeason, status, reason: chip ?? null }]
  })
}

function clueRows({ film, sharing }: Read): Row[] {
  const palavers = new Map(eventsOf(film, 'phase-opened').flatMap((event) => (event.phase === 'palaver' ? [[event.season, event.tableMs] as const] : [])))
  const read = new Set(eventsOf(film, 'fact-read').map((event) => event.read))
  const shared = new Map(eventsOf(film, 'clue-shared').map((event) => [event.clue, event]))
  return [...eventsOf(film, 'clue-dealt'), ...eventsOf(film, 'owner-clue-dealt')].flatMap(({ season, seq, clue }) => {
    const { seat } = clue
    if (seat === undefined || !mayTell(sharing, seat, seq)) return []
    const telling = shared.get(clue.id)
    return [{ season, participant: participant(seat), about: clue.about, read: clue.read || read.has(clue.id), shared: telling?.channel ?? null, seconds: telling ? Math.round((telling.tableMs - (palavers.get(season) ?? 0)) / 1000) : null }]
  })
}

function linkRows({ model, sharing }: Read): Row[] {
  const both = (seats: readonly SeatNumber[]): boolean => seats.every((seat) => sharing.sharers.has(seat))
  return [model.network.start, ...model.network.seasons].flatMap(({ season, links }) =>
    links.flatMap(({ pair, halves, band, conflict }) => {
      const [a, b] = seatsOfPair(pair)
      return both([a, b]) ? [{ season, a: participant(a), b: participant(b), link_halves: halves, band, conflict: conflict ?? null }] : []
    }),
  )
}

/** Released by their author, who shares: two ticks, for two readers. A seat that two people held gives none. */
function quotationRows({ film, model, sharing }: Read): Row[] {
  const joined = eventsOf(film, 'person-joined').map(({ seat }) => seat)
  const isAlone = (seat: SeatNumber): boolean => joined.filter((one) => one === seat).length === 1
  return model.quotations.flatMap(({ seat, text, question }) => (sharing.sharers.has(seat) && isAlone(seat) ? [{ participant: participant(seat), text, question: question?.fr ?? null }] : []))
}
