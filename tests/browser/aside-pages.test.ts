import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/base/vocabulary.ts'
import { sharedTable } from '../capital/shared-table.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'
import { faultsOfScreen, zoomsOf } from './whole/screen-checks.ts'

/** A1 and A4 on the pages beside the game: real ones, on the server, with a trainer's access and two shared sessions in the base. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const SIZE = { width: 1440, height: 900 }

/** Address, what it waits for, and what is done there first. */
const PAGES: Readonly<Record<string, { readonly path: string; readonly ready: string; readonly prepare?: (page: Page) => Promise<void>; readonly zooms?: boolean }>> = {
  privacy: { path: '/vie-privee', ready: '.register' },
  'shared base': { path: '/capital/', ready: '.criticism, .capital-list', prepare: compareTwo },
  'check, a phone': { path: '/check/#no-such-key', ready: '.check-phone[data-state=old]' },
  // Read from the back of a room: sized on the wall it is on.
  'check, the wall': { path: '/check/#wall', ready: '.check-wall', zooms: false },
  'sessions, present and past': { path: '/trainer/', ready: '.past' },
  access: { path: '/trainer/#access', ready: '.account-sheets' },
  room: { path: '/trainer/#room', ready: '.room-sheet' },
  'check of the room': { path: '/trainer/#check', ready: '.check-sheet' },
  'a rehearsal looked back on': { path: '/trainer/#REHEARSED/rehearsal', ready: '.review-tools' },
}

let browser: Browser
let server: TestServer
/** The rehearsal, over, that an address names. Its live wall of screens has a test of its own. */
let rehearsed = ''

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser('none'), startTestServer({ pages: dist })])
  await shareSessions()
  await server.openSession()
  rehearsed = (await server.openSession({ rehearsal: true })).code
  const { code } = await server.openSession({ seats: 6 })
  for (const over of [code, rehearsed]) expect((await server.call('POST', `/api/trainer/sessions/${over}/end`, { body: {}, token: server.trainer })).status).toBe(200)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

/** Two played tables, four and five of whose people share. */
async function shareSessions(): Promise<void> {
  for (const [code, sharers] of [['KF4T7M', [1, 2, 3, 4]], ['KF4T7N', [1, 2, 3, 4, 5]]] as const) {
    const { scenario, events } = sharedTable(sharers)
    await server.store.openSession({ code, scenario, setup: '{}', at: 1, tables: [{ id: `table-${code}`, number: 1, events }] })
  }
}

async function compareTwo(page: Page): Promise<void> {
  for (const tick of await page.locator('.capital-line input').all()) await tick.check()
  await page.locator('.capital-acts .button').first().click()
  await page.locator('.compare .chart svg').first().waitFor()
}

describe.each(LANGUAGES)('in %s: axe, targets, nothing cut, zoomed or not', (language) => {
  let page: Page
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: SIZE, locale: language === 'fr' ? 'fr-FR' : 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block' })
    await context.addInitScript((token) => localStorage.setItem('faire-territoire.trainer', token), server.trainer)
    context.setDefaultTimeout(40_000)
    page = await context.newPage()
  })
  afterAll(() => page?.context().close())

  test.each(Object.entries(PAGES))('%s', async (name, { path, ready, prepare, zooms = true }) => {
    await page.goto('about:blank')
    await page.goto(server.origin + path.replace('REHEARSED', rehearsed))
    await page.locator(ready).first().waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    await prepare?.(page)
    expect(await faultsOfScreen(page, SIZE, zooms && language === 'fr' ? zoomsOf(SIZE) : []), `${name} in ${language}`).toEqual([])
  })
})
