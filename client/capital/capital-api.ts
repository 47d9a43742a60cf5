import type { BaseEntry } from '../../shared/capital/base-entry.ts'
import type { Criticism } from '../../shared/capital/criticism.ts'
import type { BaseFilter } from '../../shared/protocol/capital.ts'
import { callApi, type ApiResult } from '../net/api.ts'
import { saveResponse } from '../net/save-file.ts'

export type BaseList = {
  readonly entries: readonly BaseEntry[]
  readonly facets: readonly { readonly scenario: string; readonly overlay: string | null; readonly format: string; readonly count: number }[]
  readonly criticism: readonly Criticism[]
  readonly isCut: boolean
}

export function readBase(token: string, filter: BaseFilter): Promise<ApiResult<BaseList>> {
  const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  return callApi(`/api/trainer/base?${asked}`, { token })
}

/** The material of these sessions, as one file; false when it could not be had. */
export async function takeMaterial(token: string, ids: readonly string[]): Promise<boolean> {
  try {
    const response = await fetch('/api/trainer/base/export', { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ ids }) })
    return response.ok && (await saveResponse(response, 'materiau.zip'))
  } catch {
    return false
  }
}

export const removeEntry = (token: string, id: string): Promise<ApiResult<{ readonly at: string }>> => callApi(`/api/trainer/base/${encodeURIComponent(id)}/remove`, { token, body: {} })
