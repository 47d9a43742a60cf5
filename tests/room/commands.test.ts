import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PERMISSIONS } from '../../shared/engine/index.ts'
import { MESSAGE } from '../../shared/protocol/messages.ts'
import { systemTimers } from '../../server/table/alarm-clock.ts'
import { seatCommandSchema, trainerCommandSchema, type Command } from '../../shared/engine/command.ts'
import { refusal, startTestServer, type Seen, type TestServer } from '../support/table-server.ts'

let server: TestServer
/** Stands still unless a test moves it: how fast messages come is then nobody's chance. */
let now = Date.now()
beforeAll(async () => {
  server = await startTestServer({ timers: { ...systemTimers, now: () => now } })
})
afterAll(() => server.remove())

async function seated(): Promise<{ code: string; table: string; token: string; phone: Seen; trainer: Seen; board: Seen }> {
  const { code } = await server.openSession()
  const { table, token } = await server.sit(code, { name: 'Ada' })
  const phone = await server.connect('seat', table, token)
  const trainer = await server.connect('trainer', table, server.trainer)
  const board = await server.connect('board', table, await server.boardToken(code))
  return { code, table, token, phone, trainer, board }
}
const isAlive = (seen: Seen): boolean => seen.room.connection.isOpen
const journal = async (table: string) => (await server.store.loadJournal(table))!

describe('answers', () => {
  test('an acknowledged command is in the database, and on the wall', async () => {
    const { table, phone, board } = await seated()
    const { seq } = await phone.ask({ type: 'finish-tutorial' })
    expect((await journal(table)).events.find((event) => event.seq === seq)).toMatchObject({ type: 'tutorial-finished', seat: 1 })
    await board.until(({ everybody }) => everybody().seats[1]!.tutorialDone)
  })

  test('a repeated command id gets the first answer, at once or later, and does nothing more', async () => {
    const { table, phone } = await seated()
    const commandId = 'repeated-1'
    const command = { type: 'bookmark' as const }
    await phone.ask({ type: 'finish-tutorial' })
    const first = await phone.ask({ type: 'set-consent', tick: 'group', value: true }, { commandId })
    const same = await Promise.all([1, 2, 3].map(() => phone.ask({ type: 'set-consent', tick: 'group', value: false }, { commandId })))
    expect(same).toEqual([first, first, first])
    expect(phone.me()?.consents.group).toBe(true)
    expect((await journal(table)).events.filter(({ type }) => type === 'consent-set')).toHaveLength(1)
    const refused = await refusal(phone.ask(command, { commandId: 'repeated-2' }))
    expect(refused.code).toBe('wrong-phase')
    expect(await refusal(phone.ask({ type: 'finish-tutorial' }, { commandId: 'repeated-2' }))).toEqual(refused)
  })

  test('a command id is its sender’s: another’s gives no answer away', async () => {
    const { code, phone } = await seated()
    const other = await server.sit(code, { name: 'Bob' })
    const second = await server.connect('seat', other.table, other.token)
    const one = await phone.ask({ type: 'set-consent', tick: 'play', value: true }, { commandId: 'shared-id-1' })
    const two = await second.ask({ type: 'set-consent', tick: 'play', value: true }, { commandId: 'shared-id-1' })
    expect(two.seq).toBeGreaterThan(one.seq)
  })

  test('a command of another branch, or ahead of the table, is stale', async () => {
    const { phone } = await seated()
    expect(await refusal(phone.ask({ type: 'finish-tutorial' }, { branch: 3 }))).toEqual({ code: 'stale-branch' })
    expect(await refusal(phone.ask({ type: 'finish-tutorial' }, { lastSeq: 9999 }))).toEqual({ code: 'stale-branch' })
  })

  test('what people write is kept apart from the journal and from the commands', async () => {
    const { table, phone, trainer } = await seated()
    await trainer.ask({ type: 'write-note', text: 'ZORGLUB dit' })
    expect(isAlive(phone)).toBe(true)
    const { events, texts } = await journal(table)
    expect(JSON.stringify(events)).not.toContain('ZORGLUB')
    expect([...texts.values()]).toEqual(expect.arrayContaining(['Ada', 'ZORGLUB dit']))
  })
})

describe('refusals never put anybody out', () => {
  test('malformed commands, unknown messages and unknown requests are answered', async () => {
    const { phone, board } = await seated()
    const bad: unknown[] = [undefined, null, 5, 'x', [], {}, { command: { type: 'set-ready', value: true } }, { commandId: 'a', branch: 0, lastSeq: 0, command: { type: 'set-ready', value: true } }]
    for (const raw of bad) expect([raw, await refusal(phone.room.request(MESSAGE.command, raw as never))]).toEqual([raw, { code: 'malformed' }])
    expect(await refusal(phone.ask({ type: 'no-such-thing' } as never))).toEqual({ code: 'malformed' })
    expect(await refusal(phone.ask({ type: 'set-ready', value: true, extra: 1 } as never))).toEqual({ code: 'malformed' })
    expect(await refusal(phone.room.request('no-such-request', {} as never))).toEqual({ code: 'malformed' })
    phone.room.send('no-such-message', { a: 1 })
    phone.room.send(MESSAGE.command, {})
    phone.room.sendBytes('bytes', new Uint8Array([1, 2, 3]))
    await phone.ask({ type: 'set-consent', tick: 'play', value: true })
    expect(phone.refused).toEqual([{ code: 'malformed' }, { code: 'malformed' }, { code: 'malformed' }])
    expect(await refusal(board.ask({ type: 'set-ready', value: true }))).toEqual({ code: 'not-allowed' })
    expect(isAlive(board)).toBe(true)
  })

  test('S5: more than 20 at once are too fast; a moment later all is well', async () => {
    const { phone } = await seated()
    const answers = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => phone.ask({ type: 'set-consent', tick: 'play', value: index % 2 === 0 })))
    const tooFast = answers.filter((one) => one.status === 'rejected' && (one.reason as { reason: { code: string } }).reason.code === 'too-fast')
    expect(tooFast.length).toBe(40)
    now += 250
    await phone.ask({ type: 'set-consent', tick: 'play', value: true })
  })

  test('S5: more than 4 KB is refused', async () => {
    const { phone } = await seated()
    expect(await refusal(phone.ask({ type: 'bookmark', text: 'x'.repeat(5000) }))).toEqual({ code: 'malformed' })
    expect(await refusal(phone.ask({ type: 'bookmark', text: 'x'.repeat(501) }))).toEqual({ code: 'malformed' })
    expect(isAlive(phone)).toBe(true)
  })

  test('S6: frames that are no message at all change nothing and put nobody out', async () => {
    const { table, phone } = await seated()
    const before = (await journal(table)).events.length
    const long = Number(process.env.FT_PROPERTY_RUNS ?? 0)
    const socket = phone.room.connection.transport as unknown as { ws: WebSocket }
    const frame = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.uint8Array({ maxLength: 80 }).map((bytes) => Uint8Array.of(21, ...bytes)),
      fc.tuple(fc.nat(127), fc.uint8Array({ maxLength: 60 })).map(([id, bytes]) => Uint8Array.of(21, id, 0xa7, ...new TextEncoder().encode('command'), ...bytes)),
    )
    for (const bytes of fc.sample(frame, long > 1000 ? 20_000 : 400)) {
      // 10 = join, 12 = leave, 18 = ping: those do what they say.
      if ([10, 12].includes((bytes[0] ?? 0) & 31)) continue
      socket.ws.send(bytes as Uint8Array<ArrayBuffer>)
    }
    expect(isAlive(phone)).toBe(true)
    // Too fast until the last of them is read; and a frame may have taken the number of this request, whose refusal it then gets.
    const isAccepted = (): Promise<boolean> => {
      now += 2000
      return phone.ask({ type: 'finish-tutorial' }).then(() => true, () => false)
    }
    await expect.poll(isAccepted).toBe(true)
    expect(isAlive(phone)).toBe(true)
    expect((await journal(table)).events.length).toBe(before + 1)
  })
})

describe('S3: every command, every audience', () => {
  const samples: Record<string, unknown> = {
    tick: 'play', value: true, fact: 'f', words: 'trois mots ici', text: 'mots', clue: 'c', channel: 'voice', worksite: 'challenge', to: 2, object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'x' },
    promise: 'p', lever: '2.1', proposal: 'p', yes: true, poll: 'p', option: 'a', order: { time: { worksite: 0, pot: 0, mandate: 0 }, means: { worksite: 0, pot: 0 } }, question: 'q', step: 1, item: 'i', released: true,
    act: 'a', ally: 'b', date: 'c', seconds: 30, season: 1, phase: 'news', seat: 2, shown: true, mode: 'map', on: true, kind: 'naive', seats: [2], kept: true, minutes: 1, open: true, mood: 'light', led: 'trainer', message: 'm', hidden: true, table: 2, palaverCut: 30, lastSeason: 2, page: 'step', players: [1], name: 'Nour',
  }
  const special: Record<string, Command> = {
    'arrange-roles': { type: 'arrange-roles', order: ['official', 'facilitator', 'initiator', 'resident'] },
    inject: { type: 'inject', text: 'mots' },
    tell: { type: 'tell', text: 'mots' },
    'plan-debrief': { type: 'plan-debrief', order: [0, 1, 2, 3, 4, 5, 6], minutes: [0, 3, 10, 12, 8, 5, 7], led: 'trainer' },
    'tag-decision': { type: 'tag-decision', fact: 'pot', tag: 'chosen' },
    'answer-step': { type: 'answer-step', step: 1, item: 'i', text: 'mots' },
  }
  /** A well-formed command of each type, from the shape of its schema. */
  const sampleOf = (schemas: typeof seatCommandSchema | typeof trainerCommandSchema): Command[] =>
    schemas.options.map(({ shape }) => {
      const type = (shape.type as unknown as { value: string }).value
      return special[type] ?? (Object.fromEntries([...Object.keys(shape).flatMap((key) => (samples[key] === undefined ? [] : [[key, samples[key]]])), ['type', type]]) as unknown as Command)
    })
  const all = new Map([...sampleOf(seatCommandSchema), ...sampleOf(trainerCommandSchema)].map((command) => [command.type, command]))
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    now += 100
    return work()
  }

  test('the list of permissions and the list of messages are the same', () => {
    const fromTheWire = new Set(all.keys())
    const forPeople = Object.entries(PERMISSIONS).filter(([, { by }]) => by.includes('seat') || by.includes('trainer')).map(([type]) => type)
    expect([...fromTheWire].sort()).toEqual(forPeople.sort())
    for (const [type, { by }] of Object.entries(PERMISSIONS)) {
      const isIn = (schemas: Parameters<typeof sampleOf>[0]): boolean => sampleOf(schemas).some((command) => command.type === type)
      expect([type, isIn(seatCommandSchema), isIn(trainerCommandSchema)]).toEqual([type, by.includes('seat'), by.includes('trainer')])
    }
  })

  test('only the allowed pairs pass; the server’s own commands pass from nobody', async () => {
    const { table, phone, trainer, board } = await seated()
    const before = (await journal(table)).events.length
    const serverOnly = ['join-seat', 'move-seat', 'resume-seat', 'link-seat', 'lose-seat', 'pause-seat', 'tick-phase', 'pause-table', 'resume-table', 'erase-text', 'count-moods']
    const forbidden = (['seat', 'trainer'] as const).flatMap((as) => [...all.values()].filter(({ type }) => !PERMISSIONS[type].by.includes(as)).map((command) => ({ as, command })))
    expect(forbidden.length).toBeGreaterThan(40)
    for (const { as, command } of forbidden) {
      expect([as, command.type, await slowly(() => refusal((as === 'seat' ? phone : trainer).ask(command)))]).toEqual([as, command.type, { code: 'not-allowed' }])
    }
    for (const command of all.values()) expect([command.type, await slowly(() => refusal(board.ask(command)))]).toEqual([command.type, { code: 'not-allowed' }])
    for (const type of serverOnly) {
      for (const seen of [phone, trainer, board]) expect(await slowly(() => refusal(seen.ask({ type, seat: 2, text: 't1', cause: 'timer', reason: 'fault', name: 'x' } as never)))).toEqual({ code: 'malformed' })
    }
    expect((await journal(table)).events.length).toBe(before)
    for (const seen of [phone, board]) expect(await refusal(seen.room.request(MESSAGE.peek, {} as never))).toEqual({ code: 'not-allowed' })
  }, 60_000)

  test('in an ended session nothing passes but one’s own words', async () => {
    const { table, phone } = await seated()
    const live = server.desk.find(table)!
    await live.host.submit({ actor: { kind: 'trainer' }, command: { type: 'close-table' } })
    for (const command of sampleOf(seatCommandSchema)) {
      if (PERMISSIONS[command.type].statuses.includes('closed')) continue
      expect(`${command.type}: ${(await slowly(() => refusal(phone.ask(command)))).code}`).toMatch(/: (wrong-phase|not-allowed)$/)
    }
  }, 60_000)
})
