import { seatsOfPair } from '../base/ids.ts'
import { rulesOf } from '../engine/format.ts'
import { conflictPairs, medianQuarters, tensionOf } from '../engine/links.ts'
import { absentSoFar, potThresholds } from '../engine/needs.ts'
import { countSeats, persons, seatsAtTable } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import type { TrainerHint } from './view-types.ts'

/** What deserves the trainer's attention. Hints name nobody (GAME-NOTES 20). */
export function trainerHints(state: TableState): Record<string, TrainerHint> {
  const hints: TrainerHint[] = state.status === 'lobby' ? lobbyHints(state) : state.status === 'playing' ? playHints(state) : []
  return Object.fromEntries(hints.map((hint) => [hint.code, hint]))
}

function lobbyHints(state: TableState): TrainerHint[] {
  const { players } = rulesOf(state)
  const n = countSeats(state)
  return n < players.min || n > players.max ? [{ code: 'format-advice', detail: { n, min: players.min, max: players.max } }] : []
}

function playHints(state: TableState): TrainerHint[] {
  return [...absenceHints(state), ...tensionHints(state), ...phaseHints(state), ...earlyEndHints(state)]
}

function absenceHints(state: TableState): TrainerHint[] {
  const standIns = absentSoFar(state)
  const n = countSeats(state)
  return standIns > Math.floor(n / 3) ? [{ code: 'too-many-stand-ins', detail: { standIns, n } }] : []
}

function tensionHints(state: TableState): TrainerHint[] {
  const lasting = conflictPairs(state).filter(
    (pair) => tensionOf(state, pair) === 'hot' && (state.game.conflicts[pair]?.openedSeason ?? state.game.season) < state.game.season,
  )
  return lasting.length > 0 ? [{ code: 'hot-conflict', detail: { count: lasting.length, seats: new Set(lasting.flatMap((pair) => seatsOfPair(pair))).size } }] : []
}

function phaseHints(state: TableState): TrainerHint[] {
  switch (state.game.phase) {
    case 'palaver':
      return palaverHints(state)
    case 'commitment':
      return commitmentHints(state)
    default:
      return []
  }
}

function palaverHints(state: TableState): TrainerHint[] {
  const unspoken = state.game.clues.filter((clue) => clue.about === 'challenge' && clue.seat !== undefined && clue.shared === undefined).length
  const waiting = state.game.proposals.filter((proposal) => proposal.status === 'open' && proposal.signers.length < proposal.wanted).length
  return [
    ...(unspoken > 0 ? [{ code: 'clues-unspoken', detail: { count: unspoken } }] : []),
    ...(waiting > 0 ? [{ code: 'proposal-waits', detail: { count: waiting } }] : []),
  ]
}

function commitmentHints(state: TableState): TrainerHint[] {
  const { theta2 } = potThresholds(countSeats(state), absentSoFar(state))
  const meant = seatsAtTable(state).reduce((sum, { seat }) => {
    const order = state.game.orders[seat]
    return sum + (order ? order.time.pot + order.means.pot : 0)
  }, state.game.pot.carry + state.game.pot.perSeason)
  const laid = state.game.laid.length
  const late = persons(state).filter((seat) => state.game.orders[seat.seat] === undefined).length
  return [
    ...(laid > 0 && meant < theta2 ? [{ code: 'pot-short', detail: { missing: theta2 - meant } }] : []),
    ...(late > 0 && laid > 0 ? [{ code: 'seat-silent', detail: { count: late } }] : []),
  ]
}

/** Confiance below 2 and two indicators at 0: an offer, never a decision. */
function earlyEndHints(state: TableState): TrainerHint[] {
  const spent = Object.values(state.game.indicators).filter((value) => value === 0).length
  return medianQuarters(state) < 8 && spent >= 2 ? [{ code: 'early-end' }] : []
}
