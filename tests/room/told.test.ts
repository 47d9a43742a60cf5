import { framesOf } from '../support/frames.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SteerAnswer, TablesLine } from '../../shared/protocol/http.ts'
import { refusal, startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

async function seated(tables = 1) {
  const session = await server.openSession({ tables })
  const table = session.tables[0]!.table
  const people = []
  for (let seat = 1; seat <= 4; seat++) {
    const { token } = await server.sit(session.code, { name: `P${seat}`, table, seat })
    people.push(await server.connect('seat', table, token))
  }
  const board = await server.connect('board', table, await server.boardToken(session.code))
  const trainer = await server.connect('trainer', table, server.trainer)
  return { code: session.code, table, people, board, trainer }
}
const unread = (seen: { me(): { told: object } | undefined }): string[] => Object.values(seen.me()?.told ?? {})

describe('a message of the trainer’s', () => {
  it('to one person: on that phone alone, until it is put away; the console says who has read it', async () => {
    const { people, board, trainer } = await seated()
    await trainer.ask({ type: 'tell', text: 'CANARI, prenez la parole', to: [2] })
    await people[1]!.until((seen) => unread(seen).length === 1, 'the message')
    expect(unread(people[1]!)).toEqual(['CANARI, prenez la parole'])
    const [id] = Object.keys(people[1]!.me()!.told)
    await trainer.until((seen) => seen.trainer()!.told[id!] !== undefined, 'the receipt')
    expect(trainer.trainer()!.told[id!]).toMatchObject({ to: [2], read: [] })
    expect(await refusal(people[0]!.ask({ type: 'read-told', message: id! }))).toEqual({ code: 'not-allowed' })
    await people[1]!.ask({ type: 'read-told', message: id! })
    await people[1]!.ask({ type: 'read-told', message: id! })
    await people[1]!.until((seen) => unread(seen).length === 0, 'the message put away')
    await trainer.until((seen) => seen.trainer()!.told[id!]!.read.length === 1, 'the receipt')
    expect(trainer.trainer()!.told[id!]).toMatchObject({ to: [2], read: [2] })
    for (const { room } of [people[0]!, people[2]!, people[3]!, board]) expect(framesOf(room.sessionId)).not.toContain('CANARI')
  })

  it('to the table: every person, never the wall, and it stays when the phase changes', async () => {
    const { people, board, trainer } = await seated()
    await trainer.ask({ type: 'tell', text: 'CANARI dans cinq minutes' })
    await trainer.ask({ type: 'start-game' })
    await trainer.ask({ type: 'rewind', season: 1, phase: 'news' })
    for (const one of people) await one.until((seen) => unread(seen)[0] === 'CANARI dans cinq minutes', 'the message')
    expect(framesOf(board.room.sessionId)).not.toContain('CANARI')
    expect(Object.values(trainer.trainer()!.told)[0]).toMatchObject({ to: [1, 2, 3, 4], read: [] })
  })

  it('goes with who was written to: the next holder of the seat does not find it', async () => {
    const { code, table, people, trainer } = await seated()
    await trainer.ask({ type: 'tell', text: 'Pour vous', to: [3] })
    await people[2]!.ask({ type: 'leave-seat' })
    const { token } = await server.sit(code, { name: 'Zoé', table, seat: 3 })
    const zoe = await server.connect('seat', table, token)
    await zoe.until((seen) => seen.me() !== undefined)
    expect(unread(zoe)).toEqual([])
    expect(await refusal(trainer.ask({ type: 'tell', text: '', to: [1] }))).toMatchObject({ code: 'text-empty' })
  })

  it('to several tables at once; its words are in no journal', async () => {
    const { code, table, people } = await seated(2)
    const { tables } = (await server.call<TablesLine>('GET', `/api/trainer/sessions/${code}/tables`, { token: server.trainer })).body
    const places = tables.map((one) => ({ table: one.table, branch: one.watch!.branch, season: one.watch!.season, phase: one.watch!.phase }))
    const { body } = await server.call<SteerAnswer>('POST', `/api/trainer/sessions/${code}/tables`, { body: { commandId: 'tell-all-tables', command: { type: 'tell', text: 'CANARI pour tous' }, tables: places }, token: server.trainer })
    // Nobody sits at the second table.
    expect(body.refused).toEqual({ [tables[1]!.table]: { code: 'person-absent' } })
    await people[3]!.until((seen) => unread(seen)[0] === 'CANARI pour tous', 'the message')
    const journal = (await server.store.loadJournal(table))!
    expect(JSON.stringify([journal.events, await server.store.loadCommands(table)])).not.toContain('CANARI')
  })
})
