import type { TextId } from '../../base/ids.ts'
import { LIMITS } from '../../base/limits.ts'
import type { FormatId } from '../../base/vocabulary.ts'
import { findQuestionCard } from '../events-in-play.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import { findSeat, isPerson } from '../seats.ts'
import { cleanText } from './clean-text.ts'
import type { TrainerHandlers } from './handler.ts'
import { inject } from './inject.ts'
import { seatingHandlers } from './lobby.ts'
import { closePhase, endGame } from './phases.ts'
import { rewind } from './rewind.ts'

/** Minutes of the debrief: feel, facts, learn, relate, what if, next (rule 61). Leaving the role is inside the first. */
export const DEBRIEF_MINUTES: Readonly<Record<FormatId, readonly number[]>> = {
  '30': [1, 2, 3, 1, 0, 2],
  '60': [1, 4, 5, 3, 2, 3],
  '90': [2, 5, 6, 4, 3, 4],
}

export const trainerHandlers: TrainerHandlers = {
  ...seatingHandlers,
  'close-phase'(run) {
    closePhase(run, 'trainer')
    return undefined
  },
  'change-time'(run, { seconds }) {
    if (run.state.game.durationMs === undefined) return reject('not-allowed')
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
  rewind: (run, { season, phase }) => rewind(run, season, phase),
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
  nudge(run, { seat: number }) {
    const seat = findSeat(run.state, number)
    if (!seat || !isPerson(seat)) return reject('person-absent')
    run.emit({ type: 'seat-nudged', seat: number })
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
  'open-step'(run, { step, minutes }) {
    const { debrief, setup } = run.state
    if (debrief.step === step && minutes === debrief.stepMinutes) return undefined
    if (debrief.step !== step) run.emit({ type: 'step-closed', step: debrief.step })
    const planned = minutes ?? DEBRIEF_MINUTES[setup.format][step - 1]
    run.emit({ type: 'step-opened', step, ...(planned === undefined ? {} : { minutes: planned }) })
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
