import { expect, test } from 'vitest'
import { inTurn } from '../../../client/trainer/tables/in-turn.ts'

test('an answer overtaken by a newer one is dropped, the next is taken', () => {
  const turns = inTurn()
  const [first, second] = [turns.ask(), turns.ask()]
  expect(turns.take(second)).toBe(true)
  expect(turns.take(first)).toBe(false)
  expect(turns.take(turns.ask())).toBe(true)
})
