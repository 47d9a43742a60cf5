import { describe, expect, test } from 'vitest'
import { PHASES } from '../../../shared/base/vocabulary.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { decide, evolve, initialState, replay, stateHash } from '../../../shared/engine/index.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { given, nextMoment, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { closePhase, goTo, openJournal, PLAIN_ORDER, startedTable, tableAt } from './play.ts'

const back = (state: TableState, season: number, phase: (typeof PHASES)[number]) => given(state).when(trainer, { type: 'rewind', season, phase })

test('BR1: a rewind gives back a phase as it opened, with its full time', () => {
  const palaver = tableAt(2, 'palaver')
  const said = given(palaver).when(seat(1), { type: 'declare-intention', worksite: 'challenge' }).when(trainer, { type: 'change-time', seconds: -100 }).thenAccepted()
  const later = goTo(given(goTo(said, 2, 'commitment')).when(seat(1), { type: 'lay-order', order: PLAIN_ORDER }).thenAccepted(), 3, 'news')
  const rewound = back(later, 2, 'palaver').thenHappened('branch-opened', { branch: 1, kind: 'rewind' })
  const { game } = rewound.state
  expect(game).toMatchObject({ season: 2, phase: 'palaver', intentions: {}, orders: {}, durationMs: 180_000, openedAtMs: rewound.state.tableMs })
  expect(game.indicators).toEqual(palaver.game.indicators)
  expect(game.trust).toEqual(palaver.game.trust)
  expect(game.clues).toEqual(palaver.game.clues)
  expect(rewound.state).toMatchObject({ branch: 1, rewoundSeason: 2 })
  goTo(rewound.state, 3, 'news')
})

test('BR2: people and their words are not rewound', () => {
  const start = startedTable({ people: [1, 2, 3, 4], options: { remote: true } })
  const later = given(goTo(start, 1, 'palaver')).when(server, { type: 'join-seat', seat: 5, name: 'Tard' }).when(seat(1), { type: 'set-consent', tick: 'play', value: true }).when(seat(1), { type: 'send-message', text: 'Bonjour' }).when(trainer, { type: 'write-note', text: 'note' }).when(trainer, { type: 'bookmark' }).thenAccepted()
  const { state } = back(later, 1, 'news')
  expect(state.seats[4]?.holder).toBe('person')
  expect(state.seats[0]?.consents.play).toBe(true)
  expect([state.messages.length, state.notes.length, state.bookmarks.length]).toEqual([1, 1, 1])
  const reflection = goTo(given(later).when(seat(5), { type: 'leave-seat' }).thenAccepted(), 1, 'reflection')
  const tight = given(reflection).when(trainer, { type: 'tighten-table', seats: [5] }).thenAccepted()
  const fewer = back(tight, 1, 'palaver').state
  expect(Object.keys(fewer.game.means)).toEqual(['1', '2', '3', '4'])
  expect(Object.keys(fewer.game.trust)).toHaveLength(12)
  goTo(fewer, 2, 'news')
})

test('BR3: the same seed, the same draws', () => {
  const dealt = (state: TableState) => state.game.clues.map((clue) => [clue.id, clue.seat, clue.among])
  const later = tableAt(4, 'palaver', { scenario: smallScenario({ file: { challenges: [] } }) })
  const again = goTo(back(later, 2, 'news').state, 4, 'palaver')
  expect(dealt(again)).toEqual(dealt(later))
  expect(again.game.playedChallenges).toEqual(later.game.playedChallenges)
  expect(again.game.dilemmas).toEqual(later.game.dilemmas)
})

describe('BR4: how far back', () => {
  test('BR4: any of the last twenty openings', () => {
    const later = tableAt(5, 'news')
    const openings = [1, 2, 3, 4].flatMap((season) => PHASES.map((phase) => ({ season, phase })))
    for (const { season, phase } of openings) expect(back(later, season, phase).state.game).toMatchObject({ season, phase })
  })

  test('BR4: never what was not, nor after the end', () => {
    back(tableAt(2, 'news'), 2, 'palaver').thenRejected('cannot-rewind')
    back(tableAt(2, 'news'), 3, 'news').thenRejected('cannot-rewind')
    const rewound = back(tableAt(3, 'palaver'), 1, 'reveal').state
    back(rewound, 2, 'news').thenRejected('cannot-rewind')
    const ended = given(rewound).when(trainer, { type: 'end-game' }).thenAccepted()
    back(ended, 1, 'news').thenRejected('wrong-phase')
  })

  test('BR4: a phase may be opened again, and again', () => {
    const once = back(tableAt(1, 'reveal'), 1, 'reveal')
    once.thenHappened('pot-counted')
    const twice = back(once.state, 1, 'reveal')
    expect(twice.state.branch).toBe(2)
    expect(twice.state.game.indicators).toEqual(once.state.game.indicators)
    expect(twice.state.boundaries.map((one) => `${one.season}.${one.phase}`)).toEqual(['1.news', '1.palaver', '1.commitment', '1.reveal'])
  })
})

test('BR5: what counts is the parent up to the fork, then the branch', () => {
  const scenario = smallScenario()
  const journal: JournalEvent[] = openJournal({ scenario })
  let state = replay(scenario, journal)
  const play = (...commands: Parameters<typeof decide>[1][]) => {
    for (const command of commands) {
      const decision = decide(state, command, command.type === 'join-seat' ? server : trainer, nextMoment(state))
      if (!decision.ok) throw new Error(decision.error.code)
      journal.push(...decision.value.events)
      state = decision.value.events.reduce(evolve, state)
    }
  }
  play({ type: 'join-seat', seat: 1, name: 'Ada' }, { type: 'start-game' }, ...Array.from({ length: 7 }, () => ({ type: 'close-phase' }) as const), { type: 'rewind', season: 1, phase: 'commitment' }, { type: 'close-phase' })
  expect(state.branches).toMatchObject([{ branch: 0 }, { branch: 1, parent: 0 }])
  const fork = state.branches[1]?.fromSeq ?? 0
  const active = journal.filter((event) => event.branch === 1 || event.seq <= fork)
  expect(active.filter((event) => event.type === 'phase-opened').map((event) => `${event.season}.${event.phase}`)).toEqual(['1.news', '1.palaver', '1.commitment', '1.reveal'])
  expect(active.filter((event) => event.type === 'pot-counted')).toHaveLength(1)
  expect(active.map((event) => event.seq)).toEqual(active.map((event) => event.seq).toSorted((a, b) => a - b))
  expect(stateHash(replay(scenario, journal))).toBe(stateHash(state))
  // The game of the active branch, told alone, is the same game.
  const alone = active.slice(1).filter((event) => event.type !== 'branch-opened').reduce(evolve, initialState(scenario, active[0] as JournalEvent))
  expect(alone.game.indicators).toEqual(state.game.indicators)
  expect(alone.game.trust).toEqual(state.game.trust)
  expect(closePhase(alone).state.game.phase).toBe('reflection')
})
