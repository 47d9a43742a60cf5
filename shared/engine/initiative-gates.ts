import { medianQuarters } from './links.ts'
import type { InitiativeState, TableState } from './state.ts'

const BACKING_GATE = 4
const TRUST_GATE_QUARTERS = 24

export type InitiativeGate = 'backing' | 'evaluation-or-trust'

/** What the next stage asks beside its need, and whether it holds now. */
export function gateOf(state: TableState, initiative: InitiativeState): { readonly gate?: InitiativeGate; readonly open: boolean } {
  if (initiative.stage === 2) return { gate: 'backing', open: state.game.indicators.backing >= BACKING_GATE }
  if (initiative.stage === 3) return { gate: 'evaluation-or-trust', open: initiative.evaluated || medianQuarters(state) >= TRUST_GATE_QUARTERS }
  return { open: true }
}
