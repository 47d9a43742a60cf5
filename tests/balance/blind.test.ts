import { describe, expect, test } from 'vitest'
import { SITUATIONS, type SituationId } from '../../shared/base/vocabulary.ts'
import { MemoryTable, playPhase, TEMPERS } from '../../shared/bots/index.ts'
import { gestures } from '../../shared/bots/strategies/next-command.ts'
import type { BotKind, TableState } from '../../shared/engine/state.ts'
import { publicContent } from '../../shared/views/content.ts'
import { viewPublic } from '../../shared/views/public-view.ts'
import { viewSeat } from '../../shared/views/seat-view.ts'
import { lazyPublic, lazySeat } from '../../shared/bots/lazy-views.ts'
import { standardScenario } from '../../server/simulate/standard-scenario.ts'

const KINDS: readonly BotKind[] = ['mediator', 'conditional', 'naive', 'selfish', 'discreet', 'random']
const scenario = standardScenario()
const silent = (): undefined => undefined

/** A table of six bots, stopped as a phase of the second season opens. */
function tableAt(phase: 'palaver' | 'commitment' | 'reflection'): TableState {
  const options = { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'off' } as const
  const table = new MemoryTable(scenario, { scenarioId: 'standard', scenarioVersion: '1', scenarioHash: scenario.hash, format: '60', seed: 'blind', seats: 6, rulesVersion: '1', options })
  KINDS.forEach((kind, index) => table.ask({ type: 'set-bot', seat: index + 1, kind }, { kind: 'trainer' }))
  table.ask({ type: 'start-game' }, { kind: 'trainer' })
  while (table.state.game.season < 2 || table.state.game.phase !== phase) {
    playPhase(table, KINDS)
    table.letTimeRunOut()
  }
  return table.state
}

function wishesOf(state: TableState, seat: number): string {
  const content = publicContent(scenario, '60')
  const me = viewSeat(state, seat, silent)!
  return JSON.stringify([...gestures(TEMPERS[KINDS[seat - 1]!], { public: viewPublic(state, silent), me, content }, 'blind')])
}

const another = (situation: SituationId): SituationId => SITUATIONS[(SITUATIONS.indexOf(situation) + 3) % SITUATIONS.length]!

/** The same table to this seat's eyes: everything it cannot see is otherwise. */
function otherwise(state: TableState, seat: number): TableState {
  const { game } = state
  const hidden = (of: readonly number[]) => !of.includes(seat)
  return {
    ...state,
    // Nothing may depend on the seed of the table: bots draw from a seed given to them.
    setup: { ...state.setup, seed: 'another' },
    game: {
      ...game,
      ...(game.challenge && { challenge: game.challenge.known || game.locked ? game.challenge : { ...game.challenge, card: game.challenge.card, situation: another(game.challenge.situation) } }),
      initiatives: game.initiatives.map((one) => (one.known ? one : { ...one, situation: another(one.situation) })),
      clues: game.clues.map((clue) => (clue.seat === undefined || clue.seat === seat || clue.shared ? clue : { ...clue, among: [...SITUATIONS].slice(0, clue.among.length) })),
      beliefs: Object.fromEntries(Object.entries(game.beliefs).filter(([owner]) => Number(owner) === seat)),
      means: Object.fromEntries(Object.entries(game.means).map(([owner, means]) => [owner, hidden([Number(owner)]) ? 0 : means])),
      orders: Object.fromEntries(Object.entries(game.orders).filter(([owner]) => Number(owner) === seat)),
      lastOrders: Object.fromEntries(Object.entries(game.lastOrders).filter(([owner]) => Number(owner) === seat)),
      mandates: Object.fromEntries(Object.entries(game.mandates).map(([owner, score]) => [owner, hidden([Number(owner)]) ? { solo: 6, shared: 6, dilemma: 2 } : score])),
      flags: {},
      scheduled: [],
      playedChallenges: [],
    },
  }
}

describe('a bot sees what its seat sees', () => {
  test.each(['palaver', 'commitment', 'reflection'] as const)('in %s, whatever is hidden from it changes nothing it does', (phase) => {
    const state = tableAt(phase)
    for (const [index, kind] of KINDS.entries()) {
      const seat = index + 1
      const changed = otherwise(state, seat)
      expect(JSON.stringify(changed.game)).not.toBe(JSON.stringify(state.game))
      expect(wishesOf(changed, seat), kind).toBe(wishesOf(state, seat))
    }
  })

  test('in commitment, what the others lay is not seen', () => {
    const state = tableAt('commitment')
    const laid = { ...state, game: { ...state.game, orders: { ...state.game.orders, 2: { worksite: 'challenge' as const, posture: 'mediation' as const, time: { worksite: 0, pot: 4, mandate: 0 }, means: { worksite: 0, pot: 3 } } } } }
    for (const seat of [1, 3, 4, 5, 6]) expect(wishesOf(laid, seat)).toBe(wishesOf(state, seat))
  })

  test('what it does see changes what it does: the test above can fail', () => {
    const state = tableAt('commitment')
    const poorer = { ...state, game: { ...state.game, means: Object.fromEntries(Object.keys(state.game.means).map((seat) => [seat, 0])) } }
    expect([1, 2, 3].filter((seat) => wishesOf(poorer, seat) !== wishesOf(state, seat))).not.toEqual([])
  })

  test('the quick views of a simulation are the views of the phones, part by part', () => {
    for (const phase of ['palaver', 'commitment', 'reflection'] as const) {
      const state = tableAt(phase)
      const quick = lazyPublic(state, silent) as unknown as Record<string, unknown>
      for (const [part, value] of Object.entries(viewPublic(state, silent))) expect(quick[part], part).toEqual(value)
      for (let seat = 1; seat <= 6; seat++) {
        const me = lazySeat(state, seat, silent) as unknown as Record<string, Record<string, unknown>>
        const { options, ...rest } = viewSeat(state, seat, silent)!
        for (const [part, value] of Object.entries(rest)) expect(me[part], part).toEqual(value)
        const { levers, ...others } = options
        for (const [part, value] of Object.entries(others)) expect(me['options']![part], part).toEqual(value)
        const quickLevers = me['options']!['levers'] as Record<string, unknown>
        for (const [lever, value] of Object.entries(levers)) expect(quickLevers[lever], lever).toEqual(value)
      }
    }
  })

  test('what the quick views remember of the last look is what one would see, at every act of a game', () => {
    const options = { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'off' } as const
    const table = new MemoryTable(scenario, { scenarioId: 'standard', scenarioVersion: '1', scenarioHash: scenario.hash, format: '30', seed: 'remembered', seats: 5, rulesVersion: '1', options })
    const parts = Object.keys(viewPublic(table.state, silent))
    const look = (): void => {
      const quick = lazyPublic(table.state, silent) as unknown as Record<string, unknown>
      const seen = viewPublic(table.state, silent) as unknown as Record<string, unknown>
      for (const part of parts) if (JSON.stringify(quick[part]) !== JSON.stringify(seen[part])) expect(quick[part], part).toEqual(seen[part])
    }
    const ask = table.ask.bind(table)
    let acts = 0
    table.ask = (...asked) => {
      const refusal = ask(...asked)
      look()
      acts++
      return refusal
    }
    const kinds = KINDS.slice(0, 5)
    kinds.forEach((kind, index) => table.ask({ type: 'set-bot', seat: index + 1, kind }, { kind: 'trainer' }))
    table.ask({ type: 'start-game' }, { kind: 'trainer' })
    while (table.state.status === 'playing') {
      playPhase(table, kinds)
      table.letTimeRunOut()
    }
    expect(acts).toBeGreaterThan(100)
  })
})
