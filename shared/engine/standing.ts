import type { TableState, TableStatus } from './state.ts'

/** Where the table stands; of one that a fault stopped, where it stood and will go on. */
export function standingOf({ status, game, boundaries }: Pick<TableState, 'status' | 'game' | 'boundaries'>): Exclude<TableStatus, 'faulted'> {
  if (status !== 'faulted') return status
  if (game.outcome) return 'debrief'
  return boundaries.length > 0 ? 'playing' : 'lobby'
}
