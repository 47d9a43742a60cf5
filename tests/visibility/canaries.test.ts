import { framesOf } from '../support/frames.ts'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextCommand } from '../../shared/bots/index.ts'
import type { Command } from '../../shared/engine/command.ts'
import type { EventOf, JournalEvent } from '../../shared/engine/event.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import { MESSAGE } from '../../shared/protocol/messages.ts'
import { refusal, startTestServer, type Seen, type TestServer } from '../support/table-server.ts'

/**
 * S4: each secret carries a marker of its own; a whole session is played by the phones themselves, with reconnections;
 * then every frame that every screen received is searched for the markers it must not hold.
 */
const SEATS = [1, 2, 3, 4] as const
type Screen = (typeof SEATS)[number] | 'board' | 'trainer'

const folder = mkdtempSync(join(tmpdir(), 'ft-canaries-'))
let server: TestServer
beforeAll(async () => {
  mkdirSync(join(folder, 'scenarios'))
  writeFileSync(join(folder, 'scenarios', 'marked.scenario.json'), JSON.stringify(markedScenario()))
  server = await startTestServer({ scenarios: join(folder, 'scenarios') })
})
afterAll(async () => {
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
})

type Marked = { challenges: { id: string; title: object; clues: { text: object }[] }[]; dilemmas: { id: string; text: object; a: { text: object }; b: { text: object } }[] }

function markedScenario(): Marked {
  const file = JSON.parse(readFileSync(fileURLToPath(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url)), 'utf8')) as Marked
  const mark = (text: string) => ({ fr: text, en: text })
  for (const challenge of file.challenges) {
    challenge.title = mark(`CANARYchallenge-${challenge.id}.`)
    challenge.clues.forEach((clue, index) => (clue.text = mark(`CANARYclue-${challenge.id}-${index}.`)))
  }
  for (const dilemma of file.dilemmas) {
    dilemma.text = mark(`CANARYdilemma-${dilemma.id}-text.`)
    dilemma.a.text = mark(`CANARYdilemma-${dilemma.id}-a.`)
    dilemma.b.text = mark(`CANARYdilemma-${dilemma.id}-b.`)
  }
  return file
}

test('S4: no secret reaches a screen that may not hold it, before and after reconnection', async () => {
  const { code, tables } = await server.openSession({ remote: true })
  const table = tables[0]!.table
  const received = new Map<Screen, string[]>()
  const tokens = new Map<Screen, string>([['trainer', server.trainer], ['board', await server.boardToken(code)]])
  for (const seat of SEATS) tokens.set(seat, (await server.sit(code, { name: `P${seat}` })).token)
  const screens = new Map<Screen, Seen>()
  const open = async (screen: Screen): Promise<void> => {
    const old = screens.get(screen)
    if (old) {
      received.set(screen, [...(received.get(screen) ?? []), framesOf(old.room.sessionId)])
      await old.room.leave(false)
    }
    screens.set(screen, await server.connect(typeof screen === 'number' ? 'seat' : screen, table, tokens.get(screen)!))
  }
  for (const screen of [...SEATS, 'board', 'trainer'] as const) await open(screen)
  const ask = (screen: Screen, command: Command) => politely(`${screen} ${command.type}`, () => screens.get(screen)!.ask(command))
  const { body: content } = await server.call<PublicContent>('GET', `/api/content/${table}`)
  expect(JSON.stringify(content)).not.toContain('CANARY')

  await ask('trainer', { type: 'start-game' })
  await screens.get('trainer')!.until(({ everybody }) => everybody().table.status === 'playing', 'the start')
  const reconnecting: Screen[] = [1, 'board', 3, 'trainer', 2, 4]
  for (let phase = 0; screens.get('trainer')!.everybody().table.status === 'playing'; phase++) {
    expect(phase).toBeLessThan(40)
    if (phase === 1) {
      await ask(1, { type: 'bookmark', text: 'CANARYbookmark-1.' })
      // Threads of a palaver at a distance: between two, and to the table.
      await ask(1, { type: 'send-message', text: 'CANARYpair-1-2.', to: 2 })
      await ask(3, { type: 'send-message', text: 'CANARYpair-3-4.', to: 4 })
      await ask(4, { type: 'send-message', text: 'CANARYthread-4.' })
      await screens.get('trainer')!.room.request(MESSAGE.look, { seat: 2 } as never)
      await ask('trainer', { type: 'write-note', text: 'CANARYnote.' })
      await ask(2, { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'parce que CANARYreason-2. voilà' } })
    }
    await playPhase(screens, content, ask)
    for (const seat of SEATS) expect([...(screens.get(seat)!.room.state as unknown as { seats: Map<string, { secret?: unknown }> }).seats].filter(([, { secret }]) => secret).map(([key]) => key)).toEqual([String(seat)])
    const { phase: now, season } = screens.get('trainer')!.everybody().table
    await ask('trainer', { type: 'close-phase' })
    await screens.get('trainer')!.until(({ everybody }) => everybody().table.phase !== now || everybody().table.season !== season || everybody().table.status !== 'playing', 'the next phase')
    await open(reconnecting[phase % reconnecting.length]!)
  }
  for (const seat of SEATS) await ask(seat, { type: 'answer-step', step: 0, item: 'word', text: `CANARYanswer-${seat}.` }).catch(() => undefined)
  for (const screen of [...SEATS, 'board', 'trainer'] as const) await open(screen)

  const all = new Map([...received].map(([screen, frames]) => [screen, frames.join('\n') + framesOf(screens.get(screen)!.room.sessionId)]))
  const { events } = (await server.store.loadJournal(table))!
  const allowed = whoMayHold(events)
  expect(allowed.size).toBeGreaterThan(20)
  const leaks = [...all].flatMap(([screen, text]) => [...new Set(text.match(/CANARY[a-z]+-?[a-z0-9-]*\./g) ?? [])].filter((canary) => !allowed.get(canary)?.has(screen)).map((canary) => `${screen} holds ${canary}`))
  expect(leaks).toEqual([])
  // The markers do travel: each secret reached the one it is for.
  const missing = [...allowed].flatMap(([canary, holders]) => [...holders].filter((screen) => isSure(canary) && !all.get(screen)!.includes(canary)).map((screen) => `${screen} lacks ${canary}`))
  expect(missing).toEqual([])
  expect(server.logged.filter((line) => line.includes('CANARY'))).toEqual([])
}, 120_000)

/** The phones play as bots would, each from what it is shown and nothing else. */
async function playPhase(screens: ReadonlyMap<Screen, Seen>, content: PublicContent, ask: (screen: Screen, command: Command) => Promise<unknown>): Promise<void> {
  const refused = new Map(SEATS.map((seat) => [seat, new Set<string>()]))
  for (let round = 0; round < 25; round++) {
    let acted = false
    for (const seat of SEATS) {
      const phone = screens.get(seat)!
      const me = phone.me()
      const command = me && nextCommand(seat === 4 ? 'selfish' : 'mediator', { public: phone.everybody(), me, content }, 'canaries', refused.get(seat)!)
      if (!command) continue
      acted = true
      await ask(seat, command).catch(() => refused.get(seat)!.add(JSON.stringify(command)))
    }
    if (!acted) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function politely<T>(what: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const asked = work()
    const code = await asked.then(() => undefined, () => refusal(asked).then((rejection) => rejection.code, () => 'lost'))
    if (code === undefined || code === 'lost') return asked
    if (code !== 'too-fast') throw new Error(`${what} refused: ${code}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** From the journal: which screens may have been shown each marker. */
function whoMayHold(events: readonly JournalEvent[]): Map<string, Set<Screen>> {
  const everybody: Screen[] = [...SEATS, 'board', 'trainer']
  const allowed = new Map<string, Set<Screen>>()
  const allow = (canary: string, screens: readonly Screen[]): void => void allowed.set(canary, new Set([...(allowed.get(canary) ?? []), ...screens]))
  let card = ''
  const sentences = new Map<string, string>()
  for (const event of events) {
    if (event.type === 'challenge-drawn') {
      card = event.card
      allow(`CANARYchallenge-${card}.`, everybody)
    }
    if (event.type === 'clue-dealt' && event.clue.about === 'challenge') {
      const canary = `CANARYclue-${card}-${event.clue.sentence}.`
      sentences.set(event.clue.id, canary)
      allow(canary, event.clue.seat === undefined || event.clue.shared === 'public' ? everybody : [event.clue.seat as Screen, 'trainer'])
    }
    if (event.type === 'clue-shared' && event.channel !== 'voice' && sentences.has(event.clue)) allow(sentences.get(event.clue)!, everybody)
    if (event.type === 'dilemma-dealt') for (const part of ['text', 'a', 'b']) allow(`CANARYdilemma-${event.dilemma}-${part}.`, [event.seat as Screen])
    if (event.type === 'dilemma-chosen' && event.option === 'a') allow(`CANARYdilemma-${event.dilemma}-a.`, everybody)
  }
  const has = (type: EventOf<'bookmark-set' | 'note-written' | 'promise-given'>['type'], test: (event: JournalEvent) => boolean): boolean => events.some((event) => event.type === type && test(event))
  if (has('bookmark-set', (event) => event.type === 'bookmark-set' && event.seat === 1)) allow('CANARYbookmark-1.', [1, 'trainer'])
  if (has('note-written', () => true)) allow('CANARYnote.', ['trainer'])
  // A reason is said at the table: the wall shows it once the trainer has approved it.
  if (has('promise-given', (event) => event.type === 'promise-given' && typeof event.reason === 'string')) allow('CANARYreason-2.', [...SEATS, 'trainer'])
  allow('CANARYpair-1-2.', [1, 2])
  allow('CANARYpair-3-4.', [3, 4])
  // The trainer moderates what is written to the table; nothing of it is for the wall.
  allow('CANARYthread-4.', [...SEATS, 'trainer'])
  for (const seat of SEATS) allow(`CANARYanswer-${seat}.`, [seat, 'trainer'])
  return allowed
}

/** Reaches each of its holders for certain; the others may, and were not asked to. */
function isSure(canary: string): boolean {
  return /^CANARY(challenge|clue|pair|thread|dilemma-.*-(text|b))/.test(canary)
}
