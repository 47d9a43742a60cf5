import type { DebriefModel } from './debrief-types.ts'
import { eventsOf, type Film } from './film.ts'

/** Every count of the pot; its margin is to the nearer threshold, negative below it. */
export function potsOf(film: Film): DebriefModel['pots'] {
  return eventsOf(film, 'pot-counted').map(({ season, total, level, theta1, theta2, margin, tax, seq }) => ({ season, total, level, theta1, theta2, margin, tax, seqs: [seq] }))
}
