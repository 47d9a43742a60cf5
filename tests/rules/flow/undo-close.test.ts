import { describe, expect, test } from 'vitest'
import { findBreaches } from '../../../shared/engine/invariants.ts'
import { viewTrainer } from '../../../shared/views/index.ts'
import { clock, given, seat, server, trainer } from '../../support/given.ts'
import { closePhase, goTo, orderOf, PLAIN_ORDER, startedTable, tableAt } from './play.ts'

const undo = { type: 'undo-close' } as const

describe('BR6: a close undone', () => {
  test('BR6: what was said, shown and written in the phase is there again, with the time it had left', () => {
    const spoken = given(tableAt(1, 'palaver'))
      .when(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'together' } }, 20_000)
      .when(seat(2), { type: 'propose-lever', lever: '2.2' }, 10_000)
      .when(seat(3), { type: 'set-ready', value: true }, 10_000)
      .thenAccepted()
    const wrong = closePhase(spoken).thenAccepted()
    expect(viewTrainer(wrong, () => undefined).undo).toBe('1.palaver')
    const again = given(wrong).when(trainer, undo, 5000).thenHappened('branch-opened', { kind: 'undo', branch: 1 }).thenAccepted()
    expect(again.game).toMatchObject({ phase: 'palaver', promises: spoken.game.promises, proposals: spoken.game.proposals, ready: [] })
    const left = ({ game, tableMs }: typeof again): number => game.openedAtMs + game.durationMs! - tableMs
    // One second passed between the last word and the close.
    expect(left(again)).toBe(left(spoken) - 1000)
    expect(findBreaches(again)).toEqual([])
    expect(closePhase(again).thenAccepted().game.phase).toBe('commitment')
  })

  test('BR6: orders are as they were written; what was laid has to be laid again', () => {
    const laid = given(tableAt(1, 'commitment'))
      .when(seat(1), { type: 'lay-order', order: PLAIN_ORDER })
      .when(seat(2), { type: 'save-order', order: orderOf() })
      .thenAccepted()
    const again = given(closePhase(laid).thenAccepted()).when(trainer, undo).thenAccepted()
    expect(again.game).toMatchObject({ phase: 'commitment', orders: laid.game.orders, laid: [], indicators: laid.game.indicators, trust: laid.game.trust })
    expect(again.game.locked).toBeUndefined()
    expect(again.game.report).toEqual(laid.game.report)
  })

  test('BR6: a phase that the clock had closed has half a minute again', () => {
    const over = given(tableAt(1, 'news')).when(clock, { type: 'tick-phase', cause: 'timer' }, 400_000).thenAccepted()
    const again = given(over).when(trainer, undo).thenAccepted()
    expect(again.game.phase).toBe('news')
    expect(again.game.openedAtMs + again.game.durationMs! - again.tableMs).toBe(30_000)
  })

  test('BR6: once, not after a rewind, nor before anything was closed, nor once the debrief is open', () => {
    given(startedTable()).when(trainer, undo).thenRejected('cannot-rewind')
    const closed = tableAt(1, 'commitment')
    given(closed).when(trainer, undo).when(trainer, undo).thenRejected('cannot-rewind')
    given(closed).when(trainer, { type: 'rewind', season: 1, phase: 'news' }).when(trainer, undo).thenRejected('cannot-rewind')
    given(closed).when(trainer, { type: 'end-game' }).when(trainer, undo).thenRejected('wrong-phase')
  })

  test('BR6: the phases before it may still be gone back to, and the branch counts up to the close', () => {
    const again = given(tableAt(2, 'palaver')).when(trainer, undo).thenAccepted()
    expect(again.boundaries.map(({ season, phase }) => `${season}.${phase}`).at(-1)).toBe('2.news')
    expect(given(again).when(trainer, { type: 'rewind', season: 1, phase: 'reveal' }).thenAccepted().game).toMatchObject({ season: 1, phase: 'reveal' })
    expect(again.branches.at(-1)).toMatchObject({ branch: 1, parent: 0, fromSeq: expect.any(Number) })
    expect(goTo(again, 2, 'reveal').game.phase).toBe('reveal')
  })

  test('BR6, TX3: who sits down since the close does not find the guesses of the seat', () => {
    const guessed = given(tableAt(1, 'palaver', { people: [1, 2, 3, 4, 5] })).when(seat(5), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).thenAccepted()
    const other = given(closePhase(guessed).thenAccepted()).when(seat(5), { type: 'leave-seat' }).when(server, { type: 'join-seat', seat: 5, name: 'Zoé' }).when(trainer, undo).thenAccepted()
    expect(other.game.beliefs[5]).toEqual({})
  })
})
