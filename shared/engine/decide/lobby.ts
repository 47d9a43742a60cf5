import type { SeatNumber } from '../../base/ids.ts'
import { HIGHEST_SEAT_NUMBER } from '../../base/limits.ts'
import { SEAT_COUNT } from '../../base/vocabulary.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import { countSeats, findSeat, seatsAtTable } from '../seats.ts'
import type { TrainerHandlers } from './handler.ts'
import { openPhase } from './phases.ts'

/** Seats and roles: before the game, and at the boundary of a season (rule 56). */
export const seatingHandlers: TrainerHandlers<'arrange-roles' | 'start-game' | 'set-stand-in' | 'set-bot' | 'open-seat' | 'tighten-table'> = {
  'arrange-roles'(run, { order }) {
    const seats = seatsAtTable(run.state)
    if (order.length !== seats.length || new Set(order).size !== order.length) return reject('table-size')
    seats.forEach(({ seat, role }, index) => {
      const given = order[index]
      if (given !== undefined && given !== role) run.emit({ type: 'role-changed', seat, role: given })
    })
    return undefined
  },
  'start-game'(run) {
    for (const { seat, holder } of seatsAtTable(run.state)) if (holder === 'open') run.emit({ type: 'stand-in-set', seat, on: true })
    run.emit({ type: 'game-started', seats: countSeats(run.state) })
    run.asRules()
    for (const { id, situation, draws } of run.state.game.initiatives) run.emit({ type: 'situation-drawn', initiative: id, situation, draws })
    openPhase(run, 1, 'news')
    return undefined
  },
  'set-stand-in'(run, { seat: number, on }) {
    const seat = findSeat(run.state, number)
    if (!seat) return reject('not-allowed')
    if (on === (seat.holder === 'stand-in')) return undefined
    if (!on && seat.name === undefined && run.state.status !== 'lobby') return reject('person-absent')
    run.emit({ type: 'stand-in-set', seat: number, on })
    return undefined
  },
  'set-bot'(run, { seat: number, kind }) {
    const seat = findSeat(run.state, number)
    if (!seat) return reject('not-allowed')
    if (seat.holder === 'person') return reject('seat-taken')
    const wanted = kind === 'none' ? undefined : kind
    if (wanted === seat.bot) return undefined
    run.emit({ type: 'bot-set', seat: number, ...(wanted === undefined ? {} : { kind: wanted }) })
    return undefined
  },
  // While the game runs a seat number is never given twice: what was and a rewind know it. Before, nothing was.
  'open-seat'(run) {
    const { seats, scenario, status } = run.state
    const freed = status === 'lobby' ? seats.find((seat) => seat.removed)?.seat : undefined
    const number = freed ?? Math.max(...seats.map((seat) => seat.seat)) + 1
    const role = scenario.file.roleOrder.find((one) => !seatsAtTable(run.state).some((seat) => seat.role === one))
    if (countSeats(run.state) >= SEAT_COUNT.max || number > HIGHEST_SEAT_NUMBER || role === undefined) return reject('table-size')
    run.emit({ type: 'seat-opened', seat: number, role })
    return undefined
  },
  'tighten-table'(run, { seats }) {
    return tighten(run, [...new Set(seats)].sort((a, b) => a - b))
  },
}

/** Stand-ins only, never below four. Their promises lapse; their initiatives pass on. */
function tighten(run: Run, seats: readonly SeatNumber[]): Rejection | undefined {
  const leaving = seats.map((number) => findSeat(run.state, number))
  if (!leaving.every((seat) => seat !== undefined)) return reject('not-allowed')
  if (!leaving.every((seat) => seat.holder === 'stand-in' || seat.holder === 'open')) return reject('seat-taken')
  if (countSeats(run.state) - seats.length < SEAT_COUNT.min) return reject('table-size')
  if (run.state.status === 'playing') {
    for (const promise of run.state.game.promises) {
      const isTheirs = seats.includes(promise.from) || (promise.to !== 'table' && seats.includes(promise.to))
      if (isTheirs && promise.status === 'live') run.emit({ type: 'promise-lapsed', promise: promise.id, fact: `promise:${promise.id}` })
    }
  }
  const owners = new Map(run.state.game.initiatives.map((one) => [one.id, one.owner]))
  run.emit({ type: 'table-tightened', seats })
  run.asRules()
  for (const { id, owner } of run.state.game.initiatives) {
    if (owners.get(id) !== owner) run.emit({ type: 'initiative-owner-changed', initiative: id, owner })
  }
  return undefined
}
