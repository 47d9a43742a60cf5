import type { SeatNumber, TextId } from '../base/ids.ts'
import type { TableState } from '../engine/state.ts'
import { findQuestionCard } from '../engine/events-in-play.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { DebriefModel } from './debrief-types.ts'
import type { Film } from './film.ts'
import { told } from './words/speech.ts'

/** Looks a free text up; undefined once it is erased. */
export type Words = (text: TextId) => string | undefined

/** Released by its author, and not erased since. */
export function isReleased(state: TableState, text: TextId): boolean {
  return state.debrief.released.includes(text) && !state.erasedTexts.includes(text)
}

type Author = { readonly seat: SeatNumber; readonly card?: string }

/** Words their authors released, in the order they were written. */
export function quotationsOf(scenario: Scenario, film: Film, words: Words): DebriefModel['quotations'] {
  const authors = new Map<TextId, Author>()
  const asked = new Map<string, string>()
  for (const { event } of film.frames) {
    if (event.type === 'question-asked' && event.card !== undefined) asked.set(event.question, event.card)
    if (event.type === 'step-answered' && event.text !== undefined) authors.set(event.text, { seat: event.seat })
    if (event.type !== 'question-answered' || event.text === undefined) continue
    const card = asked.get(event.question)
    authors.set(event.text, { seat: event.seat, ...(card !== undefined && { card }) })
  }
  return [...authors].flatMap(([text, { seat, card }]) => {
    const content = isReleased(film.final, text) ? words(text) : undefined
    if (content === undefined || content.trim() === '') return []
    const question = card === undefined ? undefined : findQuestionCard(scenario, card)?.text
    return [{ seat, text: content, ...(question && { question: told(question) }) }]
  })
}
