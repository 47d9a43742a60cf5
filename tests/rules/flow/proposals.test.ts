import { describe, expect, test } from 'vitest'
import type { LeverId } from '../../../shared/base/vocabulary.ts'
import type { GameState, TableState } from '../../../shared/engine/state.ts'
import { viewPublic, viewSeat } from '../../../shared/views/index.ts'
import { given, seat, server, type Given } from '../../support/given.ts'
import { closePhase, goTo, orderOf, tableAt } from './play.ts'

const palaver = tableAt(2, 'palaver')
const none = (): undefined => undefined
const withGame = (state: TableState, game: Partial<GameState>): TableState => ({ ...state, game: { ...state.game, ...game } })
const propose = (state: TableState, number: number, lever: LeverId, named: object = {}): Given => given(state).when(seat(number), { type: 'propose-lever', lever, ...named })
const last = (state: TableState): string => state.game.proposals.at(-1)?.id ?? ''
const sign = (state: TableState, ...numbers: number[]): TableState => numbers.reduce((table, number) => given(table).when(seat(number), { type: 'sign-proposal', proposal: last(state) }).thenAccepted(), state)
const vote = (state: TableState, number: number, yes: boolean): TableState => given(state).when(seat(number), { type: 'cast-vote', proposal: last(state), yes }).thenAccepted()

test('S1: levers of the table are proposed, a seat’s own are in its order', () => {
  propose(palaver, 3, '2.3').thenRejected('not-allowed')
  propose(palaver, 3, '2.12').thenRejected('lever-not-in-play')
  propose(palaver, 3, '2.2').thenHappened('proposal-opened', { lever: '2.2', seat: 3 })
  propose(goTo(palaver, 2, 'commitment'), 3, '2.2').thenRejected('wrong-phase')
})

test('S2: two live proposals, one a lever; one initiative and one signature each', () => {
  const one = propose(palaver, 3, '2.2').thenAccepted()
  propose(one, 3, '2.13', { initiative: 'shop' }).thenRejected('one-lever')
  propose(one, 4, '2.2').thenRejected('proposal-exists')
  const two = propose(one, 4, '2.13', { initiative: 'shop' }).thenAccepted()
  propose(two, 1, '2.10').thenRejected('too-many-proposals')
  const first = two.game.proposals[0]?.id ?? ''
  const signed = sign(two, 5)
  given(signed).when(seat(5), { type: 'sign-proposal', proposal: first }).thenRejected('already-signed')
  given(signed).when(seat(3), { type: 'sign-proposal', proposal: first }).thenRejected('own-proposal')
  given(signed).when(seat(3), { type: 'sign-proposal', proposal: last(two) }).thenHappened('proposal-signed')
  // A cancelled one leaves its place.
  const gone = given(two).when(seat(3), { type: 'cancel-proposal', proposal: first }).thenAccepted()
  propose(gone, 1, '2.2').thenHappened('proposal-opened')
})

describe('S3: how many sign', () => {
  test('S3: min(k, other persons), and signing closes there', () => {
    expect(propose(palaver, 1, '2.10').events('proposal-opened')[0]?.wanted).toBe(3)
    const few = tableAt(2, 'palaver', { seats: 4, people: [1, 2] })
    const asked = propose(few, 1, '2.10')
    expect(asked.events('proposal-opened')[0]?.wanted).toBe(1)
    const two = propose(palaver, 3, '2.2').thenAccepted()
    const full = sign(two, 1, 4)
    given(full).when(seat(2), { type: 'sign-proposal', proposal: last(two) }).thenRejected('proposal-closed')
  })

  test('S3: a learning visit takes more', () => {
    const visit = propose(palaver, 2, '2.9', { choice: ['acquaintance', 'discovery'] }).thenAccepted()
    const all = sign(visit, 1, 3, 4, 5)
    expect(all.game.proposals.at(-1)?.signers).toEqual([1, 3, 4, 5])
  })
})

describe('S4: votes', () => {
  const opened = propose(palaver, 2, '2.11', { choice: ['backing'] }).thenAccepted()

  test('S4: two thirds of the connected, rounded up; silence is no; the initiator’s yes is implied', () => {
    closePhase(vote(vote(opened, 1, true), 3, true)).thenHappened('vote-closed', { yes: 3, voters: 5 }).thenHappened('proposal-lapsed', { because: 'votes' })
    const four = [1, 3, 4].reduce((table, number) => vote(table, number, true), opened)
    closePhase(four).thenHappened('vote-closed', { yes: 4, voters: 5 }).thenHappened('proposal-sealed')
    const lost = given(vote(vote(opened, 1, true), 3, true)).when(server, { type: 'lose-seat', seat: 5 }).thenAccepted()
    closePhase(lost).thenHappened('vote-closed', { yes: 3, voters: 4 }).thenHappened('proposal-sealed')
  })

  test('S4: a lever voted by majority takes more than half', () => {
    const charter = propose(palaver, 2, '2.3-charter', { clause: 'On prévient la veille' }).thenAccepted()
    closePhase(vote(charter, 1, true)).thenHappened('vote-closed', { yes: 2, voters: 5 }).thenHappened('proposal-lapsed', { because: 'votes' })
    closePhase(vote(vote(charter, 1, true), 3, true)).thenHappened('vote-closed', { yes: 3, voters: 5 }).thenHappened('proposal-sealed')
  })

  test('S4: ballots change until the close, the initiator’s too', () => {
    const changed = vote(vote([1, 3, 4].reduce((table, number) => vote(table, number, true), opened), 2, false), 5, true)
    closePhase(changed).thenHappened('vote-closed', { yes: 4, voters: 5 })
    closePhase(vote(changed, 5, false)).thenHappened('vote-closed', { yes: 3 }).thenHappened('proposal-lapsed', { because: 'votes' })
    const signed = propose(palaver, 3, '2.2').thenAccepted()
    given(signed).when(seat(1), { type: 'cast-vote', proposal: last(signed), yes: true }).thenRejected('proposal-closed')
  })
})

test('S5: a reserved lever is common when nobody held its seats at the opening of the palaver', () => {
  propose(palaver, 3, '2.10').thenRejected('lever-reserved', { roles: ['official'] })
  const without = tableAt(2, 'palaver', { people: [2, 3, 4, 5] })
  propose(without, 3, '2.10').thenHappened('proposal-opened')
  // Leaving during the palaver changes nothing.
  const left = given(palaver).when(seat(1), { type: 'leave-seat' }).thenAccepted()
  propose(left, 3, '2.10').thenRejected('lever-reserved')
  propose(goTo(left, 3, 'palaver'), 3, '2.10').thenHappened('proposal-opened')
})

test('S6: public conditions are checked twice', () => {
  propose(palaver, 1, '2.5').thenRejected('lever-condition', { lever: '2.5' })
  const backed = withGame(palaver, { indicators: { ...palaver.game.indicators, backing: 4 } })
  const signed = sign(propose(backed, 1, '2.5').thenAccepted(), 2)
  closePhase(signed).thenHappened('proposal-sealed')
  closePhase(withGame(signed, { indicators: palaver.game.indicators })).thenHappened('proposal-lapsed', { because: 'condition' })
})

test('S7: a lever names what it asks for', () => {
  propose(palaver, 2, '2.9').thenRejected('choice-missing', { exactly: 2 })
  propose(palaver, 2, '2.9', { choice: ['acquaintance', 'acquaintance'] }).thenRejected('choice-missing')
  propose(palaver, 2, '2.9', { choice: ['acquaintance', 'nothing'] }).thenRejected('choice-missing')
  propose(palaver, 2, '2.9', { choice: ['acquaintance', 'stakeholders'] }).thenRejected('choice-missing')
  propose(palaver, 2, '2.9', { choice: ['acquaintance', 'stakeholders'], initiative: 'shop' }).thenHappened('proposal-opened', { initiative: 'shop' })
  expect(propose(palaver, 2, '2.9', { choice: ['acquaintance', 'discovery'], initiative: 'shop' }).events('proposal-opened')[0]?.initiative).toBeUndefined()
  propose(tableAt(3, 'palaver', { format: '30' }), 2, '2.9', { choice: ['acquaintance', 'discovery'] }).thenRejected('choice-missing', { options: ['acquaintance', 'stakeholders'] })
  propose(palaver, 3, '2.13').thenRejected('choice-missing', { options: ['shop', 'swap', 'market', 'hedge'] })
})

describe('S8: sealed or lapsed', () => {
  test('S8: sealed, its tokens are reserved', () => {
    const sealed = closePhase(sign(propose(palaver, 3, '2.2').thenAccepted(), 1, 4))
    const id = sealed.state.game.proposals.at(-1)?.id ?? ''
    sealed.thenHappened('proposal-sealed', { reserved: { 1: { time: 1, means: 0, proposals: [id] }, 3: { time: 1, means: 1, proposals: [id] }, 4: { time: 1, means: 0, proposals: [id] } } })
    const four = orderOf({ worksite: 'challenge', posture: 'listening', time: { worksite: 4, pot: 0, mandate: 0 } })
    given(sealed.state).when(seat(1), { type: 'save-order', order: four }).thenRejected('not-enough-time', { n: 3 })
    given(sealed.state).when(seat(2), { type: 'save-order', order: four }).thenHappened('order-saved')
    given(sealed.state).when(seat(3), { type: 'cancel-proposal', proposal: id }).thenRejected('wrong-phase')
  })

  test('S8: lapsed, nothing is paid', () => {
    const lapsed = closePhase(sign(propose(palaver, 3, '2.2').thenAccepted(), 1)).thenHappened('proposal-lapsed', { because: 'signatures' })
    expect(lapsed.state.game.proposals.at(-1)?.reserved).toBeUndefined()
    expect(lapsed.state.game.leverUses).toEqual({})
    const poor = withGame(sign(propose(palaver, 3, '2.2').thenAccepted(), 1, 4), { means: { ...palaver.game.means, 3: 0 } })
    closePhase(poor).thenHappened('proposal-lapsed', { because: 'tokens' })
    propose(withGame(palaver, { means: { ...palaver.game.means, 3: 0 } }), 3, '2.2').thenRejected('not-enough-means', { n: 0 })
    propose(withGame(palaver, { time: { ...palaver.game.time, 3: 0 } }), 3, '2.2').thenRejected('not-enough-time', { n: 0 })
  })

  test('S8: a signer who has left keeps the signature', () => {
    const left = given(sign(propose(palaver, 3, '2.2').thenAccepted(), 1, 4)).when(seat(4), { type: 'leave-seat' }).thenAccepted()
    closePhase(left).thenHappened('proposal-sealed')
  })
})

test('S9: until the close one may step back', () => {
  const opened = sign(propose(palaver, 2, '2.9', { choice: ['acquaintance', 'discovery'] }).thenAccepted(), 1, 3)
  const proposal = last(opened)
  const fewer = given(opened).when(seat(1), { type: 'unsign-proposal', proposal }).thenHappened('proposal-unsigned').thenAccepted()
  expect(fewer.game.proposals.at(-1)?.signers).toEqual([3])
  const refused = given(fewer).when(seat(3), { type: 'refuse-proposal', proposal }).thenAccepted()
  expect(refused.game.proposals.at(-1)).toMatchObject({ signers: [], refusals: [3] })
  given(opened).when(seat(1), { type: 'amend-proposal', proposal, choice: ['acquaintance', 'discovery'] }).thenRejected('not-allowed')
  const amended = given(opened).when(seat(2), { type: 'amend-proposal', proposal, choice: ['acquaintance', 'stakeholders'], initiative: 'swap' }).thenAccepted()
  expect(amended.game.proposals.at(-1)).toMatchObject({ signers: [], choice: ['acquaintance', 'stakeholders'], initiative: 'swap' })
  const cancelled = given(opened).when(seat(2), { type: 'cancel-proposal', proposal }).thenAccepted()
  given(cancelled).when(seat(1), { type: 'sign-proposal', proposal }).thenRejected('proposal-closed')
  closePhase(cancelled).thenNothing('proposal-lapsed')
})

test('S14: its initiator opens a proposal to more signers than it asks for', () => {
  const signed = sign(propose(palaver, 3, '2.2').thenAccepted(), 1, 4)
  const proposal = last(signed)
  given(signed).when(seat(2), { type: 'sign-proposal', proposal }).thenRejected('proposal-closed')
  given(signed).when(seat(1), { type: 'widen-proposal', proposal }).thenRejected('not-allowed')
  const wide = given(signed).when(seat(3), { type: 'widen-proposal', proposal }).thenHappened('proposal-widened', { proposal }).thenAccepted()
  given(wide).when(seat(3), { type: 'widen-proposal', proposal }).thenRejected('not-allowed')
  expect([viewSeat(signed, 3, none)?.options.proposals[proposal]?.widen, viewSeat(wide, 3, none)?.options.proposals[proposal]?.widen]).toEqual([true, false])
  expect(viewPublic(wide, none).proposals[proposal]).toMatchObject({ wanted: 2, wide: true })
  const more = given(wide).when(seat(2), { type: 'sign-proposal', proposal }).thenAccepted()
  closePhase(more).thenHappened('proposal-sealed', { reserved: expect.objectContaining({ 1: expect.objectContaining({ time: 1 }), 2: expect.objectContaining({ time: 1 }), 4: expect.objectContaining({ time: 1 }) }) })
  // Fewer than asked for still lapses.
  closePhase(given(propose(palaver, 3, '2.2').thenAccepted()).when(seat(3), { type: 'widen-proposal', proposal: last(propose(palaver, 3, '2.2').thenAccepted()) }).thenAccepted()).thenHappened('proposal-lapsed', { because: 'signatures' })
})

test('S14: what takes more signatures by itself, or is voted on, is not opened', () => {
  for (const opened of [propose(palaver, 2, '2.9', { choice: ['acquaintance', 'discovery'] }).thenAccepted(), propose(palaver, 2, '2.3-charter', { clause: 'Nous gardons la porte ouverte' }).thenAccepted()]) {
    given(opened).when(seat(2), { type: 'widen-proposal', proposal: last(opened) }).thenRejected('not-allowed')
  }
})

test('S10: a lever that has served its times is closed', () => {
  propose(withGame(palaver, { leverUses: { '2.2': 2 } }), 3, '2.2').thenRejected('lever-used-up')
  propose(withGame(palaver, { leverUses: { '2.2': 1 } }), 3, '2.2').thenHappened('proposal-opened')
  const signed = sign(propose(palaver, 3, '2.2').thenAccepted(), 1, 4)
  closePhase(withGame(signed, { leverUses: { '2.2': 2 } })).thenHappened('proposal-lapsed', { because: 'used-up' })
})

test('S11: a sealed alliance fixes its initiator’s worksite', () => {
  const sealed = closePhase(sign(propose(palaver, 4, '2.13', { initiative: 'shop' }).thenAccepted(), 1, 3)).thenAccepted()
  const at = (worksite: 'challenge' | 'initiative:shop') => orderOf({ worksite, posture: 'listening', time: { worksite: 1, pot: 0, mandate: 0 } })
  given(sealed).when(seat(4), { type: 'save-order', order: at('challenge') }).thenRejected('worksite-fixed', { initiative: 'shop' })
  given(sealed).when(seat(4), { type: 'lay-order', order: orderOf() }).thenRejected('worksite-fixed')
  given(sealed).when(seat(4), { type: 'lay-order', order: at('initiative:shop') }).thenHappened('order-laid')
  given(sealed).when(seat(1), { type: 'lay-order', order: at('challenge') }).thenHappened('order-laid')
})

test('S12: a charter carries the players’ clause', () => {
  propose(palaver, 2, '2.3-charter').thenRejected('text-empty')
  const proposed = propose(palaver, 2, '2.3-charter', { clause: 'On prévient avant de partir' })
  proposed.thenHappened('text-stored', { about: 'clause' })
  expect(proposed.state.game.proposals.at(-1)?.clause).toBe(proposed.events('text-stored')[0]?.text)
})
