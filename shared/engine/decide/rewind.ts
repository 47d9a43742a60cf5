import type { PhaseId } from '../../base/vocabulary.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import type { Boundary, TableState } from '../state.ts'
import { openPhase } from './phases.ts'

/**
 * Takes the table back to the opening of a phase, in a new branch, with its full time and the same draws (rule 58).
 * What the opening brings is done again: news are told, orders resolved.
 */
export function rewind(run: Run, season: number, phase: PhaseId): Rejection | undefined {
  const boundary = findBoundary(run.state, season, phase)
  if (!boundary || run.state.game.outcome || run.state.beside) return reject('cannot-rewind')
  const branch = Math.max(...run.state.branches.map((one) => one.branch)) + 1
  run.emit({ type: 'branch-opened', branch, kind: 'rewind', from: { season, phase, branch: boundary.branch } })
  run.asRules()
  openPhase(run, season, phase)
  return undefined
}

/** The last close is undone: the game goes on as it stood, with the time it had left, in a new branch (BR6). */
export function undoClose(run: Run): Rejection | undefined {
  const { closed, game, branches } = run.state
  if (!closed || game.outcome) return reject('cannot-rewind')
  const branch = Math.max(...branches.map((one) => one.branch)) + 1
  const { season, phase } = closed
  run.emit({ type: 'branch-opened', branch, kind: 'undo', from: { season, phase, branch: closed.branch } })
  return undefined
}

export function findBoundary(state: TableState, season: number, phase: PhaseId): Boundary | undefined {
  return state.boundaries.findLast((one) => one.season === season && one.phase === phase)
}
