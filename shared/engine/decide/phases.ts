import type { PhaseId } from '../../base/vocabulary.ts'
import { closePolls, findEventCard, playEvent } from '../events-in-play.ts'
import { isLastSeason, phaseDurationMs } from '../format.ts'
import { openNews } from '../news.ts'
import { judgeOutcome, resolveReveal } from '../resolve/index.ts'
import type { Run } from '../run.ts'
import { applyInjected } from './inject.ts'
import { lockOrders } from './lock-orders.ts'
import { askByItself } from './questions.ts'
import { sealProposals } from './seal-proposals.ts'
import { beginDebrief } from './steps.ts'

/** Closes the phase, does what its end brings, and opens the next one or ends the game. */
export function closePhase(run: Run, cause: 'timer' | 'all-ready' | 'trainer'): void {
  const { season, phase } = run.state.game
  run.emit({ type: 'phase-closed', season, phase, cause })
  run.asRules()
  switch (phase) {
    case 'news':
      return openPhase(run, season, 'palaver')
    case 'palaver':
      closePolls(run)
      sealProposals(run)
      return openPhase(run, season, 'commitment')
    case 'commitment':
      lockOrders(run)
      return openPhase(run, season, 'reveal')
    case 'reveal':
      return openPhase(run, season, 'reflection')
    case 'reflection':
      return isLastSeason(run.state) ? endGame(run, 'last-season') : openPhase(run, season + 1, 'news')
  }
}

/** Opens a phase with its full length, and does what its beginning brings. */
export function openPhase(run: Run, season: number, phase: PhaseId): void {
  const durationMs = phaseDurationMs(run.state, season, phase, run.state.game.silent)
  run.emit({ type: 'phase-opened', season, phase, ...(durationMs === undefined ? {} : { durationMs }) })
  if (phase === 'news') openNews(run)
  if (phase === 'reveal') resolveReveal(run)
  if (phase === 'reflection') openReflection(run)
}

/** What was provoked while orders were written or revealed is applied now (rule 57); a poll waits for a palaver. */
function openReflection(run: Run): void {
  for (const id of run.state.game.waitingInjections) {
    const card = findEventCard(run.state.scenario, id)
    if (card?.poll) continue
    const effects = run.state.game.waitingEffects[id] ?? []
    run.emit({ type: 'event-injected', event: id, applied: true })
    if (card) playEvent(run, card)
    else applyInjected(run, id, effects)
  }
  askByItself(run)
}

/** Outcome by the same formula at the last close or when the trainer ends. A fork leads back to the debrief it left. */
export function endGame(run: Run, cause: 'last-season' | 'trainer'): void {
  const { id, met } = judgeOutcome(run.state)
  run.emit({ type: 'game-ended', outcome: id, met, cause })
  if (run.state.beside) run.emit({ type: 'fork-closed' })
  else beginDebrief(run)
}
