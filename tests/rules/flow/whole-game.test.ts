import { expect, test } from 'vitest'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import { decide, replay, stateHash } from '../../../shared/engine/index.ts'
import { initialState } from '../../../shared/engine/open-table.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { clock, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { openJournal, orderOf } from './play.ts'

const scenario = smallScenario()

/** Plays commands one after the other, checking after each that the journal alone gives the same state. */
class Table {
  journal: JournalEvent[] = openJournal({ scenario, seats: 4, format: '30' })
  state: TableState = replay(scenario, this.journal)
  now = { at: 1_000_000, tableMs: 0 }

  do(by: Actor, command: Command, laterMs = 500): void {
    this.now = { at: this.now.at + laterMs, tableMs: this.now.tableMs + laterMs }
    const decision = decide(deepFreeze(this.state), command, by, this.now)
    if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.error)}`)
    const written = JSON.parse(JSON.stringify(decision.value.events)) as JournalEvent[]
    this.journal.push(...written)
    this.state = written.reduce(evolve, this.state)
  }

  /** Waits for the clock. */
  tick(): void {
    const { openedAtMs, durationMs = 0 } = this.state.game
    this.do(clock, { type: 'tick-phase', cause: 'timer' }, openedAtMs + durationMs - this.now.tableMs)
  }
}

test('a table of four plays three seasons, from the lobby to the outcome, and its journal gives it back', () => {
  const table = new Table()
  for (const number of [1, 2, 3, 4]) table.do(server, { type: 'join-seat', seat: number, name: `Personne ${number}` })
  table.do(trainer, { type: 'start-game' })
  for (const season of [1, 2, 3]) {
    expect(table.state.game).toMatchObject({ season, phase: 'news' })
    table.tick()
    playPalaver(table, season)
    table.tick()
    for (const number of [1, 2, 3, 4]) {
      const isChallenge = number > 2
      table.do(seat(number), {
        type: 'lay-order',
        order: orderOf({
          worksite: isChallenge ? 'challenge' : 'initiative:shop',
          posture: isChallenge ? 'listening' : 'doing-with',
          time: { worksite: number === 2 && season === 1 ? 0 : 1, pot: 2, mandate: 0 },
          means: { worksite: 1, pot: 0 },
        }),
      })
    }
    expect(table.state.closesAtMs).toBe(table.now.tableMs + 5000)
    table.do(clock, { type: 'tick-phase', cause: 'all-ready' }, 5000)
    expect(table.state.game.pot.last?.season).toBe(season)
    table.tick()
    table.do(seat(1), { type: 'give-thanks', to: 2 })
    table.do(seat(3), { type: 'answer-question', question: table.state.game.question?.id ?? '', text: 'Nous avons tenu parole.' })
    table.tick()
  }
  expect(table.state.status).toBe('debrief')
  expect(table.state.game.outcome).toBeDefined()
  expect(table.journal.filter((event) => event.type === 'promise-kept')).toHaveLength(3)
  expect(stateHash(replay(scenario, JSON.parse(JSON.stringify(table.journal)) as JournalEvent[]))).toBe(stateHash(table.state))
  expect(table.journal.map((event) => event.seq)).toEqual(table.journal.map((_event, index) => index + 1))
  expect(initialState(scenario, table.journal[0] as JournalEvent).status).toBe('lobby')
})

function playPalaver(table: Table, season: number): void {
  for (const clue of table.state.game.clues) if (clue.about === 'challenge' && clue.seat !== undefined) table.do(seat(clue.seat), { type: 'share-clue', clue: clue.id, channel: 'screen' })
  table.do(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'parce que nous en vivons' } })
  if (season !== 1) return
  table.do(seat(2), { type: 'propose-lever', lever: '2.2' })
  const proposal = table.state.game.proposals[0]?.id ?? ''
  table.do(seat(4), { type: 'sign-proposal', proposal })
  table.do(seat(3), { type: 'sign-proposal', proposal })
}
