import { describe, expect, test } from 'vitest'
import { viewPublic } from '../../../shared/views/index.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { seatedTable, tableAt } from './play.ts'

describe('B19: a second person comes later', () => {
  test('B19: named by the trainer or by the seat, before the start as in the game and the debrief', () => {
    for (const state of [seatedTable(), tableAt(1, 'commitment'), given(tableAt(1, 'news')).when(trainer, { type: 'end-game' }).thenAccepted()]) {
      const asked = given(state).when(trainer, { type: 'share-seat', seat: 2, name: ' Oumou ' }).thenHappened('seat-shared', { seat: 2 }).thenAccepted()
      expect(viewPublic(asked, (id) => (id === asked.seats[1]?.pairName ? 'Oumou' : 'Nour')).seats[2]).toMatchObject({ name: 'Nour', pairName: 'Oumou' })
      given(state).when(seat(2), { type: 'share-my-seat', name: 'Oumou' }).thenHappened('seat-shared', { seat: 2 }).thenAccepted()
    }
  })

  test('B19: one second person, at the seat of a person, with a name', () => {
    const two = given(tableAt(1, 'news')).when(trainer, { type: 'share-seat', seat: 2, name: 'Oumou' }).thenAccepted()
    given(two).when(seat(2), { type: 'share-my-seat', name: 'Zoé' }).thenRejected('seat-taken')
    given(tableAt(1, 'news', { people: [1, 2, 3, 4] })).when(trainer, { type: 'share-seat', seat: 5, name: 'Oumou' }).thenRejected('person-absent')
    given(tableAt(1, 'news')).when(trainer, { type: 'share-seat', seat: 2, name: '  ' }).thenRejected('text-empty')
  })

  test('B19: whoever takes the seat afterwards is alone at it', () => {
    const two = given(tableAt(1, 'news')).when(trainer, { type: 'share-seat', seat: 2, name: 'Oumou' }).thenAccepted()
    const next = given(two).when(seat(2), { type: 'leave-seat' }).when(server, { type: 'join-seat', seat: 2, name: 'Zoé' }).thenAccepted()
    expect(next.seats[1]?.pairName).toBeUndefined()
  })
})
