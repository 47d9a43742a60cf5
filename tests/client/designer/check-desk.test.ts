import { expect, test } from 'vitest'
import { CheckDesk } from '../../../client/designer/check/check-desk.ts'
import type { CheckAnswer, CheckAsked } from '../../../client/designer/check/check-types.ts'
import type { Hearing } from '../../../client/designer/thread.ts'
import type { Look } from '../../../client/designer/check/look-at.ts'

const look = (title: string): Look => ({ kind: 'scenario', issues: [], isPlayable: true, title: { fr: title }, cards: [] })

/** Threads that answer when the test says so. */
function bench() {
  const threads: { readonly asked: CheckAsked[]; isEnded: boolean; readonly hearing: Hearing<CheckAnswer> }[] = []
  const told: string[] = []
  const desk = new CheckDesk(
    (hearing) => {
      const one = { asked: [] as CheckAsked[], isEnded: false, hearing }
      threads.push(one)
      return { ask: (asked) => void one.asked.push(asked), end: () => void (one.isEnded = true) }
    },
    { look: ({ title }) => told.push(title?.fr ?? ''), stuck: () => told.push('stuck') },
    1_000_000,
  )
  const answer = (told: CheckAnswer): void => threads.at(-1)!.hearing.told(told)
  return { desk, threads, told, answer }
}

test('one look at a time, then the latest text: what was typed in between is skipped', () => {
  const { desk, threads, told, answer } = bench()
  for (const text of ['a', 'ab', 'abc']) desk.look({ text })
  const asked = threads[0]!.asked
  expect(asked.map((one) => one.type === 'look' && one.text)).toEqual(['a'])
  answer({ type: 'look', look: look('first') })
  expect(asked.map((one) => one.type === 'look' && one.text)).toEqual(['a', 'abc'])
  answer({ type: 'look', look: look('last') })
  expect(told).toEqual(['first', 'last'])
  desk.stop()
})

test('a thread that breaks is ended and said, and the waiting text gets a new one', () => {
  const { desk, threads, told, answer } = bench()
  desk.look({ text: 'bad' })
  desk.look({ text: 'good' })
  threads[0]!.hearing.broken()
  expect(threads[0]!.isEnded).toBe(true)
  expect(told).toEqual(['stuck'])
  expect(threads).toHaveLength(2)
  answer({ type: 'look', look: look('good') })
  expect(told).toEqual(['stuck', 'good'])
  desk.stop()
  expect(threads[1]!.isEnded).toBe(true)
})

test('an overlay to fill in comes from the same thread; a scenario with faults gives none', async () => {
  const { desk, answer } = bench()
  const first = desk.overlayOf('{}')
  answer({ type: 'overlay' })
  expect(await first).toBeUndefined()
  const second = desk.overlayOf('{}')
  answer({ type: 'overlay', text: 'written' })
  expect(await second).toBe('written')
  desk.stop()
})
