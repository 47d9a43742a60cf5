import type { AfterEvents, Stamped } from '../event.ts'
import type { TableState } from '../state.ts'
import { dropKeys, patchGame, without } from './patch.ts'

/** Reflection, the trainer's acts, the debrief. */
export function evolveAfter(state: TableState, event: Stamped<AfterEvents>): TableState {
  const { game, debrief } = state
  switch (event.type) {
    case 'thanks-given':
      return patchGame(state, { thanks: { ...game.thanks, [event.from]: event.to } })
    case 'question-asked': {
      const { question: id, card, text } = event
      return patchGame(state, { question: { id, ...(card === undefined ? {} : { card }), ...(text === undefined ? {} : { text }), answers: {} } })
    }
    case 'question-answered': {
      if (game.question?.id !== event.question) return state
      const answer = { ...(event.chip === undefined ? {} : { chip: event.chip }), ...(event.text === undefined ? {} : { text: event.text }) }
      return patchGame(state, { question: { ...game.question, answers: { ...game.question.answers, [event.seat]: answer } } })
    }
    case 'bookmark-set': {
      const text = event.text === undefined ? {} : { text: event.text }
      return { ...state, bookmarks: [...state.bookmarks, { by: event.seat ?? 'trainer', season: event.season, phase: game.phase, seq: event.seq, ...text }] }
    }
    case 'note-written': {
      const tag = event.tag === undefined ? {} : { tag: event.tag }
      return { ...state, notes: [...state.notes, { id: event.note, text: event.text, season: event.season, phase: game.phase, ...tag }] }
    }
    case 'event-injected':
      return event.applied
        ? patchGame(state, {
            waitingInjections: game.waitingInjections.filter((one) => one !== event.event),
            waitingEffects: dropKeys(game.waitingEffects, (id) => id === event.event),
          })
        : patchGame(state, {
            waitingInjections: [...game.waitingInjections, event.event],
            waitingEffects: event.effects ? { ...game.waitingEffects, [event.event]: event.effects } : game.waitingEffects,
          })
    case 'orders-peeked':
      return { ...state, peeked: state.peeked + 1 }
    case 'seat-nudged':
      return { ...state, nudges: { ...state.nudges, [event.seat]: (state.nudges[event.seat] ?? 0) + 1 } }
    case 'trainer-told':
      return { ...state, told: [...(state.told ?? []), { id: event.message, text: event.text, to: event.to, read: [] }] }
    case 'told-read':
      return { ...state, told: (state.told ?? []).map((one) => (one.id === event.message ? { ...one, read: [...one.read, event.seat] } : one)) }
    case 'board-set':
      return { ...state, board: { mode: event.mode, ...(event.text === undefined ? {} : { text: event.text }) } }
    case 'trust-numbers-set':
      return { ...state, trustNumbers: event.on }
    case 'debrief-planned': {
      const { order, minutes, led } = event
      return { ...state, debrief: { ...debrief, plan: { order, minutes, led } } }
    }
    case 'step-opened':
      return openStep(state, event)
    case 'step-closed':
      return { ...state, debrief: { ...without(debrief, 'lengthMs'), done: [...(debrief.done ?? []).filter((one) => one !== event.step), event.step] } }
    case 'answers-opened': {
      const others = (debrief.opened ?? []).filter((one) => one !== event.step)
      return { ...state, debrief: { ...debrief, opened: event.open ? [...others, event.step] : others } }
    }
    case 'moods-counted':
      return { ...state, debrief: { ...debrief, moods: event.counts } }
    case 'what-if-shown':
      return { ...state, debrief: { ...without(debrief, 'whatIf'), ...(event.asked && { whatIf: event.asked }) } }
    case 'evidence-shown':
      return { ...state, debrief: showEvidence(debrief, event) }
    case 'step-answered': {
      const { seat, step, item, value, text, named } = event
      const others = debrief.answers.filter((one) => one.seat !== seat || one.step !== step || one.item !== item)
      const answer = { seat, step, item, ...(value === undefined ? {} : { value }), ...(text === undefined ? {} : { text }), ...(named && { named }) }
      return { ...state, debrief: { ...debrief, answers: [...others, answer] } }
    }
    case 'moment-kept': {
      const others = debrief.keptMoments.filter((one) => one !== event.fact)
      return { ...state, debrief: { ...debrief, keptMoments: event.kept ? [...others, event.fact] : others } }
    }
    case 'words-released': {
      const others = debrief.released.filter((one) => one !== event.text)
      return { ...state, debrief: { ...debrief, released: event.released ? [...others, event.text] : others } }
    }
    // A list of its own: who read words of this table reads them again.
    case 'words-corrected':
      return { ...state, shownTexts: state.shownTexts.filter((one) => one !== event.text), erasedTexts: [...state.erasedTexts] }
    case 'decision-tagged': {
      const { [event.decision]: _former, ...others } = debrief.tags?.[event.seat] ?? {}
      const tags = event.tag === undefined ? others : { ...others, [event.decision]: event.tag }
      return { ...state, debrief: { ...debrief, tags: { ...debrief.tags, [event.seat]: tags } } }
    }
    case 'words-withdrawn':
      return { ...state, debrief: { ...debrief, released: debrief.released.filter((one) => one !== event.text) } }
    case 'card-written': {
      const { seat, act, ally, date } = event
      return { ...state, debrief: { ...debrief, cards: { ...debrief.cards, [seat]: { act, ally, date } } } }
    }
  }
}

function showEvidence(debrief: TableState['debrief'], { page, still, playing, at }: Extract<Stamped<AfterEvents>, { type: 'evidence-shown' }>): TableState['debrief'] {
  const others = without(debrief, 'shown')
  return page === 'step' ? others : { ...others, shown: { page, ...(still === undefined ? {} : { still }), ...(playing && { playing }), sinceAt: at } }
}

/** A step opened again is no longer done; the wall shows what goes with it. */
function openStep(state: TableState, event: Extract<Stamped<AfterEvents>, { type: 'step-opened' }>): TableState {
  const { step, minutes, lengthMs, tableMs } = event
  const { done = [], ...kept } = without(state.debrief, 'stepMinutes', 'lengthMs', 'shown')
  const debrief = {
    ...kept,
    step,
    done: done.filter((one) => one !== step),
    openedMs: tableMs,
    startedMs: state.debrief.startedMs ?? tableMs,
    ...(minutes === undefined ? {} : { stepMinutes: minutes }),
    ...(lengthMs === undefined ? {} : { lengthMs }),
  }
  return { ...state, debrief }
}
