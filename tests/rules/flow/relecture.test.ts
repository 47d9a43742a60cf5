import { describe, expect, test } from 'vitest'
import { decide, evolve } from '../../../shared/engine/index.ts'
import type { Command } from '../../../shared/engine/command.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { viewPublic } from '../../../shared/views/index.ts'
import { given, seat, trainer } from '../../support/given.ts'
import { tableAt } from './play.ts'

const words = new Map<string, string>()
const texts = (id: string): string | undefined => words.get(id)

/** Between two seasons: the short form of what the debrief does at length. */
describe('R4: the answers of a relecture', () => {
  const reflection = tableAt(1, 'reflection')
  const question = reflection.game.question!.id
  const answer = (state: TableState, number: number, body: Omit<Extract<Command, { type: 'answer-question' }>, 'type' | 'question'>): TableState => {
    const decided = decide(state, { type: 'answer-question', question, ...body }, seat(number), { at: state.lastAt, tableMs: state.tableMs })
    if (!decided.ok) throw new Error(decided.error.code)
    for (const { id, content } of decided.value.texts) words.set(id, content)
    return decided.value.events.reduce(evolve, state)
  }
  const shown = (state: TableState) => viewPublic(state, texts).question

  test('R4: what each chose is nobody’s to read until all the persons present have answered; then it is counted, at three or more', () => {
    let state = reflection
    const last = reflection.seats.length
    for (let number = 1; number < last; number++) state = answer(state, number, { chip: number <= 3 ? 0 : 1 })
    expect(shown(state)?.answered).toBe(last - 1)
    expect(shown(state)?.chosen).toBeUndefined()
    expect(shown(answer(state, last, { chip: 1 }))?.chosen).toEqual({ 0: 3 })
    expect(shown(answer(answer(state, 3, { chip: 1 }), last, { text: 'autre chose' }))?.chosen).toEqual({})
  })

  test('R4: words reach the wall and the phones once the trainer shows them, under their role; taken away they are gone', () => {
    const said = answer(reflection, 2, { text: 'Le maire est resté debout.' })
    const id = said.game.question!.answers[2]!.text!
    expect(JSON.stringify(viewPublic(said, texts))).not.toContain('resté debout')
    const read = given(said).when(trainer, { type: 'approve-text', text: id, shown: true }).thenAccepted()
    expect(shown(read)?.words).toEqual({ [id]: { seat: 2, text: 'Le maire est resté debout.' } })
    expect(shown(given(read).when(trainer, { type: 'approve-text', text: id, shown: false }).thenAccepted())?.words).toBeUndefined()
  })
})
