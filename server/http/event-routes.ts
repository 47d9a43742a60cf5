import type { Request } from 'express'
import { helperTakeSchema, moveRequestSchema, sessionWallSchema } from '../../shared/protocol/helpers.ts'
import { CODE_FAILURES, failureLimiter } from '../access/failure-limiter.ts'
import type { TableHelpers } from '../access/table-helpers.ts'
import type { Store } from '../store/store.ts'
import { ApiError } from './api-error.ts'
import { bearer, parse, type Guards, type Handler } from './routes.ts'
import type { SeatMoves } from './seat-moves.ts'
import type { SessionService } from './session-service.ts'
import { readWall, writeWall } from './session-walls.ts'
import type { TableGateway } from './table-gateway.ts'

export type EventTools = {
  readonly helpers: TableHelpers
  readonly moves: SeatMoves
  readonly sessions: SessionService
  readonly tables: Pick<TableGateway, 'endHelpers'>
  readonly store: Pick<Store, 'readSetting' | 'writeSetting' | 'findSession' | 'findTable'>
  readonly now: () => number
}

type Door = {
  get(path: string, handle: Handler): unknown
  post(path: string, handle: Handler): unknown
  readonly guards: Guards
  withCode<T>(request: Request, find: (code: string) => Promise<T | undefined>): Promise<T>
  readonly tools: EventTools
}

/** Whoever leads the table of the address, or helps at it. */
export function orHelper(guards: Pick<Guards, 'leader'>, helpers: Pick<TableHelpers, 'tableOf'>): (handle: Handler) => Handler {
  return (handle) => async (request, response) =>
    (await helpers.tableOf(bearer(request))) === String(request.params.table) ? handle(request, response) : guards.leader((asked, _who, answer) => handle(asked, answer))(request, response)
}

/** Several tables and several trainers: who helps where, who moves, what the common wall shows. */
export function eventRoutes({ get, post, guards, withCode, tools }: Door): void {
  const { helpers, moves, store, tables, now } = tools
  const failures = failureLimiter(CODE_FAILURES, now)
  const known = async (table: string): Promise<string> => {
    if (!(await store.findTable(table))) throw new ApiError(404, 'unknown-table')
    return table
  }
  post('/seat/move', (request) => moves.accept(parse(moveRequestSchema, request.body)))
  post('/trainer/tables/:table/helpers', guards.leader(async (request) => helpers.invite(await known(String(request.params.table)))))
  post('/trainer/tables/:table/helpers/end', guards.leader(async (request) => {
    const table = await known(String(request.params.table))
    await helpers.end(table)
    await tables.endHelpers(table)
    return { ok: true }
  }))
  post('/trainer/help', async (request) => {
    const address = request.ip ?? ''
    const waitMs = failures.wait(address)
    if (waitMs > 0) throw new ApiError(429, 'too-fast', { waitMs })
    const taken = await helpers.take(parse(helperTakeSchema, request.body).code)
    if (taken) return taken
    failures.fail(address)
    throw new ApiError(404, 'unknown-code')
  })
  get('/sessions/:code/wall', (request) =>
    withCode(request, async (code) => ((await store.findSession(code)) ? { ...(await readWall(store, code)), now: now() } : undefined)),
  )
  post('/trainer/sessions/:code/wall', guards.leader(async (request) => {
    const code = String(request.params.code)
    const wall = parse(sessionWallSchema, request.body)
    if (!(await store.findSession(code))) throw new ApiError(404, 'unknown-code')
    await writeWall(store, code, wall)
    return wall
  }))
}
