import type { OpenSession, ScenarioLine, SeatLink, TrainerNote } from '../../shared/protocol/http.ts'
import type { SessionOfMine } from '../../shared/protocol/keeping.ts'
import { callApi } from '../net/api.ts'
import type { ApiResult } from '../net/api.ts'

export type Proof = { readonly key: string } | { readonly password: string; readonly name?: string }

const KEY = 'faire-territoire.trainer'

/** The trainer's token stays in this browser until it is refused or given back. */
export function readToken(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}
export function keepToken(token: string | undefined): void {
  try {
    if (token === undefined) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, token)
  } catch {
    // The token lasts as long as the page.
  }
}

export const login = (proof: Proof): Promise<ApiResult<{ readonly token: string }>> => callApi('/api/trainer/login', { body: proof })
export const logout = (token: string): Promise<ApiResult<unknown>> => callApi('/api/trainer/logout', { token, body: {} })
export const listSessions = (token: string): Promise<ApiResult<readonly SessionOfMine[]>> => callApi('/api/trainer/sessions', { token })
export const listScenarios = (): Promise<ApiResult<readonly ScenarioLine[]>> => callApi('/api/scenarios')
export const readNotes = (token: string, scenario: string, overlay: string | undefined): Promise<ApiResult<readonly TrainerNote[]>> =>
  callApi(`/api/trainer/scenarios/${encodeURIComponent(scenario)}/notes${overlay === undefined ? '' : `?overlay=${encodeURIComponent(overlay)}`}`, { token })
export const openSession = (token: string, asked: OpenSession): Promise<ApiResult<{ readonly code: string }>> => callApi('/api/trainer/sessions', { token, body: asked })
export const endSession = (token: string, code: string): Promise<ApiResult<unknown>> => callApi(`/api/trainer/sessions/${encodeURIComponent(code)}/end`, { token, body: {} })
export const newKey = (token: string): Promise<ApiResult<{ readonly key: string; readonly origin?: string }>> => callApi('/api/trainer/key', { token, body: {} })
export const newSeatLink = (token: string, table: string, seat: number): Promise<ApiResult<SeatLink>> =>
  callApi(`/api/trainer/tables/${encodeURIComponent(table)}/seats/${seat}/link`, { token, body: {} })

/** Takes the one-time key out of the address at once: it must not stay in the history nor be shared. */
export function takeKeyFromAddress(): string | undefined {
  const key = /^#key=([A-Za-z0-9_-]{22,64})$/.exec(location.hash)?.[1]
  if (key !== undefined) history.replaceState(null, '', location.pathname)
  return key
}
