import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { auditJournal } from '../../shared/engine/audit.ts'
import type { Command, TrainerCommand } from '../../shared/engine/command.ts'
import { stateHash } from '../../shared/engine/index.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { rules, type Rules } from '../../server/table/rules.ts'
import { TableDesk, type LiveTable } from '../../server/table/table-desk.ts'
import { handClock, type HandClock } from '../support/hand-clock.ts'

const loaded = loadScenario(readFileSync(fileURLToPath(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url)), 'utf8'))
if (!loaded.ok) throw new Error('the scenario has faults')
const scenario = loaded.value
const setup: TableSetup = {
  scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '30', seed: 'seed', seats: 4, rulesVersion: '1',
  options: { language: 'fr', remote: false, names: 'names', trustNumbers: true, timers: 'normal' },
}
const NEWS_MS = 30_000

let clock: HandClock
let store: Store
let desk: TableDesk
const logged: string[] = []
beforeEach(async () => {
  clock = handClock()
  store = await openStore({ file: ':memory:' })
  const events = rules.openTable(scenario, setup, { at: clock.now(), tableMs: 0 })
  await store.openSession({ code: 'KF4T7M', scenario, setup: '{}', at: clock.now(), tables: [{ id: 't1', number: 1, events }, { id: 't2', number: 2, events }] })
  logged.length = 0
  desk = start()
})
afterEach(() => store.close())

function start(given: Rules = rules): TableDesk {
  return new TableDesk(store, { timers: clock, rules: given, log: (line) => logged.push(line), botPaceMs: 1000, rest: setImmediate })
}
const trainer = (live: LiveTable, command: TrainerCommand) => live.host.submit({ actor: { kind: 'trainer' }, command })
const typesOf = async (table = 't1') => (await store.loadJournal(table))!.events.map(({ type }) => type)

/** Four people connected, the game begun: news of season 1, at table time 0 of the phase. */
async function playing(): Promise<LiveTable> {
  const live = (await desk.open('t1'))!
  for (let seat = 1; seat <= 4; seat++) {
    await live.host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat, name: `P${seat}` } })
    await live.clock.seatCame(seat, false)
  }
  expect(await trainer(live, { type: 'start-game' })).toMatchObject({ ok: true })
  expect(live.host.state.game).toMatchObject({ season: 1, phase: 'news', durationMs: NEWS_MS })
  return live
}

describe('the clock', () => {
  test('a phase ends by itself when its time is over, and not before', async () => {
    const { host } = await playing()
    await clock.pass(NEWS_MS - 100)
    expect(host.state.game.phase).toBe('news')
    await clock.pass(200)
    expect(host.state.game.phase).toBe('palaver')
  })

  test('a pause stops it; what was left is left', async () => {
    const live = await playing()
    await clock.pass(10_000)
    await trainer(live, { type: 'pause' })
    await clock.pass(600_000)
    expect(live.host.state.game.phase).toBe('news')
    await trainer(live, { type: 'resume' })
    await clock.pass(NEWS_MS - 10_000 - 100)
    expect(live.host.state.game.phase).toBe('news')
    await clock.pass(200)
    expect(live.host.state.game.phase).toBe('palaver')
  })

  test('added time is given', async () => {
    const live = await playing()
    await trainer(live, { type: 'change-time', seconds: 30 })
    await clock.pass(NEWS_MS + 29_000)
    expect(live.host.state.game.phase).toBe('news')
    await clock.pass(1_100)
    expect(live.host.state.game.phase).toBe('palaver')
  })

  test('everybody ready: five seconds, unless one takes it back', async () => {
    const { host } = await playing()
    const ready = (seat: number, value: boolean) => host.submit({ actor: { kind: 'seat', seat }, command: { type: 'set-ready', value } })
    for (let seat = 1; seat <= 4; seat++) await ready(seat, true)
    await clock.pass(3_000)
    await ready(2, false)
    await clock.pass(5_000)
    expect(host.state.game.phase).toBe('news')
    await ready(2, true)
    await clock.pass(5_100)
    expect(host.state.game.phase).toBe('palaver')
  })

  test('a clock set back does not turn time back', async () => {
    const { host } = await playing()
    await clock.pass(10_000)
    await host.submit({ actor: { kind: 'seat', seat: 1 }, command: { type: 'set-ready', value: true } })
    const { tableMs, lastAt } = host.state
    const real = clock.now
    ;(desk.timers as { now: () => number }).now = () => real() - 3_600_000
    await host.submit({ actor: { kind: 'seat', seat: 2 }, command: { type: 'set-ready', value: true } })
    expect(host.state.tableMs).toBeGreaterThanOrEqual(tableMs)
    expect(host.state.lastAt).toBeGreaterThanOrEqual(lastAt)
  })
})

describe('presence', () => {
  test('twenty seconds away: the seat is paused; back, it is not', async () => {
    const { host, clock: table } = await playing()
    await trainer({ host, clock: table } as LiveTable, { type: 'change-time', seconds: 60 })
    table.seatWent(2)
    await clock.settle()
    expect(host.state.seats[1]).toMatchObject({ connected: false, paused: false })
    await clock.pass(19_000)
    expect(host.state.seats[1]!.paused).toBe(false)
    await clock.pass(2_000)
    expect(host.state.seats[1]!.paused).toBe(true)
    await table.seatCame(2, false)
    expect(host.state.seats[1]).toMatchObject({ connected: true, paused: false })
  })

  test('nobody left: the table pauses itself, and resumes with the first who comes', async () => {
    const { host, clock: table } = await playing()
    for (let seat = 1; seat <= 4; seat++) table.seatWent(seat)
    await clock.pass(6_000)
    expect(host.state.paused).toEqual({ reason: 'nobody-connected' })
    const { tableMs } = host.state
    await clock.pass(3_600_000)
    expect(host.state.game.phase).toBe('news')
    await table.seatCame(3, false)
    expect(host.state.paused).toBeUndefined()
    expect(host.state.tableMs).toBe(tableMs)
  })

  test('while the wall or a console is there, sleeping phones pause nothing', async () => {
    const { host, clock: table } = await playing()
    await table.watcherCame()
    for (let seat = 1; seat <= 4; seat++) table.seatWent(seat)
    await clock.pass(10_000)
    expect(host.state.paused).toBeUndefined()
    table.watcherWent()
    await clock.pass(6_000)
    expect(host.state.paused).toEqual({ reason: 'nobody-connected' })
  })

  test('who was given a seat and never came is shown as away', async () => {
    const live = (await desk.open('t1'))!
    await live.host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat: 1, name: 'A' } })
    live.clock.seatExpected(1)
    await clock.pass(21_000)
    expect(live.host.state.seats[0]!.connected).toBe(false)
  })
})

describe('R1: after a crash', () => {
  /** The process is gone: nothing of it will ring, nothing in memory remains. */
  const crash = async (downMs: number): Promise<LiveTable> => {
    clock.forget()
    await clock.pass(downMs)
    desk = start()
    const live = (await desk.open('t1'))!
    await clock.settle()
    return live
  }

  test('the same state, the same phase, and the time that was left, whatever the time the server was down', async () => {
    const before = await playing()
    await clock.pass(12_000)
    const live = await crash(3_600_000)
    expect(live.host.state.game).toEqual(before.host.state.game)
    expect(live.host.state.paused).toEqual({ reason: 'nobody-connected' })
    await live.clock.seatCame(1, false)
    expect(live.host.state.paused).toBeUndefined()
    // The last heartbeat was 2 s old: up to 5 s are given back, never taken.
    const left = NEWS_MS - (live.host.state.tableMs - live.host.state.game.openedAtMs)
    expect(left).toBeGreaterThanOrEqual(18_000)
    expect(left).toBeLessThanOrEqual(23_000)
    await clock.pass(left - 100)
    expect(live.host.state.game.phase).toBe('news')
    await clock.pass(200)
    expect(live.host.state.game.phase).toBe('palaver')
  })

  test('a table paused by the trainer stays paused', async () => {
    await trainer(await playing(), { type: 'pause' })
    const live = await crash(1000)
    await live.clock.seatCame(1, false)
    expect(live.host.state.paused).toEqual({ reason: 'trainer' })
  })

  test('crash after crash, not one acknowledged command is lost and the journal replays to the live state', async () => {
    let live = await playing()
    let acknowledged = 0
    for (let round = 0; round < 6; round++) {
      for (let index = 0; index < 5; index++) {
        const answer = await trainer(live, { type: 'write-note', text: `note ${round}.${index}` })
        if (answer.ok) acknowledged += 1
      }
      void trainer(live, { type: 'write-note', text: 'unanswered' })
      live = await crash(1000)
      const { events, texts } = (await store.loadJournal('t1'))!
      expect(stateHash(rules.replay(scenario, events))).toBe(stateHash(live.host.state))
      expect([...texts.values()].filter((text) => text.startsWith('note'))).toHaveLength(acknowledged)
    }
    expect(acknowledged).toBe(30)
  })

  test('a command answered before the crash gets the same answer after it', async () => {
    const live = await playing()
    const request = { actor: { kind: 'seat', seat: 1 } as const, command: { type: 'set-ready', value: true } as Command, envelope: { commandId: 'once-1234', branch: 0, lastSeq: 0 } }
    const first = await live.host.submit(request)
    const again = await crash(1000)
    const count = (await store.loadJournal('t1'))!.events.length
    expect(await again.host.submit(request)).toEqual(first)
    expect((await store.loadJournal('t1'))!.events).toHaveLength(count)
  })
})

describe('R12: a fault in one table', () => {
  const faulty: Rules = {
    ...rules,
    decide(state, command, actor, moment) {
      if (command.type === 'bookmark') throw new Error('a rule broke on « secret words »')
      return rules.decide(state, command, actor, moment)
    },
  }

  test('it pauses that one, the others play on; it goes back to its last good event', async () => {
    desk = start(faulty)
    const broken = await playing()
    const other = (await desk.open('t2'))!
    const { game } = broken.host.state
    expect(await trainer(broken, { type: 'bookmark', text: 'secret words' })).toEqual({ ok: false, error: { code: 'table-faulted' } })
    await clock.settle()
    expect(broken.host.state.status).toBe('faulted')
    expect(broken.host.state.game).toEqual(game)
    expect(await typesOf()).toContain('table-faulted')
    expect(await broken.host.submit({ actor: { kind: 'seat', seat: 1 }, command: { type: 'set-ready', value: true } })).toEqual({ ok: false, error: { code: 'table-faulted' } })
    expect(await trainer(other, { type: 'set-bot', seat: 1, kind: 'naive' })).toMatchObject({ ok: true })
    expect(await trainer(broken, { type: 'rewind', season: 1, phase: 'news' })).toMatchObject({ ok: true })
    expect(broken.host.state).toMatchObject({ status: 'playing', branch: 1, game: { season: 1, phase: 'news' } })
    expect(await broken.host.submit({ actor: { kind: 'seat', seat: 1 }, command: { type: 'set-ready', value: true } })).toMatchObject({ ok: true })
  })

  test('the trainer may also simply resume', async () => {
    desk = start(faulty)
    const broken = await playing()
    await trainer(broken, { type: 'bookmark' })
    await clock.settle()
    expect(await trainer(broken, { type: 'resume' })).toMatchObject({ ok: true })
    expect(broken.host.state).toMatchObject({ status: 'playing' })
    expect(broken.host.state.paused).toBeUndefined()
  })

  test('it may come in the lobby too, is written down with what broke, and the table goes on from there', async () => {
    desk = start(faulty)
    const live = (await desk.open('t1'))!
    await live.host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat: 1, name: 'P1' } })
    live.host.fault('view', new Error('a view broke'))
    await clock.settle()
    expect(live.host.state).toMatchObject({ status: 'faulted', paused: { reason: 'fault' } })
    const { events } = (await store.loadJournal('t1'))!
    expect(events.at(-2)).toMatchObject({ type: 'table-faulted', where: 'view', phase: 'lobby', season: 0 })
    expect(auditJournal(scenario, events, await store.loadCommands('t1'))).toBeUndefined()
    expect(await trainer(live, { type: 'resume' })).toMatchObject({ ok: true })
    expect(live.host.state).toMatchObject({ status: 'lobby', seats: [{ name: expect.any(String) }, {}, {}, {}] })
    expect(await trainer(live, { type: 'start-game' })).toMatchObject({ ok: true })
  })

  test('a journal that cannot be written refuses, and nothing of it is seen', async () => {
    const live = await playing()
    const { append } = store
    const before = live.host.state
    store.append = () => Promise.reject(new Error('disk full'))
    desk = new TableDesk({ ...store, append: store.append }, { timers: clock, log: (line) => logged.push(line), rest: setImmediate })
    const shut = (await desk.open('t2'))!
    expect(await trainer(shut, { type: 'set-bot', seat: 1, kind: 'naive' })).toEqual({ ok: false, error: { code: 'table-faulted' } })
    expect(shut.host.state.seats[0]!.holder).toBe('open')
    expect(live.host.state).toBe(before)
    store.append = append
  })

  test('a table refused by the database does not take the others with it', async () => {
    const one = await playing()
    const two = (await desk.open('t2'))!
    // Another process has written the next line of the first table.
    const next = one.host.state.seq + 1
    await store.append([{ table: 't1', at: 1, texts: [], events: [{ seq: next, branch: 0, season: 0, phase: 'lobby', at: 1, tableMs: 1, by: 'server', type: 'resumed' }] }])
    const answers = await Promise.all([trainer(one, { type: 'write-note', text: 'a' }), trainer(two, { type: 'write-note', text: 'b' })])
    expect(answers).toMatchObject([{ ok: false, error: { code: 'table-faulted' } }, { ok: true }])
  })
})

describe('rehearsal bots', () => {
  test('play a whole session by themselves, and pause for nobody', async () => {
    const live = (await desk.open('t1'))!
    for (let seat = 1; seat <= 4; seat++) await trainer(live, { type: 'set-bot', seat, kind: 'conditional' })
    await trainer(live, { type: 'start-game' })
    for (let minute = 0; minute < 60 && live.host.state.status === 'playing'; minute++) await clock.pass(60_000)
    expect(live.host.state.status).toBe('debrief')
    expect(live.host.state.game.outcome).toBeDefined()
    expect(logged).toEqual([])
    const { events } = (await store.loadJournal('t1'))!
    expect(stateHash(rules.replay(scenario, events))).toBe(stateHash(live.host.state))
  })
})

describe('a rehearsal', () => {
  const REHEARSED = { ...setup, rehearsal: true } as const
  async function rehearsing(): Promise<LiveTable> {
    await store.openSession({ code: 'RRRRRR', scenario, setup: '{}', at: clock.now(), tables: [{ id: 'r1', number: 1, events: rules.openTable(scenario, REHEARSED, { at: clock.now(), tableMs: 0 }) }] })
    const live = (await desk.open('r1'))!
    await live.clock.watcherCame()
    for (let seat = 1; seat <= 4; seat++) {
      await live.host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat, name: `P${seat} (auto)` } })
      await live.clock.automatonCame(seat)
    }
    await trainer(live, { type: 'start-game' })
    return live
  }

  test('is played by its automata while somebody watches, and waits when nobody does', async () => {
    const live = await rehearsing()
    await clock.pass(12_000)
    expect(Object.values(live.host.state.seats).every(({ connected }) => connected)).toBe(true)
    expect(await typesOf('r1')).toContain('ready-set')
    live.clock.watcherWent()
    await clock.pass(10_000)
    expect(live.host.state.paused?.reason).toBe('nobody-connected')
    await live.clock.watcherCame()
    expect(live.host.state.paused).toBeUndefined()
  })

  test('after a restart everybody waits for the trainer, then plays again', async () => {
    await rehearsing()
    await clock.pass(3_000)
    clock.forget()
    desk = start()
    const live = (await desk.open('r1'))!
    await clock.settle()
    expect(live.host.state.paused?.reason).toBe('nobody-connected')
    await live.clock.watcherCame()
    for (let seat = 1; seat <= 4; seat++) await live.clock.automatonCame(seat)
    const before = (await typesOf('r1')).length
    await clock.pass(5_000)
    expect((await typesOf('r1')).length).toBeGreaterThan(before)
    expect(live.host.state.paused).toBeUndefined()
  })
})
