import type { SeatNumber } from '../../base/ids.ts'
import { LIMITS } from '../../base/limits.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import { findSeat, seatsAtTable } from '../seats.ts'
import { cleanText } from './clean-text.ts'
import type { ServerHandlers } from './handler.ts'

/**
 * Who sits, comes back, drops. Nobody connected pauses the table (rule 4): the server says so, for it alone sees
 * walls and consoles; phones asleep in front of a lit wall pause nothing.
 */
export const presenceHandlers: Pick<ServerHandlers, 'join-seat' | 'move-seat' | 'resume-seat' | 'link-seat' | 'lose-seat' | 'pause-seat' | 'pause-table' | 'resume-table' | 'erase-text'> = {
  'join-seat'(run, { seat: number, name: rawName, pairName: rawPair, from }) {
    const seat = findSeat(run.state, number)
    if (!seat) return reject('not-allowed')
    if (run.state.beside) return reject('table-full')
    if (seat.holder !== 'open' && seat.holder !== 'stand-in') {
      const isFull = seatsAtTable(run.state).every((one) => one.holder === 'person' || one.holder === 'bot')
      return reject(isFull ? 'table-full' : 'seat-taken')
    }
    const name = cleanText(rawName, LIMITS.name)
    if (!name.ok) return name.error
    const pair = rawPair === undefined ? undefined : cleanText(rawPair, LIMITS.name)
    if (pair && !pair.ok) return pair.error
    const pairName = pair?.ok ? run.store(pair.value, `pair-name:${number}`) : undefined
    run.emit({ type: 'person-joined', seat: number, name: run.store(name.value, `name:${number}`), ...(pairName === undefined ? {} : { pairName }), ...(from === undefined ? {} : { from }) })
    wake(run)
    return undefined
  },
  // Their words stay with this table; the seat is left as by anybody who leaves.
  'move-seat'(run, { seat: number, table }) {
    if (findSeat(run.state, number)?.moveTo !== table) return reject('not-allowed')
    run.emit({ type: 'person-moved', seat: number, table })
    return leaveSeat(run, number)
  },
  'resume-seat'(run, { seat: number, newDevice }) {
    const seat = findSeat(run.state, number)
    if (seat?.holder !== 'person') return reject('not-allowed')
    if (newDevice) run.emit({ type: 'device-changed', seat: number })
    if (!seat.connected) run.emit({ type: 'connection-restored', seat: number })
    if (seat.paused) run.emit({ type: 'seat-resumed', seat: number })
    wake(run)
    return undefined
  },
  // For somebody who sits there: who was put aside is brought back first.
  'link-seat'(run, { seat: number }) {
    const seat = findSeat(run.state, number)
    if (!seat) return reject('not-allowed')
    if (seat.holder !== 'person') return reject('person-absent')
    run.emit({ type: 'seat-link-made', seat: number })
    return undefined
  },
  'lose-seat'(run, { seat: number }) {
    if (!findSeat(run.state, number)?.connected) return undefined
    run.emit({ type: 'connection-lost', seat: number })
    return undefined
  },
  'pause-seat'(run, { seat: number }) {
    const seat = findSeat(run.state, number)
    if (seat?.holder === 'person' && !seat.connected && !seat.paused) run.emit({ type: 'seat-paused', seat: number })
    return undefined
  },
  // A fault may come before the game and after it; time runs during the game only.
  'pause-table'(run, { reason, where }) {
    const { status, game, paused } = run.state
    if (reason === 'fault') {
      if (status === 'faulted') return undefined
      run.emit({ type: 'table-faulted', where: where ?? (status === 'playing' ? game.phase : status) })
      run.emit({ type: 'paused', reason })
    } else if (status !== 'playing' && status !== 'faulted') return reject('wrong-phase', { phase: status })
    else if (!paused) run.emit({ type: 'paused', reason })
    return undefined
  },
  // A pause of the trainer's is lifted by the trainer.
  'resume-table'(run) {
    if (run.state.paused && run.state.paused.reason !== 'trainer') run.emit({ type: 'resumed' })
    return undefined
  },
  'erase-text'(run, { text }) {
    if (run.state.texts[text] && !run.state.erasedTexts.includes(text)) run.emit({ type: 'text-erased', text })
    return undefined
  },
}

export function leaveSeat(run: Run, number: SeatNumber): undefined {
  run.emit({ type: 'person-left', seat: number })
  if (run.state.status === 'playing') run.emit({ type: 'stand-in-set', seat: number, on: true })
  return undefined
}

/** Two people on one phone, the second by name; a seat that two share already is full. */
export function shareSeat(run: Run, number: SeatNumber, rawName: string): Rejection | undefined {
  const seat = findSeat(run.state, number)
  if (seat?.holder !== 'person') return reject('person-absent')
  if (seat.pairName !== undefined) return reject('seat-taken')
  const name = cleanText(rawName, LIMITS.name)
  if (!name.ok) return name.error
  run.emit({ type: 'seat-shared', seat: number, pairName: run.store(name.value, `pair-name:${number}`) })
  return undefined
}

function wake(run: Run): void {
  if (run.state.paused?.reason !== 'nobody-connected') return
  run.asRules()
  run.emit({ type: 'resumed' })
}
