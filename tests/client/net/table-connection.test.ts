import { describe, expect, it } from 'vitest'
import { connectTable } from '../../../client/net/table-connection.ts'
import type { TableConnection } from '../../../client/net/table-connection.ts'
import { JoinRefused, RequestRefused } from '../../../client/net/transport.ts'
import type { TableView } from '../../../client/net/transport.ts'
import { CLOSE } from '../../../shared/protocol/names.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import { FakeClock, FakeTransport } from './fake-transport.ts'

const TOKEN = 'a-token-of-twenty-two-characters'
const content = { hash: 'h' } as PublicContent
const view = (branch = 0): TableView => ({ public: { table: { branch } } }) as unknown as TableView
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}

async function open(clock = new FakeClock(), transport = new FakeTransport()): Promise<{ connection: TableConnection; clock: FakeClock; transport: FakeTransport }> {
  const connection = connectTable({ table: 't1', join: { as: 'seat', token: TOKEN }, transport, clock, fetchContent: async () => content })
  await settled()
  if (transport.channels.length > 0) transport.last.show(view())
  return { connection, clock, transport }
}

describe('a table connection', () => {
  it('joins by its token, then is open at the first view', async () => {
    const transport = new FakeTransport()
    const connection = connectTable({ table: 't1', join: { as: 'seat', token: TOKEN }, transport, clock: new FakeClock(), fetchContent: async () => content })
    expect(connection.status.value).toBe('connecting')
    await settled()
    expect(transport.joins).toEqual([{ table: 't1', options: { as: 'seat', token: TOKEN } }])
    expect(connection.status.value).toBe('connecting')
    transport.last.show(view())
    expect(connection.status.value).toBe('open')
    expect(connection.content.value).toBe(content)
  })

  it('keeps the server time by what the greeting says', async () => {
    const { connection, clock, transport } = await open()
    transport.last.greet({ as: 'seat', seat: 1, serverTime: 51_000, table: 't1', code: 'KF4T7M' })
    clock.at = 2_000
    expect(connection.now()).toBe(52_000)
  })

  it('R3: joins again by itself after a cut, with the same token, and says so meanwhile', async () => {
    const { connection, transport } = await open()
    transport.refusals.push(new Error('no server'), new Error('no server'))
    transport.last.drop(1006)
    expect(connection.status.value).toBe('reconnecting')
    await settled()
    expect(transport.joins).toHaveLength(4)
    transport.last.show(view())
    expect(connection.status.value).toBe('open')
  })

  it('waits longer after each failure, five seconds at most', async () => {
    const clock = new FakeClock()
    const transport = new FakeTransport()
    transport.refusals.push(...Array.from({ length: 9 }, () => new Error('no server')))
    await open(clock, transport)
    await settled()
    expect(clock.waits).toEqual([200, 500, 1000, 2000, 3000, 5000, 5000, 5000, 5000])
  })

  it('says offline when the browser knows that it has no network', async () => {
    const { connection, clock, transport } = await open()
    clock.online = false
    transport.last.drop(1006)
    expect(connection.status.value).toBe('offline')
  })

  it('tries at once when the network comes back', async () => {
    const clock = new FakeClock()
    clock.wait = () => new Promise<void>(() => {})
    const transport = new FakeTransport()
    transport.refusals.push(new Error('no server'))
    await open(clock, transport)
    expect(transport.joins).toHaveLength(1)
    clock.wake()
    await settled()
    expect(transport.joins).toHaveLength(2)
  })

  it('R5: rests when the seat was opened elsewhere, and takes it back when asked', async () => {
    const { connection, transport } = await open()
    transport.last.drop(CLOSE.replaced)
    await settled()
    expect(connection.status.value).toBe('replaced')
    expect(transport.joins).toHaveLength(1)
    connection.reopen()
    await settled()
    transport.last.show(view())
    expect(transport.joins).toHaveLength(2)
    expect(connection.status.value).toBe('open')
  })

  it.each([
    ['the seat was given back', CLOSE.released],
    ['the table is closed', CLOSE.tableClosed],
  ])('stops when %s', async (_why, code) => {
    const { connection, transport } = await open()
    transport.last.say('table-closed')
    transport.last.drop(code)
    await settled()
    expect(connection.status.value).toBe('closed')
    expect(connection.farewell.value).toBe('table-closed')
    expect(transport.joins).toHaveLength(1)
  })

  it('R2: comes back by itself after a planned restart', async () => {
    const { transport } = await open()
    transport.last.drop(CLOSE.restarting)
    await settled()
    expect(transport.joins).toHaveLength(2)
  })

  it('stops at once when the token opens nothing here', async () => {
    const transport = new FakeTransport()
    transport.refusals.push(new JoinRefused('not-allowed'))
    const { connection } = await open(new FakeClock(), transport)
    expect(connection.status.value).toBe('refused')
    expect(transport.joins).toHaveLength(1)
  })

  it('gives a table that is being brought back the time to return, then calls it closed', async () => {
    const transport = new FakeTransport()
    transport.refusals.push(...Array.from({ length: 30 }, () => new JoinRefused('unknown-table')))
    const { connection } = await open(new FakeClock(), transport)
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(connection.status.value).toBe('closed')
    expect(transport.joins).toHaveLength(13)
  })
})

describe('a command', () => {
  it('is acknowledged with its sequence', async () => {
    const { connection, transport } = await open()
    transport.last.show(view(2))
    const sent = connection.send({ type: 'set-ready', value: true })
    expect(connection.pending.value).toBe(1)
    expect(transport.last.requests[0]?.payload).toEqual({ commandId: 'command-1', branch: 2, lastSeq: 0, command: { type: 'set-ready', value: true } })
    transport.last.requests[0]?.answer({ seq: 7 })
    expect(await sent).toEqual({ ok: true, value: { seq: 7 } })
    expect(connection.pending.value).toBe(0)
  })

  it('is refused with the reason of the table', async () => {
    const { connection, transport } = await open()
    const sent = connection.send({ type: 'give-thanks', to: 3 })
    transport.last.requests[0]?.fail(new RequestRefused({ code: 'thanks-needs-gift' }))
    expect(await sent).toEqual({ ok: false, error: { code: 'thanks-needs-gift' } })
  })

  it('R1: is sent again under the same id after a cut', async () => {
    const { connection, transport } = await open()
    const sent = connection.send({ type: 'set-ready', value: true })
    const first = transport.last.requests[0]?.payload.commandId
    transport.last.drop(1006)
    await settled()
    transport.last.show(view())
    expect(transport.channels).toHaveLength(2)
    expect(transport.last.requests[0]?.payload.commandId).toBe(first)
    transport.last.requests[0]?.answer({ seq: 3 })
    expect(await sent).toEqual({ ok: true, value: { seq: 3 } })
  })

  it('given while there is no connection leaves at the return', async () => {
    const { connection, transport } = await open()
    transport.refusals.push(new Error('no server'))
    transport.last.drop(1006)
    const sent = connection.send({ type: 'finish-tutorial' })
    await settled()
    expect(transport.last.requests).toHaveLength(1)
    transport.last.requests[0]?.answer({ seq: 1 })
    expect((await sent).ok).toBe(true)
  })

  it('without an answer on an open connection is tried again, then called a fault', async () => {
    const { connection, transport } = await open()
    const sent = connection.send({ type: 'finish-tutorial' })
    for (let tries = 0; tries < 4; tries++) {
      transport.last.requests[tries]?.fail(new Error('timed out'))
      await settled()
    }
    expect(new Set(transport.last.requests.map(({ payload }) => payload.commandId))).toEqual(new Set(['command-1']))
    expect(await sent).toEqual({ ok: false, error: { code: 'table-faulted' } })
  })

  it('is settled as refused when the connection is over for good', async () => {
    const { connection, transport } = await open()
    const sent = connection.send({ type: 'finish-tutorial' })
    transport.last.drop(CLOSE.replaced)
    expect(await sent).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })
})
