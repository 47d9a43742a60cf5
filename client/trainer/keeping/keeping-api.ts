import type { Language } from '../../../shared/base/vocabulary.ts'
import type { ReceiptLine, Room, Template } from '../../../shared/protocol/keeping.ts'
import type { SessionSetup } from '../../../shared/protocol/opening.ts'
import { callApi } from '../../net/api.ts'
import type { ApiResult } from '../../net/api.ts'

const segment = encodeURIComponent

export const listTemplates = (token: string): Promise<ApiResult<readonly Template[]>> => callApi('/api/trainer/templates', { token })
export const addTemplate = (token: string, name: string, setup: SessionSetup): Promise<ApiResult<readonly Template[]>> => callApi('/api/trainer/templates', { token, body: { name, setup } })
export const removeTemplate = (token: string, id: string): Promise<ApiResult<readonly Template[]>> => callApi(`/api/trainer/templates/${segment(id)}/remove`, { token, body: {} })
export const askRoom = (token: string): Promise<ApiResult<Room>> => callApi('/api/trainer/room', { token, body: {} })
export const renewRoom = (token: string): Promise<ApiResult<Room>> => callApi('/api/trainer/room/renew', { token, body: {} })
export const keepSession = (token: string, code: string, days: number): Promise<ApiResult<unknown>> => callApi(`/api/trainer/sessions/${segment(code)}/keep`, { token, body: { days } })
export const forgetSession = (token: string, code: string): Promise<ApiResult<ReceiptLine>> => callApi(`/api/trainer/sessions/${segment(code)}/forget`, { token, body: {} })
export const listReceipts = (token: string): Promise<ApiResult<readonly ReceiptLine[]>> => callApi('/api/trainer/receipts', { token })

/** A file that asks for the trainer's token: it is fetched, then saved. False when it could not be had. */
export async function saveAttendance(token: string, code: string, form: 'csv' | 'pdf', language: Language): Promise<boolean> {
  try {
    const response = await fetch(`/api/trainer/sessions/${segment(code)}/attendance.${form}?lang=${language}`, { headers: { authorization: `Bearer ${token}` } })
    if (!response.ok) return false
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `presence-${code}.${form}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    return true
  } catch {
    return false
  }
}
