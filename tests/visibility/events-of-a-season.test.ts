import { expect, test } from 'vitest'
import type { TableState } from '../../shared/engine/state.ts'
import { viewPublic } from '../../shared/views/index.ts'
import { given, trainer } from '../support/given.ts'
import { goTo, tableAt } from '../rules/flow/play.ts'

const NEWS = 'Le pont est fermé'
const eventsIn = (state: TableState) => Object.entries(viewPublic(state, () => NEWS).events)

test('an event says in which phase it came', () => {
  const provoked = given(tableAt(1, 'palaver')).when(trainer, { type: 'inject', card: 'heat' }).thenAccepted()
  expect(eventsIn(provoked)).toMatchObject([['heat', { phase: 'palaver' }]])
  expect(eventsIn(goTo(provoked, 1, 'commitment'))).toMatchObject([['heat', { phase: 'palaver' }]])
  expect(eventsIn(goTo(provoked, 2, 'news')).map(([id]) => id)).not.toContain('heat')
})

test('what is asked while orders are written is read once it acts, the trainer’s own words too', () => {
  const asked = given(tableAt(1, 'commitment')).when(trainer, { type: 'inject', card: 'heat' }).when(trainer, { type: 'inject', text: NEWS }).thenAccepted()
  expect(eventsIn(asked)).toEqual([])
  expect(eventsIn(goTo(asked, 1, 'reflection')).map(([, { phase, text }]) => [phase, text.fr])).toEqual([['reflection', expect.any(String)], ['reflection', NEWS]])
})
