import { expect, test } from 'vitest'
import { hear, QUESTION_MS } from '../../../client/trainer/two-presses.ts'

const press = (timeStamp: number, detail = 1) => ({ timeStamp, detail })

test('the first press asks, the second confirms', () => {
  expect(hear(press(100), undefined)).toBe('ask')
  expect(hear(press(2000), 120)).toBe('confirm')
})

test('a press made while the question goes away still answers it; later it asks again', () => {
  expect(hear(press(100 + QUESTION_MS + 900), 100)).toBe('confirm')
  expect(hear(press(100 + QUESTION_MS + 1100), 100)).toBe('ask')
})

test('a press from the keyboard has no count of clicks', () => {
  expect(hear(press(2000, 0), 120)).toBe('confirm')
})

test('a double click is one press', () => {
  expect(hear(press(300, 2), 120)).toBe('ignore')
})
