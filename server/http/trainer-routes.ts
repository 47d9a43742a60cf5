import { z } from 'zod'
import { LIMITS } from '../../shared/base/limits.ts'
import { deviceName } from '../access/device-name.ts'
import { PASSWORD_MIN } from '../access/password.ts'
import type { TrainerAccess } from '../access/trainer-access.ts'
import type { Invitation } from '../access/trainer-team.ts'
import { ApiError } from './api-error.ts'
import { bearer, parse, type Guards, type Handler } from './routes.ts'

const name = z.string().trim().min(1).max(LIMITS.name)
const loginSchema = z.union([z.strictObject({ key: z.string().min(22).max(64) }), z.strictObject({ password: z.string().min(1).max(200), name: name.exactOptional() })])
const passwordSchema = z.strictObject({ password: z.string().min(PASSWORD_MIN).max(200), current: z.string().min(1).max(200).exactOptional() })
const uncoverSchema = z.strictObject({ password: z.string().min(1).max(200) })
const invitationSchema = z.strictObject({ name })

type Route = (path: string, handle: Handler) => unknown
type Tools = { readonly get: Route; readonly post: Route; readonly guards: Guards; readonly trainers: TrainerAccess; /** Where another device reaches this server, when that is known. */ readonly phoneOrigin: () => string | undefined }

/** Coming in, one's password and devices, and the named trainers of a shared server. */
export function trainerRoutes({ get, post, guards, trainers, phoneOrigin }: Tools): void {
  const { team } = trainers
  const forOthers = <T extends object>(key: T): T & { readonly origin?: string } => {
    const origin = phoneOrigin()
    return { ...key, ...(origin === undefined ? {} : { origin }) }
  }
  post('/trainer/login', async (request) => {
    const login = await trainers.login(parse(loginSchema, request.body), request.ip ?? '', deviceName(request.headers['user-agent']))
    if (login.ok) return { token: login.token }
    if (login.waitMs > 0) throw new ApiError(429, 'too-fast', { waitMs: login.waitMs })
    throw new ApiError(401, 'not-allowed')
  })
  post('/trainer/logout', guards.trainer(async (request) => {
    await trainers.logout(bearer(request)!)
    return { ok: true }
  }))
  get('/trainer/me', guards.trainer(async (_request, who) => ({
    ...(who.name === undefined ? {} : { name: who.name }),
    admin: who.trainer === undefined,
    hasPassword: await trainers.hasPassword(who.trainer),
    devices: await trainers.devices(who),
  })))
  post('/trainer/key', guards.trainer(async (_request, who) => forOthers({ key: await trainers.newKey(who.trainer) })))
  post('/trainer/password', guards.trainer(async (request, who) => {
    const { password, current } = parse(passwordSchema, request.body)
    if ((await trainers.changePassword(who, password, current)) === 'wrong') throw new ApiError(403, 'wrong-password')
    return { ok: true }
  }))
  post('/trainer/uncover', guards.trainer(async (request, who) => {
    const answer = await trainers.isPassword(who, parse(uncoverSchema, request.body).password)
    if (typeof answer === 'object') throw new ApiError(429, 'too-fast', { waitMs: answer.waitMs })
    if (!answer) throw new ApiError(403, 'wrong-password')
    return { ok: true }
  }))
  post('/trainer/devices/:id/revoke', guards.trainer(async (request, who) => {
    if (!(await trainers.revoke(who, String(request.params.id)))) throw new ApiError(404, 'unknown-device')
    return { ok: true }
  }))

  get('/trainer/team', guards.admin(() => team.list()))
  post('/trainer/team', guards.admin(async (request) => {
    const invited = await team.invite(parse(invitationSchema, request.body).name)
    if (typeof invited === 'string') throw new ApiError(409, invited)
    return forOthers(invited)
  }))
  post('/trainer/team/:id/invite', guards.admin(async (request): Promise<Invitation> => {
    const invited = await team.inviteAgain(String(request.params.id))
    if (!invited) throw new ApiError(404, 'unknown-trainer')
    return forOthers(invited)
  }))
  post('/trainer/team/:id/remove', guards.admin(async (request) => {
    if (!(await team.remove(String(request.params.id)))) throw new ApiError(404, 'unknown-trainer')
    return { ok: true }
  }))
}
