import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import { joinRequestSchema, normaliseCode, openSessionSchema, sessionPlanSchema, steerRequestSchema, type TrainerNote } from '../../shared/protocol/http.ts'
import { publicContent } from '../../shared/views/index.ts'
import { failureLimiter, CODE_FAILURES } from '../access/failure-limiter.ts'
import type { Origins } from '../access/origins.ts'
import { boardToken } from '../access/tokens.ts'
import type { Leads } from '../access/leadership.ts'
import type { TrainerAccess } from '../access/trainer-access.ts'
import type { Store } from '../store/store.ts'
import type { AllTables } from './all-tables.ts'
import { ApiError, sendError } from './api-error.ts'
import { encode, encodingFor } from './compressed-files.ts'
import { capitalRoutes, type CapitalTools } from './capital-routes.ts'
import { cardKeySchema, type CardRoutes } from './card-routes.ts'
import { eventRoutes, orHelper, type EventTools } from './event-routes.ts'
import { doorRoutes } from './door-routes.ts'
import type { AttendanceFiles } from './attendance.ts'
import { keepingRoutes } from './keeping-routes.ts'
import { malletteRoutes } from './mallette-routes.ts'
import type { MalletteShelf } from './mallette-shelf.ts'
import type { RecordRoutes } from './record-routes.ts'
import { roomCheckRoutes } from './room-check.ts'
import { answer, bearer, fault, parse, trainerGuards, type Handler } from './routes.ts'
import type { Retention } from './retention.ts'
import { rehearsalRoutes, type RehearsalTools } from './rehearsal-routes.ts'
import type { ScenarioShelf } from './scenario-shelf.ts'
import type { SessionService } from './session-service.ts'
import { trainerRoutes } from './trainer-routes.ts'
import { returnSchema, type ReturnRoutes } from './return-routes.ts'
import type { PlenaryRoute } from './plenary-route.ts'
import type { FilmRoute } from './film-route.ts'
import type { WhatIfShownRoutes } from './what-if-shown.ts'
import { whatIfSchema, type WhatIfRoute } from './what-if-route.ts'

export type ApiTools = EventTools & RehearsalTools & {
  readonly store: Store
  readonly sessions: SessionService
  readonly allTables: AllTables
  readonly shelf: ScenarioShelf
  readonly mallette: MalletteShelf
  readonly trainers: TrainerAccess
  readonly leads: Leads
  readonly retention: Retention
  /** Addresses phones can reach, the best first. */
  readonly phoneOrigins: () => readonly string[]
  /** Absent when the data is on another server. */
  readonly dataFolder: string | undefined
  readonly attendance: AttendanceFiles
  readonly origins: Origins
  readonly records: RecordRoutes
  readonly whatIf: WhatIfRoute
  readonly whatIfShown: WhatIfShownRoutes
  readonly film: FilmRoute
  readonly plenary: PlenaryRoute
  readonly returns: ReturnRoutes
  readonly cards: CardRoutes
  readonly capital: CapitalTools
  /** Signs the boards' tokens. */
  readonly secret: string
  /** An address phones can reach, when one is known. */
  readonly phoneOrigin: () => string | undefined
  readonly now: () => number
  readonly log: (line: string) => void
}

const resumeSchema = z.strictObject({ token: z.string().min(22).max(64) })
const seatKeySchema = z.strictObject({ key: z.string().min(22).max(64) })
/** Everything under /api. A GET never takes a seat and never changes anything (R6). */
export function apiRouter(tools: ApiTools): Router {
  const { sessions, shelf, trainers, now } = tools
  const codeFailures = failureLimiter(CODE_FAILURES, now)
  const api = express.Router()
  api.use(refuseForeignPages(tools.origins), express.json({ limit: '8kb' }), (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })

  /** The code of the address, counted as a failure when nothing answers to it. */
  const withCode = async <T>(request: Request, find: (code: string) => Promise<T | undefined>): Promise<T> => {
    const address = request.ip ?? ''
    const waitMs = codeFailures.wait(address)
    if (waitMs > 0) throw new ApiError(429, 'too-fast', { waitMs })
    const code = normaliseCode(String(request.params.code))
    const session = code === undefined ? undefined : await sessions.codeOf(code)
    const found = session === undefined ? undefined : await find(session)
    if (found !== undefined) return found
    codeFailures.fail(address)
    throw new ApiError(404, 'unknown-code')
  }
  const guards = trainerGuards(trainers, tools.leads)
  const atThisTable = orHelper(guards, tools.helpers)
  const get = (path: string, handle: Handler): unknown => api.get(path, answer(handle, tools.log))
  const post = (path: string, handle: Handler): unknown => api.post(path, answer(handle, tools.log))

  get('/health', async () => ({ ok: true }))
  get('/scenarios', async () => shelf.lines)
  get('/sessions/:code', (request) => withCode(request, sessions.line))
  post('/sessions/:code/join', (request) => {
    const body = parse(joinRequestSchema, request.body)
    return withCode(request, (code) => sessions.join(code, body))
  })
  post('/sessions/:code/board', async (request) => {
    const line = await withCode(request, sessions.line)
    return line.tables.map(({ table }) => ({ table, token: boardToken(tools.secret, table) }))
  })
  get('/sessions/:code/plenary', async (request) => tools.plenary(await withCode(request, sessions.line)))
  post('/seat/resume', async (request) => {
    const held = await sessions.resume(parse(resumeSchema, request.body).token)
    if (!held) throw new ApiError(404, 'unknown-seat')
    return held
  })
  post('/seat/open', async (request) => {
    const held = await sessions.openLink(parse(seatKeySchema, request.body).key)
    if (!held) throw new ApiError(404, 'unknown-seat')
    return held
  })
  roomCheckRoutes({ post, guards, origins: tools.phoneOrigins, folder: tools.dataFolder, now })
  keepingRoutes({ get, post, guards, store: tools.store, retention: tools.retention, attendance: tools.attendance, phoneOrigin: tools.phoneOrigin, now, log: tools.log })
  doorRoutes({ get, post, guards, store: tools.store, sessions })
  get('/content/:table', async (request, response) => {
    const found = await sessions.find(String(request.params.table))
    if (!found) throw new ApiError(404, 'unknown-table')
    // Express answers 304 by the body's ETag: a phone that comes back downloads nothing.
    response.setHeader('Cache-Control', 'no-cache')
    const body = Buffer.from(JSON.stringify(publicContent(found.scenario, found.setup.format, found.setup.difficulty)))
    const encoding = encodingFor(request)
    response.type('json').vary('Accept-Encoding')
    return encoding ? response.set('Content-Encoding', encoding).send(await encode(body, encoding, 6)) : response.send(body)
  })

  api.use('/mallette', malletteRoutes(tools.mallette))

  get('/tables/:table/debrief', (request) => tools.records.debrief(request, bearer(request)))
  get('/tables/:table/documents/:name', (request, response) => tools.records.document(request, response, bearer(request)))

  post('/tables/:table/card-link', (request) => tools.cards.link(request, bearer(request)))
  post('/card', (request) => tools.cards.read(parse(cardKeySchema, request.body).key))
  post('/card/pdf', (request, response) => {
    const { key, lang } = parse(cardKeySchema, request.body)
    return tools.cards.document(response, key, lang)
  })

  post('/tables/:table/what-if', atThisTable((request) => tools.whatIf(request, parse(whatIfSchema, request.body))))
  post('/tables/:table/return-ticket', (request) => tools.returns.ticket(request, bearer(request)))
  post('/return', (request) => tools.returns.answer(parse(returnSchema, request.body)))
  get('/trainer/returns', guards.trainer(() => tools.returns.book()))
  get('/trainer/returns.csv', guards.trainer((_request, _who, response) => tools.returns.csv(response)))
  get('/tables/:table/film', (request, response) => tools.film(request, response, bearer(request)))
  get('/tables/:table/what-if', (request) => tools.whatIfShown.shown(request, bearer(request)))
  get('/tables/:table/forks/:branch', (request) => tools.whatIfShown.fork(request, bearer(request)))
  get('/tables/:table/what-if/choices', atThisTable((request) => tools.whatIfShown.choices(request)))
  get('/tables/:table/what-if/ahead', atThisTable((request) => tools.whatIfShown.ahead(request)))

  trainerRoutes({ get, post, guards, trainers, phoneOrigin: tools.phoneOrigin })
  get('/trainer/scenarios/:id/notes', guards.trainer(async (request): Promise<readonly TrainerNote[]> => {
    const { overlay } = request.query
    const scenario = shelf.find(String(request.params.id), typeof overlay === 'string' ? overlay : undefined)
    if (!scenario) throw new ApiError(404, 'unknown-scenario')
    return scenario.file.trainerNotes
  }))
  get('/trainer/sessions', guards.trainer((_request, who) => sessions.list(who.trainer)))
  post('/trainer/sessions', guards.trainer((request, who) => sessions.open(parse(openSessionSchema, request.body), who.trainer)))
  post('/trainer/tables/:table/seats/:seat/link', atThisTable(async (request) => {
    const link = await sessions.link(String(request.params.table), Number(request.params.seat))
    if (!link) throw new ApiError(404, 'unknown-table')
    const origin = tools.phoneOrigin()
    return { ...link, ...(origin === undefined ? {} : { origin }) }
  }))
  eventRoutes({ get, post, guards, withCode, tools })
  rehearsalRoutes({ get, post, guards, tools })
  capitalRoutes({ get, post, guards, tools: tools.capital })
  get('/trainer/sessions/:code/tables', guards.leader((request) => tools.allTables.watch(String(request.params.code))))
  post('/trainer/sessions/:code/tables', guards.leader((request) => tools.allTables.steer(String(request.params.code), parse(steerRequestSchema, request.body))))
  post('/trainer/sessions/:code/plan', guards.leader((request) => tools.allTables.plan(String(request.params.code), parse(sessionPlanSchema, request.body))))
  post('/trainer/sessions/:code/end', guards.leader(async (request) => {
    if (!(await sessions.end(String(request.params.code)))) throw new ApiError(404, 'unknown-code')
    return { ok: true }
  }))
  return api
}

/** The last handlers of the API: what is not there, and what cannot be read. */
export function apiEnd(log: (line: string) => void): [RequestHandler, (error: unknown, request: Request, response: Response, next: NextFunction) => void] {
  return [
    (_request, response) => sendError(response, new ApiError(404, 'unknown-address')),
    (error, request, response, _next) => fault(error, request, response, log),
  ]
}

function refuseForeignPages(origins: Origins): RequestHandler {
  return (request, response, next) => {
    if (origins.allows(request.headers.origin)) next()
    else sendError(response, new ApiError(403, 'foreign-origin'))
  }
}
