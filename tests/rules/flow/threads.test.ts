import { describe, expect, test } from 'vitest'
import type { TableState } from '../../../shared/engine/state.ts'
import { seatOptions } from '../../../shared/engine/options.ts'
import { viewPublic, viewSeat, viewTrainer } from '../../../shared/views/index.ts'
import { given, seat, server, trainer, type Given } from '../../support/given.ts'
import { tableAt } from './play.ts'

const remote = tableAt(1, 'palaver', { options: { remote: true } })
/** Every stored text reads as its own id: enough to follow where words go. */
const texts = (state: TableState) => (id: string): string | undefined => (state.erasedTexts.includes(id) ? undefined : `words of ${id}`)
const read = (state: TableState, number: number) => Object.values(viewSeat(state, number, texts(state))!.messages)
const say = (table: TableState | Given, from: number, to?: number): Given => ('when' in table ? table : given(table)).when(seat(from), { type: 'send-message', text: 'Bonjour', ...(to === undefined ? {} : { to }) })

describe('C: threads of a palaver at a distance', () => {
  test('C8: a message between two is read by those two, and by nobody else', () => {
    const state = say(remote, 1, 2).thenHappened('message-sent', { seat: 1, to: 2, readers: [2] }).thenAccepted()
    expect(read(state, 1)).toMatchObject([{ from: 1, to: 2 }])
    expect(read(state, 2)).toMatchObject([{ from: 1, to: 2 }])
    for (const other of [3, 4, 5]) expect(read(state, other)).toEqual([])
    expect(viewTrainer(state, texts(state)).messages).toEqual({})
    expect(JSON.stringify([viewPublic(state, texts(state)), viewTrainer(state, texts(state))])).not.toContain(`words of ${state.messages[0]!.id}`)
  })

  test('C8: to a person only, not to oneself, and only where messages are written', () => {
    const held = given(remote).when(trainer, { type: 'set-stand-in', seat: 5, on: true }).thenAccepted()
    say(held, 1, 5).thenRejected('person-absent')
    say(held, 1, 9).thenRejected('person-absent')
    say(held, 1, 1).thenRejected('not-to-myself')
    say(tableAt(1, 'palaver'), 1, 2).thenRejected('not-allowed')
    expect(seatOptions(held, 1).messageTo).toEqual([2, 3, 4])
    expect(seatOptions(tableAt(1, 'palaver'), 1).messageTo).toEqual([])
  })

  test('C8, TX3: the next holder of a seat reads nothing of what two people wrote; the other one still does', () => {
    const before = say(say(say(remote, 1, 2), 2, 1), 2).thenAccepted()
    const after = given(before).when(seat(2), { type: 'leave-seat' }).when(server, { type: 'join-seat', seat: 2, name: 'Zoé' }).thenAccepted()
    expect(read(after, 2)).toMatchObject([{ from: 2, former: true }])
    expect(read(after, 1)).toHaveLength(3)
    expect(read(after, 1).filter(({ former }) => former)).toHaveLength(2)
  })

  test('C9: who reads it shows it to the trainer, once; nobody else can', () => {
    const state = say(remote, 1, 2).thenAccepted()
    const [message] = Object.keys(viewSeat(state, 2, texts(state))!.messages)
    const report = { type: 'report-message', message: message! } as const
    given(state).when(seat(3), report).thenRejected('not-allowed')
    given(state).when(seat(1), report).thenRejected('not-allowed')
    given(state).when(trainer, { type: 'hide-message', message: message!, hidden: true }).thenRejected('not-allowed')
    const shown = given(state).when(seat(2), report).thenHappened('message-reported', { seat: 2 }).thenAccepted()
    given(shown).when(seat(2), report).thenNothing('message-reported')
    expect(viewTrainer(shown, texts(shown)).messages).toMatchObject({ [message!]: { from: 1, to: 2, reported: true } })
    expect(read(shown, 1)).toMatchObject([{ reported: true }])
  })

  test('C10: hidden by the trainer, a message stays with its author, who is told; and comes back', () => {
    const state = say(remote, 1).thenAccepted()
    const [message] = Object.keys(viewSeat(state, 2, texts(state))!.messages)
    const hidden = given(state).when(trainer, { type: 'hide-message', message: message!, hidden: true }).thenHappened('message-hidden', { hidden: true }).thenAccepted()
    expect(read(hidden, 1)).toMatchObject([{ hidden: true, text: expect.any(String) }])
    expect(read(hidden, 2)).toEqual([{ from: 1, hidden: true }])
    given(hidden).when(trainer, { type: 'hide-message', message: message!, hidden: true }).thenNothing('message-hidden')
    const back = given(hidden).when(trainer, { type: 'hide-message', message: message!, hidden: false }).thenAccepted()
    expect(read(back, 2)).toEqual(read(state, 2))
  })
})

describe('S13: what became of a proposal', () => {
  const proposed = given(remote).when(seat(1), { type: 'propose-lever', lever: '2.2' }).thenAccepted()
  const proposal = proposed.game.proposals[0]!.id

  test('S13: each version is kept with those who had signed it; an amendment takes signatures and refusals away', () => {
    const amended = given(proposed)
      .when(seat(2), { type: 'sign-proposal', proposal })
      .when(seat(3), { type: 'refuse-proposal', proposal, reason: { chip: 'later' } })
      .when(seat(1), { type: 'amend-proposal', proposal })
      .thenAccepted()
    const [view] = Object.values(viewPublic(amended, texts(amended)).proposals)
    expect(view).toMatchObject({ amended: 1, signers: [], refusals: [], versions: [{ choice: [], signers: [2] }] })
    expect(view).not.toHaveProperty('refusedFor')
  })

  test('S13: a refusal says why by a chip, for all, or in words, for the table alone', () => {
    const refused = given(proposed)
      .when(seat(2), { type: 'refuse-proposal', proposal, reason: { chip: 'later' } })
      .when(seat(3), { type: 'refuse-proposal', proposal, reason: { text: 'Pas sans les habitantes' } })
      .thenAccepted()
    const [view] = Object.values(viewPublic(refused, texts(refused)).proposals)
    expect(view).toMatchObject({ refusals: [2, 3], refusedFor: { 2: 'later' } })
    expect(viewSeat(refused, 5, texts(refused))!.words[`${proposal}/no-3`]).toMatch(/^words of/)
    given(proposed).when(seat(3), { type: 'refuse-proposal', proposal, reason: { text: '  ' } }).thenRejected('text-empty')
    const again = given(refused).when(seat(2), { type: 'refuse-proposal', proposal, reason: { chip: 'cost' } }).thenAccepted()
    expect(again.game.proposals[0]).toMatchObject({ refusals: [3, 2], refusedFor: { 2: { chip: 'cost' } } })
  })
})
