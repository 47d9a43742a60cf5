import type { Request } from 'express'
import { expect, test } from 'vitest'
import { ApiError } from '../../server/http/api-error.ts'
import { whatIfRoute, whatIfSchema } from '../../server/http/what-if-route.ts'
import type { StoredJournal } from '../../server/store/store.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { playOnward, type OnwardPlan } from '../../shared/what-if/index.ts'
import { playedSession } from './stored-session.ts'

const { scenario, events } = playedSession('four-seats-30')
const body = { season: 2, seat: 1, order: { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } }, onward: false }

const prepared: OnwardPlan[] = []

function route(journal: readonly JournalEvent[] = events) {
  const stored = { scenario, events: journal, texts: new Map(), table: { id: 't1' } } as unknown as StoredJournal
  return whatIfRoute({
    store: { loadJournal: async (table) => (table === 't1' ? stored : undefined) },
    playOnward: async ({ actual, other, players }) => ({ games: 2, actual: playOnward(actual, players, 0, 2), other: playOnward(other, players, 0, 2) }),
    prepareOnward: async (plan) => void prepared.push(plan),
    log: () => {},
  })
}
const request = (table: string) => ({ params: { table } }) as unknown as Request
const refusal = async (asked: Promise<unknown>): Promise<[number, string]> => {
  const error = await asked.then(() => undefined, (one: unknown) => one as ApiError)
  expect(error).toBeInstanceOf(ApiError)
  return [error!.status, error!.code]
}

test('answers about the season alone, exactly', async () => {
  expect(await route()(request('t1'), body)).toMatchObject({ season: 2, seat: 1, isExact: true })
  // And begins what the question that follows will need.
  expect(prepared).toHaveLength(1)
})

test('answers about what follows, under its label', async () => {
  expect(await route()(request('t1'), { ...body, onward: true })).toMatchObject({
    label: { fr: 'simulation par des automates, pas une prédiction' },
    games: 2,
    actual: { games: 2 },
    other: { games: 2 },
  })
})

test('refuses a table nobody knows, a game that still runs, an order that could not be laid', async () => {
  expect(await refusal(route()(request('t2'), body))).toEqual([404, 'unknown-table'])
  const running = events.slice(0, events.findIndex(({ type }) => type === 'game-ended'))
  expect(await refusal(route(running)(request('t1'), body))).toEqual([409, 'wrong-phase'])
  expect(await refusal(route()(request('t1'), { ...body, season: 6 }))).toEqual([409, 'no-such-season'])
  expect(await refusal(route()(request('t1'), { ...body, order: { ...body.order, time: { worksite: 0, pot: 6, mandate: 0 } } }))).toEqual([409, 'not-enough-time'])
})

test('takes a body of four fields and no other', () => {
  expect(whatIfSchema.safeParse(body).success).toBe(true)
  expect(whatIfSchema.safeParse({ ...body, writes: true }).success).toBe(false)
  expect(whatIfSchema.safeParse({ ...body, seat: 'official' }).success).toBe(false)
})
