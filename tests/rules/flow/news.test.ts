import { describe, expect, test } from 'vitest'
import { SITUATIONS } from '../../../shared/base/vocabulary.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { openNews } from '../../../shared/engine/news.ts'
import { startRun } from '../../../shared/engine/run.ts'
import type { GameState, TableState } from '../../../shared/engine/state.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { given, seat, trainer } from '../../support/given.ts'
import { challenge, smallScenario } from '../../support/small-scenario.ts'
import { goTo, PLAIN_ORDER, startedTable, tableAt } from './play.ts'

/** Opens the news of the season again from a state the test has bent. */
function newsOf(state: TableState, game: Partial<GameState> = {}): { state: TableState; events: readonly JournalEvent[] } {
  const run = startRun(deepFreeze({ ...state, game: { ...state.game, ...game } }))
  openNews(run)
  return { state: run.state, events: run.events }
}

test('N1: news come in their order', () => {
  const scenario = smallScenario()
  const before = tableAt(2, 'palaver', { scenario })
  const scheduled = [{ id: 'lever:2.9@1', dueSeason: 2, effects: [{ ind: { agency: 1 } }], seats: {}, refs: {} }]
  const { events } = newsOf(before, { scheduled, playedEvents: [], clues: [] })
  const first = (type: string) => events.findIndex((event) => event.type === type)
  const order = ['season-opened', 'time-set', 'schedule-applied', 'event-played', 'means-changed', 'challenge-drawn', 'clue-dealt', 'owner-clue-dealt', 'dilemma-dealt'].map(first)
  expect(order.every((index) => index >= 0)).toBe(true)
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

describe('N2: income', () => {
  test('N2: season 1 pays 2 on top of the 2 of the start, and 4 of time', () => {
    const { game } = startedTable()
    expect(game.means).toEqual({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4 })
    expect(game.time).toEqual({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4 })
  })

  test.each([['cold', 2], ['kept', 3], ['alive', 3]] as const)('N2: after a pot that was %s, %d', (level, income) => {
    const table = tableAt(2, 'palaver')
    const { state } = newsOf(table, { means: { 1: 0, 2: 5, 3: 9, 4: 10, 5: 0 }, pot: { carry: 0, perSeason: 0, last: { season: 1, total: 0, level, time: 0, means: 0 } } })
    expect(state.game.means).toEqual({ 1: income, 2: 5 + income, 3: 10, 4: 10, 5: income })
  })
})

describe('N3: which challenge', () => {
  test('N3: the scripted one of the season', () => {
    expect([1, 2, 3].map((season) => tableAt(season, 'news').game.challenge?.card)).toEqual(['offer', 'tired', 'budget'])
  })

  test('N3: then the scenario’s own whose situation is in play, then the deck, none twice', () => {
    const scenario = smallScenario({
      file: { challenges: [challenge('own-a', 'deadlock'), challenge('own-b', 'emergence'), challenge('not-here', 'invisibility')] },
      format: { situations: ['deadlock', 'emergence', 'exhaustion'], seasons: 6 },
    })
    const draw = (seed: string) => goTo(startedTable({ scenario, seed }), 6, 'news').game.playedChallenges
    const drawn = draw('x')
    expect(drawn.slice(0, 2).toSorted()).toEqual(['own-a', 'own-b'])
    expect(drawn.slice(2, 5).toSorted()).toEqual(['deck-deadlock', 'deck-emergence', 'deck-exhaustion'])
    // Empty, the deck refills.
    expect(drawn.slice(2, 5)).toContain(drawn[5])
    expect(draw('x')).toEqual(drawn)
    expect(new Set(Array.from({ length: 12 }, (_one, index) => draw(`s${index}`).join())).size).toBeGreaterThan(3)
  })
})

test('N4: an absent concerned role is replaced; the need is that of n', () => {
  const four = tableAt(3, 'news', { seats: 4 })
  expect(four.game.challenge).toMatchObject({ card: 'budget', concerned: [1, 2], need: 3, stake: 'backing' })
  expect(four.game.report).toContainEqual(expect.objectContaining({ type: 'challenge-drawn', replaced: ['enterprise'] }))
  expect(tableAt(3, 'news', { seats: 7 }).game.challenge).toMatchObject({ concerned: [1, 7], need: 8 })
  const reversed = smallScenario({ file: { challenges: [{ ...challenge('r', 'conflict'), season: 1, concerned: ['enterprise', 'official'] }] } })
  expect(startedTable({ scenario: reversed, seats: 4 }).game.challenge?.concerned).toEqual([2, 1])
})

describe('N5: clues are dealt', () => {
  test('N5: to three different persons, the three sentences', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const clues = startedTable({ seed, seats: 6, people: [1, 2, 4, 6] }).game.clues.filter((clue) => clue.about === 'challenge')
      expect(clues.map((clue) => clue.sentence).toSorted()).toEqual([0, 1, 2])
      const holders = clues.map((clue) => clue.seat)
      expect(new Set(holders).size).toBe(3)
      expect(holders.every((holder) => [1, 2, 4, 6].includes(holder ?? 0))).toBe(true)
    }
  })

  test('N5: with two persons one is public', () => {
    const clues = startedTable({ people: [2, 3] }).game.clues.filter((clue) => clue.about === 'challenge')
    expect(clues.filter((clue) => clue.seat === undefined)).toMatchObject([{ shared: 'public' }])
    expect(clues.flatMap((clue) => clue.seat ?? []).toSorted()).toEqual([2, 3])
  })
})

test('N6: situations stand in the order of the vocabulary', () => {
  for (const clue of startedTable({ seats: 8 }).game.clues) {
    const ranks = clue.among.map((situation) => SITUATIONS.indexOf(situation))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(ranks).toHaveLength(clue.about === 'challenge' ? 3 : 2)
  }
})

test('N7: an owner’s two names hold the true one, and last until it is known or changed', () => {
  const table = startedTable({ people: [1, 2, 3, 4] })
  const owned = table.game.clues.filter((clue) => clue.about !== 'challenge')
  // The officer's seat is nobody's: no clue on the market.
  expect(owned.map((clue) => [clue.about, clue.seat])).toEqual([['initiative:shop', 3], ['initiative:swap', 4], ['initiative:hedge', 1]])
  expect(owned[0]?.among).toContain('deadlock')
  const second = goTo(table, 2, 'news')
  expect(second.game.clues.find((clue) => clue.about === 'initiative:swap')).toEqual(owned[1])
  const renewed = newsOf(second, { initiatives: second.game.initiatives.map((one) => (one.id === 'shop' ? { ...one, draws: 2, situation: 'distrust' as const } : one.id === 'swap' ? { ...one, known: true } : one)) })
  const shop = renewed.state.game.clues.filter((clue) => clue.about === 'initiative:shop')
  expect(shop).toHaveLength(1)
  expect(shop[0]?.id).not.toBe(owned[0]?.id)
  expect(shop[0]?.among).toContain('distrust')
  expect(renewed.state.game.clues.some((clue) => clue.about === 'initiative:swap')).toBe(false)
})

test('N8: dilemmas come to persons, in the format’s seasons, and never when S = 2', () => {
  expect(startedTable().game.dilemmas).toEqual({})
  expect(Object.keys(tableAt(2, 'news', { people: [1, 3, 4] }).game.dilemmas)).toEqual(['1', '3', '4'])
  expect(tableAt(2, 'news').game.dilemmas[1]?.card).toBe('dilemma-official')
  expect(tableAt(3, 'news').game.dilemmas).toEqual({})
  expect(Object.keys(tableAt(4, 'news').game.dilemmas)).toHaveLength(5)
  expect(tableAt(2, 'news', { scenario: smallScenario({ format: { seasons: 2 } }) }).game.dilemmas).toEqual({})
})

test('N9: a season starts with its own counters', () => {
  const commitment = tableAt(1, 'commitment', { scenario: smallScenario({ file: { events: [] } }) })
  const laid = given(commitment).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).when(seat(1), { type: 'lay-order', order: PLAIN_ORDER }).thenAccepted()
  const thanked = given(goTo(laid, 1, 'reflection')).when(seat(2), { type: 'give-thanks', to: 1 }).thenAccepted()
  const { game } = goTo(thanked, 2, 'news')
  expect(game).toMatchObject({ orders: {}, laid: [], beliefs: {}, intentions: {}, thanks: {}, rose: [], polls: [] })
  expect(game.locked).toBeUndefined()
  expect(game.question).toBeUndefined()
  expect(game.lastOrders[1]).toEqual(PLAIN_ORDER)
  expect(game.clues.every((clue) => !clue.id.startsWith('c-1'))).toBe(true)
  expect(game.seasonStart.trust).toEqual(game.trust)
  const again = given(goTo(thanked, 1, 'reflection')).when(trainer, { type: 'bookmark' }).thenAccepted()
  expect(again.bookmarks).toHaveLength(1)
})
