import type { SeatNumber } from '../../base/ids.ts'
import type { Run } from '../run.ts'
import { applyEffects } from './apply.ts'
import { dealExtraClue } from './clues.ts'

/**
 * At news: every effect due this season, in journal order, under the fact that scheduled it.
 * Gives the seats owed a clue: deal them with dealOwedClues once the challenge's own clues are dealt.
 */
export function applyScheduled(run: Run): readonly SeatNumber[] {
  const owedClues: SeatNumber[] = []
  const due = run.state.game.scheduled.filter((one) => one.dueSeason <= run.state.game.season)
  for (const { id, effects, seats, refs } of due) {
    const fact = id.slice(0, id.lastIndexOf('@')) || 'news'
    run.under(fact, () => run.emit({ type: 'schedule-applied', id }))
    applyEffects(run, effects, { fact, frozen: { seats, refs }, owedClues })
  }
  return owedClues
}

export function dealOwedClues(run: Run, seats: readonly SeatNumber[]): void {
  for (const seat of seats) dealExtraClue(run, seat)
}
