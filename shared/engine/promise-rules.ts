import { initiativeOf, type SeatNumber } from '../base/ids.ts'
import { lastSeasonOf } from './format.ts'
import { reject, type Rejection } from './rejection.ts'
import { findSeat, persons } from './seats.ts'
import type { GivenPromise, PromiseObject, TableState } from './state.ts'
import { isWorksiteOpen, openWorksites } from './worksites.ts'

export const PROMISE_AMOUNT = { min: 2, max: 6 } as const

/** One to the table and one to a person each season; a withdrawn one counts (rules 48, 50). */
export function refusePromiseTo(state: TableState, from: SeatNumber, to: SeatNumber | 'table'): Rejection | undefined {
  const { season, promises } = state.game
  if (to !== 'table') {
    if (to === from) return reject('not-to-myself')
    const seat = findSeat(state, to)
    if (seat?.holder !== 'person' && seat?.holder !== 'bot') return reject('person-absent')
  }
  const refusal = to === 'table' ? undefined : refusePromiseToAnybody(state)
  if (refusal) return refusal
  const isSame = (promise: GivenPromise): boolean => promise.from === from && promise.givenSeason === season && (promise.to === 'table') === (to === 'table')
  return promises.some(isSame) ? reject('promise-quota') : undefined
}

/** Season 1: to the table only (rule 63). */
export function refusePromiseToAnybody(state: TableState): Rejection | undefined {
  return state.game.season === 1 ? reject('not-allowed', { from: 2 }) : undefined
}

/** The pot; the challenge or an open relation, this season; an initiative that is not complete. */
export function refusePromiseObject(state: TableState, from: SeatNumber, object: PromiseObject, due: 'this' | 'next'): Rejection | undefined {
  const { season, promises } = state.game
  if (due === 'next' && season >= lastSeasonOf(state)) return reject('no-next-season')
  if (!isPromisable(state, object, due)) return reject('promise-object')
  const dueSeason = due === 'this' ? season : season + 1
  const isSame = (promise: GivenPromise): boolean => promise.from === from && promise.status === 'live' && promise.object === object && promise.dueSeason === dueSeason
  return promises.some(isSame) ? reject('promise-exists') : undefined
}

function isPromisable(state: TableState, object: PromiseObject, due: 'this' | 'next'): boolean {
  if (object === 'pot') return true
  if (initiativeOf(object) !== undefined) return isWorksiteOpen(state, object)
  return due === 'this' && isWorksiteOpen(state, object)
}

/** What a promise of this season may bear on. */
export function promisableObjects(state: TableState): PromiseObject[] {
  return ['pot', ...openWorksites(state)]
}

export function promiseTargets(state: TableState, from: SeatNumber): SeatNumber[] {
  return persons(state)
    .map((seat) => seat.seat)
    .filter((seat) => seat !== from)
}
