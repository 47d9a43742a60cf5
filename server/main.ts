/** Wiring and start, nothing else. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineRoom, defineServer, matchMaker } from '@colyseus/core'
import { Encoder } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { TABLE_ROOM } from '../shared/protocol/names.ts'
import { admission } from './access/admission.ts'
import { leadership } from './access/leadership.ts'
import { allowedOrigins } from './access/origins.ts'
import { materialId, newToken } from './access/tokens.ts'
import { tableHelpers } from './access/table-helpers.ts'
import { revocations } from './access/revocations.ts'
import { trainerAccess } from './access/trainer-access.ts'
import { welcome } from './cli/welcome.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { allTables } from './http/all-tables.ts'
import { apiEnd, apiRouter } from './http/api.ts'
import { readMallette } from './http/mallette-shelf.ts'
import { attendanceCsv } from './exports/attendance-csv.ts'
import { guardMatchmaking } from './http/matchmaking-guard.ts'
import { hasPages, pages } from './http/pages.ts'
import { sessionArchive } from './http/session-archive.ts'
import { lateConsents } from './http/late-consents.ts'
import { sharedBase } from './http/shared-base.ts'
import { cardRoutes } from './http/card-routes.ts'
import { mapRoutes } from './http/map-routes.ts'
import { recordRoutes, type Render } from './http/record-routes.ts'
import { openEnded } from './http/ended-table.ts'
import { returnRoutes } from './http/return-routes.ts'
import { plenaryRoute } from './http/plenary-route.ts'
import { filmRoute } from './http/film-route.ts'
import { whatIfShown } from './http/what-if-shown.ts'
import { whatIfRoute } from './http/what-if-route.ts'
import type * as Onward from './what-if/run-onward.ts'
import type * as Exports from './exports/index.ts'
import { retention, SWEEP_EVERY_MS, type Retention } from './http/retention.ts'
import { readShelf } from './http/scenario-shelf.ts'
import { seatMoves } from './http/seat-moves.ts'
import { sessionService } from './http/session-service.ts'
import { colyseusGateway } from './http/table-gateway.ts'
import { mapSource } from './maps/bake-map.ts'
import { mapOven } from './maps/map-oven.ts'
import { quietLogger } from './rooms/quiet-logger.ts'
import { spreadTables } from './rooms/spread-tables.ts'
import { tableRoom } from './rooms/table-room.ts'
import { checkPort, openDatabase, openFolder, StartError } from './start-checks.ts'
import type { Store } from './store/store.ts'
import type { Timers } from './table/alarm-clock.ts'
import { TableDesk, type DeskOptions } from './table/table-desk.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export type StartOptions = Pick<DeskOptions, 'rules' | 'timers' | 'botPaceMs'> & {
  readonly scenarios?: string
  readonly pages?: string
  readonly log?: (line: string) => void
}

export type RunningServer = {
  readonly port: number
  /** `http://127.0.0.1:2567` */
  readonly origin: string
  readonly desk: TableDesk
  readonly store: Store
  readonly welcome: { readonly trainer: string; readonly phones: readonly string[]; readonly data: string }
  /** A trainer's one-time key, as in the link. */
  readonly key: string
  /** Another one-time key. */
  newKey(): Promise<string>
  /** Planned stop: tables pause, screens are told, everything is on the disk. */
  stop(): Promise<void>
}

/** Larger than a full table, so that a join is encoded once; two such buffers per table. */
Encoder.BUFFER_SIZE = 64 * 1024

export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const log = options.log ?? ((line) => process.stderr.write(`${line}\n`))
  const dist = options.pages ?? join(ROOT, 'dist')
  if (options.pages !== '' && !hasPages(dist)) {
    throw new StartError('Les pages ne sont pas construites : lancez « npm start », ou « npm run build » puis recommencez.\nThe pages are not built: run "npm start".')
  }
  await checkPort(config)
  const unlock = openFolder(config.data)
  const store = await openDatabase(config)
  const desk = new TableDesk(store, { ...options, log })
  const trainers = trainerAccess(store, desk.timers.now)
  const secret = await serverSecret(store)
  const origins = allowedOrigins(config.publicOrigin, config.host)
  const texts = options.scenarios ?? join(ROOT, 'scenarios')
  const shelf = readShelf(texts, log)
  const mallette = readMallette(texts, log)
  const tables = colyseusGateway()
  const sessions = sessionService({ store, tables, shelf, now: desk.timers.now })
  const helpers = tableHelpers(store, desk.timers.now)
  const admit = admission(store, trainers, helpers, secret)
  const leads = leadership(store)
  const keeping = retention({ store, gather: () => capital.base.refresh(), now: desk.timers.now, log })
  const revoked = revocations(trainers, log)
  const consoles = { onRevoked: revoked.onRevoked, isStillIn: async (session: string) => (await trainers.isStillIn(session)) || helpers.isStillIn(session) }
  const Table = tableRoom({ desk, admit, leads, trainers: consoles, log })
  // Loaded when the first document is asked for: the engines weigh more than the game.
  let engines: Promise<typeof Exports> | undefined
  const exports = (): Promise<typeof Exports> => (engines ??= import('./exports/index.ts'))
  const render: Render = async (...asked) => (await exports()).renderDocument(...asked)
  const idOf = (table: string): string => materialId(secret, table)
  const records = recordRoutes({ store, admit, leads, log, render, materialId: idOf })
  const cards = cardRoutes({ store, admit, secret, log, render: async (...asked) => (await exports()).renderCard(...asked) })
  const capital = {
    archive: sessionArchive({ store, render, openArchive: async () => (await exports()).openArchive(), materialId: idOf, now: desk.timers.now, log }),
    base: sharedBase({ store, gather: async (asked) => (await exports()).gatherForBase(asked), materialId: idOf, now: desk.timers.now, log }),
    consents: lateConsents({ store, now: desk.timers.now }),
    packMaterials: async (...asked: Parameters<typeof Exports.materialZip>) => (await exports()).materialZip(...asked),
  }

  const onward = (): Promise<typeof Onward> => import('./what-if/run-onward.ts')
  const whatIf = whatIfRoute({ store, log, playOnward: async (plan) => (await onward()).runOnward(plan), prepareOnward: async (plan) => (await onward()).prepareOnward(plan) })

  const open = openEnded({ store, admit, leads })
  const shown = whatIfShown({ store, open, log, playOnward: async (plan, onProgress) => (await onward()).runOnward(plan, undefined, onProgress), playAhead: async (plan, onProgress) => (await onward()).prepareOnward(plan, undefined, onProgress) })
  // Only a server that shows pages needs pictures.
  const oven = options.pages === '' ? undefined : mapOven({ folder: join(config.data, 'maps'), shipped: readBakedMaps(), log })
  for (const { id } of oven ? shelf.lines : []) oven?.need(mapSource(id, shelf.find(id)!.file))

  guardMatchmaking(origins)
  const http = createHttpServer()
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false,
    logger: quietLogger(log),
    transport: new WebSocketTransport({
      server: http,
      maxPayload: 16 * 1024,
      pingInterval: 5000,
      pingMaxRetries: 3,
      beforeUpgrade: (request) => (origins.allows(request.headers.get('origin')) ? undefined : new Response('forbidden', { status: 403 })),
    }),
    rooms: { [TABLE_ROOM]: defineRoom(Table) },
    ...(await clusterOptions(config)),
    express: (app) => {
      app.disable('x-powered-by')
      app.set('trust proxy', config.proxies)
      app.use('/api', apiRouter({ sessions, helpers, moves: seatMoves({ store, tables }), tables, store, allTables: allTables({ store, tables, sessions, now: desk.timers.now, log }), shelf, mallette, trainers, leads, retention: keeping, phoneOrigins: () => [...(config.publicOrigin ? [config.publicOrigin] : []), ...origins.lan()], dataFolder: config.databaseUrl ? undefined : config.data, attendance: { csv: attendanceCsv, pdf: async (...asked) => (await exports()).renderAttendance(...asked) }, origins, records, whatIf, whatIfShown: shown, film: filmRoute(open), plenary: plenaryRoute({ store }), returns: returnRoutes({ store, open, secret, titleOf: (id) => shelf.find(id)?.file.title, file: async (book) => (await exports()).returnsCsv(book), now: desk.timers.now }), cards, capital, secret, phoneOrigin: () => config.publicOrigin ?? origins.lan()[0], now: desk.timers.now, log }), ...apiEnd(log))
      if (oven) app.use(mapRoutes(oven.picture), ...pages(dist))
    },
  })
  await matchMaker.onReady
  const leaveOthers = await revoked.join(matchMaker.presence)
  // In a cluster, rooms of a dead process are cleared when a process starts to listen: restore after.
  if (!config.redisUrl) await restoreTables(store, tables, log)
  await server.listen(config.port, config.host)
  if (config.redisUrl) await restoreTables(store, tables, log)

  const stopSweeping = await sweepNowAndThen(keeping, desk.timers)
  const { port } = http.address() as AddressInfo
  origins.listenOn(port)
  const key = await trainers.newKey()
  const origin = `http://${config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host}:${port}`
  const phones = config.publicOrigin ? [config.publicOrigin, ...origins.lan()] : origins.lan()
  return {
    port,
    origin,
    desk,
    store,
    key,
    newKey: () => trainers.newKey(),
    welcome: { trainer: `${phones[0] ?? `http://localhost:${port}`}/trainer#key=${key}`, phones, data: config.databaseUrl ? 'PostgreSQL' : config.data },
    async stop() {
      for (const { host } of desk.tables()) await (matchMaker.getLocalRoomById(host.id) as unknown as { prepareRestart(): Promise<void> } | undefined)?.prepareRestart()
      stopSweeping()
      await leaveOthers()
      await desk.drain()
      await server.gracefullyShutdown(false)
      http.closeAllConnections()
      await desk.stop()
      await (await engines)?.closeWorkshop()
      await oven?.close()
      await store.close()
      unlock()
    },
  }
}

/** What `npm run bake` wrote down; nothing where no map was baked. */
function readBakedMaps(): Record<string, { readonly identity: string }> {
  const manifest = join(ROOT, 'assets', 'maps', 'manifest.json')
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { readonly identity: string }>) : {}
}

async function clusterOptions({ redisUrl, publicAddress }: Config): Promise<object> {
  if (!redisUrl) return {}
  const [{ RedisDriver }, { RedisPresence }] = await Promise.all([import('@colyseus/redis-driver'), import('@colyseus/redis-presence')])
  const nextProcess = spreadTables(() => matchMaker.stats.fetchAll())
  return { driver: new RedisDriver(redisUrl), presence: new RedisPresence(redisUrl), selectProcessIdToCreateRoom: async () => (await nextProcess()) ?? matchMaker.processId, ...(publicAddress ? { publicAddress } : {}) }
}

/** A session nobody closed does not stay open for ever (S13). */
const IDLE_SESSION_MS = 30 * 24 * 3_600_000

async function restoreTables(store: Store, tables: { open(table: string): Promise<void> }, log: (line: string) => void): Promise<void> {
  const now = Date.now()
  for (const code of await store.idleSessions(now - IDLE_SESSION_MS)) await store.endSession(code, now)
  for (const { id } of await store.openTables()) {
    try {
      await tables.open(id)
    } catch (error) {
      log(`table ${id} could not be opened again: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
}

/** What has had its days goes at the start, and every few hours. */
async function sweepNowAndThen(keeping: Retention, { after }: Timers): Promise<() => void> {
  let cancel = (): void => {}
  const sweep = async (): Promise<void> => {
    await keeping.sweep().catch(() => 0)
    cancel = after(SWEEP_EVERY_MS, () => void sweep())
  }
  await sweep()
  return () => cancel()
}

async function serverSecret(store: Store): Promise<string> {
  const kept = await store.readSetting('secret')
  if (kept !== undefined) return kept
  const secret = newToken()
  await store.writeSetting('secret', secret)
  return secret
}

/** What `npm start` does: serves until a signal, and says in a sentence what keeps it from starting. */
export async function run(options: StartOptions = {}): Promise<void> {
  // One table's fault is caught at the table. What still comes here is told and must not end the others' session.
  process.on('uncaughtException', (error) => process.stderr.write(`${error.stack ?? error.message}\n`))
  process.on('unhandledRejection', (error) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'a promise was refused'}\n`))
  try {
    const server = await startServer(readConfig(process.env), options)
    const stop = (): void => {
      // Asked twice: at once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
      process.stdout.write('\nArrêt : les tables sont mises en pause et enregistrées.\nStopping: tables are paused and saved.\n')
      server.stop().then(() => process.exit(0), () => process.exit(1))
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
    // Last: who reads it may stop the program at once, and it stops in order.
    process.stdout.write(welcome(server.welcome))
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exit(2)
  }
}

if (import.meta.main) await run()
