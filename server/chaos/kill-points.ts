import { fork, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, type Room } from '@colyseus/sdk'
import { openSubstream } from '../../shared/base/substream.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { replay, stateHash } from '../../shared/engine/index.ts'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { MESSAGE } from '../../shared/protocol/names.ts'
import { openStore } from '../store/open-store.ts'

export type KillReport = {
  readonly kills: number
  readonly acknowledged: number
  readonly events: number
  /** What a crash must never do; empty when all is well. */
  readonly violations: readonly string[]
}

const SCENARIO = 'la-halle-aux-grains.scenario.json'

type Opened = { readonly port: number; readonly key: string; readonly tables: readonly { table: string; seq: number; season: number; phase: string; status: string }[] }

/**
 * Kills a playing server with -9 at random moments, restarts it on the same folder and looks for anything lost:
 * an acknowledged command that is not in the journal, a gap, a line that changed, a table that does not come back
 * in the season and phase its journal tells, a state whose replay differs.
 */
export async function killAtRandom(kills: number, seed: string, tell: (line: string) => void = () => {}): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'ft-chaos-'))
  const [data, scenarios] = ['data', 'scenarios'].map((name) => join(folder, name)) as [string, string]
  // One scenario: twenty starts need not check them all twenty times.
  mkdirSync(scenarios)
  copyFileSync(fileURLToPath(new URL(`../../scenarios/${SCENARIO}`, import.meta.url)), join(scenarios, SCENARIO))
  const draw = openSubstream(seed, 'kill', 0, 'moments')
  const violations: string[] = []
  let acknowledged = 0
  let table: string | undefined
  let before: readonly JournalEvent[] = []
  let token = ''
  for (let kill = 1; kill <= kills; kill++) {
    const child = fork(fileURLToPath(new URL('./victim.ts', import.meta.url)), [data, scenarios], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const opened = await whenReady(child)
    violations.push(...checkRestored(kill, opened, table, before))
    if (table === undefined) {
      token = (await post<{ token: string }>(opened, '/api/trainer/login', { key: opened.key })).token
      table = await openBotTable(opened, token)
    }
    const seen = await harass(opened, table, token, child, 60 + draw.below(500))
    acknowledged += seen.acknowledged
    const journal = await readJournal(data, table)
    violations.push(...checkJournal(kill, journal.events, before, seen.lastAcknowledged, journal.hash, journal.again))
    before = journal.events
    tell(`${kill} / ${kills} : ${journal.events.length} évènements, ${acknowledged} gestes confirmés, ${violations.length} manquement${violations.length > 1 ? 's' : ''}`)
    if (journal.status !== 'playing') {
      table = undefined
      before = []
    }
  }
  rmSync(folder, { recursive: true, force: true })
  return { kills, acknowledged, events: before.length, violations }
}

/** Writes notes and closes phases without pause, until the server is dead. */
async function harass(opened: Opened, table: string, token: string, child: ChildProcess, afterMs: number): Promise<{ acknowledged: number; lastAcknowledged: number }> {
  const room = await new Client(`ws://127.0.0.1:${opened.port}`).joinById(table, { as: 'trainer', token })
  room.reconnection.enabled = false
  for (const name of [MESSAGE.hello, MESSAGE.farewell]) room.onMessage(name, () => {})
  let acknowledged = 0
  let lastAcknowledged = 0
  let isDead = false
  const died = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const timer = setTimeout(() => {
    isDead = true
    child.kill('SIGKILL')
  }, afterMs)
  for (let turn = 1; !isDead; turn++) {
    const command = turn % 8 === 0 ? { type: 'close-phase' } : { type: 'write-note', text: `note ${turn}` }
    const answer = await Promise.race([ask(room, command), died])
    if (answer === undefined) break
    if (answer === 'refused') {
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 40)), died])
      continue
    }
    acknowledged += 1
    lastAcknowledged = Math.max(lastAcknowledged, answer.seq)
  }
  await died
  clearTimeout(timer)
  return { acknowledged, lastAcknowledged }
}

let sent = 0

/** A refusal promises nothing, neither does a connection that ends before the answer. */
async function ask(room: Room, command: object): Promise<{ seq: number } | 'refused'> {
  const requests = room as unknown as { request(type: string, body: object): Promise<{ seq: number }> }
  try {
    return await requests.request(MESSAGE.command, { commandId: `chaos-${process.pid}-${String(++sent).padStart(6, '0')}`, branch: 0, lastSeq: 0, command })
  } catch {
    return 'refused'
  }
}

function checkRestored(kill: number, { tables }: Opened, table: string | undefined, before: readonly JournalEvent[]): string[] {
  if (table === undefined || before.length === 0) return []
  const back = tables.find((one) => one.table === table)
  if (!back) return [`kill ${kill}: the table did not come back`]
  const told = before.findLast((event) => event.type === 'phase-opened')
  const isSame = told?.type !== 'phase-opened' || (back.season === told.season && back.phase === told.phase)
  return [
    ...(isSame ? [] : [`kill ${kill}: came back in ${back.season}.${back.phase} instead of ${JSON.stringify(told)}`]),
    ...(back.seq < before.length ? [`kill ${kill}: came back at ${back.seq}, the journal tells ${before.length}`] : []),
  ]
}

function checkJournal(kill: number, events: readonly JournalEvent[], before: readonly JournalEvent[], lastAcknowledged: number, hash: string, again: string): string[] {
  const gap = events.findIndex((event, index) => event.seq !== index + 1)
  const changed = before.findIndex((event, index) => JSON.stringify(event) !== JSON.stringify(events[index]))
  return [
    ...(events.length < lastAcknowledged ? [`kill ${kill}: ${lastAcknowledged} was acknowledged, the journal ends at ${events.length}`] : []),
    ...(gap >= 0 ? [`kill ${kill}: gap at line ${gap + 1}`] : []),
    ...(changed >= 0 ? [`kill ${kill}: line ${changed + 1} changed`] : []),
    ...(hash === again ? [] : [`kill ${kill}: two replays differ`]),
  ]
}

async function readJournal(data: string, table: string): Promise<{ events: readonly JournalEvent[]; hash: string; again: string; status: string }> {
  const store = await openStore({ file: join(data, 'sessions.sqlite') })
  try {
    const journal = await store.loadJournal(table)
    if (!journal) throw new Error('The journal is gone')
    const state = replay(journal.scenario, journal.events)
    const again = stateHash(replay(journal.scenario, JSON.parse(JSON.stringify(journal.events)) as JournalEvent[]))
    return { events: journal.events, hash: stateHash(state), again, status: state.status }
  } finally {
    await store.close()
  }
}

async function openBotTable(opened: Opened, token: string): Promise<string> {
  const session = await post<SessionLine>(opened, '/api/trainer/sessions', { scenario: 'la-halle-aux-grains', format: '60', language: 'fr', seats: 5, tables: 1, remote: false, names: 'pseudonyms', timers: 'off' }, token)
  const { table } = session.tables[0]!
  const room = await new Client(`ws://127.0.0.1:${opened.port}`).joinById(table, { as: 'trainer', token })
  for (const name of [MESSAGE.hello, MESSAGE.farewell]) room.onMessage(name, () => {})
  for (let seat = 1; seat <= 5; seat++) await ask(room, { type: 'set-bot', seat, kind: seat % 2 === 0 ? 'mediator' : 'conditional' })
  await ask(room, { type: 'start-game' })
  await room.leave()
  return table
}

async function post<T>(opened: Opened, path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${opened.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as T
}

function whenReady(child: ChildProcess): Promise<Opened> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) {
        const { ready, ...rest } = message as unknown as Opened & { ready: number }
        resolve({ ...rest, port: ready })
      }
    })
    child.once('exit', (code) => reject(new Error(`The server stopped before it was ready (${code})`)))
  })
}
