import { LIMITS } from '../../base/limits.ts'
import { changeTrust } from '../effects/index.ts'
import { findQuestionCard } from '../events-in-play.ts'
import { reject } from '../rejection.ts'
import { refuseThanks } from '../thanks-rules.ts'
import { cleanText } from './clean-text.ts'
import type { SeatHandlers } from './handler.ts'

const THANKS_BELOW = 5

export const reflectionHandlers: SeatHandlers<'give-thanks' | 'answer-question'> = {
  'give-thanks'(run, { to }, seat) {
    const refusal = refuseThanks(run.state, seat, to)
    if (refusal) return refusal
    run.under(`thanks:${seat}`, () => {
      run.emit({ type: 'thanks-given', from: seat, to })
      run.asRules()
      changeTrust(run, seat, to, 1, THANKS_BELOW)
    })
    return undefined
  },
  'answer-question'(run, { question: id, chip, text: raw }, seat) {
    const { question } = run.state.game
    if (question?.id !== id) return reject('proposal-closed')
    const chips = (question.card !== undefined ? findQuestionCard(run.state.scenario, question.card)?.chips : undefined) ?? []
    if (chip !== undefined && chip >= chips.length) return reject('choice-missing', { options: chips.map((_one, index) => String(index)) })
    const text = raw === undefined && chip !== undefined ? undefined : cleanText(raw ?? '', LIMITS.text)
    if (text && !text.ok) return text.error
    run.emit({
      type: 'question-answered',
      seat,
      question: id,
      ...(chip === undefined ? {} : { chip }),
      ...(text?.ok ? { text: run.store(text.value, 'answer') } : {}),
    })
    return undefined
  },
}
