import type { PhaseId } from '../../shared/base/vocabulary.ts'
import type { PublicView } from '../../shared/views/view-types.ts'

export type Screen = PhaseId | 'lobby' | 'ended' | 'debrief'

/** Which screen the table calls for. */
export function phaseOf(view: PublicView): Screen {
  const { status, outcome } = view.table
  if (status === 'lobby') return 'lobby'
  if (status === 'debrief') return view.debrief.step > 0 || view.debrief.started || outcome === undefined ? 'debrief' : 'ended'
  if (status === 'closed') return 'ended'
  return view.table.phase
}
