import { LocalPresence } from '@colyseus/core'
import { expect, test } from 'vitest'
import { revocations, type Channel } from '../../server/access/revocations.ts'

/** One process: its own trainers' access, and the sessions its consoles were told of. */
function process(log: string[] = []) {
  let revoke: (session: string) => void = () => {}
  const spread = revocations({ onRevoked: (listener) => void (revoke = listener) }, (line) => void log.push(line))
  const told: string[] = []
  spread.onRevoked((session) => told.push(session))
  return { ...spread, told, revoke: (session: string) => revoke(session) }
}

test('a session revoked in one process is told in every process, once in each', async () => {
  const presence = new LocalPresence()
  const [one, two] = [process(), process()]
  await one.join(presence)
  await two.join(presence)
  one.revoke('s1')
  two.revoke('s2')
  expect([one.told, two.told]).toEqual([['s1', 's2'], ['s1', 's2']])
})

test('a process alone, or one that has left, still puts its own consoles out', async () => {
  const presence = new LocalPresence()
  const [one, two] = [process(), process()]
  const leave = await one.join(presence)
  await two.join(presence)
  await leave()
  one.revoke('s1')
  two.revoke('s2')
  expect([one.told, two.told]).toEqual([['s1'], ['s2']])
})

test('what is no revocation is ignored; a channel that is down is logged and stops nothing here', async () => {
  const log: string[] = []
  const one = process(log)
  let hear: (message: unknown) => void = () => {}
  const down: Channel = { subscribe: async (_topic, heard) => void (hear = heard), unsubscribe: () => {}, publish: () => Promise.reject(new Error('cut')) }
  await one.join(down)
  for (const message of [undefined, 'x', { session: 's' }, { from: 'y', session: 4 }, { from: 'y', session: 's', more: true }]) hear(message)
  expect(one.told).toEqual([])
  one.revoke('s1')
  await new Promise((resolve) => setImmediate(resolve))
  expect([one.told, log]).toEqual([['s1'], ['a revocation was not told to the other processes: cut']])
})
