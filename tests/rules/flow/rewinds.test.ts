import { describe, expect, test } from 'vitest'
import { PHASES, type PhaseId } from '../../../shared/base/vocabulary.ts'
import { decide, replay, stateHash } from '../../../shared/engine/index.ts'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { given, nextMoment, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { closePhase, goTo, openJournal, PLAIN_ORDER, startedTable, tableAt } from './play.ts'

const back = (state: TableState, season: number, phase: PhaseId) => given(state).when(trainer, { type: 'rewind', season, phase })

describe('BR1: what is given back', () => {
  const laid = given(tableAt(1, 'commitment')).when(seat(1), { type: 'lay-order', order: PLAIN_ORDER }).thenAccepted()
  const later = goTo(laid, 2, 'commitment')
  /** Ids and times of the events told again differ: the report, the question's id, the opening. */
  const essence = ({ game: { report: _report, question: _question, openedAtMs: _at, ...game } }: TableState) => game

  test.each([
    ['1.news', 1, 'news', startedTable()],
    ['1.palaver', 1, 'palaver', tableAt(1, 'palaver')],
    ['1.commitment', 1, 'commitment', tableAt(1, 'commitment')],
    ['1.reveal', 1, 'reveal', goTo(laid, 1, 'reveal')],
    ['1.reflection', 1, 'reflection', goTo(laid, 1, 'reflection')],
    ['2.news', 2, 'news', goTo(laid, 2, 'news')],
    ['2.palaver', 2, 'palaver', goTo(laid, 2, 'palaver')],
  ] as const)('BR1: the game of %s as it opened, in a new branch', (_name, season, phase, opened) => {
    const again = back(later, season, phase).thenHappened('branch-opened', { branch: 1, kind: 'rewind' }).thenAccepted()
    expect(essence(again)).toEqual(essence(opened))
    expect(again).toMatchObject({ branch: 1, rewoundSeason: season, game: { openedAtMs: again.tableMs } })
  })

  test('BR1: with its full time, added or removed time forgotten', () => {
    const shorter = given(tableAt(1, 'palaver')).when(trainer, { type: 'change-time', seconds: -60 }).thenAccepted()
    expect(shorter.game.durationMs).toBe(120_000)
    expect(back(shorter, 1, 'palaver').thenAccepted().game.durationMs).toBe(180_000)
  })

  test('BR1: orders laid since are gone, a pause is lifted', () => {
    const laid = given(tableAt(1, 'commitment')).when(seat(1), { type: 'lay-order', order: PLAIN_ORDER }).when(trainer, { type: 'pause' }).thenAccepted()
    const again = back(laid, 1, 'commitment').thenAccepted()
    expect(again.game.orders).toEqual({})
    expect(again.paused).toBeUndefined()
  })

  test('BR1: words given and proposals since are gone, those from before stay', () => {
    const palaver = tableAt(1, 'palaver')
    const spoken = given(palaver)
      .when(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'next', reason: { chip: 'together' } })
      .when(seat(2), { type: 'propose-lever', lever: '2.2' })
      .thenAccepted()
    expect(back(goTo(spoken, 1, 'reveal'), 1, 'commitment').thenAccepted().game.promises).toHaveLength(1)
    const silent = back(goTo(spoken, 1, 'reveal'), 1, 'palaver').thenAccepted()
    expect(silent.game.promises).toEqual([])
    expect(silent.game.proposals).toEqual([])
  })

  test('BR1: resolved again, the same orders give the same season', () => {
    const first = tableAt(1, 'reveal')
    const second = closePhase(back(goTo(first, 1, 'reflection'), 1, 'commitment').thenAccepted()).thenAccepted()
    expect(second.game.indicators).toEqual(first.game.indicators)
    expect(second.game.trust).toEqual(first.game.trust)
    expect(second.game.pot).toEqual(first.game.pot)
    expect(second.game.means).toEqual(first.game.means)
  })
})

describe('BR2: what is not', () => {
  test('BR2: seats, names, consents, messages, notes, bookmarks and words stay', () => {
    const before = given(tableAt(1, 'palaver', { people: [1, 2, 3, 4], options: { remote: true } }))
      .when(server, { type: 'join-seat', seat: 5, name: 'Tard' })
      .when(seat(1), { type: 'set-consent', tick: 'group', value: true })
      .when(seat(2), { type: 'send-message', text: 'Bonjour' })
      .when(seat(3), { type: 'bookmark', text: 'Ici' })
      .when(trainer, { type: 'write-note', text: 'À relire' })
      .when(trainer, { type: 'show-trust-numbers', on: true })
      .when(seat(4), { type: 'leave-seat' })
      .thenAccepted()
    const after = back(before, 1, 'news').thenAccepted()
    for (const kept of ['messages', 'notes', 'bookmarks', 'texts', 'trustNumbers', 'shownTexts', 'nudges'] as const) expect(after[kept], kept).toEqual(before[kept])
    const { waiting: _waiting, ...fifth } = before.seats[4] as TableState['seats'][number]
    expect(after.seats).toEqual([...before.seats.slice(0, 4), fifth])
    expect(after.seats[3]).toMatchObject({ holder: 'stand-in' })
  })

  test('BR2, B14: a seat that left meanwhile does not come back, a seat opened meanwhile is there', () => {
    const six = tableAt(1, 'reflection', { seats: 6, people: [1, 2, 3, 4, 5] })
    const tightened = given(six).when(trainer, { type: 'tighten-table', seats: [6] }).thenAccepted()
    const before = back(tightened, 1, 'palaver').thenAccepted()
    expect(Object.keys(before.game.means)).toEqual(['1', '2', '3', '4', '5'])
    expect(Object.keys(before.game.trust).some((pair) => pair.includes('6'))).toBe(false)
    const opened = given(tableAt(1, 'reflection')).when(trainer, { type: 'open-seat' }).thenAccepted()
    expect(back(opened, 1, 'palaver').thenAccepted().game.means[6]).toBe(2)
  })
})

test('BR3: the same challenge, the same clues to the same people', () => {
  const first = tableAt(3, 'palaver')
  const again = closePhase(back(goTo(first, 3, 'reflection'), 3, 'news').thenAccepted()).thenAccepted()
  expect(again.game.challenge).toEqual(first.game.challenge)
  expect(again.game.clues).toEqual(first.game.clues)
  expect(again.game.dilemmas).toEqual(first.game.dilemmas)
  // And a resolution that draws, from a rewind further back.
  const played = goTo(back(goTo(first, 3, 'reveal'), 1, 'commitment').thenAccepted(), 3, 'palaver')
  expect(played.game.initiatives).toEqual(first.game.initiatives)
  expect(played.game.challenge).toEqual(first.game.challenge)
})

describe('BR4: to where', () => {
  test('BR4: any opening so far', () => {
    const table = tableAt(3, 'reflection')
    for (const season of [1, 2, 3]) {
      for (const phase of PHASES) expect(back(table, season, phase).thenAccepted().game).toMatchObject({ season, phase })
    }
  })

  test('BR4: none that was not', () => {
    const table = tableAt(2, 'palaver')
    for (const [season, phase] of [[2, 'commitment'], [3, 'news'], [6, 'reflection']] as const) back(table, season, phase).thenRejected('cannot-rewind')
    // What followed in an abandoned branch is no longer there.
    back(back(table, 1, 'palaver').thenAccepted(), 2, 'news').thenRejected('cannot-rewind')
  })

  test('BR4: not from the lobby, nor once the debrief is open', () => {
    const ended = given(startedTable()).when(trainer, { type: 'end-game' }).thenAccepted()
    back(ended, 1, 'news').thenRejected('wrong-phase', { phase: 'debrief' })
    const faulted = given(ended).when(server, { type: 'pause-table', reason: 'fault' }).thenAccepted()
    back(faulted, 1, 'news').thenRejected('cannot-rewind')
  })
})

test('BR5: the parent up to the fork, then the branch’s own, is a journal by itself', () => {
  const scenario = smallScenario()
  const journal: JournalEvent[] = openJournal({ scenario })
  let state = replay(scenario, journal)
  const step = (by: Actor, command: Command): void => {
    const decision = decide(state, command, by, nextMoment(state))
    if (!decision.ok) throw new Error(JSON.stringify(decision.error))
    journal.push(...decision.value.events)
    state = decision.value.events.reduce(evolve, state)
  }
  for (const number of [1, 2, 3, 4, 5]) step(server, { type: 'join-seat', seat: number, name: `P${number}` })
  step(trainer, { type: 'start-game' })
  for (let count = 0; count < 7; count++) step(trainer, { type: 'close-phase' })
  step(trainer, { type: 'rewind', season: 1, phase: 'commitment' })
  step(seat(2), { type: 'lay-order', order: PLAIN_ORDER })
  step(trainer, { type: 'close-phase' })
  step(trainer, { type: 'rewind', season: 1, phase: 'reveal' })

  expect(state.branches.map(({ branch, parent }) => [branch, parent])).toEqual([[0, undefined], [1, 0], [2, 1]])
  expect(stateHash(replay(scenario, journal))).toBe(stateHash(state))
  const counts = (event: JournalEvent): boolean => {
    let limit = Number.POSITIVE_INFINITY
    for (let branch: number | undefined = state.branch; branch !== undefined; ) {
      if (event.branch === branch) return event.seq <= limit
      const line: TableState['branches'][number] | undefined = state.branches.find((one) => one.branch === branch)
      limit = Math.min(limit, line?.fromSeq ?? 0)
      branch = line?.parent
    }
    return false
  }
  const active = journal.filter(counts)
  // One straight game: no opening twice, and the same game at its end.
  const openings = active.flatMap((event) => (event.type === 'phase-opened' ? [`${event.season}.${event.phase}`] : []))
  expect(openings).toEqual(['1.news', '1.palaver', '1.commitment', '1.reveal'])
  const straight = active.filter((event) => event.type !== 'branch-opened')
  const { openedAtMs: _one, ...alone } = replay(scenario, straight).game
  const { openedAtMs: _two, ...whole } = state.game
  expect(alone).toEqual(whole)
})
