import { describe, expect, test } from 'vitest'
import type { Order, TableState } from '../../../shared/engine/state.ts'
import { EMPTY_ORDER } from '../../../shared/engine/options.ts'
import { given, seat, server } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { closePhase, goTo, orderOf, PLAIN_ORDER, tableAt } from './play.ts'

const commitment = tableAt(2, 'commitment')
const save = (state: TableState, number: number, order: Order) => given(state).when(seat(number), { type: 'save-order', order })
const lay = (state: TableState, number: number, order: Order) => given(state).when(seat(number), { type: 'lay-order', order })
const lockedOf = (state: TableState, number: number) => closePhase(state).thenAccepted().game.locked?.[number]
const at = (worksite: Order['worksite'] & string, changes: Partial<Order> = {}): Order => orderOf({ worksite, posture: 'listening', time: { worksite: 1, pot: 0, mandate: 0 }, ...changes })

test('D1: every change is saved; overspending is refused', () => {
  save(commitment, 1, EMPTY_ORDER).thenHappened('order-saved', { seat: 1 })
  save(commitment, 1, orderOf({ worksite: 'challenge' })).thenHappened('order-saved')
  save(commitment, 1, orderOf({ time: { worksite: 3, pot: 1, mandate: 1 } })).thenRejected('not-enough-time', { n: 4 })
  save(commitment, 1, orderOf({ means: { worksite: 4, pot: 3 } })).thenRejected('not-enough-means', { n: 5 })
  save(commitment, 1, orderOf({ time: { worksite: 2, pot: 1, mandate: 1 }, means: { worksite: 3, pot: 2 } })).thenHappened('order-saved')
  // A solo lever costs on top: 2.7 takes one time.
  save(commitment, 1, orderOf({ time: { worksite: 2, pot: 1, mandate: 1 }, lever: { lever: '2.7' } })).thenRejected('not-enough-time')
})

test('D2: closed options are refused at once', () => {
  save(commitment, 1, orderOf({ worksite: 'relation:1-2' })).thenRejected('worksite-closed')
  save(commitment, 1, orderOf({ worksite: 'initiative:nothing' })).thenRejected('worksite-closed')
  const four = tableAt(1, 'commitment', { scenario: smallScenario({ format: { postures: ['listening', 'mediation', 'sponsorship', 'doing-with'] } }) })
  save(four, 1, orderOf({ posture: 'expertise' })).thenRejected('posture-not-in-play')
  save(four, 1, orderOf({ dilemma: 'a' })).thenRejected('no-dilemma')
  save(commitment, 1, orderOf({ dilemma: 'a' })).thenHappened('order-saved')
})

test('D3: laid when complete, taken back before it changes', () => {
  lay(commitment, 1, orderOf({ worksite: 'challenge', time: { worksite: 1, pot: 0, mandate: 0 } })).thenRejected('posture-missing')
  lay(commitment, 1, orderOf({ worksite: 'challenge', posture: 'listening' })).thenRejected('worksite-needs-token')
  lay(commitment, 1, orderOf({ posture: 'listening' })).thenRejected('choice-missing')
  lay(commitment, 1, orderOf({ time: { worksite: 1, pot: 0, mandate: 0 } })).thenRejected('choice-missing')
  // No worksite is an answer too.
  lay(commitment, 1, orderOf({ time: { worksite: 0, pot: 4, mandate: 0 } })).thenHappened('order-laid')
  const laid = lay(commitment, 1, PLAIN_ORDER).thenAccepted()
  save(laid, 1, EMPTY_ORDER).thenRejected('order-laid')
  lay(laid, 1, PLAIN_ORDER).thenRejected('order-laid')
  const back = given(laid).when(seat(1), { type: 'take-back-order' }).thenHappened('order-taken-back').thenAccepted()
  expect(back.game.orders[1]).toEqual(PLAIN_ORDER)
  save(back, 1, EMPTY_ORDER).thenHappened('order-saved')
})

describe('D4: the lock', () => {
  test('D4: the last saved order counts, connected or not', () => {
    const saved = save(commitment, 1, PLAIN_ORDER).when(server, { type: 'lose-seat', seat: 1 }).thenAccepted()
    expect(lockedOf(saved, 1)).toEqual({ order: { ...PLAIN_ORDER, dilemma: 'b' }, source: 'saved' })
    expect(lockedOf(lay(commitment, 1, { ...PLAIN_ORDER, dilemma: 'a' }).thenAccepted(), 1)).toEqual({ order: { ...PLAIN_ORDER, dilemma: 'a' }, source: 'laid' })
  })

  test('D4: an incomplete worksite counts as none, its means are kept', () => {
    const halfway = orderOf({ worksite: 'challenge', time: { worksite: 2, pot: 1, mandate: 0 }, means: { worksite: 3, pot: 1 } })
    const closed = closePhase(save(commitment, 1, halfway).thenAccepted())
    expect(closed.state.game.locked?.[1]?.order).toEqual({ time: { worksite: 0, pot: 1, mandate: 0 }, means: { worksite: 0, pot: 1 }, dilemma: 'b' })
    closed.thenHappened('means-changed', { seat: 1, from: 5, to: 4, cause: 'orders' })
  })

  test('D4: a lever that misses its worksite is not played', () => {
    const order = orderOf({ worksite: 'initiative:shop', time: { worksite: 1, pot: 1, mandate: 0 }, lever: { lever: '2.3' } })
    expect(lockedOf(save(commitment, 1, order).thenAccepted(), 1)?.order.lever).toBeUndefined()
  })
})

test('D5: means leave the purse at the lock', () => {
  const signed = given(tableAt(2, 'palaver')).when(seat(3), { type: 'propose-lever', lever: '2.2' }).thenAccepted()
  const proposal = signed.game.proposals[0]?.id ?? ''
  const sealed = closePhase([1, 4].reduce((table, number) => given(table).when(seat(number), { type: 'sign-proposal', proposal }).thenAccepted(), signed)).thenAccepted()
  const saved = save(sealed, 3, at('challenge', { means: { worksite: 2, pot: 1 } })).thenAccepted()
  closePhase(saved).thenHappened('means-changed', { seat: 3, from: 5, to: 1, cause: 'orders' })
})

test('D6: a lever in the order', () => {
  const play = (order: Partial<Order>, number = 1) => save(commitment, number, orderOf(order))
  play({ lever: { lever: '2.2' } }).thenRejected('lever-needs-table')
  play({ lever: { lever: '2.12' } }).thenRejected('lever-not-in-play')
  play({ lever: { lever: '2.1' } }).thenRejected('lever-reserved', { roles: ['initiator', 'venue'] })
  play({ worksite: 'challenge', lever: { lever: '2.1' } }, 3).thenRejected('lever-condition', { condition: 'initiative' })
  play({ worksite: 'initiative:shop', lever: { lever: '2.1' } }, 3).thenHappened('order-saved')
  // The worksite may still come.
  play({ lever: { lever: '2.1' } }, 3).thenHappened('order-saved')
  lay(commitment, 3, orderOf({ lever: { lever: '2.1' } })).thenRejected('lever-condition')
  play({ lever: { lever: '2.7', choice: ['x'] } }).thenRejected('choice-missing')
  const used = { ...commitment, game: { ...commitment.game, leverUses: { '2.8': 2 } } }
  save(used, 5, orderOf({ lever: { lever: '2.8' } })).thenRejected('lever-used-up')
  const proposed = given(tableAt(2, 'palaver', { people: [1, 2] })).when(seat(1), { type: 'propose-lever', lever: '2.10' }).when(seat(2), { type: 'sign-proposal', proposal: '' })
  proposed.thenRejected('proposal-closed')
  const opened = given(tableAt(2, 'palaver', { people: [1, 2] })).when(seat(1), { type: 'propose-lever', lever: '2.10' }).thenAccepted()
  const sealed = closePhase(given(opened).when(seat(2), { type: 'sign-proposal', proposal: opened.game.proposals[0]?.id ?? '' }).thenAccepted()).thenAccepted()
  save(sealed, 1, orderOf({ lever: { lever: '2.7' } })).thenRejected('one-lever')
})

test('D7: where one may work', () => {
  const complete = { ...commitment, game: { ...commitment.game, initiatives: commitment.game.initiatives.map((one) => (one.id === 'shop' ? { ...one, stage: 4 as const } : one)), conflicts: { '2-4': { openedSeason: 1 } } as const } }
  save(complete, 1, at('initiative:shop')).thenRejected('worksite-closed')
  save(complete, 1, at('relation:2-4')).thenHappened('order-saved')
  // Parties may work on their own relation: 3 + 3 is a link of 3.
  const cool = { ...commitment, game: { ...commitment.game, conflicts: {}, trust: { ...commitment.game.trust, '1>3': 3, '3>1': 3 } } }
  save(cool, 1, at('relation:1-3')).thenHappened('order-saved')
  const warmer = { ...commitment, game: { ...commitment.game, conflicts: {}, trust: { ...commitment.game.trust, '1>3': 4, '3>1': 3 } } }
  save(warmer, 1, at('relation:1-3')).thenRejected('worksite-closed')
})

describe('A: the stand-in’s rule', () => {
  test('A1: what a stand-in gives', () => {
    const table = tableAt(2, 'commitment', { people: [1, 2, 3, 4] })
    expect(lockedOf(table, 5)).toEqual({
      order: { worksite: 'challenge', posture: 'listening', time: { worksite: 2, pot: 1, mandate: 1 }, means: { worksite: 1, pot: 0 } },
      source: 'absent',
    })
    expect(closePhase(table).thenAccepted().game.locked?.[1]?.order.dilemma).toBe('b')
  })

  test.each([[4, 2, 1, 1], [3, 1, 1, 1], [2, 0, 1, 1], [1, 0, 0, 1], [0, 0, 0, 0]])('A2: with %d time', (time, worksite, pot, mandate) => {
    const table = { ...commitment, game: { ...commitment.game, time: { ...commitment.game.time, 2: time }, means: { ...commitment.game.means, 2: 0 } } }
    expect(lockedOf(table, 2)?.order.time).toEqual({ worksite, pot, mandate })
    expect(lockedOf(table, 2)?.order.worksite).toBe(worksite > 0 ? 'challenge' : undefined)
  })

  test('A2: having signed', () => {
    const opened = given(tableAt(2, 'palaver')).when(seat(3), { type: 'propose-lever', lever: '2.2' }).thenAccepted()
    const proposal = opened.game.proposals[0]?.id ?? ''
    const sealed = closePhase([1, 4].reduce((table, number) => given(table).when(seat(number), { type: 'sign-proposal', proposal }).thenAccepted(), opened)).thenAccepted()
    const gone = given(sealed).when(seat(4), { type: 'leave-seat' }).thenAccepted()
    expect(lockedOf(gone, 4)?.order.time).toEqual({ worksite: 1, pot: 1, mandate: 1 })
  })

  test('A3: where most persons are', () => {
    const table = tableAt(2, 'commitment', { seats: 6, people: [1, 2, 3, 4] })
    const go = (places: readonly (readonly [number, Order['worksite'] & string])[]) => {
      const state = places.reduce((one, [number, worksite]) => save(one, number, at(worksite)).thenAccepted(), table)
      return lockedOf(state, 6)?.order.worksite
    }
    expect(go([[1, 'initiative:market'], [2, 'initiative:market'], [3, 'challenge']])).toBe('initiative:market')
    expect(go([[1, 'initiative:market'], [2, 'initiative:swap']])).toBe('initiative:swap')
    expect(go([[1, 'initiative:market'], [2, 'challenge']])).toBe('challenge')
    expect(go([[1, 'relation:1-3'], [2, 'relation:1-3'], [4, 'initiative:hedge']])).toBe('initiative:hedge')
    expect(go([])).toBe('challenge')
  })

  test('A4: nothing saved is silent when connected, absent when not', () => {
    const away = given(commitment).when(server, { type: 'lose-seat', seat: 2 }).thenAccepted()
    expect(lockedOf(away, 1)?.source).toBe('silent')
    expect(lockedOf(away, 2)?.source).toBe('absent')
    expect(lockedOf(away, 1)?.order.time).toEqual({ worksite: 2, pot: 1, mandate: 1 })
  })

  test('A5: an absent initiator stands where the alliance fixed', () => {
    const opened = given(tableAt(2, 'palaver')).when(seat(4), { type: 'propose-lever', lever: '2.13', initiative: 'hedge' }).thenAccepted()
    const proposal = opened.game.proposals[0]?.id ?? ''
    const sealed = closePhase([1, 3].reduce((table, number) => given(table).when(seat(number), { type: 'sign-proposal', proposal }).thenAccepted(), opened)).thenAccepted()
    const gone = given(sealed).when(seat(4), { type: 'leave-seat' }).thenAccepted()
    const closed = closePhase(gone)
    expect(closed.state.game.locked?.[4]?.order.worksite).toBe('initiative:hedge')
    closed.thenHappened('lever-resolved', { lever: '2.13', seat: 4 })
    expect(goTo(closed.state, 3, 'news').game.leverUses['2.13']).toBe(1)
  })
})
