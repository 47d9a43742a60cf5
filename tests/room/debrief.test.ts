import '../support/frames.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../shared/engine/command.ts'
import { framesOf } from '../support/frames.ts'
import { startTestServer, type Seen, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

type Room = { readonly table: string; readonly tokens: readonly string[]; readonly phones: readonly Seen[]; readonly trainer: Seen; readonly board: Seen }

/** Four people at the end of a game, each on a phone. */
async function atTheEnd(): Promise<Room> {
  const { code } = await server.openSession()
  const sat = []
  for (const name of ['Ada', 'Bob', 'Cid', 'Dee']) sat.push(await server.sit(code, { name }))
  const table = sat[0]!.table
  const phones = await Promise.all(sat.map(({ token }) => server.connect('seat', table, token)))
  const trainer = await server.connect('trainer', table, server.trainer)
  const board = await server.connect('board', table, await server.boardToken(code))
  await trainer.ask({ type: 'start-game' })
  await phones[0]!.ask({ type: 'bookmark', text: 'CANARY private mark' })
  await trainer.ask({ type: 'end-game' })
  await trainer.ask({ type: 'plan-debrief', order: [0, 1, 2, 3, 4, 5, 6], minutes: [1, 2, 10, 12, 8, 5, 7], led: 'trainer' })
  return { table, tokens: sat.map(({ token }) => token), phones, trainer, board }
}
const received = (seen: Seen): string => framesOf(seen.room.sessionId)
const open = (step: number): Command => ({ type: 'open-answers', step, open: true })

describe('TR13 on the wire: silent writing', () => {
  test('TR13: no unopened answer and no private mark is in any other frame; opened, the table reads it, then the wall', async () => {
    const { phones, trainer, board } = await atTheEnd()
    const [ada, bob] = phones as readonly [Seen, Seen]
    await trainer.ask({ type: 'open-step', step: 1 })
    await ada.until((seen) => seen.everybody().debrief.step === 1)
    await ada.ask({ type: 'answer-step', step: 1, item: 'word', text: 'CANARY soulagement', named: true })
    await board.until((seen) => seen.everybody().debrief.answered === 1)
    for (const seen of [bob, trainer, board]) expect(received(seen)).not.toContain('CANARY')
    await trainer.ask(open(1))
    await bob.until((seen) => Object.values(seen.me()?.openedWords ?? {}).some(({ text, name }) => text === 'CANARY soulagement' && name === 'Ada'))
    expect(received(board)).not.toContain('CANARY')
    await trainer.until((seen) => Object.keys(seen.trainer()?.openedWords ?? {}).length > 0, 'the words at the console')
    const id = Object.keys(trainer.trainer()?.openedWords ?? {})[0] ?? ''
    await trainer.ask({ type: 'approve-text', text: id, shown: true })
    await board.until((seen) => seen.everybody().debrief.words?.[id]?.text === 'CANARY soulagement')
    for (const seen of [bob, trainer, board]) expect(received(seen)).not.toContain('private mark')
  })

  test('TR13: who was away, or comes back on another connection, is at the open step with what they wrote', async () => {
    const { table, tokens, phones, trainer } = await atTheEnd()
    const [ada] = phones as readonly [Seen]
    await trainer.ask({ type: 'open-step', step: 4 })
    await ada.ask({ type: 'answer-step', step: 4, item: 'rule:pot', value: 'differs' })
    await ada.room.leave()
    await trainer.ask({ type: 'open-step', step: 5 })
    const back = await server.connect('seat', table, tokens[0]!)
    await back.until((seen) => seen.everybody().debrief.step === 5)
    expect(back.me()?.debriefAnswers['4/rule:pot']).toEqual({ value: 'differs' })
    expect(back.everybody().clock.endsAt).toBeGreaterThan(Date.now())
  })
})

test('TR14 on the wire: a mood is in no frame, no journal and no file, only counts of three', async () => {
  const { table, phones, trainer, board } = await atTheEnd()
  await trainer.ask({ type: 'open-step', step: 0 })
  for (const [index, phone] of phones.entries()) await phone.ask({ type: 'tell-mood', mood: index < 3 ? 'thoughtful' : 'stirred' })
  for (const seen of [...phones, trainer, board]) expect(received(seen)).not.toMatch(/thoughtful|stirred/)
  await trainer.ask(open(0))
  await board.until((seen) => seen.everybody().debrief.moods?.thoughtful === 3)
  const { events } = (await server.store.loadJournal(table))!
  expect(events.filter(({ type }) => type === 'moods-counted')).toMatchObject([{ counts: { thoughtful: 3 }, by: 'server' }])
  const onDisk = readdirSync(server.folder).flatMap((name) => {
    try {
      return [readFileSync(join(server.folder, name)).toString('latin1')]
    } catch {
      return []
    }
  })
  expect(onDisk.join('')).toContain('moods-counted')
  // Written as a value anywhere, it would be between quotation marks.
  for (const trace of ['tell-mood', '"stirred"', '\\"stirred\\"']) expect(onDisk.join('').includes(trace), trace).toBe(false)
})

describe('the commitment card leaves with its author', () => {
  test('one’s own key opens one’s own card as it was written; no id, no other token and no former key does', async () => {
    const { table, tokens, phones } = await atTheEnd()
    const [ada] = phones as readonly [Seen]
    const ask = (path: string, body: object, token?: string) => server.call<{ key?: string; act?: string; error?: { code: string } }>('POST', path, { body, ...(token && { token }) })
    const linkOf = (token?: string) => ask(`/api/tables/${table}/card-link`, {}, token)
    expect((await linkOf(tokens[0])).status).toBe(404)
    await ada.ask({ type: 'write-card', act: 'Appeler la régie', ally: 'Samira', date: 'lundi' })
    for (const token of [undefined, server.trainer, 'x'.repeat(43)]) expect((await linkOf(token)).status).toBe(401)
    expect((await linkOf(tokens[1])).status).toBe(404)
    const { key = '' } = (await linkOf(tokens[0])).body
    expect((await ask('/api/card', { key })).body).toMatchObject({ act: 'Appeler la régie', ally: 'Samira', date: 'lundi' })
    for (const wrong of [`${table}.1.${'A'.repeat(36)}`, key.replace(`${table}.1.`, `${table}.2.`), `${table}.1.${'é'.repeat(36)}`]) expect((await ask('/api/card', { key: wrong })).status).toBe(404)
    await ada.ask({ type: 'write-card', act: 'Écrire à la régie', ally: '', date: '' })
    expect((await ask('/api/card', { key })).status).toBe(404)
    const again = (await linkOf(tokens[0])).body.key ?? ''
    expect(again).not.toBe(key)
    const pdf = await fetch(`${server.origin}/api/card/pdf`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: again, lang: 'fr' }) })
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
    expect(server.logged.join('\n')).not.toContain(again.split('.')[2])
    await ada.ask({ type: 'withdraw-words', text: (await server.store.loadJournal(table))!.events.findLast((event) => event.type === 'card-written')!.act })
    expect((await ask('/api/card', { key: again })).status).toBe(404)
  })
})
