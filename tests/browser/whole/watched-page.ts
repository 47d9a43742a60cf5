import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { withoutLivingMap } from './still-map.ts'

const WAIT_MS = 30_000
/** What a browser writes by itself while the server is dead. */
const CUT = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|WebSocket connection to/

/** Opens pages in contexts of their own, and writes down all that none of them may do. */
export interface Watch {
  /** Page errors, console errors, dialogs: « phone 1: … ». */
  readonly faults: string[]
  /** Requests to any other origin than the server's. */
  readonly foreign: string[]
  /** While the server is dead: browsers complain of the cut, and of nothing else. */
  isCut: boolean
  /** `living`: with the map that moves, where it has one. */
  open(name: string, options: BrowserContextOptions & { readonly living?: true }): Promise<Page>
  /** A picture of each page, in the folder named by FT_SHOTS; nothing without it. */
  shoot(moment: string): Promise<void>
}

export function watchPages(browser: Browser, origin: string): Watch {
  const pages = new Map<string, Page>()
  const { host } = new URL(origin)
  const watch: Watch = {
    faults: [],
    foreign: [],
    isCut: false,
    async open(name, { living, ...options }) {
      const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(WAIT_MS)
      if (!living) await withoutLivingMap(context)
      context.on('page', (page) => listen(name, page))
      const page = await context.newPage()
      pages.set(name, page)
      return page
    },
    async shoot(moment) {
      const folder = process.env.FT_SHOTS
      if (!folder) return
      for (const [name, page] of pages) if (!page.isClosed()) await page.screenshot({ path: join(folder, `${moment}-${name.replaceAll(' ', '-')}.png`) })
    },
  }
  const seeAddress = (address: string): void => {
    const { protocol, host: asked } = new URL(address)
    if (/^(https?|wss?):$/.test(protocol) && asked !== host) watch.foreign.push(address)
  }
  const listen = (name: string, page: Page): void => {
    page.on('request', (request) => seeAddress(request.url()))
    page.on('websocket', (socket) => seeAddress(socket.url()))
    page.on('pageerror', (error) => watch.faults.push(`${name}: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      const said = `${message.text()} ${message.location().url}`
      if (message.type() === 'error' && !(watch.isCut && CUT.test(said))) watch.faults.push(`${name}: ${said}`)
    })
    page.on('dialog', (dialog) => {
      watch.faults.push(`${name}: a dialog says ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
  return watch
}
