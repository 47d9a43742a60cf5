import type { SeatNumber, TextId } from '../../base/ids.ts'
import { LIMITS } from '../../base/limits.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { TableState } from '../state.ts'
import { ownsWords } from '../words.ts'
import { cleanText, countWords } from './clean-text.ts'
import type { SeatHandlers } from './handler.ts'
import { REASON_WORDS } from './promises.ts'

/** The step in which decisions are tagged: what did we learn. */
const LEARNING = 3
const CARD = { act: 200, ally: 80, date: 40 } as const

/** Answers, words of one's own, the commitment card. */
export const debriefHandlers: SeatHandlers<'answer-step' | 'tell-mood' | 'tag-decision' | 'release-words' | 'correct-words' | 'withdraw-words' | 'write-card'> = {
  'answer-step'(run, { step, item, value, text: raw, named }, seat) {
    if (step !== run.state.debrief.step) return reject('wrong-phase', { phase: 'debrief', step: run.state.debrief.step })
    if (value === undefined && raw === undefined) return reject('text-empty')
    const text = raw === undefined ? undefined : cleanText(raw, LIMITS.text)
    if (text && !text.ok) return text.error
    run.emit({
      type: 'step-answered',
      seat,
      step,
      item,
      ...(value === undefined ? {} : { value }),
      ...(text?.ok ? { text: run.store(text.value, `step:${step}`) } : {}),
      ...(named ? { named } : {}),
    })
    return undefined
  },
  // Counted by the table beside its journal: a tap leaves no trace of whose it was.
  'tell-mood'(run) {
    const { step } = run.state.debrief
    return step === 0 ? undefined : reject('wrong-phase', { phase: 'debrief', step })
  },
  // Tagged while the table looks at what it learned; the tag is its author's until the table opens it.
  'tag-decision'(run, { fact, tag }, seat) {
    const { step, tags } = run.state.debrief
    if (step !== LEARNING) return reject('wrong-phase', { phase: 'debrief', step })
    if (tags?.[seat]?.[fact] === tag) return undefined
    run.emit({ type: 'decision-tagged', seat, decision: fact, ...(tag === undefined ? {} : { tag }) })
    return undefined
  },
  'release-words'(run, { text, released }, seat) {
    const refusal = refuseWords(run.state, seat, text)
    if (refusal) return refusal
    if (run.state.debrief.released.includes(text) !== released) run.emit({ type: 'words-released', seat, text, released })
    return undefined
  },
  // What was written before is gone; corrected words need the trainer's approval again.
  'correct-words'(run, { text, words: raw }, seat) {
    const refusal = refuseWords(run.state, seat, text)
    if (refusal) return refusal
    const words = cleanText(raw, longestOf(run.state, seat, text))
    if (!words.ok) return words.error
    if (run.state.texts[text]?.about === 'promise' && countWords(words.value) < REASON_WORDS) return reject('reason-missing')
    run.rewrite(text, words.value)
    run.emit({ type: 'words-corrected', seat, text, length: words.value.length })
    return undefined
  },
  // Withdrawn words are erased for good.
  'withdraw-words'(run, { text }, seat) {
    const refusal = refuseWords(run.state, seat, text)
    if (refusal) return refusal
    run.emit({ type: 'words-withdrawn', seat, text })
    run.emit({ type: 'text-erased', text })
    return undefined
  },
  'write-card'(run, { act, ally, date }, seat) {
    const written = cleanText(act, CARD.act)
    if (!written.ok) return written.error
    const [friend, day] = [orEmpty(ally, CARD.ally), orEmpty(date, CARD.date)]
    if (friend === undefined) return reject('text-too-long', { max: CARD.ally })
    if (day === undefined) return reject('text-too-long', { max: CARD.date })
    run.emit({ type: 'card-written', seat, act: run.store(written.value, 'card'), ally: run.store(friend, 'card'), date: run.store(day, 'card') })
    return undefined
  },
}

/** The ally and the date of a card may be left blank. */
function orEmpty(raw: string, max: number): string | undefined {
  const text = cleanText(raw, max)
  if (text.ok) return text.value
  return text.error.code === 'text-empty' ? '' : undefined
}

function refuseWords(state: TableState, seat: SeatNumber, text: TextId): Rejection | undefined {
  if (!ownsWords(state, seat, text)) return reject('not-allowed')
  return state.erasedTexts.includes(text) ? reject('text-empty') : undefined
}

/** As long as when it was first written. */
function longestOf({ texts, debrief }: TableState, seat: SeatNumber, text: TextId): number {
  const about = texts[text]?.about
  if (about === 'promise') return LIMITS.reason
  if (about === 'clause') return LIMITS.clause
  const card = debrief.cards[seat]
  if (card?.ally === text) return CARD.ally
  if (card?.date === text) return CARD.date
  return about === 'card' ? CARD.act : LIMITS.text
}
