/**
 * The service worker of the whole site. It keeps the files of the welcome page and of the phone (named by their hash), and
 * nothing else: no page, no address with a code, nothing of /api, no word of a table. Pages always come from the
 * network, hence always in their last version; without network the waiting page stands in their place.
 */
import type { Shell } from './list-shell.ts'

/** Written here by the build. */
declare const __SHELL__: Shell

type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extendable & { readonly request: Request; readonly preloadResponse?: Promise<Response | undefined>; respondWith(answer: Promise<Response>): void }
type Worker = {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
}

const { version, files } = __SHELL__
const worker = self as unknown as Worker
const FAMILY = 'faire-territoire-'
/** Followed by the moment it was kept, in milliseconds: browsers do not say in which order caches came. */
const OWN = `${FAMILY}${version}-`
const WAITING_PAGE = '/install/'
/** A network that says nothing for so long is no network. */
const PATIENCE_MS = 10_000
/** A proxy whose server is restarting. */
const ABSENT = [502, 503, 504]

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldShells(), worker.registration.navigationPreload?.enable(), worker.clients.claim()]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(openPage(event))
  else if (pathname.startsWith('/assets/') || files.includes(pathname)) event.respondWith(fromShell(request))
})

/** Whole or not at all. */
async function keepShell(): Promise<void> {
  const name = OWN + Date.now()
  const cache = await caches.open(name)
  try {
    await cache.addAll([...files])
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

/** The shell before this one stays: a page opened before the update still asks for its own files. */
async function dropOldShells(): Promise<void> {
  const age = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1))
  const others = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && !name.startsWith(OWN)).sort((a, b) => age(a) - age(b))
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

async function findKept(request: RequestInfo): Promise<Response | undefined> {
  const own = (await caches.keys()).find((name) => name.startsWith(OWN))
  const found = own === undefined ? undefined : await (await caches.open(own)).match(request, { ignoreVary: true })
  return found ?? caches.match(request, { ignoreVary: true })
}

async function openPage({ request, preloadResponse }: Fetching): Promise<Response> {
  try {
    const answer = await Promise.race([fromNetwork(request, preloadResponse), silence()])
    if (!ABSENT.includes(answer.status)) return answer
  } catch {
    // No network: the waiting page says so.
  }
  return (await findKept(WAITING_PAGE)) ?? Response.error()
}

async function fromNetwork(request: Request, preloaded: Fetching['preloadResponse']): Promise<Response> {
  return (await preloaded) ?? fetch(request)
}

function silence(): Promise<never> {
  return new Promise((_, reject) => void setTimeout(reject, PATIENCE_MS))
}

async function fromShell(request: Request): Promise<Response> {
  return (await findKept(request)) ?? fetch(request)
}
