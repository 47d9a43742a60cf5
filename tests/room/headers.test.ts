import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
const pages = mkdtempSync(join(tmpdir(), 'ft-pages-'))
beforeAll(async () => {
  mkdirSync(join(pages, 'trainer'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>accueil</title>')
  writeFileSync(join(pages, 'trainer', 'index.html'), '<!doctype html><title>animer</title>')
  server = await startTestServer({ pages })
})
afterAll(async () => {
  await server.remove()
  rmSync(pages, { recursive: true, force: true })
})

describe('S9: the browser’s policy', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/trainer/'],
    ['GET', '/no-such-page'],
    ['GET', '/api/health'],
    ['GET', '/api/no-such-thing'],
    ['GET', '/api/sessions/222222'],
    ['POST', '/api/trainer/login'],
    ['POST', '/matchmake/joinById/nothing'],
    ['OPTIONS', '/api/health'],
  ])('%s %s carries it', async (method, path) => {
    const { headers } = await fetch(server.origin + path, { method, ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}) })
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('answers of the API are not kept by anybody', async () => {
    expect((await fetch(`${server.origin}/api/scenarios`)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('S10: only pages of ours', () => {
  test('a foreign page can neither ask, nor join, nor open a WebSocket', async () => {
    const { code } = await server.openSession()
    const { table, token } = await server.sit(code, { name: 'Ada' })
    const body = { name: 'Eve' }
    const foreign = { origin: 'https://evil.example' }
    const own = { origin: server.origin }
    expect((await server.call('POST', `/api/sessions/${code}/join`, { body, headers: foreign })).status).toBe(403)
    expect((await server.call('POST', `/api/sessions/${code}/join`, { body, headers: own })).status).toBe(200)
    const join = (headers: Record<string, string>) => server.call<{ sessionId?: string; processId?: string }>('POST', `/matchmake/joinById/${table}`, { body: { as: 'seat', token }, headers })
    expect((await join(foreign)).body.sessionId).toBeUndefined()
    const { body: reserved } = await join(own)
    expect(reserved.sessionId).toBeTypeOf('string')
    const open = (origin: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/${reserved.processId}/${table}?sessionId=${reserved.sessionId}`, { headers: { origin } } as never)
        socket.addEventListener('open', () => {
          resolve('open')
          socket.close()
        })
        socket.addEventListener('error', () => resolve('refused'))
      })
    expect(await open('https://evil.example')).toBe('refused')
    expect(await open(server.origin)).toBe('open')
  })

  test('a browser can join a table that exists, and nothing else of the matchmaker', async () => {
    for (const method of ['create', 'joinOrCreate', 'join', 'reconnect']) {
      const { status, body } = await server.call<{ sessionId?: string }>('POST', `/matchmake/${method}/table`, { body: { as: 'trainer', token: server.trainer } })
      expect([method, status >= 400, body.sessionId]).toEqual([method, true, undefined])
    }
  })
})

describe('S1: tokens', () => {
  test('none is written in a log, a reply to somebody else, or the database', async () => {
    const { code } = await server.openSession()
    const { table, token } = await server.sit(code, { name: 'Ada' })
    const phone = await server.connect('seat', table, token)
    await phone.ask({ type: 'finish-tutorial' })
    await server.call('POST', `/matchmake/joinById/${table}`, { body: `{"as":"seat","token":"${token}` })
    await server.call('POST', '/api/seat/resume', { body: `{"token":"${token}`, headers: { 'content-type': 'application/json' } })
    const secrets = [token, server.trainer, server.key]
    const line = JSON.stringify((await server.call('GET', `/api/sessions/${code}`)).body)
    for (const secret of secrets) {
      expect(server.logged.join('\n')).not.toContain(secret)
      expect(line).not.toContain(secret)
    }
    await server.desk.drain()
    const data = Buffer.concat(readdirSync(server.folder).map((name) => readFileSync(join(server.folder, name))))
    for (const secret of secrets) expect(data.includes(secret)).toBe(false)
  })
})
