import { describe, expect, test } from 'vitest'
import type { TableState } from '../../../shared/engine/state.ts'
import { viewSeat } from '../../../shared/views/index.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { ask, goTo, tableAt } from './play.ts'

const words = (id: string): string => `words of ${id}`

/** Seat 1 leaves; somebody else sits down there. */
function takeOver(state: TableState): TableState {
  const left = given(state).when(seat(1), { type: 'leave-seat' }).thenAccepted()
  return given(left).when(server, { type: 'join-seat', seat: 1, name: 'Noor' }).thenAccepted()
}

describe('TX3: who sits down in a seat that somebody left', () => {
  const bookmarked = given(tableAt(1, 'palaver')).when(seat(1), { type: 'bookmark', text: 'I doubt them' }).thenAccepted()
  const text = bookmarked.bookmarks[0]!.text!

  test('TX3: reads none of that person’s words', () => {
    expect(viewSeat(bookmarked, 1, words)!.myTexts).toHaveProperty(text)
    expect(viewSeat(takeOver(bookmarked), 1, words)!.myTexts).toEqual({})
  })
  test('TX3: may neither release nor withdraw them', () => {
    const ended = (state: TableState): TableState => given(state).when(trainer, { type: 'end-game' }).thenAccepted()
    expect(ask(ended(bookmarked), seat(1), { type: 'release-words', text, released: true }).ok).toBe(true)
    for (const command of [{ type: 'release-words', text, released: true }, { type: 'withdraw-words', text }] as const) {
      given(ended(takeOver(bookmarked))).when(seat(1), command).thenRejected('not-allowed')
    }
  })
  test('TX3: keeps words of its own, and another seat’s are untouched', () => {
    const mine = given(takeOver(bookmarked)).when(seat(1), { type: 'bookmark', text: 'I am new' }).thenAccepted()
    expect(Object.keys(viewSeat(mine, 1, words)!.myTexts)).toEqual([mine.bookmarks[1]!.text])
    const other = given(mine).when(seat(2), { type: 'bookmark', text: 'so am I' }).thenAccepted()
    expect(Object.keys(viewSeat(takeOver(other), 2, words)!.myTexts)).toEqual([other.bookmarks[2]!.text])
  })
  test('TX3: sees neither the guesses nor the choice being written, until the phase is over', () => {
    const guessed = given(tableAt(1, 'commitment')).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).thenAccepted()
    const order = { time: { worksite: 0, pot: 1, mandate: 2 }, means: { worksite: 0, pot: 0 } }
    const before = given(guessed).when(seat(1), { type: 'save-order', order }).thenAccepted()
    expect(viewSeat(before, 1, words)).toMatchObject({ beliefs: { challenge: 'conflict' }, order })
    const after = viewSeat(takeOver(before), 1, words)!
    expect(after.beliefs).toEqual({})
    expect(after.order.time.mandate).toBe(0)
  })

  test.each(['palaver', 'commitment', 'reveal', 'reflection'] as const)('TX3: finds no guess of theirs by going back to the %s, where they had guessed', (phase) => {
    const guessed = given(tableAt(1, 'palaver')).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).when(seat(2), { type: 'state-belief', worksite: 'challenge', situation: 'deadlock' }).thenAccepted()
    const later = goTo(guessed, 2, 'palaver')
    const again = (state: TableState): TableState => given(state).when(trainer, { type: 'rewind', season: 1, phase }).thenAccepted()
    const own = phase === 'palaver' ? {} : { challenge: 'conflict' }
    expect(viewSeat(again(later), 1, words)!.beliefs).toEqual(own)
    for (const taken of [takeOver(later), botTakesOver(later)]) {
      const back = again(taken)
      expect(viewSeat(back, 1, words)!.beliefs).toEqual({})
      expect(viewSeat(goTo(back, 1, 'reflection'), 1, words)!.beliefs).toEqual({})
      expect(viewSeat(back, 2, words)!.beliefs).toEqual(phase === 'palaver' ? {} : { challenge: 'deadlock' })
    }
  })
})

function botTakesOver(state: TableState): TableState {
  const left = given(state).when(seat(1), { type: 'leave-seat' }).thenAccepted()
  return given(left).when(trainer, { type: 'set-bot', seat: 1, kind: 'naive' }).thenAccepted()
}
