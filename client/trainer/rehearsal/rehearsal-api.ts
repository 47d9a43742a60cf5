import type { RehearsalAsked, RehearsalLine, RehearsedSeat } from '../../../shared/protocol/rehearsal.ts'
import type { Review } from '../../../shared/rehearsal/review.ts'
import { callApi, type ApiResult } from '../../net/api.ts'

const at = (table: string, end = ''): string => `/api/trainer/tables/${encodeURIComponent(table)}/rehearsal${end}`

/** A fresh token for each seat's screen; those given before open nothing any more. */
export const takeScreens = (token: string, table: string): Promise<ApiResult<readonly RehearsedSeat[]>> => callApi(at(table, '/seats'), { token, body: {} })
export const askRehearsal = (token: string, table: string, asked: RehearsalAsked): Promise<ApiResult<RehearsalLine>> => callApi(at(table), { token, body: asked })
export const readReview = (token: string, table: string): Promise<ApiResult<Review>> => callApi(at(table, '/review'), { token })
