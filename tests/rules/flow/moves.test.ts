import { describe, expect, test } from 'vitest'
import { viewSeat, viewTrainer } from '../../../shared/views/index.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { seatedTable, tableAt } from './play.ts'

const none = (): undefined => undefined
const propose = { type: 'propose-move', seat: 3, table: 2 } as const

describe('B17: to another table, by consent', () => {
  test('B17: proposed by the trainer, seen by that person and by the trainer alone', () => {
    const proposed = given(tableAt(1, 'palaver')).when(trainer, propose).thenHappened('move-proposed', { seat: 3, table: 2 }).thenAccepted()
    expect(viewSeat(proposed, 3, none)?.moveTo).toBe(2)
    expect(viewSeat(proposed, 2, none)?.moveTo).toBeUndefined()
    expect(viewTrainer(proposed, none).moves).toEqual({ 3: 2 })
    given(proposed).when(trainer, propose).thenNothing('move-proposed')
  })

  test('B17: accepted, the seat is left to the stand-in, the words stay', () => {
    const proposed = given(tableAt(1, 'palaver')).when(seat(3), { type: 'bookmark', text: 'Ici' }).when(trainer, propose).thenAccepted()
    const gone = given(proposed).when(server, { type: 'move-seat', seat: 3, table: 2 }).thenHappened('person-moved', { seat: 3, table: 2 }).thenHappened('person-left', { seat: 3 }).thenAccepted()
    expect(gone.seats[2]).toMatchObject({ holder: 'stand-in' })
    expect(gone.seats[2]?.moveTo).toBeUndefined()
    expect(gone.texts).toEqual(proposed.texts)
  })

  test('B17: in the lobby the seat is open again', () => {
    const gone = given(seatedTable()).when(trainer, propose).when(server, { type: 'move-seat', seat: 3, table: 2 }).thenAccepted()
    expect(gone.seats[2]).toMatchObject({ holder: 'open' })
  })

  test('B17: the other table writes where the person comes from', () => {
    given(tableAt(1, 'news', { people: [1, 2, 3, 4] })).when(server, { type: 'join-seat', seat: 5, name: 'Zoé', from: 1 }).thenHappened('person-joined', { seat: 5, from: 1 })
  })

  test('B17: declined, taken back, or the seat given away, the offer is over', () => {
    const proposed = given(tableAt(1, 'palaver')).when(trainer, propose).thenAccepted()
    const ends = [
      given(proposed).when(seat(3), { type: 'decline-move' }).thenHappened('move-declined', { seat: 3 }).thenAccepted(),
      given(proposed).when(trainer, { type: 'propose-move', seat: 3 }).thenAccepted(),
      given(proposed).when(trainer, { type: 'set-stand-in', seat: 3, on: true }).thenAccepted(),
      given(proposed).when(seat(3), { type: 'leave-seat' }).when(server, { type: 'join-seat', seat: 3, name: 'Zoé' }).thenAccepted(),
    ]
    for (const state of ends) {
      expect(viewTrainer(state, none).moves).toEqual({})
      given(state).when(server, { type: 'move-seat', seat: 3, table: 2 }).thenRejected('not-allowed')
    }
  })

  test('B17: nobody is moved who was not asked, nor to a table that was not said', () => {
    given(tableAt(1, 'palaver')).when(server, { type: 'move-seat', seat: 3, table: 2 }).thenRejected('not-allowed')
    given(tableAt(1, 'palaver')).when(trainer, propose).when(server, { type: 'move-seat', seat: 3, table: 4 }).thenRejected('not-allowed')
    given(tableAt(1, 'palaver', { people: [1, 2] })).when(trainer, propose).thenRejected('person-absent')
  })

  test('B18: a look at a seat’s screen is written down, and changes nothing', () => {
    const before = tableAt(1, 'commitment')
    const after = given(before).when(trainer, { type: 'look-as', seat: 2 }).thenHappened('seat-looked', { seat: 2, by: 'trainer' } as object).thenAccepted()
    expect({ ...after, seq: 0, lastAt: 0, tableMs: 0 }).toEqual({ ...before, seq: 0, lastAt: 0, tableMs: 0 })
    given(before).when(trainer, { type: 'look-as', seat: 9 }).thenRejected('not-allowed')
  })
})
