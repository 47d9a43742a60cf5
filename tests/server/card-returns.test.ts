import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ApiError } from '../../server/http/api-error.ts'
import { returnRoutes, returnSchema, type ReturnRoutes } from '../../server/http/return-routes.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store, StoredJournal } from '../../server/store/store.ts'
import { replay } from '../../shared/engine/index.ts'
import { playedGame, shippedScenario } from '../exports/played-game.ts'

const folder = mkdtempSync(join(tmpdir(), 'ft-returns-'))
const url = process.env.FT_TEST_DATABASE_URL
const places: [string, Parameters<typeof openStore>[0]][] = [['SQLite', { file: join(folder, 'returns.sqlite') }]]
if (url) places.push(['PostgreSQL', { url }])
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { journal } = playedGame(shippedScenario())
const stored = { ...journal, table: { id: 't1' } } as unknown as StoredJournal

describe.each(places)('returns of commitment cards on %s', (_name, place) => {
  let store: Store
  let returns: ReturnRoutes
  beforeAll(async () => {
    store = await openStore(place)
    returns = returnRoutes({ store, secret: 'secret', titleOf: () => undefined, file: async () => '', now: () => Date.UTC(2027, 1, 3), open: async () => ({ journal: stored, state: replay(stored.scenario, stored.events), reader: 'seat' }) })
  })
  afterAll(() => store.close())
  const draw = async (): Promise<string> => (await returns.ticket({ params: { table: 't1' } } as unknown as Request, 'token')).ticket

  test('two tickets of one phone differ, and neither says a table, a seat nor a day', async () => {
    const [one, other] = [await draw(), await draw()]
    expect(one).not.toBe(other)
    // Chance, scenario, month, seal: two words can be read, and no other.
    expect(one).toMatch(/^[\w-]{22}\.[^.]+\.[^.]+\.[\w-]{32}$/)
    expect(other.slice(0, 22)).not.toBe(one.slice(0, 22))
    expect(one.split('.').slice(1, 3)).toEqual(['la-halle-aux-grains', new Date(journal.events[0]!.at).toISOString().slice(0, 7)])
  })

  test('one answer a ticket: changed, read again, taken back', async () => {
    const ticket = await draw()
    expect((await returns.answer({ ticket })).answer).toBeUndefined()
    await returns.answer({ ticket, done: 'partly', words: ' une salle ' })
    await returns.answer({ ticket, done: 'yes', words: 'deux alliées' })
    expect((await returns.answer({ ticket })).answer).toEqual({ done: 'yes', words: 'deux alliées' })
    const kept = async (): Promise<string[]> => (await store.listReturns()).map(({ words }) => words).filter((words) => words === 'deux alliées')
    expect(await kept()).toHaveLength(1)
    expect((await returns.answer({ ticket, done: 'erase' })).answer).toBeUndefined()
    expect(await kept()).toEqual([])
  })

  test('a trainer reads no answer that fewer than three gave', async () => {
    const tickets = await Promise.all([draw(), draw(), draw()])
    for (const ticket of tickets.slice(1)) await returns.answer({ ticket, done: 'yes', words: 'un local prêté' })
    const before = await returns.book()
    expect(before).toMatchObject({ answers: 2, groups: [], hidden: 2 })
    expect(JSON.stringify(before)).not.toContain('local')
    await returns.answer({ ticket: tickets[0]!, done: 'not-yet' })
    expect((await returns.book()).groups).toMatchObject([{ scenario: 'la-halle-aux-grains', answers: 3, done: { yes: 2, partly: 0, 'not-yet': 1 } }])
  })

  test('a ticket that was not drawn here opens nothing', async () => {
    const ticket = await draw()
    const parts = ticket.split('.')
    for (const forged of [`${ticket}x`, [parts[0], 'le-mail', parts[2], parts[3]].join('.'), 'x'.repeat(80)]) {
      await expect(returns.answer({ ticket: forged, done: 'yes' })).rejects.toBeInstanceOf(ApiError)
    }
    expect(returnSchema.safeParse({ ticket, done: 'maybe' }).success).toBe(false)
    expect(returnSchema.safeParse({ ticket, done: 'yes', words: 'x'.repeat(501) }).success).toBe(false)
  })
})
