import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TablesLine } from '../../shared/protocol/http.ts'
import { framesOf } from '../support/frames.ts'
import { refusal, startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

async function seated() {
  const { code, tables } = await server.openSession()
  const table = tables[0]!.table
  const people = []
  for (let seat = 1; seat <= 4; seat++) {
    const { token } = await server.sit(code, { name: `P${seat}`, seat })
    people.push(await server.connect('seat', table, token))
  }
  const board = await server.connect('board', table, await server.boardToken(code))
  const trainer = await server.connect('trainer', table, server.trainer)
  return { code, table, people, board, trainer }
}

describe('« J’ai besoin d’aide »', () => {
  it('reaches the console and the page of all tables, at any phase, and can be taken back', async () => {
    const { code, people, trainer } = await seated()
    const [ada] = people
    const calls = async () => (await server.call<TablesLine>('GET', `/api/trainer/sessions/${code}/tables`, { token: server.trainer })).body.tables[0]!.watch!.help
    await ada!.ask({ type: 'ask-help', on: true })
    await trainer.until((seen) => seen.trainer()!.help[1] !== undefined, 'the call')
    await ada!.until((seen) => seen.me()?.helpSince !== undefined, 'one’s own call')
    expect(ada!.me()?.helpSince).toBe(trainer.trainer()!.help[1])
    expect(await calls()).toEqual([{ seat: 1, role: ada!.everybody().seats[1]!.role, since: ada!.me()!.helpSince }])
    await trainer.ask({ type: 'start-game' })
    await trainer.ask({ type: 'pause' })
    expect(await calls()).toHaveLength(1)
    await ada!.ask({ type: 'ask-help', on: false })
    expect(await calls()).toEqual([])
    await ada!.until((seen) => seen.me()!.helpSince === undefined, 'the call taken back')
    await ada!.ask({ type: 'ask-help', on: true })
    await trainer.ask({ type: 'resume' })
    for (const phase of ['palaver', 'commitment', 'reveal', 'reflection'] as const) {
      await trainer.ask({ type: 'close-phase' })
      await trainer.until((seen) => seen.everybody().table.phase === phase, phase)
      expect(await calls()).toHaveLength(1)
    }
    await trainer.ask({ type: 'end-help', seat: 1 })
    expect(await calls()).toEqual([])
    await ada!.until((seen) => seen.me()!.helpSince === undefined, 'the call ended by the trainer')
  })

  it('asked twice is one call; the journal keeps who ended it', async () => {
    const { table, people, trainer } = await seated()
    await people[1]!.ask({ type: 'ask-help', on: true })
    await people[1]!.ask({ type: 'ask-help', on: true })
    await trainer.ask({ type: 'end-help', seat: 2 })
    await trainer.ask({ type: 'end-help', seat: 2 })
    const journal = await server.store.loadJournal(table)
    expect(journal!.events.flatMap((event) => (event.type === 'help-set' ? [[event.seat, event.on, event.by]] : []))).toEqual([[2, true, 'seat:2'], [2, false, 'trainer']])
  })

  it('S4: no frame of another phone nor of the wall tells of it', async () => {
    const { people, board, trainer } = await seated()
    const others = [people[1]!, people[2]!, people[3]!, board]
    // Answered on the same socket: every patch before it has come.
    const settle = async (): Promise<void> => {
      for (const other of others) await refusal(other.ask({ type: 'end-help', seat: 1 }))
    }
    // The last to come are sent their own view again with the patch that follows.
    await trainer.ask({ type: 'write-note', text: 'rien' })
    await settle()
    const lengths = (): number[] => others.map(({ room }) => framesOf(room.sessionId).length)
    const first = lengths()
    await settle()
    const before = lengths()
    await people[0]!.ask({ type: 'ask-help', on: true })
    await trainer.until((seen) => seen.trainer()!.help[1] !== undefined, 'the call')
    await settle()
    expect(framesOf(people[0]!.room.sessionId)).toContain('helpSince')
    // An empty patch is one byte: something happened somewhere, as many times a minute.
    const answers = before.map((length, index) => length - first[index]!)
    lengths().forEach((length, index) => expect(length - before[index]! - answers[index]!).toBeLessThanOrEqual(2))
    for (const { room } of others) expect(framesOf(room.sessionId)).not.toContain('helpSince')
    expect(JSON.stringify(board.everybody())).not.toContain('help')
  })

  it('goes with its author: who sits down afterwards has called nobody', async () => {
    const { code, people, trainer } = await seated()
    await people[2]!.ask({ type: 'ask-help', on: true })
    await people[2]!.ask({ type: 'leave-seat' })
    await trainer.until((seen) => seen.trainer()!.help[3] === undefined, 'the call gone')
    await server.sit(code, { name: 'Zoé', seat: 3 })
    expect(trainer.trainer()!.help).toEqual({})
  })

  it('is the seat’s own: nobody calls or ends a call in another’s name', async () => {
    const { people, board } = await seated()
    await people[0]!.ask({ type: 'ask-help', on: true })
    expect(await refusal(people[1]!.ask({ type: 'end-help', seat: 1 }))).toEqual({ code: 'not-allowed' })
    expect(await refusal(board.ask({ type: 'ask-help', on: true }))).toEqual({ code: 'not-allowed' })
  })
})
