import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../shared/engine/command.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { journalFile, replayFile, type JournalFile } from '../../server/exports/journal-file.ts'
import { openStore } from '../../server/store/open-store.ts'
import { rules, type Rules } from '../../server/table/rules.ts'
import { TableDesk } from '../../server/table/table-desk.ts'
import { handClock } from '../support/hand-clock.ts'
import { RULES_VERSION } from '../../shared/engine/open-table.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const loaded = loadScenario(readFileSync(join(ROOT, 'scenarios/la-halle-aux-grains.scenario.json'), 'utf8'))
if (!loaded.ok) throw new Error('the scenario has faults')
const scenario = loaded.value
const setup: TableSetup = {
  scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '30', seed: 'audit', seats: 4, rulesVersion: RULES_VERSION,
  options: { language: 'fr', remote: true, names: 'pseudonyms', trustNumbers: true, timers: 'normal' },
}

/** Breaks once, when a note says so: the table faults in mid-game. */
const faulty: Rules = {
  ...rules,
  decide(state, command, actor, moment) {
    if (command.type === 'write-note' && command.text === 'break') throw new Error('broken')
    return rules.decide(state, command, actor, moment)
  },
}

/** A whole session on the real store: two bots and two people who write, are refused, leave; a rewind; a fault. */
async function playStoredSession(): Promise<JournalFile> {
  const clock = handClock()
  const store = await openStore({ file: ':memory:' })
  await store.openSession({ code: 'KF4T7M', scenario, setup: '{}', at: clock.now(), tables: [{ id: 't1', number: 1, events: rules.openTable(scenario, setup, { at: clock.now(), tableMs: 0 }) }] })
  const desk = new TableDesk(store, { timers: clock, rules: faulty, botPaceMs: 900, rest: setImmediate })
  const { host, clock: tableClock } = (await desk.open('t1'))!
  const trainer = (command: Command) => host.submit({ actor: { kind: 'trainer' }, command })
  const seat = (number: number, command: Command) => host.submit({ actor: { kind: 'seat', seat: number }, command })
  await trainer({ type: 'set-bot', seat: 3, kind: 'mediator' })
  await trainer({ type: 'set-bot', seat: 4, kind: 'conditional' })
  for (const number of [1, 2]) {
    await host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat: number, name: `\tNom ${number} ` }, claim: { seat: number, tokenHash: `hash-${number}` } })
    await tableClock.seatCame(number, false)
  }
  await trainer({ type: 'start-game' })
  await trainer({ type: 'close-phase' })
  await seat(1, { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'deux mots' } })
  await seat(1, { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: '  parce que nous l’avons dit ' } })
  await seat(2, { type: 'send-message', text: 'un secret\u0007 à garder' })
  await seat(2, { type: 'send-message', text: 'x'.repeat(900) })
  await seat(1, { type: 'bookmark', text: 'mon repère' })
  await clock.pass(5_000)
  await trainer({ type: 'write-note', text: 'break' })
  await clock.settle()
  await trainer({ type: 'resume' })
  await seat(2, { type: 'save-order', order: { time: { worksite: 0, pot: 9, mandate: 0 }, means: { worksite: 0, pot: 0 } } })
  await trainer({ type: 'close-phase' })
  await trainer({ type: 'rewind', season: 1, phase: 'palaver' })
  await clock.pass(30_000)
  await seat(2, { type: 'leave-seat' })
  for (let minute = 0; minute < 60 && host.state.status === 'playing'; minute++) await clock.pass(60_000)
  expect(host.state.status).toBe('debrief')
  const repere = Object.entries(host.state.texts).find(([, { about }]) => about === 'bookmark')![0]
  await seat(1, { type: 'correct-words', text: repere, words: 'mon autre repère, plus long' })
  await seat(1, { type: 'write-card', act: 'Appeler la mairie', ally: 'lundi', date: 'lundi' })
  await trainer({ type: 'open-step', step: 3 })
  await seat(1, { type: 'tag-decision', fact: 'pot', tag: 'chosen' })
  await desk.drain()
  const { events, texts } = (await store.loadJournal('t1'))!
  const commands = await store.loadCommands('t1')
  await desk.stop()
  await store.close()
  return JSON.parse(JSON.stringify(journalFile(scenario, events, texts, commands))) as JournalFile
}

let file: JournalFile
const folder = mkdtempSync(join(tmpdir(), 'ft-audit-'))
beforeAll(async () => {
  file = await playStoredSession()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runCli(content: unknown): { code: number; out: string } {
  const path = join(folder, 'journal.json')
  writeFileSync(path, JSON.stringify(content))
  try {
    return { code: 0, out: execFileSync(process.execPath, [join(ROOT, 'server/cli/replay.ts'), path], { encoding: 'utf8', stdio: 'pipe' }) }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { code: status, out: stderr }
  }
}

describe('J6: the journal that leaves the room', () => {
  test('J6: decided again, every request of a stored session gives the same events and the same state', () => {
    expect(replayFile(file)).toMatchObject({ fault: undefined, isFaithful: true, state: { status: 'debrief' } })
    expect(file.commands!.length).toBeGreaterThan(60)
    const askers = new Set(file.commands!.map(({ by }) => by))
    for (const by of ['trainer', 'clock', 'server', 'seat:1', 'seat:3'] as const) expect(askers).toContain(by)
  })

  test('J6: refusals are in it, with their codes and in their place', () => {
    const refused = file.commands!.filter((one) => one.refused !== undefined)
    expect(refused.map((one) => one.refused)).toEqual(expect.arrayContaining(['reason-missing', 'text-too-long', 'wrong-phase']))
    const seqs = file.commands!.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  })

  test('J6: no word that people wrote is in its requests, refused ones included', () => {
    const written = JSON.stringify(file.commands)
    for (const words of ['Nom 1', 'deux mots', 'parce que', 'secret', 'xxx', 'repère', 'mairie', 'lundi', 'break']) expect(written).not.toContain(words)
  })

  test('a fault in mid-game is in it, and is no fault of the journal', () => {
    expect(file.events.some((event) => event.type === 'table-faulted')).toBe(true)
    expect(file.commands!.some(({ command }) => command.type === 'pause-table' && command.reason === 'fault')).toBe(true)
  })

  const at = (type: string): number => file.events.findIndex((event) => event.type === type)
  const tampered: [string, () => JournalFile, object][] = [
    ['a value', () => withEvent(at('pot-counted'), (event) => ({ ...event, total: 99 })), { kind: 'event-differs', members: ['total'] }],
    ['who did it', () => withEvent(at('promise-given'), (event) => ({ ...event, by: 'seat:2' })), { kind: 'event-differs', members: ['by'] }],
    ['a moment', () => withEvent(at('phase-closed'), (event) => ({ ...event, tableMs: 1 })), { kind: 'event-differs', members: ['tableMs'] }],
    ['a request', () => withCommand('give-promise', (command) => ({ ...command, atLeast: 3 })), { kind: 'event-differs', members: ['atLeast'] }],
    ['an asker', () => ({ ...file, commands: file.commands!.map((one) => (one.command.type === 'start-game' ? { ...one, by: 'seat:1' as const } : one)) }), { kind: 'answer-differs', given: 'not-allowed', found: 'accepted' }],
    ['a refusal made an acceptance', () => withRefusal('text-too-long', undefined), { kind: 'command-broken' }],
    ['another refusal', () => withRefusal('text-too-long', 'table-paused'), { kind: 'answer-differs', given: 'text-too-long', found: 'table-paused' }],
    ['a request taken away', () => ({ ...file, commands: file.commands!.filter((one) => one.command.type !== 'start-game') }), { kind: 'event-unasked' }],
    ['an event taken away', () => ({ ...file, events: file.events.filter((event) => event.type !== 'pot-counted') }), { kind: 'event-differs' }],
    ['the seed', () => withEvent(0, (event) => ({ ...event, setup: { ...(event as { setup: TableSetup }).setup, seed: 'other' } })), { kind: 'event-differs' }],
    ['the scenario', () => ({ ...file, scenario: { ...file.scenario, file: { ...file.scenario.file, means: { ...(file.scenario.file as { means?: object }).means, official: 9 } } } as JournalFile['scenario'] }), { kind: 'scenario-changed' }],
    ['the hash', () => ({ ...file, stateHash: '0'.repeat(32) }), { kind: 'state-differs' }],
  ]

  test.each(tampered)('J6: %s changed is found', (_what, change, fault) => {
    const found = replayFile(change())
    expect(found.isFaithful).toBe(false)
    expect(found.fault).toMatchObject(fault)
  })

  test('the command says faithful, or what is wrong and where, in two languages', () => {
    const right = runCli(file)
    expect(right.code).toBe(0)
    expect(right.out).toMatch(new RegExp(`Fidèle\u00a0: ${file.events.length} évènements.*${file.commands!.length} demandes décidées à nouveau`))
    const wrong = runCli(tampered[0]![1]())
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/Infidèle.*évènement \d+ \(saison 1, reveal\), la demande \d+ \(\S+, par \S+\) donne pot-counted avec d’autres valeurs que le fichier \(total\)/)
    expect(wrong.out).toMatch(/Not faithful.*event \d+ \(season 1, reveal\)/)
    expect(runCli({ format: 'other' }).code).toBe(2)
  }, 30_000)

  test('R9: a file of the first format, without requests, still replays, and says so', () => {
    const { commands: _commands, scenarioHash: _hash, ...old } = file
    const first = { ...old, format: 'faire-territoire-journal/1' as const }
    expect(replayFile(first)).toMatchObject({ isFaithful: true, audited: undefined })
    expect(runCli(first).out).toContain('seuls les évènements ont été rejoués')
  })

  function withEvent(index: number, change: (event: object) => object): JournalFile {
    expect(index).toBeGreaterThanOrEqual(0)
    return { ...file, events: file.events.map((event, place) => (place === index ? (change(event) as typeof event) : event)) }
  }
  function withCommand(type: string, change: (command: object) => object): JournalFile {
    return { ...file, commands: file.commands!.map((one) => (one.command.type === type && one.refused === undefined ? { ...one, command: change(one.command) as typeof one.command } : one)) }
  }
  function withRefusal(code: string, other: string | undefined): JournalFile {
    return { ...file, commands: file.commands!.map(({ refused, ...one }) => ({ ...one, ...(refused === undefined ? {} : refused === code ? (other === undefined ? {} : { refused: other }) : { refused }) })) as JournalFile['commands'] & object }
  }
})
