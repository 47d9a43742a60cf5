import { describe, expect, test } from 'vitest'
import { PHASES, type PhaseId } from '../../../shared/base/vocabulary.ts'
import { clock, given, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { closePhase, goTo, PLAIN_ORDER, startedTable, tableAt, type TableWish } from './play.ts'

const seconds = (season: number, phase: PhaseId, wish: TableWish = {}) => {
  const { durationMs } = tableAt(season, phase, wish).game
  return durationMs === undefined ? undefined : durationMs / 1000
}

test('P1: five phases a season, S seasons, then the debrief', () => {
  let table = startedTable({ format: '30' })
  const seen: string[] = []
  while (table.status === 'playing') {
    seen.push(`${table.game.season}.${table.game.phase}`)
    table = closePhase(table).thenAccepted()
  }
  expect(seen).toEqual([1, 2, 3].flatMap((season) => PHASES.map((phase) => `${season}.${phase}`)))
  expect(table.status).toBe('debrief')
  expect(table.game.outcome).toBeDefined()
})

test('P2: lengths of the format, unless the scenario prints its own', () => {
  expect(PHASES.map((phase) => seconds(2, phase))).toEqual([30, 180, 90, 45, 75])
  expect(PHASES.map((phase) => seconds(2, phase, { format: '30' }))).toEqual([30, 150, 90, 45, 45])
  const own = smallScenario({ format: { durations: { news: 11, palaver: 12, commitment: 13, reveal: 14, reflection: 15 } } })
  expect(PHASES.map((phase) => seconds(2, phase, { scenario: own }))).toEqual([11, 12, 13, 14, 15])
})

test('P3: first commitment, remote, silent, extended, no clock', () => {
  expect(seconds(1, 'commitment')).toBe(135)
  expect(seconds(1, 'palaver', { options: { remote: true } })).toBe(240)
  expect(seconds(2, 'news', { options: { timers: 'extended' } })).toBe(90)
  expect(seconds(1, 'commitment', { options: { timers: 'extended' } })).toBe(405)
  expect(seconds(1, 'palaver', { options: { timers: 'off' } })).toBeUndefined()
  const silent = given(startedTable({ options: { remote: true } })).when(trainer, { type: 'silence-season', on: true }).thenAccepted()
  expect(goTo(silent, 1, 'palaver').game.durationMs).toBe(30_000)
})

describe('P: the clock', () => {
  const news = startedTable()

  test('P4: a phase ends with its time, no sooner', () => {
    given(news).when(clock, { type: 'tick-phase', cause: 'timer' }, 29_999).thenRejected('wrong-phase')
    given(news).when(clock, { type: 'tick-phase', cause: 'timer' }, 30_000).thenHappened('phase-closed', { phase: 'news', cause: 'timer' }).thenHappened('phase-opened', { phase: 'palaver' })
    const endless = startedTable({ options: { timers: 'off' } })
    given(endless).when(clock, { type: 'tick-phase', cause: 'timer' }, 9_999_999).thenRejected('wrong-phase')
  })

  const ready = (numbers: number[], from = news) => numbers.reduce((table, number) => given(table).when(seat(number), { type: 'set-ready', value: true }).thenAccepted(), from)

  test('P5: all ready, five seconds later', () => {
    const almost = ready([1, 2, 3, 4])
    expect(almost.closesAtMs).toBeUndefined()
    const all = ready([5], almost)
    expect(all.closesAtMs).toBe(all.tableMs + 5000)
    given(all).when(clock, { type: 'tick-phase', cause: 'all-ready' }, 4999).thenRejected('wrong-phase')
    given(all).when(clock, { type: 'tick-phase', cause: 'all-ready' }, 5000).thenHappened('phase-closed', { cause: 'all-ready' })
    const back = given(all).when(seat(3), { type: 'set-ready', value: false }).thenHappened('closing-set').thenAccepted()
    expect(back.closesAtMs).toBeUndefined()
    given(back).when(clock, { type: 'tick-phase', cause: 'all-ready' }, 9000).thenRejected('wrong-phase')
  })

  test('P5: only connected persons are waited for, and a laid order says ready', () => {
    const lost = given(ready([1, 2, 3, 4])).when(server, { type: 'lose-seat', seat: 5 }).thenAccepted()
    expect(lost.closesAtMs).toBeDefined()
    const commitment = tableAt(1, 'commitment')
    const laid = [1, 2, 3, 4, 5].reduce((table, number) => given(table).when(seat(number), { type: 'lay-order', order: PLAIN_ORDER }).thenAccepted(), commitment)
    expect(laid.closesAtMs).toBeDefined()
    expect(given(laid).when(seat(1), { type: 'take-back-order' }).thenAccepted().closesAtMs).toBeUndefined()
    given(tableAt(1, 'reveal')).when(seat(1), { type: 'set-ready', value: true }).thenRejected('wrong-phase')
  })

  test('P6: the trainer adds and removes time', () => {
    const longer = given(news).when(trainer, { type: 'change-time', seconds: 30 }).thenAccepted()
    expect(longer.game.durationMs).toBe(60_000)
    const shorter = given(longer).when(trainer, { type: 'change-time', seconds: -600 }).thenAccepted()
    given(shorter).when(clock, { type: 'tick-phase', cause: 'timer' }, 0).thenHappened('phase-closed')
    given(startedTable({ options: { timers: 'off' } })).when(trainer, { type: 'change-time', seconds: 30 }).thenRejected('not-allowed')
  })

  test('P7: a pause refuses play; the trainer’s is the trainer’s', () => {
    const paused = given(news).when(trainer, { type: 'pause' }).thenAccepted()
    given(paused).when(seat(1), { type: 'set-ready', value: true }).thenRejected('table-paused')
    given(paused).when(clock, { type: 'tick-phase', cause: 'timer' }, 60_000).thenRejected('table-paused')
    given(paused).when(server, { type: 'resume-table' }).thenNothing('resumed')
    given(paused).when(seat(1), { type: 'set-consent', tick: 'play', value: true }).thenHappened('consent-set')
    expect(given(paused).when(trainer, { type: 'resume' }).thenHappened('resumed').thenAccepted().paused).toBeUndefined()
    const restart = given(news).when(server, { type: 'pause-table', reason: 'restart' }).thenHappened('paused', { reason: 'restart' }).thenAccepted()
    given(restart).when(server, { type: 'resume-table' }).thenHappened('resumed')
  })

  test('P8: nobody connected', () => {
    const lost = given(news).when(server, { type: 'lose-seat', seat: 2 }).thenNothing('paused').thenAccepted()
    const nobody = given(lost).when(server, { type: 'pause-table', reason: 'nobody-connected' }).thenHappened('paused', { reason: 'nobody-connected' }).thenAccepted()
    given(nobody).when(seat(1), { type: 'set-ready', value: true }).thenRejected('table-paused')
    given(nobody).when(server, { type: 'resume-seat', seat: 2, newDevice: false }).thenHappened('resumed')
    const late = startedTable({ people: [1, 2, 3, 4] })
    const empty = given(late).when(server, { type: 'pause-table', reason: 'nobody-connected' }).thenAccepted()
    given(empty).when(server, { type: 'join-seat', seat: 5, name: 'Tard' }).thenHappened('resumed')
    // The trainer's own pause is not replaced.
    const held = given(news).when(trainer, { type: 'pause' }).thenAccepted()
    given(held).when(server, { type: 'pause-table', reason: 'nobody-connected' }).thenNothing('paused')
  })
})

test('P9: what each close brings', () => {
  const palaver = given(tableAt(1, 'palaver')).when(seat(1), { type: 'propose-lever', lever: '2.2' }).thenAccepted()
  closePhase(palaver).thenHappened('proposal-lapsed', { because: 'signatures' }).thenHappened('phase-opened', { phase: 'commitment' })
  const reveal = closePhase(tableAt(1, 'commitment'))
  const types = reveal.events('order-locked').length
  expect(types).toBe(5)
  reveal.thenHappened('pot-counted').thenHappened('worksite-resolved')
  const order = ['phase-closed', 'order-locked', 'phase-opened', 'pot-counted'].map((type) => reveal.events(type as 'pot-counted')[0]?.seq ?? 0)
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('P10: ended by the trainer', () => {
  const end = given(tableAt(2, 'palaver')).when(trainer, { type: 'end-game' }).thenHappened('game-ended', { cause: 'trainer' })
  expect(end.state.status).toBe('debrief')
  expect(end.events('game-ended')[0]?.outcome).toBe(end.state.game.outcome?.id)
})
