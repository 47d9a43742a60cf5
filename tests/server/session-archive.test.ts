import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive, SUMS } from '../../server/exports/archive.ts'
import { DocumentFailure } from '../../server/exports/document-failure.ts'
import { ARCHIVED, sessionArchive, type SessionArchive } from '../../server/http/session-archive.ts'
import { playedGame, shippedScenario } from '../exports/played-game.ts'

const { journal } = playedGame(shippedScenario())
const stored = (id: string, number: number) => ({ ...journal, table: { id, code: 'KF4T7M', number, status: 'closed' as const, tableMs: 0 }, answers: new Map() })
const early = (id: string, number: number) => ({ ...stored(id, number), events: journal.events.slice(0, 60) })
const tables = [1, 2, 3].map((number) => ({ id: `t${number}`, code: 'KF4T7M', number, status: 'closed' as const, tableMs: 0 }))

function archiveOf(fails: string | undefined = undefined, codes: readonly string[] = ['KF4T7M']) {
  let now = 0
  const archive = sessionArchive({
    store: {
      findSession: async (code: string) => (codes.includes(code) ? ({ code, tables } as never) : undefined),
      loadJournal: async (id: string) => (id === 't3' ? early(id, 3) : stored(id, Number(id.slice(1)))) as never,
      loadCommands: async () => [],
    },
    render: async (name, model) => {
      if (name === fails) throw new DocumentFailure('docx-failed', 'no fonts')
      return { bytes: new Uint8Array([1]), type: 'x', fileName: `${model.session.table}-${name}` }
    },
    openArchive: async () => openArchive(),
    materialId: (id) => id,
    now: () => now,
    log: () => {},
  })
  const packed = (): Record<string, Uint8Array> => unzipSync(Buffer.concat(archive.take('KF4T7M') ?? []))
  return { archive, packed, files: () => Object.keys(packed()), noteOf: () => new TextDecoder().decode(packed()['A-LIRE.txt']), wait: (ms: number) => (now += ms) }
}

async function finished(archive: SessionArchive, code = 'KF4T7M'): Promise<ReturnType<SessionArchive['progress']>> {
  for (let turns = 0; turns < 5000 && archive.progress(code).state === 'making'; turns++) await new Promise(setImmediate)
  return archive.progress(code)
}

describe('the archive of a session', () => {
  test('holds every document of every table that is over, and says which table is not', async () => {
    const { archive, files, noteOf } = archiveOf()
    expect(archive.progress('KF4T7M').state).toBe('none')
    expect(await archive.start('KF4T7M')).toMatchObject({ state: 'making', total: 3 * ARCHIVED.length })
    expect(await finished(archive)).toEqual({ state: 'ready', done: 3 * ARCHIVED.length, total: 3 * ARCHIVED.length, skipped: [3], failed: 0 })
    expect(files().filter((name) => name.startsWith('table-01/'))).toHaveLength(ARCHIVED.length)
    expect(files().some((name) => name.startsWith('table-03/'))).toBe(false)
    expect(noteOf()).toContain('Table 3')
  })
  test('tells the sum of every file in it', async () => {
    const { archive, packed } = archiveOf()
    await archive.start('KF4T7M')
    await finished(archive)
    const { [SUMS]: sums, ...files } = packed()
    const told = new TextDecoder().decode(sums).trim().split('\n').map((line) => line.split('  '))
    expect(told.toSorted()).toEqual(Object.entries(files).map(([name, bytes]) => [createHash('sha256').update(bytes).digest('hex'), name]).toSorted())
    expect(told).toHaveLength(2 * ARCHIVED.length + 1)
  })
  test('of three that wait, the oldest is let go', async () => {
    const { archive, wait } = archiveOf(undefined, ['KF4T7M', 'AAAAAA', 'BBBBBB'])
    for (const code of ['KF4T7M', 'AAAAAA', 'BBBBBB']) {
      await archive.start(code)
      await finished(archive, code)
      wait(1000)
    }
    expect(['KF4T7M', 'AAAAAA', 'BBBBBB'].map((code) => archive.progress(code).state)).toEqual(['none', 'ready', 'ready'])
  })
  test('goes on when one document fails, and says so inside', async () => {
    const { archive, files, noteOf } = archiveOf('synthese.docx')
    await archive.start('KF4T7M')
    expect(await finished(archive)).toMatchObject({ state: 'ready', failed: 2 })
    expect(files().some((name) => name.endsWith('recit.pdf'))).toBe(true)
    expect(noteOf()).toContain('synthese.docx')
    expect(noteOf()).not.toContain('no fonts')
  })
  test('asked twice while it is made, it is made once; it is forgotten after a while', async () => {
    const { archive, wait } = archiveOf()
    const [first, second] = await Promise.all([archive.start('KF4T7M'), archive.start('KF4T7M')])
    expect([first.state, second.state]).toEqual(['making', 'making'])
    await finished(archive)
    wait(20 * 60_000)
    expect(archive.progress('KF4T7M').state).toBe('none')
    expect(archive.take('KF4T7M')).toBeUndefined()
  })
  test('an unknown session is told as such', async () => {
    await expect(archiveOf().archive.start('NOPE22')).rejects.toMatchObject({ status: 404 })
  })
})
