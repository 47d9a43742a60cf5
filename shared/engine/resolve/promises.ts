import type { SeatNumber } from '../../base/ids.ts'
import { lockedOrder, potTokens, worksiteTokens } from '../deployment.ts'
import { changeCeiling, changeTrust } from '../effects/changes.ts'
import { ceilDiv } from '../needs.ts'
import { seatNumbers } from '../seats.ts'
import type { GivenPromise } from '../state.ts'
import type { Resolution } from './resolution.ts'

const KEPT_TO_TABLE_BELOW = 8

/** Takes back what was announced, judges what is due, then the pact (GAME §9; GAME-NOTES 49, 50). */
export function judgePromises(resolution: Resolution): void {
  const { run } = resolution
  const { season, promises } = run.state.game
  for (const promise of promises) {
    run.under(`promise:${promise.id}`, () => {
      if (promise.status === 'withdrawn' && promise.withdrawnSeason === season) moveTrust(resolution, promise, -1)
      if (promise.status === 'live' && promise.dueSeason <= season) judge(resolution, promise)
    })
  }
  sealPact(resolution)
}

function judge(resolution: Resolution, promise: GivenPromise): void {
  const { run } = resolution
  if (isMoot(resolution, promise)) return run.emit({ type: 'promise-lapsed', promise: promise.id })
  const isKept = tokensFor(resolution, promise) >= promise.atLeast
  run.emit({ type: isKept ? 'promise-kept' : 'promise-broken', promise: promise.id })
  const isToTable = promise.to === 'table'
  if (isKept) return moveTrust(resolution, promise, isToTable ? 1 : 2, isToTable ? KEPT_TO_TABLE_BELOW : undefined)
  moveTrust(resolution, promise, isToTable ? -2 : -3)
  for (const seat of beneficiaries(resolution, promise)) changeCeiling(run, seat, promise.from, isToTable ? -1 : -2)
}

/** The seat was away at lock, or its worksite was closed by then. */
function isMoot({ run, closedAtLock }: Resolution, promise: GivenPromise): boolean {
  const locked = run.state.game.locked?.[promise.from]
  if (!locked || locked.source === 'absent') return true
  return promise.object !== 'pot' && closedAtLock(promise.object)
}

function tokensFor({ run, refundedTime }: Resolution, { from, object }: GivenPromise): number {
  const order = lockedOrder(run.state, from)
  if (!order) return 0
  if (object === 'pot') return potTokens(order)
  return order.worksite === object ? worksiteTokens(order) + (refundedTime.get(from) ?? 0) : 0
}

function beneficiaries({ run }: Resolution, { from, to }: GivenPromise): SeatNumber[] {
  return seatNumbers(run.state).filter((seat) => seat !== from && (to === 'table' || seat === to))
}

function moveTrust(resolution: Resolution, promise: GivenPromise, by: number, below?: number): void {
  for (const seat of beneficiaries(resolution, promise)) changeTrust(resolution.run, seat, promise.from, by, below)
}

/** Half the table or more kept a pot promise to the table this season, and nobody broke one: ⌈n/4⌉ tokens go to the next pot. */
function sealPact({ run, n }: Resolution): void {
  const { season, promises } = run.state.game
  const due = promises.filter((promise) => promise.object === 'pot' && promise.to === 'table' && promise.dueSeason === season)
  const kept = due.filter((promise) => promise.status === 'kept')
  if (due.some((promise) => promise.status === 'broken') || kept.length < ceilDiv(n, 2)) return
  run.emit({ type: 'pact-kept', promises: kept.map((promise) => promise.id), carried: ceilDiv(n, 4), fact: 'pot' })
}
