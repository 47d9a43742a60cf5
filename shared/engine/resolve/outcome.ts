import { GAUGES, INDICATORS, type GaugeId, type OutcomeId } from '../../base/vocabulary.ts'
import { countHotConflicts, medianQuarters } from '../links.ts'
import { stagesForLearning } from '../needs.ts'
import type { Run } from '../run.ts'
import type { TableState } from '../state.ts'
import { sum } from './work.ts'

/** Gauges at or above their horizon. */
export function metGauges(state: TableState): GaugeId[] {
  const { indicators, horizons } = state.game
  const trust = medianQuarters(state)
  return GAUGES.filter((gauge) => (gauge === 'trust' ? trust : indicators[gauge]) >= horizons[gauge])
}

/** In order: stalled, fragile, learning, moving (GAME §12; GAME-NOTES 52). */
export function judgeOutcome(state: TableState): { readonly id: OutcomeId; readonly met: readonly GaugeId[] } {
  const met = metGauges(state)
  const { indicators } = state.game
  const low = INDICATORS.filter((indicator) => indicators[indicator] <= 1).length
  if (met.length <= 1 || low >= 2) return { id: 'stalled', met }
  if (met.length <= 3 || !met.includes('trust')) return { id: 'fragile', met }
  return { id: isLearning(state, met) ? 'learning' : 'moving', met }
}

function isLearning(state: TableState, met: readonly GaugeId[]): boolean {
  const { promises, initiatives } = state.game
  const kept = promises.filter((promise) => promise.status === 'kept').length
  const broken = promises.filter((promise) => promise.status === 'broken').length
  return (
    met.length === GAUGES.length &&
    countHotConflicts(state) === 0 &&
    4 * kept >= 3 * (kept + broken) &&
    sum(initiatives.map((initiative) => initiative.stage)) >= stagesForLearning(state)
  )
}

/** The same formula at the close of the last reflection and for « Finir maintenant ». */
export function finishGame(run: Run, cause: 'last-season' | 'trainer'): void {
  const { id, met } = judgeOutcome(run.state)
  run.emit({ type: 'game-ended', outcome: id, met, cause })
}
