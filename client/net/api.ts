/** The HTTP side: sessions, seats, contents. Tokens travel in bodies and headers only, never in an address. */
import { fail, succeed } from '../../shared/base/result.ts'
import type { Result } from '../../shared/base/result.ts'
import type { AtTheDoor, Seated, Waiting } from '../../shared/protocol/door.ts'
import type { JoinAnswer, JoinRequest, SessionLine } from '../../shared/protocol/http.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'

/** `offline`: no answer; `server`: an answer that is not one; any other code is the server's own. */
export type ApiError = { readonly code: string; readonly detail?: Readonly<Record<string, unknown>>; readonly httpStatus?: number }
export type ApiResult<T> = Result<T, ApiError>

export type BoardToken = { readonly table: string; readonly token: string }

export async function callApi<T>(path: string, request: { readonly body?: unknown; readonly method?: string; readonly token?: string } = {}): Promise<ApiResult<T>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (request.body !== undefined) headers['content-type'] = 'application/json'
  if (request.token !== undefined) headers.authorization = `Bearer ${request.token}`
  const init: RequestInit = { method: request.method ?? (request.body === undefined ? 'GET' : 'POST'), headers }
  if (request.body !== undefined) init.body = JSON.stringify(request.body)
  let response: Response
  try {
    response = await fetch(path, init)
  } catch {
    return fail({ code: 'offline' })
  }
  const body = (await response.json().catch(() => undefined)) as { error?: ApiError } | undefined
  if (response.ok && body !== undefined) return succeed(body as T)
  return fail({ ...(body?.error ?? { code: 'server' }), httpStatus: response.status })
}

const segment = encodeURIComponent

export const findSession = (code: string): Promise<ApiResult<SessionLine>> => callApi(`/api/sessions/${segment(code)}`)
export const takeSeat = (code: string, request: JoinRequest): Promise<ApiResult<Seated | AtTheDoor>> => callApi(`/api/sessions/${segment(code)}/join`, { body: request })
/** What has become of somebody at the door. */
export const askDoor = (token: string): Promise<ApiResult<Waiting>> => callApi('/api/seat/wait', { body: { token } })
export const leaveDoor = (token: string): Promise<ApiResult<unknown>> => callApi('/api/seat/wait/leave', { body: { token } })
/** Read-only access to the tables of a session: for the board, and for whoever comes to observe. */
export const askBoards = (code: string): Promise<ApiResult<readonly BoardToken[]>> => callApi(`/api/sessions/${segment(code)}/board`, { body: {} })
/** Another phone, by personal link. */
export const resumeSeat = (token: string): Promise<ApiResult<JoinAnswer>> => callApi('/api/seat/resume', { body: { token } })

/** Another phone, by a link of the trainer's: once. */
export const openSeatKey = (key: string): Promise<ApiResult<JoinAnswer>> => callApi('/api/seat/open', { body: { key } })

/** To the table that the trainer proposed; `next` is the token of the seat to come. */
export const moveSeat = (token: string, next: string): Promise<ApiResult<JoinAnswer>> => callApi('/api/seat/move', { body: { token, next } })

/** Throws when it cannot be had now. */
export async function fetchContent(table: string): Promise<PublicContent> {
  const answer = await callApi<PublicContent>(`/api/content/${segment(table)}`)
  if (!answer.ok) throw new Error(`content of the table: ${answer.error.code}`)
  return answer.value
}
