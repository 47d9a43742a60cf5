import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../server/main.ts'
import { StartError } from '../../server/start-checks.ts'
import { lockFolder } from '../../server/store/lock-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'ft-start-'))
const config = { port: 0, host: '127.0.0.1', data: join(folder, 'data'), proxies: 0 }
beforeAll(() => writeFileSync(join(folder, 'file'), ''))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The message; a stack is not what a person at a terminal can use. */
async function refusedWith(start: Promise<unknown>): Promise<string> {
  const error = await start.then(() => undefined, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(StartError)
  return (error as Error).message
}

describe('what keeps the server from starting is said in a sentence, French then English', () => {
  test('pages that are not built', async () => {
    expect(await refusedWith(startServer(config, { pages: join(folder, 'nowhere') }))).toMatch(/^Les pages ne sont pas construites.*\n.*npm start/)
  })

  test('a port in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', () => resolve()))
    const { port } = other.address() as AddressInfo
    expect(await refusedWith(startServer({ ...config, port }, { pages: '' }))).toMatch(new RegExp(`^Le port ${port} est déjà pris.*\\nPort ${port} is in use`))
    other.close()
  })

  test('an address that is not this machine’s', async () => {
    expect(await refusedWith(startServer({ ...config, host: '203.0.113.1' }, { pages: '' }))).toMatch(/^L’adresse 203\.0\.113\.1 n’est pas une adresse de cet ordinateur/)
  })

  test('a data folder that cannot be written', async () => {
    expect(await refusedWith(startServer({ ...config, data: join(folder, 'file', 'data') }, { pages: '' }))).toMatch(/^Le dossier des données ne peut pas être écrit.*FT_DATA/)
  })

  test('a data folder another server uses', async () => {
    const unlock = lockFolder(folder)
    expect(await refusedWith(startServer({ ...config, data: folder }, { pages: '' }))).toMatch(/^Un autre serveur utilise déjà ce dossier/)
    unlock()
    lockFolder(folder)()
  })

  test('a database that does not answer', async () => {
    expect(await refusedWith(startServer({ ...config, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }, { pages: '' }))).toMatch(/^La base de données indiquée par DATABASE_URL ne répond pas/)
  })
})

describe('the program', () => {
  const pages = join(folder, 'dist')
  const entry = join(folder, 'entry.mjs')
  beforeAll(() => {
    mkdirSync(pages)
    writeFileSync(join(pages, 'index.html'), '<!doctype html>')
    writeFileSync(entry, `import { run } from ${JSON.stringify(new URL('../../server/main.ts', import.meta.url).href)}\nawait run({ pages: ${JSON.stringify(pages)} })\n`)
  })
  const run = (environment: Record<string, string>) => {
    const child = spawn(process.execPath, [entry], { env: { ...process.env, HOST: '127.0.0.1', PORT: '0', FT_DATA: join(folder, 'run'), ...environment } })
    let said = ''
    const ended = new Promise<number | null>((resolve) => void child.on('close', resolve))
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    return { child, ended, said: () => said }
  }

  test('a wrong setting ends it with code 2 and no stack', async () => {
    const { ended, said } = run({ PORT: 'abc' })
    expect(await ended).toBe(2)
    expect(said().trim()).toMatch(/^PORT doit être un nombre/)
    expect(said()).not.toMatch(/\n\s+at /)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it in order, with code 0', async (signal) => {
    const server = run({})
    while (!server.said().includes('Faire territoire est prêt') && server.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.said()).toMatch(/\/trainer#key=[\w-]{43}\n/)
    server.child.kill(signal)
    expect(await server.ended).toBe(0)
    expect(server.said()).toContain('enregistrées')
  })
})
