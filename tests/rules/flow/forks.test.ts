import { describe, expect, test } from 'vitest'
import { filmJournal } from '../../../shared/debrief/film.ts'
import { buildDebrief } from '../../../shared/debrief/index.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import { decide, evolve, stateHash } from '../../../shared/engine/index.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { initialState } from '../../../shared/engine/open-table.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { forkSides } from '../../../shared/what-if/index.ts'
import { viewPublic } from '../../../shared/views/index.ts'
import { nextMoment, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { openJournal, orderOf } from './play.ts'

const SCENARIO = smallScenario()

/** A table with its whole journal. */
class Played {
  readonly events: JournalEvent[] = [...openJournal()]
  state: TableState = this.events.slice(1).reduce(evolve, initialState(SCENARIO, this.events[0] as JournalEvent))

  ask(by: Actor, command: Command): string | undefined {
    const decided = decide(this.state, command, by, nextMoment(this.state))
    if (!decided.ok) return decided.error.code
    this.events.push(...decided.value.events)
    this.state = decided.value.events.reduce(evolve, this.state)
    return undefined
  }
}

/** Two seasons played by five persons, then the debrief at its fifth step. */
function debriefed(): Played {
  const table = new Played()
  for (const { seat: number } of table.state.seats) table.ask(server, { type: 'join-seat', seat: number, name: `P${number}` })
  table.ask(trainer, { type: 'start-game' })
  while (table.state.game.season < 3) table.ask(trainer, { type: 'close-phase' })
  table.ask(trainer, { type: 'end-game' })
  table.ask(trainer, { type: 'open-step', step: 2 })
  table.ask(seat(1), { type: 'answer-step', step: 2, item: 'pot-share', value: '4' })
  table.ask(trainer, { type: 'open-step', step: 5 })
  return table
}
const fork = (season: number, players = [1, 2]): Command => ({ type: 'fork', season, phase: 'palaver', players })
const documents = ({ events }: Played) => {
  const { counts: _counts, ...model } = buildDebrief(SCENARIO, events, () => undefined, { language: 'fr', names: 'pseudonyms', table: '1' })
  return model
}

describe('BR7: a fork beside the game', () => {
  test('BR7: begins where a phase opened, played by those who volunteered, with automata for the others', () => {
    const table = debriefed()
    const before = table.state
    expect(table.ask(trainer, fork(2))).toBeUndefined()
    expect(table.state).toMatchObject({ status: 'playing', game: { season: 2, phase: 'palaver' } })
    expect(table.state.seats.map(({ bot, aside }) => [bot, aside])).toEqual([[undefined, undefined], [undefined, undefined], ['mediator', true], ['mediator', true], ['mediator', true]])
    expect(viewPublic(table.state, () => undefined).debrief.forks).toEqual({ 1: { season: 2, phase: 'palaver', players: [1, 2], open: true } })
    expect(table.state.debrief.answers).toEqual(before.debrief.answers)
  })

  test('BR7: refused twice at once, for a season that was not played, for a seat without a person', () => {
    const table = debriefed()
    expect(table.ask(trainer, fork(6))).toBe('cannot-rewind')
    expect(table.ask(trainer, fork(2, [9]))).toBe('person-absent')
    expect(table.ask(trainer, { type: 'close-fork' })).toBe('wrong-phase')
    table.ask(trainer, fork(2))
    expect(table.ask(trainer, fork(2))).toBe('wrong-phase')
    expect(table.ask(trainer, { type: 'rewind', season: 1, phase: 'news' })).toBe('cannot-rewind')
    expect(table.ask(trainer, { type: 'set-stand-in', seat: 2, on: true })).toBe('not-allowed')
    expect(table.ask(server, { type: 'join-seat', seat: 3, name: 'Late' })).toBe('table-full')
  })
})

test('BR9: the order looked at before goes when a fork opens', () => {
  const table = debriefed()
  expect(table.ask(trainer, { type: 'show-what-if', asked: { season: 1, seat: 1, order: orderOf() } })).toBeUndefined()
  expect(viewPublic(table.state, () => undefined).debrief.whatIf).toBeDefined()
  table.ask(trainer, fork(2))
  table.ask(trainer, { type: 'close-fork' })
  expect(viewPublic(table.state, () => undefined).debrief.whatIf).toBeUndefined()
})

describe('BR8: back to the game that counts', () => {
  test('BR8: the end, the debrief and its model are those of before, whatever was played beside', () => {
    const table = debriefed()
    const { seq: _seq, tableMs: _ms, lastAt: _at, branches: _branches, debrief: _debrief, texts: _texts, ...before } = table.state
    const told = documents(table)
    table.ask(trainer, fork(2))
    for (const number of [1, 2]) table.ask(seat(number), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'pour essayer autrement' } })
    table.ask(trainer, { type: 'close-phase' })
    table.ask(seat(1), { type: 'lay-order', order: orderOf() })
    table.ask(trainer, { type: 'close-phase' })
    expect(documents(table)).toEqual(told)
    table.ask(trainer, { type: 'close-fork' })
    const { seq: _seq2, tableMs: _ms2, lastAt: _at2, branches: _branches2, debrief, texts: _texts2, ...after } = table.state
    expect(stateHash(after as TableState)).toBe(stateHash(before as TableState))
    expect(documents(table)).toEqual(told)
    expect(debrief.step).toBe(5)
    // The branch beside can be looked at, with what it became.
    const beside = filmJournal(SCENARIO, table.events, 1)
    expect(beside.frames.some(({ event }) => event.type === 'promise-given')).toBe(true)
    expect(filmJournal(SCENARIO, table.events).frames.some(({ event }) => event.type === 'promise-given')).toBe(false)
    expect(forkSides(SCENARIO, table.events, 1, () => undefined)).toMatchObject({ season: 2, other: { view: { table: { phase: 'reveal', season: 2 } } }, actual: { view: { table: { phase: 'reveal', season: 2 } } } })
    expect(table.events.reduce((hash, { seq }) => (seq === hash + 1 ? seq : -1), 0)).toBe(table.events.length)
  })

  test('BR8: a fork played to the end of the game comes back by itself', () => {
    const table = debriefed()
    table.ask(trainer, fork(2))
    for (let closed = 0; table.state.status === 'playing' && closed < 60; closed++) table.ask(trainer, { type: 'close-phase' })
    expect(table.state).toMatchObject({ status: 'debrief', branch: 0, debrief: { step: 5 } })
    expect(table.state.seats.every(({ bot, aside }) => bot === undefined && aside === undefined)).toBe(true)
    expect(viewPublic(table.state, () => undefined).debrief.forks).toEqual({ 1: { season: 2, phase: 'palaver', players: [1, 2] } })
    table.ask(trainer, fork(1))
    expect(table.state.branch).toBe(2)
  })
})

test('TR16: the wall looks at what the trainer chose until another step opens', () => {
  const table = debriefed()
  table.ask(trainer, { type: 'show-evidence', page: 'film', still: '120/pot', playing: true })
  expect(viewPublic(table.state, () => undefined).debrief.shown).toEqual({ page: 'film', still: '120/pot', playing: true, sinceAt: table.state.lastAt })
  table.ask(trainer, { type: 'show-evidence', page: 'step' })
  expect(viewPublic(table.state, () => undefined).debrief.shown).toBeUndefined()
  const { length } = table.events
  table.ask(trainer, { type: 'show-evidence', page: 'step' })
  expect(table.events).toHaveLength(length)
  table.ask(trainer, { type: 'show-evidence', page: 'knowledge' })
  table.ask(trainer, { type: 'open-step', step: 6 })
  expect(table.state.debrief.shown).toBeUndefined()
})
