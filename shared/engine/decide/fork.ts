import type { SeatNumber } from '../../base/ids.ts'
import type { PhaseId } from '../../base/vocabulary.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import { findSeat } from '../seats.ts'
import { openPhase } from './phases.ts'
import { findBoundary } from './rewind.ts'

/**
 * Plays again from the opening of a phase, beside the game that counts (rule 58): its end is put by and found again
 * when the fork closes. Only persons volunteer. The question shown before goes: what the wall compares next is this branch.
 */
export function openFork(run: Run, season: number, phase: PhaseId, players: readonly SeatNumber[]): Rejection | undefined {
  const boundary = findBoundary(run.state, season, phase)
  if (!boundary || run.state.beside) return reject('cannot-rewind')
  if (players.some((seat) => findSeat(run.state, seat)?.holder !== 'person')) return reject('person-absent')
  const branch = Math.max(...run.state.branches.map((one) => one.branch)) + 1
  if (run.state.debrief.whatIf) run.emit({ type: 'what-if-shown' })
  run.emit({ type: 'branch-opened', branch, kind: 'fork', from: { season, phase, branch: boundary.branch }, players: [...new Set(players)] })
  run.asRules()
  openPhase(run, season, phase)
  return undefined
}
