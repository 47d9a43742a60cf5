import type { SessionPlan, SteerAnswer, SteerRequest, TablesLine } from '../../../shared/protocol/http.ts'
import { callApi } from '../../net/api.ts'
import type { ApiResult } from '../../net/api.ts'

const of = (code: string): string => `/api/trainer/sessions/${encodeURIComponent(code)}`

export const watchTables = (token: string, code: string): Promise<ApiResult<TablesLine>> => callApi(`${of(code)}/tables`, { token })
export const steerTables = (token: string, code: string, request: Omit<SteerRequest, 'commandId'>): Promise<ApiResult<SteerAnswer>> =>
  callApi(`${of(code)}/tables`, { token, body: { ...request, commandId: newId() } satisfies SteerRequest })
export const planSession = (token: string, code: string, plan: SessionPlan): Promise<ApiResult<SessionPlan>> => callApi(`${of(code)}/plan`, { token, body: plan })

/** `crypto.randomUUID` is missing on a page served over plain HTTP, as on the network of a room. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
