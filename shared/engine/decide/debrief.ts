import type { SeatNumber, TextId } from '../../base/ids.ts'
import { LIMITS } from '../../base/limits.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { TableState } from '../state.ts'
import { ownsWords } from '../words.ts'
import { cleanText } from './clean-text.ts'
import type { SeatHandlers } from './handler.ts'

/** Answers, words of one's own, the commitment card. */
export const debriefHandlers: SeatHandlers<'answer-step' | 'release-words' | 'withdraw-words' | 'write-card'> = {
  'answer-step'(run, { step, item, value, text: raw }, seat) {
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
    })
    return undefined
  },
  'release-words'(run, { text, released }, seat) {
    const refusal = refuseWords(run.state, seat, text)
    if (refusal) return refusal
    if (run.state.debrief.released.includes(text) !== released) run.emit({ type: 'words-released', seat, text, released })
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
    const written = cleanText(act, 200)
    if (!written.ok) return written.error
    const [friend, day] = [orEmpty(ally, 80), orEmpty(date, 40)]
    if (friend === undefined) return reject('text-too-long', { max: 80 })
    if (day === undefined) return reject('text-too-long', { max: 40 })
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
