import type { Run } from '../run.ts'
import { openStructuralConflict, resolveChallenge } from './challenge.ts'
import { resolveInitiatives } from './initiatives.ts'
import { resolveLevers } from './levers.ts'
import { scoreMandates, settleDilemmas } from './mandates.ts'
import { applyCharter, resolvePot, seeFreeRiding } from './pot.ts'
import { judgePromises } from './promises.ts'
import { resolveRelations } from './relations.ts'
import { openResolution } from './resolution.ts'
import { openLowLinkConflicts, wearLinks } from './tensions.ts'

/**
 * Resolves a season from its locked orders (GAME §6 D; GAME-NOTES 36 puts levers before the structural conflict).
 * Means left the purses at the lock. Events come in the order in which things happen; each step reads what the one before left.
 */
export function resolveReveal(run: Run): void {
  const resolution = openResolution(run)
  resolveLevers(resolution)
  openStructuralConflict(resolution)
  resolveRelations(resolution)
  resolveChallenge(resolution)
  resolveInitiatives(resolution)
  resolvePot(resolution)
  seeFreeRiding(resolution)
  applyCharter(resolution)
  judgePromises(resolution)
  openLowLinkConflicts(resolution)
  wearLinks(resolution)
  settleDilemmas(resolution)
  scoreMandates(resolution)
}

export { finishGame, judgeOutcome, metGauges } from './outcome.ts'
