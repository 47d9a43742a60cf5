import { expect, test } from 'vitest'
import type { TableState } from '../../shared/engine/state.ts'
import { trustedMostBy } from '../../shared/views/trusted-most.ts'
import { playedGame, shippedScenario } from '../exports/played-game.ts'

const { state } = playedGame(shippedScenario()).game
const withTrust = (received: readonly number[]): TableState => ({ ...state, game: { ...state.game, trust: { ...state.game.trust, ...Object.fromEntries(received.map((value, index) => [`${index + 2}>1`, value])) } } })

test.each([
  ['one person', [3, 9, 4, 2], [3]],
  ['two who are level', [9, 9, 4, 2], [2, 3]],
  ['nobody, when all are level', [5, 5, 5, 5], []],
])('who trusted me most: %s', (_what, received, most) => expect(trustedMostBy(withTrust(received), 1)).toEqual(most))
