import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import type { Leads } from '../access/leadership.ts'
import type { Trainer, TrainerAccess } from '../access/trainer-access.ts'
import { ApiError, sendError } from './api-error.ts'

export type Handler = (request: Request, response: Response) => Promise<unknown>
export type TrainerHandler = (request: Request, who: Trainer, response: Response) => Promise<unknown>

/** Who may call a route of the trainers'. */
export type Guards = {
  /** Any trainer. */
  trainer(handle: TrainerHandler): Handler
  /** Whoever leads the session `:code`, or the table `:table`, of the address. Another's is not even there. */
  leader(handle: TrainerHandler): Handler
  /** Whoever holds the key of the start. */
  admin(handle: TrainerHandler): Handler
}

export function trainerGuards(trainers: Pick<TrainerAccess, 'who'>, leads: Leads): Guards {
  const trainer: Guards['trainer'] = (handle) => async (request, response) => {
    const who = await trainers.who(bearer(request))
    if (!who) throw new ApiError(401, 'not-allowed')
    return handle(request, who, response)
  }
  return {
    trainer,
    leader: (handle) =>
      trainer(async (request, who, response) => {
        const { code, table } = request.params
        const place = table === undefined ? { code: String(code) } : { table: String(table) }
        if (!(await leads(who, place))) throw new ApiError(404, table === undefined ? 'unknown-code' : 'unknown-table')
        return handle(request, who, response)
      }),
    admin: (handle) =>
      trainer(async (request, who, response) => {
        if (who.trainer !== undefined) throw new ApiError(403, 'administrator-only')
        return handle(request, who, response)
      }),
  }
}

export function bearer(request: Request): string | undefined {
  const header = request.headers.authorization
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined
}

export function answer(handle: Handler, log: (line: string) => void): RequestHandler {
  return async (request, response) => {
    try {
      const body = await handle(request, response)
      if (!response.headersSent) response.json(body)
    } catch (error) {
      fault(error, request, response, log)
    }
  }
}

export function fault(error: unknown, request: Request, response: Response, log: (line: string) => void): void {
  if (response.headersSent) return
  if (error instanceof ApiError) return sendError(response, error)
  // body-parser says what is wrong with a body in `status`: 400 malformed, 413 too long.
  const status = (error as { status?: unknown }).status
  if (typeof status === 'number' && status >= 400 && status < 500) return sendError(response, new ApiError(status, 'malformed'))
  log(`${request.method} ${request.route?.path ?? 'unknown address'}: ${error instanceof Error ? error.stack : 'unknown'}`)
  sendError(response, new ApiError(500, 'server'))
}

export function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (!read.success) throw new ApiError(400, 'malformed', { where: read.error.issues[0]?.path.join('.') ?? '' })
  return read.data
}
