import type { HelperAnswer, HelperCode, SessionWall, SessionWallAnswer } from '../../../shared/protocol/helpers.ts'
import { callApi } from '../../net/api.ts'
import type { ApiResult } from '../../net/api.ts'

const segment = encodeURIComponent

export const readWall = (code: string): Promise<ApiResult<SessionWallAnswer>> => callApi(`/api/sessions/${segment(code)}/wall`)
export const setWall = (token: string, code: string, wall: SessionWall): Promise<ApiResult<SessionWall>> => callApi(`/api/trainer/sessions/${segment(code)}/wall`, { token, body: wall })
/** A code that opens this table on another trainer's device. */
export const inviteHelper = (token: string, table: string): Promise<ApiResult<HelperCode>> => callApi(`/api/trainer/tables/${segment(table)}/helpers`, { token, body: {} })
export const endHelpers = (token: string, table: string): Promise<ApiResult<unknown>> => callApi(`/api/trainer/tables/${segment(table)}/helpers/end`, { token, body: {} })
export const takeTable = (code: string): Promise<ApiResult<HelperAnswer>> => callApi('/api/trainer/help', { body: { code } })
