import type { DoorLine } from '../../../shared/protocol/door.ts'
import { callApi } from '../../net/api.ts'
import type { ApiResult } from '../../net/api.ts'

/** What the console may do at the door; every answer is the door as it then stands. */
export type DoorAct = { readonly act: 'set'; readonly admission: DoorLine['admission'] } | { readonly act: 'admit'; readonly id: string; readonly table?: string } | { readonly act: 'refuse'; readonly id: string } | { readonly act: 'beside'; readonly id: string; readonly table: string; readonly seat: number } | { readonly act: 'all' } | { readonly act: 'add-table' }

const of = (code: string): string => `/api/trainer/sessions/${encodeURIComponent(code)}`

export const readDoor = (token: string, code: string): Promise<ApiResult<DoorLine>> => callApi(`${of(code)}/door`, { token })

export function doAtDoor(token: string, code: string, asked: DoorAct): Promise<ApiResult<DoorLine>> {
  const post = (path: string, body: object = {}): Promise<ApiResult<DoorLine>> => callApi(`${of(code)}/${path}`, { token, body })
  if (asked.act === 'set') return post('door', { admission: asked.admission })
  if (asked.act === 'admit') return post(`door/${encodeURIComponent(asked.id)}/admit`, asked.table === undefined ? {} : { table: asked.table })
  if (asked.act === 'refuse') return post(`door/${encodeURIComponent(asked.id)}/refuse`)
  if (asked.act === 'beside') return post(`door/${encodeURIComponent(asked.id)}/beside`, { table: asked.table, seat: asked.seat })
  return post(asked.act === 'all' ? 'door-all' : 'add-table')
}
