import { expect, test } from 'vitest'
import { playTables } from '../../../client/designer/bots/play-tables.ts'
import { TEMPERS, type PlayTold } from '../../../client/designer/bots/play-types.ts'
import { BOT_TARGETS } from '../../../shared/verifier/bot-targets.ts'
import { closerTurns } from '../../../shared/verifier/closer-targets.ts'
import { loadScenario } from '../../../shared/scenario/load.ts'
import { broken, exampleText } from '../../scenario/small-file.ts'

function play(text: string): PlayTold[] {
  const told: PlayTold[] = []
  playTables({ text, games: 2 }, (one) => told.push(one))
  return told
}

test('every table is played by every temper, with progress, and held to the game’s own targets', () => {
  const told = play(exampleText())
  const last = told.at(-1)!
  if (last.type !== 'done') throw new Error('the games were not played')
  // One format, at its smallest, middle and largest number of seats.
  expect(last.figures.map(({ seats, strategy }) => `${seats} ${strategy}`)).toEqual([4, 5, 6].flatMap((seats) => TEMPERS.map((temper) => `${seats} ${temper}`)))
  expect(last.targets).toMatchObject(BOT_TARGETS)
  // The cases apart, at the middle one.
  expect(last.closer.map(({ format, seats }) => [format, seats])).toEqual([['30', 5]])
  const { oneSelfish, withoutMediation, cluesKept, oneMediator } = last.closer[0]!
  expect([oneSelfish, withoutMediation, cluesKept.conditional, oneMediator].map(({ games }) => games)).toEqual([2, 2, 2, 2])
  const loaded = loadScenario(exampleText())
  const turns = 9 + (loaded.ok ? closerTurns(loaded.value, '30') : 0)
  expect(told.filter(({ type }) => type === 'progress')).toEqual(Array.from({ length: turns + 1 }, (_, turn) => ({ type: 'progress', played: turn * 2, all: turns * 2 })))
})

test('an easy scenario misses its targets, at the line of its format', () => {
  const easy = broken((file) => (file.formats['30'].horizons = { vitality: 0, agency: 0, backing: 0, transition: 0, trust: 0 }))
  const last = play(easy).at(-1)!
  if (last.type !== 'done') throw new Error('the games were not played')
  expect(last.missed.map(({ code, where }) => `${code} ${where}`)).toContain('bot-target formats["30"]')
})

test('a file with errors is not played', () => expect(play('{}')).toEqual([{ type: 'unplayable' }]))
