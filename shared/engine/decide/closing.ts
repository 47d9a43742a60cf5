import type { SeatNumber } from '../../base/ids.ts'
import type { Run } from '../run.ts'
import { connectedPersons } from '../seats.ts'
import type { TableState } from '../state.ts'

/** Everybody ready: the phase closes this long after, unless one takes it back (rule 4). */
export const CLOSING_MS = 5000

const CLOSED_BY_ALL = ['news', 'palaver', 'commitment', 'reflection']

/** A laid order says ready by itself. */
export function isReady({ game }: TableState, seat: SeatNumber): boolean {
  return game.ready.includes(seat) || (game.phase === 'commitment' && game.laid.includes(seat))
}

/** Starts or takes back the last seconds of a phase, after whatever may have changed who is ready. */
export function refreshClosing(run: Run): void {
  const { state } = run
  if (state.status !== 'playing') return
  const present = connectedPersons(state)
  const isOver = CLOSED_BY_ALL.includes(state.game.phase) && present.length > 0 && present.every(({ seat }) => isReady(state, seat))
  if (isOver === (state.closesAtMs !== undefined)) return
  run.asRules()
  run.emit(isOver ? { type: 'closing-set', closesAtMs: run.moment.tableMs + CLOSING_MS } : { type: 'closing-set' })
}
