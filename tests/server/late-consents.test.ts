import type { Request } from 'express'
import { describe, expect, test } from 'vitest'
import { hashToken } from '../../server/access/tokens.ts'
import { lateConsents } from '../../server/http/late-consents.ts'
import { trainer } from '../support/given.ts'
import { sharedTable } from '../capital/shared-table.ts'

const request = { params: { table: 't1' } } as unknown as Request

function desk(isOpen = false) {
  const table = sharedTable([1, 2, 3])
  if (!isOpen) table.do(trainer, { type: 'close-table' })
  const written: unknown[] = []
  const consents = lateConsents({
    store: {
      findSeat: async (hash) => (hash === hashToken('token-of-two') ? { table: 't1', code: 'KF4T7M', seat: 2, open: isOpen } : undefined),
      loadJournal: async () => ({ table: { id: 't1', code: 'KF4T7M', number: 1, status: 'closed', tableMs: 0 }, scenario: table.scenario, events: table.events, texts: new Map(), answers: new Map() }),
      append: async (entries) => void written.push(...entries),
    },
    now: () => table.state.lastAt + 1000,
  })
  return { consents, written, table }
}

describe('once the table is closed', () => {
  test('one’s own tick is taken back by the rule itself, in the journal', async () => {
    const { consents, written, table } = desk()
    expect(await consents.read(request, 'token-of-two')).toEqual({ consents: { play: false, group: false, research: true }, isOpen: false })
    expect(await consents.set(request, 'token-of-two', { tick: 'research', value: false })).toMatchObject({ consents: { research: false } })
    expect(written).toEqual([{ table: 't1', at: table.state.lastAt + 1000, texts: [], events: [expect.objectContaining({ type: 'consent-set', seat: 2, tick: 'research', value: false, seq: table.events.length + 1 })] }])
  })
  test('said twice, it is written once', async () => {
    const { consents, written } = desk()
    await consents.set(request, 'token-of-two', { tick: 'research', value: true })
    expect(written).toEqual([])
  })
  test('nobody sets another’s, nor of another table', async () => {
    const { consents } = desk()
    await expect(consents.read(request, 'somebody')).rejects.toMatchObject({ status: 401 })
    await expect(consents.set(request, undefined, { tick: 'research', value: false })).rejects.toMatchObject({ status: 401 })
    await expect(consents.read({ params: { table: 't2' } } as unknown as Request, 'token-of-two')).rejects.toMatchObject({ status: 401 })
  })
  test('while its room lives, the phone’s own screen sets it', async () => {
    const { consents, written } = desk(true)
    expect((await consents.read(request, 'token-of-two')).isOpen).toBe(true)
    await expect(consents.set(request, 'token-of-two', { tick: 'research', value: false })).rejects.toMatchObject({ status: 409 })
    expect(written).toEqual([])
  })
})
