import { randomBytes } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { seenSchema, type RoomCheck, type SeenPhone } from '../../shared/protocol/room-check.ts'
import { deviceName } from '../access/device-name.ts'
import { ApiError } from './api-error.ts'
import { parse, type Guards, type Handler } from './routes.ts'

const KEY_MS = 2 * 3_600_000
const SEEN_MS = 15 * 60_000
const MOST_PHONES = 100

type Route = (path: string, handle: Handler) => unknown
type Tools = {
  readonly post: Route
  readonly guards: Guards
  readonly origins: () => readonly string[]
  /** Where the data is, when it is on this machine. */
  readonly folder: string | undefined
  readonly now: () => number
}

/** Kept in memory only, a few minutes: nothing of a phone outlives the check. */
export function roomCheckRoutes({ post, guards, origins, folder, now }: Tools): void {
  const checks = new Map<string, { readonly key: string; readonly madeAt: number; phones: SeenPhone[] }>()
  let ids = 0
  const freeOf = async (): Promise<{ free?: number }> => {
    if (folder === undefined) return {}
    try {
      const { bavail, bsize } = await statfs(folder)
      return { free: bavail * bsize }
    } catch {
      return {}
    }
  }
  post('/trainer/check', guards.trainer(async (_request, { session }): Promise<RoomCheck> => {
    for (const [owner, { madeAt }] of checks) if (now() - madeAt > KEY_MS) checks.delete(owner)
    const check = checks.get(session) ?? { key: randomBytes(12).toString('hex'), madeAt: now(), phones: [] }
    checks.set(session, check)
    check.phones = check.phones.filter(({ at }) => now() - at < SEEN_MS)
    return { key: check.key, origins: origins(), phones: check.phones, now: now(), ...(await freeOf()) }
  }))
  post('/check/seen', async (request) => {
    const { key, ms, live } = parse(seenSchema, request.body)
    const check = [...checks.values()].find((one) => one.key === key && now() - one.madeAt <= KEY_MS)
    if (!check) throw new ApiError(404, 'unknown-check')
    const device = deviceName(request.headers['user-agent'])
    check.phones = [{ id: ++ids, ms, live, at: now(), ...(device === undefined ? {} : { device }) }, ...check.phones].slice(0, MOST_PHONES)
    return { ok: true }
  })
}
