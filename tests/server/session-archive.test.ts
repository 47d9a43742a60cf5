import { describe, expect, test } from 'vitest'
import { DocumentFailure } from '../../server/exports/document-failure.ts'
import { ARCHIVED, sessionArchive, type SessionArchive } from '../../server/http/session-archive.ts'
import { playedGame, shippedScenario } from '../exports/played-game.ts'

const { journal } = playedGame(shippedScenario())
const stored = (id: string, number: number) => ({ ...journal, table: { id, code: 'KF4T7M', number, status: 'closed' as const, tableMs: 0 }, answers: new Map() })
const early = (id: string, number: number) => ({ ...stored(id, number), events: journal.events.slice(0, 60) })
const tables = [1, 2, 3].map((number) => ({ id: `t${number}`, code: 'KF4T7M', number, status: 'closed' as const, tableMs: 0 }))

function archiveOf(fails: string | undefined = undefined) {
  let now = 0
  let packed: Readonly<Record<string, Uint8Array>> = {}
  const archive = sessionArchive({
    store: {
      findSession: async (code: string) => (code === 'KF4T7M' ? ({ code, tables } as never) : undefined),
      loadJournal: async (id: string) => (id === 't3' ? early(id, 3) : stored(id, Number(id.slice(1)))) as never,
      loadCommands: async () => [],
    },
    render: async (name, model) => {
      if (name === fails) throw new DocumentFailure('docx-failed', 'no fonts')
      return { bytes: new Uint8Array([1]), type: 'x', fileName: `${model.session.table}-${name}` }
    },
    pack: async (files) => {
      packed = files
      return new Uint8Array([80, 75])
    },
    materialId: (id) => id,
    now: () => now,
    log: () => {},
  })
  return { archive, files: () => Object.keys(packed), noteOf: () => new TextDecoder().decode(packed['A-LIRE.txt']), wait: (ms: number) => (now += ms) }
}

async function finished(archive: SessionArchive): Promise<ReturnType<SessionArchive['progress']>> {
  for (let turns = 0; turns < 5000 && archive.progress('KF4T7M').state === 'making'; turns++) await new Promise(setImmediate)
  return archive.progress('KF4T7M')
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
    expect(archive.take('KF4T7M')).toEqual(new Uint8Array([80, 75]))
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
