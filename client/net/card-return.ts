/** The return form of a commitment card: its ticket stands in a fragment, never in an address sent. */
import type { ReturnDone, ReturnState } from '../../shared/protocol/returns.ts'
import { callApi, type ApiResult } from './api.ts'

const MARK = '#retour='

export const askTicket = (table: string, token: string): Promise<ApiResult<{ readonly ticket: string }>> => callApi(`/api/tables/${encodeURIComponent(table)}/return-ticket`, { body: {}, token })
export const sendReturn = (body: { readonly ticket: string; readonly done?: ReturnDone | 'erase'; readonly words?: string }): Promise<ApiResult<ReturnState>> => callApi('/api/return', { body })
export const returnAddress = (origin: string, ticket: string): string => `${origin}/debrief/${MARK}${ticket}`
export const ticketOf = (hash: string): string | undefined => (hash.startsWith(MARK) ? hash.slice(MARK.length) : undefined)
