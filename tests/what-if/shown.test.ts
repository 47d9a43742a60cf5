import type { Request } from 'express'
import { expect, test } from 'vitest'
import { ApiError } from '../../server/http/api-error.ts'
import { whatIfShown } from '../../server/http/what-if-shown.ts'
import type { StoredJournal } from '../../server/store/store.ts'
import { decide, evolve, replay } from '../../shared/engine/index.ts'
import { playOnward, type OnwardPlan } from '../../shared/what-if/index.ts'
import { playedSession } from './stored-session.ts'

const { scenario, events } = playedSession('four-seats-30')
const order = { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } }

/** The trainer shows the table another order of seat 1. */
function showing(season: number): StoredJournal {
  const state = replay(scenario, events)
  const decided = decide(state, { type: 'show-what-if', asked: { season, seat: 1, order } }, { kind: 'trainer' }, { at: state.lastAt + 1, tableMs: state.tableMs + 1 })
  if (!decided.ok) throw new Error(decided.error.code)
  expect(decided.value.events.reduce(evolve, state).debrief.whatIf).toBeDefined()
  return { scenario, events: [...events, ...decided.value.events], texts: new Map(), table: { id: 't1' } } as unknown as StoredJournal
}

function routes(journal: StoredJournal) {
  type Asked = { plan: OnwardPlan; tell: (done: number, of: number) => void; end: (failed?: boolean) => void }
  const asked: Asked[] = []
  const ahead: Asked[] = []
  const shown = whatIfShown({
    store: { loadJournal: async () => journal },
    open: async () => ({ journal, state: replay(journal.scenario, journal.events), reader: 'board' as const }),
    playOnward: (plan, tell) =>
      new Promise((resolve, reject) => {
        const end = (failed = false): void => (failed ? reject(new Error('no thread')) : resolve({ games: 1, actual: playOnward(plan.actual, plan.players, 0, 1), other: playOnward(plan.other, plan.players, 0, 1) }))
        asked.push({ plan, tell, end })
      }),
    playAhead: (plan, tell) =>
      new Promise((resolve, reject) => {
        ahead.push({ plan, tell, end: (failed = false): void => (failed ? reject(new Error('no thread')) : resolve()) })
      }),
    log: () => {},
  })
  const lookAt = (season: number) => shown.ahead({ params: { table: 't1' }, query: { season: String(season) } } as unknown as Request)
  return { asked, ahead, lookAt, ask: () => shown.shown({ params: { table: 't1' } } as unknown as Request, 'token') }
}

test('the rest is played once whoever asks; its progress is told, then its distribution under its label', async () => {
  const { asked, ask } = routes(showing(1))
  expect((await ask()).onward).toEqual({ progress: { done: 0, of: 0 } })
  await ask()
  expect(asked).toHaveLength(1)
  asked[0]!.tell(120, 400)
  expect((await ask()).onward).toEqual({ progress: { done: 120, of: 400 } })
  asked[0]!.end()
  await Promise.resolve()
  expect((await ask()).onward).toMatchObject({ label: { fr: 'simulation par des automates, pas une prédiction' }, games: 1, season: 1, seat: 1 })
})

test('a failure of the automata leaves the season compared', async () => {
  const { asked, ask } = routes(showing(1))
  await ask()
  asked[0]!.end(true)
  await new Promise((resolve) => setImmediate(resolve))
  expect(await ask()).toMatchObject({ isExact: true, onward: { failed: true } })
})

test('after the last season nothing is left to play; without a question nothing is shown', async () => {
  expect((await routes(showing(3)).ask()).onward).toBeUndefined()
  const nothing = { scenario, events, texts: new Map(), table: { id: 't1' } } as unknown as StoredJournal
  await expect(routes(nothing).ask()).rejects.toBeInstanceOf(ApiError)
})

test('a season is played ahead once, as soon as the trainer looks at it, and says how far it is', async () => {
  const { ahead, lookAt } = routes(showing(1))
  expect(await lookAt(1)).toEqual({ done: 0, of: 1 })
  expect(ahead).toHaveLength(1)
  expect(ahead[0]!.plan.other).toBe(ahead[0]!.plan.actual)
  ahead[0]!.tell(40, 200)
  expect(await lookAt(1)).toEqual({ done: 40, of: 200 })
  expect(await lookAt(3)).toEqual({ done: 0, of: 0 })
  expect(ahead).toHaveLength(1)
  await lookAt(2)
  expect(ahead).toHaveLength(2)
  ahead[1]!.end(true)
  await new Promise((resolve) => setImmediate(resolve))
  expect(await lookAt(2)).toEqual({ done: 0, of: 0 })
})
