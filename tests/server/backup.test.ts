import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay, stateHash } from '../../shared/engine/index.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { backUp, BackupError, restore } from '../../server/cli/backup-file.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { rules } from '../../server/table/rules.ts'
import { TableDesk } from '../../server/table/table-desk.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const loaded = loadScenario(readFileSync(join(root, 'scenarios/la-halle-aux-grains.scenario.json'), 'utf8'))
if (!loaded.ok) throw new Error('the scenario has faults')
const scenario = loaded.value
const setup: TableSetup = {
  scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format: '30', seed: 'seed', seats: 4, rulesVersion: '1',
  options: { language: 'fr', remote: false, names: 'names', trustNumbers: true, timers: 'normal' },
}

const place = mkdtempSync(join(tmpdir(), 'ft-backup-'))
const data = join(place, 'live')
let store: Store
let desk: TableDesk

/** A room that is played while its data is copied. */
beforeAll(async () => {
  mkdirSync(data)
  store = await openStore({ file: join(data, 'sessions.sqlite') })
  const events = rules.openTable(scenario, setup, { at: 1000, tableMs: 0 })
  await store.openSession({ code: 'KF4T7M', scenario, setup: '{}', at: 1000, tables: [{ id: 't1', number: 1, events }, { id: 't2', number: 2, events }] })
  desk = new TableDesk(store)
  const { host } = (await desk.open('t1'))!
  for (let seat = 1; seat <= 4; seat++) await host.submit({ actor: { kind: 'server' }, command: { type: 'join-seat', seat, name: `Émilie n° ${seat}` }, claim: { seat, tokenHash: `h${seat}` } })
  await host.submit({ actor: { kind: 'trainer' }, command: { type: 'start-game' } })
})
afterAll(async () => {
  await desk.stop()
  await store.close()
  rmSync(place, { recursive: true, force: true })
})

const inPlace = (name: string): string => join(place, name)
const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof BackupError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

describe('R15: backup and restoration', () => {
  test('a backup taken while the server plays comes back on a blank machine with the same state at every table', async () => {
    const { host } = desk.find('t1')!
    const before = stateHash(host.state)
    const { manifest, fingerprint } = backUp(data, inPlace('one.ft'), 5000)
    await host.submit({ actor: { kind: 'trainer' }, command: { type: 'close-phase' } })
    expect(stateHash(host.state)).not.toBe(before)
    expect(manifest).toMatchObject({ at: 5000, states: { t1: before }, contents: { sessions: { rows: 1 }, tables: { rows: 2 }, seats: { rows: 4 } } })

    const report = restore(inPlace('one.ft'), inPlace('blank'))
    expect(report).toMatchObject({ fingerprint, comparedStates: true })
    const again = await openStore({ file: inPlace('blank/sessions.sqlite') })
    try {
      const journal = (await again.loadJournal('t1'))!
      expect(stateHash(replay(journal.scenario, journal.events))).toBe(before)
      expect([...journal.texts.values()]).toContain('Émilie n° 3')
      expect(await again.findSeat('h3')).toMatchObject({ table: 't1', seat: 3, open: true })
    } finally {
      await again.close()
    }
    expect(readdirSync(inPlace('blank')).filter((name) => name.includes('part'))).toEqual([])
  })

  test('a backup of what was restored has the same content, table by table', () => {
    const first = restore(inPlace('one.ft'), inPlace('second')).manifest
    expect(backUp(inPlace('second'), inPlace('two.ft'), 6000).manifest).toEqual({ ...first, at: 6000 })
  })

  test.skipIf(process.platform === 'win32')('the file is readable by its owner alone', () => {
    expect(statSync(inPlace('one.ft')).mode & 0o077).toBe(0)
  })

  test('nothing is ever overwritten, neither a file nor a folder with data', () => {
    writeFileSync(inPlace('kept.ft'), 'precious')
    expect(refusal(() => backUp(data, inPlace('kept.ft'), 1))).toMatch(/existe déjà/)
    expect(readFileSync(inPlace('kept.ft'), 'utf8')).toBe('precious')
    const before = stateHash(desk.find('t1')!.host.state)
    expect(refusal(() => restore(inPlace('one.ft'), data))).toMatch(/contient déjà des parties/)
    expect(stateHash(desk.find('t1')!.host.state)).toBe(before)
  })

  test.each([
    ['a word changed in it', "UPDATE texts SET content = 'x' WHERE id = (SELECT id FROM texts LIMIT 1)", /« texts »/],
    ['an event taken away', "DELETE FROM events WHERE table_id = 't1' AND seq = (SELECT max(seq) FROM events WHERE table_id = 't1')", /« events »/],
    ['its manifest taken away', 'DROP TABLE backup_manifest', /npm run backup/],
  ])('a backup with %s is refused, and the folder stays empty', (name, sql, said) => {
    const file = inPlace(`${name}.ft`)
    copyFileSync(inPlace('one.ft'), file)
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
    expect(refusal(() => restore(file, inPlace(`for ${name}`))).replaceAll('\u00a0', ' ')).toMatch(said)
    expect(existsSync(join(inPlace(`for ${name}`), 'sessions.sqlite'))).toBe(false)
  })

  test('a truncated backup, another file and no file are told apart from a good one', () => {
    const whole = readFileSync(inPlace('one.ft'))
    writeFileSync(inPlace('short.ft'), whole.subarray(0, whole.length / 2))
    writeFileSync(inPlace('other.ft'), 'this is a shopping list, not a database at all')
    for (const [name, said] of [['short.ft', /abîmée|lisible/], ['other.ft', /lisible/], ['none.ft', /n'existe pas/]] as const) {
      expect(refusal(() => restore(inPlace(name), inPlace(`for-${name}`)))).toMatch(said)
      expect(existsSync(inPlace(`for-${name}/sessions.sqlite`))).toBe(false)
    }
    expect(refusal(() => backUp(inPlace('nowhere'), inPlace('x.ft'), 1))).toMatch(/Aucune partie/)
  })

  test('both commands work from the shell, and name the tool of PostgreSQL instead', () => {
    const run = (script: string, env: Record<string, string>, ...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'server/cli', script), ...args], { encoding: 'utf8', cwd: root, env: { ...process.env, INIT_CWD: place, DATABASE_URL: '', ...env } })
    const saved = run('backup.ts', { FT_DATA: data }, 'shell.ft')
    expect(saved).toMatchObject({ status: 0, stderr: '' })
    const back = run('restore.ts', { FT_DATA: inPlace('shell-data') }, 'shell.ft')
    expect(back.status).toBe(0)
    const mark = /Empreinte\s: ([0-9a-f]{64})/
    expect(mark.exec(back.stdout)?.[1]).toBe(mark.exec(saved.stdout)?.[1])
    expect(run('backup.ts', { FT_DATA: data }, 'shell.ft')).toMatchObject({ status: 1, stdout: '' })
    expect(run('backup.ts', {})).toMatchObject({ status: 2 })
    expect(run('restore.ts', { DATABASE_URL: 'postgres://u:secret@nowhere/base' }, 'shell.ft').stderr).toMatch(/pg_restore/)
    expect(run('backup.ts', { DATABASE_URL: 'postgres://u:secret@nowhere/base' }, 'x.ft').stderr).not.toMatch(/secret/)
  }, 60_000)
})
