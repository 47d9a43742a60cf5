import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { launchBrowser } from '../support/browser.ts'
import { LA_HALLE, startTestServer, type TestServer } from '../support/table-server.ts'
import { seriousFindings } from './whole/accessibility.ts'
import { findFreePort, startChild, type ChildServer } from './whole/child-server.ts'

/** On the home screen of a phone, and when the network is gone: the real pages, their service worker, a server that dies. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const SLOW_MS = 30_000
const WAITING = 'En attente du réseau…'

type Manifest = { readonly name: string; readonly lang: string; readonly start_url: string; readonly display: string; readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose: string }[] }

const folder = mkdtempSync(join(tmpdir(), 'ft-install-'))
let browser: Browser
/** Killed and started again. */
let server: ChildServer
/** Serves a copy of the pages, of which further releases are made. */
const pages = join(folder, 'pages')
let own: TestServer
let port = 0

beforeAll(async () => {
  port = await findFreePort()
  cpSync(dist, pages, { recursive: true })
  ;[browser, server, own] = await Promise.all([launchBrowser('none'), startChild(join(folder, 'data'), port), startTestServer({ pages })])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await own?.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function openPhone(): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, reducedMotion: 'reduce', locale: 'fr-FR' })
  context.setDefaultTimeout(SLOW_MS)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())))
  return { page, faults }
}

async function openSession(origin: string, key: string): Promise<string> {
  const ask = async <T>(path: string, body: object, token?: string): Promise<T> => {
    const answer = await fetch(origin + path, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) })
    return (await answer.json()) as T
  }
  const { token } = await ask<{ token: string }>('/api/trainer/login', { key })
  return (await ask<SessionLine>('/api/trainer/sessions', LA_HALLE, token)).code
}

async function sit(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/#${code}`)
  await page.fill('#name', 'Nour')
  await page.click('button[type=submit]')
  await page.waitForSelector('.role-card')
}

/** Resolves once the shell is kept on the device and the worker serves this page. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: SLOW_MS })
}

/** Resolves once this release is the one that serves. */
async function untilKeptAs(page: Page, release: string): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(async (wanted) => {
      const { installing, waiting, active } = await navigator.serviceWorker.ready
      return !installing && !waiting && active?.state === 'activated' && (await caches.keys()).some((name) => name.includes(`-${wanted}-`))
    }, release)
  await expect.poll(isKept, { timeout: SLOW_MS }).toBe(true)
}

const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url)
  })

test('says its name and its icons, in the language of the browser', async () => {
  const read = async (language: string): Promise<Manifest> => {
    const answer = await fetch(`${server.origin}/app.webmanifest`, { headers: { 'accept-language': language } })
    expect(answer.headers.get('content-type')).toContain('application/manifest+json')
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    return (await answer.json()) as Manifest
  }
  const [french, english] = [await read('fr-FR,fr;q=0.9,en;q=0.5'), await read('en-GB,en;q=0.9')]
  expect([french.lang, english.lang]).toEqual(['fr', 'en'])
  expect(french).toMatchObject({ name: 'Faire territoire', start_url: '/', display: 'standalone' })
  expect(french.icons.map(({ purpose }) => purpose)).toContain('maskable')
  for (const { src, sizes, type } of french.icons) {
    const answer = await fetch(server.origin + src)
    expect(answer.headers.get('content-type')).toBe(type)
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes)
  }
  for (const page of ['index.html', 'player/index.html']) expect(readFileSync(join(dist, page), 'utf8')).toContain('rel="manifest" href="/app.webmanifest"')
})

test('keeps the shell and no secret; without network it says so, and comes back by itself', async () => {
  const code = await openSession(server.origin, new URL(server.trainerLink).hash.slice('#key='.length))
  const { page, faults } = await openPhone()
  await sit(page, server.origin, code)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 'registered before the lobby is usable').toBe(0)
  await untilKept(page)

  const kept = await keptFiles(page)
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.map((address) => new URL(address)).filter(({ origin, search, hash, pathname }) => origin !== server.origin || search !== '' || hash !== '' || !/^\/(?:assets\/[\w-]+\.(?:js|css)|fonts\/[\w-]+\.woff2|images\/mark\.svg|install\/)$/.test(pathname))).toEqual([])
  expect(kept.filter((address) => /phaser|mount-map|trainer-index|board-index/.test(address))).toEqual([])

  await server.kill()
  await page.reload()
  await page.getByRole('heading', { name: WAITING }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/player/')
  expect(await page.title()).toContain('En attente du réseau')
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => document.fonts.check('800 20px "Bricolage Grotesque"')), 'the lettering is kept too').toBe(true)
  expect(await seriousFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('button', { name: 'Essayer maintenant' }).click()
  await page.getByText('Toujours pas de réseau').waitFor({ state: 'attached' })

  const welcome = await page.context().newPage()
  await welcome.goto(`${server.origin}/#${code}`)
  await welcome.getByRole('heading', { name: WAITING }).waitFor()

  server = await startChild(join(folder, 'data'), port)
  await page.waitForSelector('.role-card')
  expect(await page.textContent('h1')).toBe('Nour')
  await welcome.getByRole('button', { name: 'Reprendre ma place' }).waitFor()
  expect(new URL(welcome.url()).hash, 'what the address said is still there').toBe(`#${code}`)
  expect(faults).toEqual([])
}, 180_000)

test('where the browser has no service worker, on plain http in a room, nothing is missed', async () => {
  const { code } = await own.openSession()
  const { page, faults } = await openPhone()
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }))
  await sit(page, own.origin, code)
  await page.waitForTimeout(5000)
  expect(faults).toEqual([])
  expect(await page.textContent('h1')).toBe('Nour')
}, 60_000)

test('a new version is read at once; a page of the one before still finds its files', async () => {
  const { code } = await own.openSession()
  const { page } = await openPhone()
  await sit(page, own.origin, code)
  await untilKept(page)
  for (const release of ['aaaaaaaaaaaa', 'bbbbbbbbbbbb']) {
    publish(release)
    await page.reload()
    expect(await page.title(), 'pages come from the network').not.toContain(WAITING)
    expect(await page.getAttribute('html', 'data-release')).toBe(release)
    await untilKeptAs(page, release)
  }
  const shells = (): Promise<string[]> => page.evaluate(async () => (await caches.keys()).map((name) => name.split('-').at(-2)!).sort())
  await expect.poll(shells, { timeout: SLOW_MS }).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb'])
}, 120_000)

/** Another release in the same folder: other pages, another worker. */
function publish(release: string): void {
  const rewrite = (name: string, change: (text: string) => string): void => {
    const path = join(pages, name)
    const changed = change(readFileSync(path, 'utf8'))
    expect(changed).toContain(release)
    writeFileSync(path, changed)
  }
  rewrite('player/index.html', (html) => html.replace(/<html lang="fr"(?: data-release="\w+")?/, `<html lang="fr" data-release="${release}"`))
  rewrite('service-worker.js', (code) => code.replace(/("?version"?:\s*["'`])\w{12}/, `$1${release}`))
}
