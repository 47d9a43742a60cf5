import type { TextId } from '../../base/ids.ts'
import { LIMITS } from '../../base/limits.ts'
import { findQuestionCard } from '../events-in-play.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import type { TableState } from '../state.ts'
import { countSeasons } from '../format.ts'
import { findSeat, isPerson, seatsAtTable } from '../seats.ts'
import { cleanText } from './clean-text.ts'
import { openFork } from './fork.ts'
import type { TrainerHandlers } from './handler.ts'
import { inject } from './inject.ts'
import { seatingHandlers } from './lobby.ts'
import { closePhase, endGame } from './phases.ts'
import { shareSeat } from './presence.ts'
import { rewind, undoClose } from './rewind.ts'
import { stepHandlers } from './steps.ts'

export const trainerHandlers: TrainerHandlers = {
  ...seatingHandlers,
  ...stepHandlers,
  'close-phase'(run) {
    closePhase(run, 'trainer')
    return undefined
  },
  'change-time'(run, { seconds }) {
    if (lengthOf(run.state) === undefined) return reject('not-allowed')
    if (seconds !== 0) run.emit({ type: 'time-changed', seconds })
    return undefined
  },
  pause(run) {
    if (run.state.paused?.reason !== 'trainer') run.emit({ type: 'paused', reason: 'trainer' })
    return undefined
  },
  resume(run) {
    if (run.state.paused) run.emit({ type: 'resumed' })
    return undefined
  },
  'set-pace'(run, { lastSeason, palaverCut }) {
    const { game, status, pace } = run.state
    const seasons = countSeasons(run.state)
    if (lastSeason !== undefined && status === 'playing' && lastSeason < game.season) return reject('stale-branch')
    const last = lastSeason !== undefined && lastSeason < seasons ? { lastSeason } : {}
    const next = { ...last, ...(palaverCut === undefined ? {} : { palaverCut }) }
    if (pace?.lastSeason !== next.lastSeason || pace?.palaverCut !== next.palaverCut) run.emit({ type: 'pace-set', ...next })
    return undefined
  },
  'undo-close': undoClose,
  rewind: (run, { season, phase }) => rewind(run, season, phase),
  fork: (run, { season, phase, players }) => openFork(run, season, phase, players),
  'close-fork'(run) {
    if (!run.state.beside) return reject('not-allowed')
    run.emit({ type: 'fork-closed' })
    return undefined
  },
  inject,
  'ask-question'(run, { card, text: raw }) {
    if (card !== undefined) {
      if (!findQuestionCard(run.state.scenario, card)) return reject('not-allowed')
      run.emit({ type: 'question-asked', question: `r${run.state.seq + 1}`, card })
      return undefined
    }
    return withText(run, raw ?? '', LIMITS.text, 'question', (text) => run.emit({ type: 'question-asked', question: `r${run.state.seq + 1}`, text }))
  },
  bookmark: (run, { text }) => setBookmark(run, text, undefined),
  'write-note'(run, { text, tag }) {
    return withText(run, text, LIMITS.note, 'note', (stored) => run.emit({ type: 'note-written', note: `n${run.state.seq + 1}`, text: stored, ...(tag === undefined ? {} : { tag }) }))
  },
  'peek-orders'(run) {
    run.emit({ type: 'orders-peeked' })
    return undefined
  },
  'look-as'(run, { seat }) {
    if (!findSeat(run.state, seat)) return reject('not-allowed')
    run.emit({ type: 'seat-looked', seat })
    return undefined
  },
  'share-seat': (run, { seat, name }) => shareSeat(run, seat, name),
  'propose-move'(run, { seat: number, table }) {
    const seat = findSeat(run.state, number)
    if (seat?.holder !== 'person') return reject('person-absent')
    if (seat.moveTo !== table) run.emit({ type: 'move-proposed', seat: number, ...(table === undefined ? {} : { table }) })
    return undefined
  },
  'hide-message'(run, { message: id, hidden }) {
    const message = run.state.messages.find((one) => one.id === id)
    // Between two people, unless one of them showed it.
    if (!message || (message.to !== undefined && !message.reported)) return reject('not-allowed')
    if ((message.hidden ?? false) !== hidden) run.emit({ type: 'message-hidden', message: id, hidden })
    return undefined
  },
  nudge(run, { seat: number }) {
    const seat = findSeat(run.state, number)
    if (!seat || !isPerson(seat)) return reject('person-absent')
    run.emit({ type: 'seat-nudged', seat: number })
    return undefined
  },
  tell(run, { to, text: raw }) {
    const present = seatsAtTable(run.state).filter(({ seat, holder }) => holder === 'person' && (to === undefined || to.includes(seat)))
    if (present.length === 0) return reject('person-absent')
    return withText(run, raw, LIMITS.message, 'told', (text) => run.emit({ type: 'trainer-told', message: `t${run.state.seq + 1}`, text, to: present.map(({ seat }) => seat) }))
  },
  'end-help'(run, { seat }) {
    if (findSeat(run.state, seat)?.helpSince !== undefined) run.emit({ type: 'help-set', seat, on: false })
    return undefined
  },
  'approve-text'(run, { text, shown }) {
    const { texts, erasedTexts, shownTexts } = run.state
    if (!texts[text] || erasedTexts.includes(text)) return reject('not-allowed')
    if (shownTexts.includes(text) !== shown) run.emit({ type: 'text-approved', text, shown })
    return undefined
  },
  'set-board'(run, { mode, text: raw }) {
    if (raw !== undefined) return withText(run, raw, LIMITS.text, 'board', (text) => run.emit({ type: 'board-set', mode, text }))
    run.emit({ type: 'board-set', mode })
    return undefined
  },
  'silence-season'(run, { on }) {
    run.emit({ type: 'season-silenced', on })
    return undefined
  },
  'show-trust-numbers'(run, { on }) {
    if (run.state.trustNumbers !== on) run.emit({ type: 'trust-numbers-set', on })
    return undefined
  },
  'end-game'(run) {
    endGame(run, 'trainer')
    return undefined
  },
  'keep-moment'(run, { fact, kept }) {
    if (run.state.debrief.keptMoments.includes(fact) !== kept) run.emit({ type: 'moment-kept', fact, kept })
    return undefined
  },
  'close-table'(run) {
    run.emit({ type: 'table-closed' })
    return undefined
  },
}

/** Of what runs now: a phase, or a step of the debrief. */
function lengthOf({ status, game, debrief }: TableState): number | undefined {
  return status === 'debrief' ? debrief.lengthMs : game.durationMs
}

/** A bookmark needs no words. */
export function setBookmark(run: Run, raw: string | undefined, seat: number | undefined): Rejection | undefined {
  const by = seat === undefined ? {} : { seat }
  if (raw === undefined) {
    run.emit({ type: 'bookmark-set', ...by })
    return undefined
  }
  return withText(run, raw, LIMITS.text, 'bookmark', (text) => run.emit({ type: 'bookmark-set', ...by, text }))
}

function withText(run: Run, raw: string, max: number, about: string, use: (text: TextId) => void): Rejection | undefined {
  const text = cleanText(raw, max)
  if (!text.ok) return text.error
  use(run.store(text.value, about))
  return undefined
}
