import type { PhaseId } from '../../base/vocabulary.ts'
import type { Actor, Command } from '../command.ts'
import { reject, type Rejection } from '../rejection.ts'
import { findSeat } from '../seats.ts'
import type { TableState, TableStatus } from '../state.ts'

export type ActorKind = Actor['kind']

/** Who may send a command, and when. What it says of its object is judged by its own rule. */
export type Permission = {
  readonly by: readonly ActorKind[]
  readonly statuses: readonly TableStatus[]
  /** Phases, while the game is played; absent = all. */
  readonly phases?: readonly PhaseId[]
  /** Goes through a pause. */
  readonly whilePaused?: true
  /** Refused in the palaver of a silent season (rule 59). */
  readonly speaks?: true
  /** Open to one who sat down while the game runs, before the next phase. */
  readonly whileWaiting?: true
}

const EVERYWHERE: readonly TableStatus[] = ['lobby', 'playing', 'debrief', 'closed', 'faulted']
const OPEN: readonly TableStatus[] = ['lobby', 'playing', 'debrief']
const PRESENCE: readonly TableStatus[] = ['lobby', 'playing', 'debrief', 'faulted']

const inPalaver: Permission = { by: ['seat'], statuses: ['playing'], phases: ['palaver'], speaks: true }
const inCommitment: Permission = { by: ['seat'], statuses: ['playing'], phases: ['commitment'] }
const inReflection: Permission = { by: ['seat'], statuses: ['playing'], phases: ['reflection'] }
const anytimeSeat = { by: ['seat'], statuses: OPEN, whilePaused: true, whileWaiting: true } as const satisfies Permission
const inDebrief: Permission = { by: ['seat'], statuses: ['debrief'], whilePaused: true, whileWaiting: true }
const ownWords: Permission = { by: ['seat'], statuses: ['lobby', 'playing', 'debrief', 'closed'], whilePaused: true, whileWaiting: true }
const trainerPlaying: Permission = { by: ['trainer'], statuses: ['playing'], whilePaused: true }
const trainerOpen: Permission = { by: ['trainer'], statuses: OPEN, whilePaused: true }
const trainerBoundary: Permission = { by: ['trainer'], statuses: ['lobby', 'playing'], phases: ['reflection'], whilePaused: true }
const presence: Permission = { by: ['server'], statuses: PRESENCE, whilePaused: true }

/** The whole matrix: the server's own test goes through it, audience by audience. */
export const PERMISSIONS: Readonly<Record<Command['type'], Permission>> = {
  'leave-seat': anytimeSeat,
  'share-my-seat': anytimeSeat,
  'set-consent': ownWords,
  'ask-help': { ...anytimeSeat, statuses: PRESENCE },
  'read-told': anytimeSeat,
  'set-ready': { by: ['seat'], statuses: ['playing'], phases: ['news', 'palaver', 'commitment', 'reflection'] },
  'read-fact': { ...anytimeSeat, statuses: ['playing'] },
  bookmark: { by: ['seat', 'trainer'], statuses: ['playing', 'debrief'], whilePaused: true, whileWaiting: true },
  'finish-tutorial': { ...anytimeSeat, statuses: ['lobby', 'playing'] },
  'share-clue': inPalaver,
  'declare-intention': inPalaver,
  'give-promise': inPalaver,
  'accept-promise': inPalaver,
  'withdraw-promise': { ...inPalaver, phases: ['palaver', 'commitment'] },
  'propose-lever': inPalaver,
  'amend-proposal': inPalaver,
  'widen-proposal': inPalaver,
  'cancel-proposal': inPalaver,
  'sign-proposal': inPalaver,
  'unsign-proposal': inPalaver,
  'refuse-proposal': inPalaver,
  'cast-vote': inPalaver,
  'answer-poll': inPalaver,
  'announce-dilemma': inPalaver,
  'send-message': inPalaver,
  'report-message': { ...anytimeSeat, statuses: ['playing'] },
  'decline-move': { ...anytimeSeat, statuses: ['lobby', 'playing'] },
  'state-belief': { by: ['seat'], statuses: ['playing'], phases: ['palaver', 'commitment'] },
  'save-order': inCommitment,
  'lay-order': inCommitment,
  'take-back-order': inCommitment,
  'give-thanks': inReflection,
  'answer-question': inReflection,
  'answer-step': inDebrief,
  'tell-mood': inDebrief,
  'tag-decision': inDebrief,
  'release-words': inDebrief,
  'correct-words': inDebrief,
  'withdraw-words': ownWords,
  'write-card': inDebrief,

  'arrange-roles': { by: ['trainer'], statuses: ['lobby'] },
  'start-game': { by: ['trainer'], statuses: ['lobby'] },
  'close-phase': { by: ['trainer'], statuses: ['playing'] },
  'change-time': { ...trainerPlaying, statuses: ['playing', 'debrief'] },
  pause: trainerPlaying,
  resume: { by: ['trainer'], statuses: ['playing', 'faulted'], whilePaused: true },
  'set-pace': { by: ['trainer'], statuses: ['lobby', 'playing'], whilePaused: true },
  'undo-close': { by: ['trainer'], statuses: ['playing', 'faulted'], whilePaused: true },
  rewind: { by: ['trainer'], statuses: ['playing', 'faulted'], whilePaused: true },
  inject: trainerPlaying,
  'ask-question': { ...trainerPlaying, phases: ['reflection'] },
  'write-note': { by: ['trainer'], statuses: EVERYWHERE, whilePaused: true },
  'peek-orders': { ...trainerPlaying, phases: ['commitment', 'reveal'] },
  'look-as': trainerPlaying,
  'share-seat': trainerOpen,
  'propose-move': { by: ['trainer'], statuses: ['lobby', 'playing'], whilePaused: true },
  'hide-message': trainerPlaying,
  nudge: { ...trainerPlaying, phases: ['news', 'palaver', 'commitment', 'reflection'] },
  'end-help': { by: ['trainer'], statuses: PRESENCE, whilePaused: true },
  tell: trainerOpen,
  'approve-text': trainerOpen,
  'set-board': trainerOpen,
  'set-stand-in': { by: ['trainer'], statuses: ['lobby', 'playing'], whilePaused: true },
  'set-bot': { by: ['trainer'], statuses: ['lobby', 'playing'], whilePaused: true },
  'open-seat': trainerBoundary,
  'tighten-table': trainerBoundary,
  'silence-season': { by: ['trainer'], statuses: ['lobby', 'playing'], whilePaused: true },
  'show-trust-numbers': trainerOpen,
  'end-game': trainerPlaying,
  'open-step': { by: ['trainer'], statuses: ['debrief'], whilePaused: true },
  'plan-debrief': trainerOpen,
  'open-answers': { by: ['trainer'], statuses: ['debrief'], whilePaused: true },
  'show-what-if': { by: ['trainer'], statuses: ['debrief'], whilePaused: true },
  'show-evidence': { by: ['trainer'], statuses: ['debrief'], whilePaused: true },
  fork: { by: ['trainer'], statuses: ['debrief'], whilePaused: true },
  'close-fork': trainerPlaying,
  'keep-moment': { by: ['trainer'], statuses: ['debrief'], whilePaused: true },
  'close-table': { by: ['trainer'], statuses: PRESENCE, whilePaused: true },

  'join-seat': { by: ['server'], statuses: ['lobby', 'playing'], whilePaused: true },
  'move-seat': { by: ['server'], statuses: ['lobby', 'playing'], whilePaused: true },
  'resume-seat': presence,
  'link-seat': { ...presence, statuses: OPEN },
  'lose-seat': presence,
  'pause-seat': presence,
  'tick-phase': { by: ['clock'], statuses: ['playing', 'debrief'] },
  'pause-table': presence,
  'resume-table': { by: ['server'], statuses: ['playing', 'faulted'], whilePaused: true },
  'count-moods': { by: ['server'], statuses: ['debrief'], whilePaused: true },
  'erase-text': { by: ['server'], statuses: EVERYWHERE, whilePaused: true },
}

/** A fork is played by those who were there: the table is found again as it was. */
const SEATINGS: readonly Command['type'][] = ['set-stand-in', 'set-bot', 'open-seat', 'tighten-table', 'undo-close', 'set-pace', 'propose-move', 'share-seat', 'share-my-seat']

/** The first reason why this actor may not send this command now; undefined when it may. Closed on any doubt. */
export function checkPermission(state: TableState, type: Command['type'], actor: Actor): Rejection | undefined {
  const permission: Permission | undefined = Object.hasOwn(PERMISSIONS, type) ? PERMISSIONS[type] : undefined
  if (!permission || !permission.by.includes(actor.kind)) return reject('not-allowed')
  const seat = actor.kind === 'seat' ? findSeat(state, actor.seat) : undefined
  if (actor.kind === 'seat' && seat?.holder !== 'person' && seat?.holder !== 'bot') return reject('not-allowed')
  if (!permission.statuses.includes(state.status)) {
    return state.status === 'faulted' ? reject('table-faulted') : reject('wrong-phase', { phase: placeOf(state) })
  }
  if (state.beside && SEATINGS.includes(type)) return reject('not-allowed')
  const { phase, silent } = state.game
  if (state.status === 'playing' && permission.phases && !permission.phases.includes(phase)) return reject('wrong-phase', { phase })
  if (state.paused && !permission.whilePaused) return reject('table-paused')
  if (seat?.waiting && !permission.whileWaiting) return reject('wrong-phase', { phase })
  if (permission.speaks && silent && phase === 'palaver') return reject('silent-season')
  return undefined
}

function placeOf(state: TableState): string {
  return state.status === 'playing' ? state.game.phase : state.status
}
