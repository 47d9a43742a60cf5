import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pages } from '../../server/http/pages.ts'

const script = 'export const words = "la halle aux grains"\n'.repeat(200)
const page = `<!doctype html><title>Faire territoire</title>${'<p>Un territoire</p>'.repeat(60)}`
let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  mkdirSync(join(folder, 'dist', 'player'))
  writeFileSync(join(folder, 'dist', 'index.html'), page)
  writeFileSync(join(folder, 'dist', 'player', 'index.html'), page.replace('<title>', '<title>Place, '))
  writeFileSync(join(folder, 'dist', 'assets', 'a-hash.js'), script)
  writeFileSync(join(folder, 'dist', 'assets', 'tiny.js'), '1')
  writeFileSync(join(folder, 'secret.js'), script)
  server = createServer(express().use(pages(join(folder, 'dist'))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

type Answer = { readonly status: number; readonly headers: Record<string, string | undefined>; readonly body: Buffer }
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = ask({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string | undefined>, body: Buffer.concat(parts) }))
    })
    sent.on('error', reject)
    sent.end()
  })

describe('the built pages on the wire', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ])('for « %s » a script travels in %s', async (accepted, encoding, open) => {
    const answer = await get('/assets/a-hash.js', { 'accept-encoding': accepted })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toContain('Accept-Encoding')
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.headers['content-type']).toMatch(/^text\/javascript/)
    expect(answer.body.length).toBeLessThan(script.length / 10)
    expect(open(answer.body).toString()).toBe(script)
  })
  it('for whoever takes neither, it travels as it is', async () => {
    const answer = await get('/assets/a-hash.js')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body.toString()).toBe(script)
  })
  it('is not sent twice to a phone that has it', async () => {
    const first = await get('/', { 'accept-encoding': 'gzip' })
    const again = await get('/', { 'accept-encoding': 'gzip', 'if-none-match': first.headers.etag ?? '' })
    expect(first.headers['cache-control']).toBe('no-cache')
    expect([again.status, again.body.length]).toEqual([304, 0])
  })
  it('leaves small files alone', async () => expect((await get('/assets/tiny.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined())
  it('R6: the link of a session is the welcome page', async () => {
    const answer = await get('/j/KF4T7M', { 'accept-encoding': 'br' })
    expect(answer.status).toBe(200)
    expect(brotliDecompressSync(answer.body).toString()).toBe(page)
  })
  it.each(['/../secret.js', '/%2e%2e/secret.js', '/assets/..%2f..%2fsecret.js', '/%', '/a%00.js', '/missing.js'])('never leaves its folder: %s', async (path) => {
    const answer = await get(path, { 'accept-encoding': 'br' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body.toString()).not.toContain('grains')
  })
})
