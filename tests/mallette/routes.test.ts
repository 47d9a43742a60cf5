import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { malletteRoutes } from '../../server/http/mallette-routes.ts'
import { readMallette } from '../../server/http/mallette-shelf.ts'
import { FICHE_IDS } from '../../shared/base/vocabulary.ts'
import type { Fiche, FicheShort, Glossary, MalletteIndex } from '../../shared/mallette/content-types.ts'
import { ROOT } from '../architecture/repository-files.ts'

const texts = join(ROOT, 'scenarios')
let server: Server
let origin: string

beforeAll(async () => {
  const app = express()
  app.use('/api/mallette', malletteRoutes(readMallette(texts, (line) => expect(line).toBe(''))))
  server = createServer(app)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/mallette`
})
afterAll(() => void server.close())

const read = async <T>(path: string): Promise<T> => (await (await fetch(origin + path)).json()) as T

describe('the mallette over HTTP', () => {
  test('lists everything, in the order of the fiches', async () => {
    const index = await read<MalletteIndex>('')
    expect(index.fiches.map(({ id }) => id)).toEqual(FICHE_IDS)
    expect(index.terms).toBeGreaterThan(60)
    expect(index.search.fiches['2.7']!.fr.split(' ')).toContain('animation')
    expect(JSON.stringify(index).length).toBeLessThan(120_000)
  })
  test('gives a fiche by its number or its file name', async () => {
    const fiche = await read<Fiche>('/fiches/2.10')
    expect(fiche.id).toBe('2.10')
    expect(await read<Fiche>('/fiches/2-10')).toEqual(fiche)
  })
  test('gives a phone the short answer and how it plays, and no more', async () => {
    for (const id of FICHE_IDS) {
      const short = await read<FicheShort>(`/fiches/${id}/short`)
      expect(Object.keys(short).sort()).toEqual(['id', 'play', 'question', 'shortAnswer', 'version'])
      expect(JSON.stringify(short).length, id).toBeLessThan(4_000)
    }
  })
  test('gives the game, the debrief and the reading page the same file', async () => {
    for (const id of FICHE_IDS) {
      const file = JSON.parse(readFileSync(join(texts, 'fiches', `${id.replace('.', '-')}.fiche.json`), 'utf8')) as Fiche & { readonly format: string }
      const page = await read<Fiche>(`/fiches/${id}`)
      expect({ ...file }, id).toMatchObject({ ...page })
      const { question, shortAnswer, play, version } = page
      expect(await read<FicheShort>(`/fiches/${id}/short`), id).toEqual({ id, version, question, shortAnswer, play })
    }
    // No other text of a fiche: what a phone, the console and the record page open is this sheet.
    for (const folder of ['player', 'trainer', 'debrief']) {
      const users = globSync(`client/${folder}/**/*.tsx`, { cwd: ROOT }).filter((path) => readFileSync(join(ROOT, path), 'utf8').includes("mallette/fiche-help.tsx'"))
      expect(users.length, folder).toBeGreaterThan(0)
    }
  })
  test('gives every récit and method sheet it lists, in both languages', async () => {
    const index = await read<MalletteIndex>('')
    for (const [folder, heads] of [['recits', index.recits], ['methods', index.methods]] as const) {
      for (const { fr } of heads) expect(Object.keys(await read<object>(`/${folder}/${fr.id}`))).toEqual(['fr', 'en'])
    }
  })
  test('gives the glossary', async () => expect((await read<Glossary>('/glossary')).terms[0]!.definition.fr).toMatch(/\.$/))
  test.each(['/fiches/2.14', '/fiches/../api', '/recits/nobody', '/methods/nobody', '/fiches/__proto__'])('answers 404 to %s', async (path) => expect((await fetch(origin + path)).status).toBe(404))
  test('answers 304 to who has it already', async () => {
    const etag = (await fetch(`${origin}/fiches/2.1`, { headers: { 'accept-encoding': 'gzip, deflate, br' } })).headers.get('etag')!
    // Node's fetch would forbid the cache by itself.
    const status = await new Promise((answered) => get(`${origin}/fiches/2.1`, { headers: { 'if-none-match': etag, 'accept-encoding': 'gzip, deflate, br' } }, (response) => answered(response.resume().statusCode)))
    expect(status).toBe(304)
  })
})

test('a text with a fault is left out and told, the others stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mallette-'))
  try {
    cpSync(join(texts, 'fiches'), join(folder, 'fiches'), { recursive: true })
    writeFileSync(join(folder, 'fiches', '2-3.fiche.json'), '{"format":"faire-territoire/fiche-1"}')
    writeFileSync(join(folder, 'glossary.json'), 'not json')
    const told: string[] = []
    const shelf = readMallette(folder, (line) => told.push(line))
    expect([...shelf.fiches.keys()]).toEqual(FICHE_IDS.filter((id) => id !== '2.3'))
    expect(shelf.glossary).toBeUndefined()
    expect(told.map((line) => line.split(':')[0])).toEqual(['2-3.fiche.json', 'glossary.json'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a récit without its other language is left out and told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mallette-'))
  try {
    cpSync(join(texts, 'recits'), join(folder, 'recits'), { recursive: true, filter: (path) => !path.endsWith('.en.md') })
    const told: string[] = []
    expect(readMallette(folder, (line) => told.push(line)).recits.size).toBe(0)
    expect(told.length).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
