import { callApi } from '../../net/api.ts'
import type { ApiResult } from '../../net/api.ts'

export interface Device {
  readonly id: string
  readonly device?: string
  readonly createdAt: number
  readonly seenAt: number
  readonly current: boolean
}
/** `name` absent: the administrator. */
export interface Me {
  readonly name?: string
  readonly admin: boolean
  readonly hasPassword: boolean
  readonly devices: readonly Device[]
}
export interface TeamLine {
  readonly id: string
  readonly name: string
  readonly hasPassword: boolean
  readonly devices: number
}
/** `origin`: where other devices reach the server, when it knows better than this page. */
export interface OneTimeKey {
  readonly key: string
  readonly origin?: string
}
export interface Invitation extends OneTimeKey {
  readonly name: string
}

export const readMe = (token: string): Promise<ApiResult<Me>> => callApi('/api/trainer/me', { token })
export const changePassword = (token: string, password: string, current: string): Promise<ApiResult<unknown>> =>
  callApi('/api/trainer/password', { token, body: { password, ...(current === '' ? {} : { current }) } })
/** Whether this is one's password; it changes nothing. */
export const uncover = (token: string, password: string): Promise<ApiResult<unknown>> => callApi('/api/trainer/uncover', { token, body: { password } })
export const revokeDevice = (token: string, id: string): Promise<ApiResult<unknown>> => callApi(`/api/trainer/devices/${encodeURIComponent(id)}/revoke`, { token, body: {} })
export const readTeam = (token: string): Promise<ApiResult<readonly TeamLine[]>> => callApi('/api/trainer/team', { token })
export const invite = (token: string, name: string): Promise<ApiResult<Invitation>> => callApi('/api/trainer/team', { token, body: { name } })
export const inviteAgain = (token: string, id: string): Promise<ApiResult<Invitation>> => callApi(`/api/trainer/team/${encodeURIComponent(id)}/invite`, { token, body: {} })
export const removeTrainer = (token: string, id: string): Promise<ApiResult<unknown>> => callApi(`/api/trainer/team/${encodeURIComponent(id)}/remove`, { token, body: {} })
