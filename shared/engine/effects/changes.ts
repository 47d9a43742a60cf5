/** Single changes of value, within their bounds. Each emits an event only when something moves, and tells whether it did. */
import { directed, pairOf, type Pair, type SeatNumber } from '../../base/ids.ts'
import type { GaugeId, IndicatorId } from '../../base/vocabulary.ts'
import { CEILING_MIN, ceilingOf, trustOf, TRUST_MAX } from '../links.ts'
import { absentAtLock, absentSoFar, initiativeNeed } from '../needs.ts'
import type { Run } from '../run.ts'
import type { InitiativeState } from '../state.ts'

const SCALE_MAX = 10
const MEANS_MAX = 10
const TIME_MAX = 8

/** `below`: nothing happens at or above it. */
export function changeTrust(run: Run, from: SeatNumber, to: SeatNumber, by: number, below?: number): boolean {
  if (from === to) return false
  const before = trustOf(run.state, from, to)
  if (below !== undefined && before >= below) return false
  const after = clamp(before + by, 0, ceilingOf(run.state, from, to))
  if (after === before) return false
  run.emit({ type: 'trust-changed', pair: directed(from, to), from: before, to: after })
  return true
}

/** Both ways between every two of these seats. */
export function changeMutualTrust(run: Run, seats: readonly SeatNumber[], by: number, below?: number): void {
  for (const from of seats) for (const to of seats) changeTrust(run, from, to, by, below)
}

/** Trust above a lowered ceiling falls with it. */
export function changeCeiling(run: Run, from: SeatNumber, to: SeatNumber, by: number): boolean {
  if (from === to) return false
  const before = ceilingOf(run.state, from, to)
  const after = clamp(before + by, CEILING_MIN, TRUST_MAX)
  if (after === before) return false
  run.emit({ type: 'ceiling-changed', pair: directed(from, to), from: before, to: after })
  changeTrust(run, from, to, 0)
  return true
}

export function changeIndicator(run: Run, indicator: IndicatorId, by: number): boolean {
  const before = run.state.game.indicators[indicator]
  const after = clamp(before + by, 0, SCALE_MAX)
  if (after === before) return false
  run.emit({ type: 'indicator-changed', indicator, from: before, to: after })
  return true
}

export function changeHorizon(run: Run, gauge: GaugeId, by: number): boolean {
  const before = run.state.game.horizons[gauge]
  const after = clamp(before + by, 0, gauge === 'trust' ? SCALE_MAX * 4 : SCALE_MAX)
  if (after === before) return false
  run.emit({ type: 'horizon-changed', gauge, from: before, to: after })
  return true
}

export function openConflict(run: Run, a: SeatNumber, b: SeatNumber): boolean {
  const pair = pairOf(a, b)
  if (a === b || run.state.game.conflicts[pair]) return false
  run.emit({ type: 'conflict-opened', pair })
  return true
}

export function closeConflict(run: Run, pair: Pair): boolean {
  if (!run.state.game.conflicts[pair]) return false
  run.emit({ type: 'conflict-closed', pair })
  return true
}

export function changeMeans(run: Run, seat: SeatNumber, by: number, cause: string): boolean {
  const before = run.state.game.means[seat] ?? 0
  const after = clamp(before + by, 0, MEANS_MAX)
  if (after === before) return false
  run.emit({ type: 'means-changed', seat, from: before, to: after, cause })
  return true
}

/** Of this season only. */
export function changeTime(run: Run, seat: SeatNumber, by: number): boolean {
  const before = run.state.game.time[seat] ?? 0
  const after = clamp(before + by, 0, TIME_MAX)
  if (after === before) return false
  run.emit({ type: 'time-set', seat, time: after })
  return true
}

/** Between 0 and the printed need; a finished initiative has no gauge to fill. */
export function changeGauge(run: Run, initiative: InitiativeState, by: number): boolean {
  const k = run.state.game.locked ? absentAtLock(run.state) : absentSoFar(run.state)
  const need = initiativeNeed(run.state, initiative, k)
  if (need === undefined) return false
  const after = clamp(initiative.gauge + by, 0, Math.max(need, initiative.gauge))
  if (after === initiative.gauge) return false
  run.emit({ type: 'gauge-changed', initiative: initiative.id, from: initiative.gauge, to: after })
  return true
}

export function changePotIncome(run: Run, carry: number, perSeason: number): boolean {
  const { pot } = run.state.game
  const next = { carry: clamp(pot.carry + carry, 0, POT_MAX), perSeason: clamp(pot.perSeason + perSeason, 0, POT_MAX) }
  if (next.carry === pot.carry && next.perSeason === pot.perSeason) return false
  run.emit({ type: 'pot-income-changed', ...next })
  return true
}
const POT_MAX = 99

export function revealSituation(run: Run, about: 'challenge' | `initiative:${string}`): boolean {
  const { challenge, initiatives } = run.state.game
  const at = about === 'challenge' ? challenge : initiatives.find((one) => `initiative:${one.id}` === about)
  if (!at || at.known) return false
  run.emit({ type: 'situation-revealed', about, situation: at.situation })
  return true
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
