import { admitSchema, besideSchema, doorSchema, waitSchema, type DoorLine } from '../../shared/protocol/door.ts'
import type { SessionRecord, Store } from '../store/store.ts'
import type { Request } from 'express'
import { ApiError } from './api-error.ts'
import { parse, type Guards, type Handler } from './routes.ts'
import type { SessionService } from './session-service.ts'

type Route = (path: string, handle: Handler) => unknown
type Tools = { readonly get: Route; readonly post: Route; readonly guards: Guards; readonly store: Pick<Store, 'findSession'>; readonly sessions: SessionService }

/** Waiting to be let in, on a phone; letting in, on the console. */
export function doorRoutes({ get, post, guards, store, sessions }: Tools): void {
  const { door } = sessions
  const find = async (request: Request): Promise<SessionRecord> => {
    const session = await store.findSession(String(request.params.code))
    if (session?.status !== 'open') throw new ApiError(404, 'unknown-code')
    return session
  }
  const line = async (request: Request): Promise<DoorLine> => door.line(await find(request))
  post('/seat/wait', (request) => door.ask(parse(waitSchema, request.body).token))
  post('/seat/wait/leave', async (request) => {
    await door.leave(parse(waitSchema, request.body).token)
    return { ok: true }
  })
  get('/trainer/sessions/:code/door', guards.leader(line))
  post('/trainer/sessions/:code/door', guards.leader(async (request) => {
    const session = await find(request)
    await door.set(session, parse(doorSchema, request.body).admission)
    return door.line(session)
  }))
  post('/trainer/sessions/:code/door/:id/admit', guards.leader(async (request) => {
    const { table } = parse(admitSchema, request.body)
    if (!(await door.admit(await find(request), String(request.params.id), table))) throw new ApiError(404, 'unknown-person')
    return line(request)
  }))
  post('/trainer/sessions/:code/door/:id/refuse', guards.leader(async (request) => {
    if (!(await door.refuse(await find(request), String(request.params.id)))) throw new ApiError(404, 'unknown-person')
    return line(request)
  }))
  post('/trainer/sessions/:code/door/:id/beside', guards.leader(async (request) => {
    const place = parse(besideSchema, request.body)
    if (!(await door.beside(await find(request), String(request.params.id), place))) throw new ApiError(404, 'unknown-person')
    return line(request)
  }))
  post('/trainer/sessions/:code/door-all', guards.leader(async (request) => {
    await door.admitAll(await find(request))
    return line(request)
  }))
  post('/trainer/sessions/:code/add-table', guards.leader(async (request) => {
    await sessions.addTable(await find(request))
    return line(request)
  }))
}
