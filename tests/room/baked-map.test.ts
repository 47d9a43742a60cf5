import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/table-server.ts'

/** A scenario dropped in the folder without its pictures: its landscape is drawn by the server, once. */
const PATIENCE_MS = 600_000
const folder = mkdtempSync(join(tmpdir(), 'ft-maps-'))
const [scenarios, pages, data] = ['scenarios', 'pages', 'data'].map((name) => join(folder, name)) as [string, string, string]
let server: TestServer

const picture = (use: string, id = 'le-nouveau-pays'): Promise<Response> => fetch(`${server.origin}/maps/${id}-${use}.webp`)
const drawings = (): string[] => server.logged.filter((line) => line.startsWith('maps:'))

beforeAll(() => {
  for (const one of [scenarios, pages]) mkdirSync(one)
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>pages</title>')
  const shipped = new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url)
  const text = readFileSync(shipped, 'utf8')
  writeFileSync(join(scenarios, 'la-halle-aux-grains.scenario.json'), text)
  const dropped = JSON.parse(text) as { id: string; map: { seed: number } }
  dropped.id = 'le-nouveau-pays'
  dropped.map.seed += 1
  writeFileSync(join(scenarios, 'le-nouveau-pays.scenario.json'), JSON.stringify(dropped))
})

afterAll(async () => {
  await server?.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('a scenario without its pictures', () => {
  test('gets both, under their limits, and the log says how far the drawing is', async () => {
    server = await startTestServer({ folder: data, scenarios, pages })
    const answers = await Promise.all([picture('board'), picture('phone')])
    for (const [i, most] of [600_000, 150_000].entries()) {
      const answer = answers[i]!
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.length).toBeLessThanOrEqual(most)
      const { width, height } = await sharp(bytes).metadata()
      expect(width / height).toBeCloseTo(16 / 9, 2)
    }
    // The one that was baked with the project is not drawn again.
    expect(drawings()).toEqual(['maps: drawing le-nouveau-pays…', 'maps: le-nouveau-pays, board, 1 of 2', 'maps: le-nouveau-pays, phone, 2 of 2'])
    expect((await picture('board', 'la-halle-aux-grains')).status).toBe(404)
    expect((await picture('board', 'nobody')).status).toBe(404)
  }, PATIENCE_MS)

  test('keeps them: another start draws nothing and has them at once', async () => {
    await server.stop()
    server = await startTestServer({ folder: data, scenarios, pages })
    const answer = await picture('phone')
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(20_000)
    expect(drawings()).toEqual([])
  }, PATIENCE_MS)
})
