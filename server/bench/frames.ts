import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'

/**
 * Frames of the living map in a real Chromium, while eight seats see a reveal end: threads sewn, tokens poured, discs
 * printed. Without a graphics card Chromium paints on the processor (SwiftShader): what is told is then a floor, and the
 * script's own time per frame is what carries over to a laptop.
 */
type FrameResult = { readonly width: number; readonly height: number; readonly frames: number; readonly scriptMs: number; readonly scriptP95Ms: number; readonly betweenMs: number; readonly betweenP95Ms: number; readonly renderer: string }

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.webp': 'image/webp', '.woff2': 'font/woff2' }
const SIZES = [[1280, 720], [1920, 1080], [3840, 2160]] as const
const STRETCH_MS = 6000

/** One line per size, or one line that says why nothing was measured. */
export async function frameLines(): Promise<string[]> {
  if (!existsSync(join(DIST, 'gallery', 'map.html'))) return ['Images de la carte par seconde\tnon mesuré : les pages ne sont pas construites (npm run build)']
  const browser = await launchChromium('card').catch((error: unknown) => String(error instanceof Error ? error.message : error))
  if (typeof browser === 'string') return [`Images de la carte par seconde\tnon mesuré : ${browser}`]
  const results = await measureFrames(browser)
  const one = (value: number): string => value.toFixed(1).replace('.', ',')
  return results.map(
    (r) => `Carte, révélation à huit, ${r.width} × ${r.height} (${r.renderer})\tcalcul ${one(r.scriptMs)} ms par image (p95 ${one(r.scriptP95Ms)}) ; une image toutes les ${one(r.betweenMs)} ms (p95 ${one(r.betweenP95Ms)})`,
  )
}

/** One line of figures per size; closes the browser. */
async function measureFrames(browser: Browser): Promise<FrameResult[]> {
  const server = createServer((request, response) => {
    const file = join(DIST, new URL(request.url ?? '/', 'http://x').pathname)
    if (!file.startsWith(DIST) || !existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const results: FrameResult[] = []
    for (const [width, height] of SIZES) results.push(await measureSize(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, width, height))
    return results
  } finally {
    await browser.close()
    server.close()
  }
}

/** Runs in the page, as text: each turn of the loop with its script time. */
const PROBE = `
  window.turns = []
  const ask = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (turn) => ask((at) => { const from = performance.now(); turn(at); window.turns.push([at, performance.now() - from]) })
`

async function measureSize(browser: Browser, origin: string, width: number, height: number): Promise<FrameResult> {
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  await page.addInitScript(PROBE)
  await page.goto(`${origin}/gallery/map.html?scene=pot&seats=8&tension=hot`)
  await page.waitForSelector('#map[data-settled]', { timeout: 60_000 })
  await page.waitForTimeout(1500)
  await page.evaluate(`window.turns = []; document.querySelector('#controls [name=scene]').value = 'promises'; document.querySelector('#controls').dispatchEvent(new Event('change', { bubbles: true }))`)
  await page.waitForTimeout(STRETCH_MS)
  const turns = (await page.evaluate('window.turns')) as [number, number][]
  const renderer = String(await page.evaluate(`(() => { const gl = document.createElement('canvas').getContext('webgl'); const info = gl && gl.getExtension('WEBGL_debug_renderer_info'); return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'canvas' })()`))
  await context.close()
  const script = turns.map(([, ms]) => ms)
  const between = turns.slice(1).map(([at], i) => at - (turns[i]?.[0] ?? at)).filter((ms) => ms > 0)
  return { width, height, frames: turns.length, scriptMs: share(script, 0.5), scriptP95Ms: share(script, 0.95), betweenMs: share(between, 0.5), betweenP95Ms: share(between, 0.95), renderer: /SwiftShader/i.test(renderer) ? 'SwiftShader, sans carte graphique' : renderer.slice(0, 60) }
}

function share(values: readonly number[], rank: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rank))] ?? 0
}
