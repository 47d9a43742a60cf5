import { loadavg } from 'node:os'
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { launchChromium } from './chromium.ts'
import { post } from './rooms.ts'
import { startSubject } from './subject.ts'

/**
 * R11: a slow phone joins by the code on the wall, in a real Chromium held back by its own developer tools. Nothing is kept
 * from one run to the next. The person's own time (typing a name) is not counted.
 */
type PhoneResult = {
  /** Milliseconds from the address to a form that can be filled in. */
  readonly formMs: number
  /** From « Prendre place » to the seat's first screen. */
  readonly lobbyMs: number
  /** Bytes on the wire, until the first screen; then until everything that the game needs has come. */
  readonly lobbyBytes: number
  readonly gameBytes: number
  readonly askedPhaser: boolean
}

const RUNS = 3
const BYTES_PER_SECOND = 1_500_000 / 8
/** A venue's Wi-Fi, then a mobile network. */
const LATENCIES_MS = [40, 150] as const
const CPU_SLOWDOWN = 4
const PATIENCE_MS = 60_000
/** The network has been silent for so long: what the lobby fetches ahead has come. */
const SILENT_MS = 2500

/** One line per latency, or one line that says why nothing was measured. */
export async function phoneLines(): Promise<string[]> {
  const browser = await launchChromium('none').catch((error: unknown) => String(error instanceof Error ? error.message : error))
  if (typeof browser === 'string') return [`Téléphone lent\tnon mesuré : ${browser}`]
  const lines: string[] = []
  try {
    for (const latency of LATENCIES_MS) {
      const results = await measurePhone(browser, latency)
      const [form, lobby] = [results.map(({ formMs }) => formMs), results.map(({ lobbyMs }) => lobbyMs)]
      const total = results.map(({ formMs, lobbyMs }) => formMs + lobbyMs)
      const last = results.at(-1)!
      lines.push(
        `Téléphone lent (1,5 Mbit/s, ${latency} ms, processeur ÷ ${CPU_SLOWDOWN})\tformulaire ${seconds(form)} ; « Prendre place » → premier écran ${seconds(lobby)} ; en tout ${seconds(total)} (médiane de ${RUNS}) ; ${kilo(last.lobbyBytes)} au premier écran, ${kilo(last.gameBytes)} avec le jeu ; Phaser ${last.askedPhaser ? 'demandé' : 'pas demandé'} ; charge de la machine ${loadavg()[0]!.toFixed(1).replace('.', ',')}`,
      )
    }
  } finally {
    await browser.close()
  }
  return lines
}

async function measurePhone(browser: Browser, latency: number): Promise<PhoneResult[]> {
  const server = await startSubject('./phone-server.ts')
  try {
    const { token } = await post<{ token: string }>(server, '/api/trainer/login', { key: server.key })
    const results: PhoneResult[] = []
    for (let run = 0; run < RUNS; run++) {
      const session = await post<SessionLine>(server, '/api/trainer/sessions', { scenario: 'la-halle-aux-grains', format: '60', language: 'fr', seats: 4, tables: 1, remote: false, names: 'names', timers: 'off' }, token)
      results.push(await joinOnce(browser, `http://127.0.0.1:${server.port}`, session.code, latency))
    }
    return results
  } finally {
    server.stop()
  }
}

async function joinOnce(browser: Browser, origin: string, code: string, latency: number): Promise<PhoneResult> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'fr-FR' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const network = await slowDown(await context.newCDPSession(page), latency)
  let askedPhaser = false
  page.on('request', (request) => void (askedPhaser ||= request.url().includes('phaser')))

  const opened = performance.now()
  await page.goto(`${origin}/#${code}`, { waitUntil: 'commit' })
  await page.waitForSelector('#code-hint:has-text("La halle aux grains")')
  const formMs = performance.now() - opened
  await page.fill('#name', 'Nour')
  const pressed = performance.now()
  await page.click('button[type=submit]')
  await firstScreen(page)
  const lobbyMs = performance.now() - pressed
  const lobbyBytes = network.bytes
  while (performance.now() - network.lastAt < SILENT_MS) await page.waitForTimeout(200)
  const result = { formMs, lobbyMs, lobbyBytes, gameBytes: network.bytes, askedPhaser }
  await context.close()
  return result
}

/** The seat's card, drawn, with its letters. */
async function firstScreen(page: Page): Promise<void> {
  await page.waitForSelector('.role-card')
  await page.evaluate('document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => drawn())))')
}

type Network = { bytes: number; lastAt: number }

/** Gzip, as on plain http in a room: there browsers do not ask for brotli. */
async function slowDown(devtools: CDPSession, latency: number): Promise<Network> {
  const network: Network = { bytes: 0, lastAt: performance.now() }
  const count = (bytes: number): void => {
    network.bytes += bytes
    network.lastAt = performance.now()
  }
  await devtools.send('Network.enable')
  await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND / 2 })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => count(encodedDataLength))
  devtools.on('Network.webSocketFrameReceived', ({ response }) => count(response.payloadData.length * 0.75))
  return network
}

function seconds(values: readonly number[]): string {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
  return `${(middle / 1000).toFixed(2).replace('.', ',')} s`
}

const kilo = (bytes: number): string => `${Math.round(bytes / 1000)} ko`
