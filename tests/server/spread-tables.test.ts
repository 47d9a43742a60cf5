import { expect, test } from 'vitest'
import { spreadTables, type ProcessLoad } from '../../server/rooms/spread-tables.ts'

/** Where the next rooms go, opened in one go. */
async function send(choose: () => Promise<string | undefined>, rooms: number): Promise<Record<string, number>> {
  const count: Record<string, number> = {}
  for (const to of await Promise.all(Array.from({ length: rooms }, choose))) count[to!] = (count[to!] ?? 0) + 1
  return count
}

test('tables opened in one go are spread, though the counts that processes tell do not move yet', async () => {
  const loads: ProcessLoad[] = [{ processId: 'a', roomCount: 0 }, { processId: 'b', roomCount: 0 }]
  expect(await send(spreadTables(async () => loads), 12)).toEqual({ a: 6, b: 6 })
})

test('a process that holds more gets fewer; what was sent counts once, until its count is told', async () => {
  let loads: ProcessLoad[] = [{ processId: 'a', roomCount: 10 }, { processId: 'b', roomCount: 4 }]
  const choose = spreadTables(async () => loads)
  expect(await send(choose, 8)).toEqual({ a: 1, b: 7 })
  loads = [{ processId: 'a', roomCount: 11 }, { processId: 'b', roomCount: 11 }]
  expect(await send(choose, 4)).toEqual({ a: 2, b: 2 })
})

test('a process that came later is known as soon as it tells its count; without any, the caller decides', async () => {
  const loads: ProcessLoad[] = [{ processId: 'a', roomCount: 3 }]
  const choose = spreadTables(async () => loads)
  expect(await choose()).toBe('a')
  loads.push({ processId: 'b', roomCount: 0 })
  expect(await choose()).toBe('b')
  expect(await spreadTables(async () => [])()).toBeUndefined()
})
