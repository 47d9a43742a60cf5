import { expect, test } from 'vitest'
import type { EffectContext } from '../../../shared/engine/effects/index.ts'
import { STANDARD_DECK } from '../../../shared/scenario/standard/index.ts'
import { trustIn, type TableSketch } from '../resolution/table.ts'
import { apply } from './apply.ts'

function play(id: string, context: Partial<EffectContext> = {}, sketch: TableSketch = {}) {
  const card = STANDARD_DECK.events.find((one) => one.id === id)
  if (!card) throw new Error(`No event ${id}`)
  return apply(card.effects, { fact: `event:${id}`, ...context }, sketch).state
}

test('EV1: an election: backing follows what the official receives, 4.5 asked, then campaigning costs 1', () => {
  const received = (sum: number) => play('election', { actor: 1 }, { n: 5, trust: { '2>1': 4, '3>1': 4, '4>1': 4, '5>1': sum - 12 } })
  expect([received(17).game.indicators.backing, received(18).game.indicators.backing]).toEqual([2, 4])
  const after = received(18)
  expect([2, 3, 4, 5].map((seat) => trustIn(after, `${seat}>1`))).toEqual([3, 3, 3, 5])
  expect(trustIn(after, '1>2')).toBe(4)
})

test('EV2: a call for projects: agreed, 2 go to the gauge; otherwise the two owners fall out', () => {
  const agreed = play('call-for-projects', { poll: { passed: true, choice: 'swap', contenders: ['swap', 'shop'] } })
  expect(agreed.game.initiatives.map((one) => one.gauge)).toEqual([0, 2, 0, 0])
  const split = play('call-for-projects', { poll: { passed: false, contenders: ['swap', 'shop'] } })
  expect([trustIn(split, '3>4'), trustIn(split, '4>3'), trustIn(split, '3>1')]).toEqual([3, 3, 4])
  expect(split.game.initiatives.every((one) => one.gauge === 0)).toBe(true)
})

test('EV3: a heatwave: transition loses 1 unless a transition initiative is on trial', () => {
  expect(play('heatwave').game.indicators.transition).toBe(1)
  expect(play('heatwave', {}, { initiatives: { hedge: { stage: 2 } } }).game.indicators.transition).toBe(2)
  expect(play('heatwave', {}, { initiatives: { shop: { stage: 3 } } }).game.indicators.transition).toBe(1)
})

test('EV4: a press article: vitality gains 1, or loses it while a conflict is hot', () => {
  expect(play('press-article').game.indicators.vitality).toBe(4)
  expect(play('press-article', {}, { game: { conflicts: { '1-2': { openedSeason: 2 } } } }).game.indicators.vitality).toBe(2)
  expect(play('press-article', {}, { season: 4, game: { conflicts: { '1-2': { openedSeason: 2 } } } }).game.indicators.vitality).toBe(4)
})

test('EV5: a departure: one seat has one time less this season', () => {
  expect(play('departure', { actor: 3 }, { game: { time: { 1: 4, 2: 4, 3: 4, 4: 4, 5: 4 } } }).game.time).toEqual({ 1: 4, 2: 4, 3: 3, 4: 4, 5: 4 })
})
