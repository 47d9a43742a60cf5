/**
 * Who is a trainer. A key shown once at start (or made by a trainer for another device) is exchanged for a session
 * token; so is the password, where one was set. There is no default password.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Store } from '../store/store.ts'
import { growingDelay } from './failure-limiter.ts'
import { hashToken, newToken } from './tokens.ts'

export const TRAINER_SESSION_MS = 14 * 24 * 3_600_000
export const KEY_MS = 24 * 3_600_000
export const PASSWORD_MIN = 10
const PASSWORD = 'trainer-password'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

export type Login = { readonly ok: true; readonly token: string } | { readonly ok: false; /** 0 = wrong, otherwise too early. */ readonly waitMs: number }

export type TrainerAccess = {
  newKey(): Promise<string>
  login(proof: { readonly key: string } | { readonly password: string }, address: string): Promise<Login>
  isTrainer(token: string | undefined): Promise<boolean>
  logout(token: string): Promise<void>
  setPassword(password: string): Promise<void>
  hasPassword(): Promise<boolean>
}

type Records = Pick<Store, 'addTrainerKey' | 'useTrainerKey' | 'addTrainerSession' | 'hasTrainerSession' | 'revokeTrainerSession' | 'readSetting' | 'writeSetting'>

export function trainerAccess(store: Records, clock: () => number = Date.now): TrainerAccess {
  const delays = growingDelay(clock)
  const checkPassword = async (password: string): Promise<boolean> => {
    const kept = await store.readSetting(PASSWORD)
    if (kept === undefined) return false
    const [salt = '', hash = ''] = kept.split('.')
    return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), 32), Buffer.from(hash, 'base64url'))
  }
  return {
    async newKey() {
      const key = newToken()
      await store.addTrainerKey(hashToken(key), clock())
      return key
    },
    async login(proof, address) {
      const waitMs = delays.wait(address)
      if (waitMs > 0) return { ok: false, waitMs }
      // Counted before the answer is known: tries sent together do not all pass for the first one.
      delays.fail(address)
      const isRight = 'key' in proof ? await store.useTrainerKey(hashToken(proof.key), clock(), clock() - KEY_MS) : await checkPassword(proof.password)
      if (!isRight) return { ok: false, waitMs: 0 }
      delays.forgive(address)
      const token = newToken()
      await store.addTrainerSession(hashToken(token), clock(), clock() + TRAINER_SESSION_MS)
      return { ok: true, token }
    },
    isTrainer: async (token) => token !== undefined && (await store.hasTrainerSession(hashToken(token), clock())),
    logout: (token) => store.revokeTrainerSession(hashToken(token), clock()),
    async setPassword(password) {
      const salt = randomBytes(16)
      const hash = await derive(password, salt, 32)
      await store.writeSetting(PASSWORD, `${salt.toString('base64url')}.${hash.toString('base64url')}`)
    },
    hasPassword: async () => (await store.readSetting(PASSWORD)) !== undefined,
  }
}
