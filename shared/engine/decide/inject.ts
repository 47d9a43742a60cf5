import { findSeatPair } from './seat-pair.ts'
import type { InjectedEffect, TrainerCommand } from '../command.ts'
import { LIMITS } from '../../base/limits.ts'
import { initiativeOf } from '../../base/ids.ts'
import { changeIndicator, changeMeans, closeConflict, openConflict, revealSituation } from '../effects/index.ts'
import { findEventCard, playEvent } from '../events-in-play.ts'
import { isLastSeason } from '../format.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import { findSeat } from '../seats.ts'
import type { TableState } from '../state.ts'
import { cleanText } from './clean-text.ts'

type Inject = Extract<TrainerCommand, { type: 'inject' }>

/** At once in news, palaver and reflection; asked while orders are written or revealed, it waits for reflection (rule 57). */
export function inject(run: Run, command: Inject): Rejection | undefined {
  return command.card === undefined ? injectText(run, command) : injectCard(run, command.card)
}

function injectCard(run: Run, id: string): Rejection | undefined {
  const { scenario, game } = run.state
  const card = findEventCard(scenario, id)
  if (!card) return reject('effect-not-allowed')
  if (game.playedEvents.includes(id) || game.waitingInjections.includes(id)) return reject('event-played')
  // A poll is answered in a palaver: later than that it waits for the next one.
  const isNow = card.poll ? game.phase === 'news' || game.phase === 'palaver' : mayApply(run.state)
  if (card.poll && !isNow && isLastSeason(run.state)) return reject('no-next-season')
  run.emit({ type: 'event-injected', event: id, applied: isNow })
  if (!isNow) return undefined
  run.asRules()
  playEvent(run, card)
  return undefined
}

function injectText(run: Run, { text: raw = '', effects = [] }: Inject): Rejection | undefined {
  const text = cleanText(raw, LIMITS.text)
  if (!text.ok) return text.error
  if (!effects.every((effect) => isAllowed(run.state, effect))) return reject('effect-not-allowed')
  const stored = run.store(text.value, 'injection')
  const id = `x${run.state.seq + 1}`
  const applied = mayApply(run.state)
  run.emit({ type: 'event-injected', event: id, text: stored, effects, applied })
  if (!applied) return undefined
  run.asRules()
  applyInjected(run, id, effects)
  return undefined
}

function mayApply({ game }: TableState): boolean {
  return game.phase !== 'commitment' && game.phase !== 'reveal'
}

function isAllowed(state: TableState, effect: InjectedEffect): boolean {
  if ('ind' in effect) return true
  if ('means' in effect) return findSeat(state, effect.means.seat) !== undefined
  if ('conflict' in effect) return findSeatPair(state, 'open' in effect.conflict ? effect.conflict.open : effect.conflict.close) !== undefined
  if (effect.reveal === 'challenge') return state.game.challenge !== undefined
  const initiative = initiativeOf(effect.reveal)
  return initiative !== undefined && state.game.initiatives.some((one) => one.id === initiative)
}

export function applyInjected(run: Run, event: string, effects: readonly InjectedEffect[]): void {
  run.under(`event:${event}`, () => {
    for (const effect of effects) applyOne(run, effect)
  })
}

function applyOne(run: Run, effect: InjectedEffect): void {
  if ('ind' in effect) changeIndicator(run, effect.ind.id, effect.ind.by)
  else if ('means' in effect) {
    if (findSeat(run.state, effect.means.seat)) changeMeans(run, effect.means.seat, effect.means.by, 'trainer')
  } else if ('reveal' in effect) {
    const initiative = initiativeOf(effect.reveal)
    revealSituation(run, initiative === undefined ? 'challenge' : `initiative:${initiative}`)
  } else if ('open' in effect.conflict) {
    const pair = findSeatPair(run.state, effect.conflict.open)
    if (pair) openConflict(run, ...pair.seats)
  } else {
    const pair = findSeatPair(run.state, effect.conflict.close)
    if (pair) closeConflict(run, pair.id)
  }
}
