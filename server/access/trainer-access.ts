/**
 * Who is a trainer. A key shown once at start (or made by a trainer for another device, or for somebody invited) is
 * exchanged for a session token; so is a password, where one was set. There is no default password.
 */
import type { Store } from '../store/store.ts'
import type { TrainerStore } from '../store/trainer-store.ts'
import { growingDelay } from './failure-limiter.ts'
import type { Leader } from './leadership.ts'
import { scryptPasswords, type Passwords } from './password.ts'
import { hashToken, newToken } from './tokens.ts'
import { sameName, trainerTeam, type TrainerTeam } from './trainer-team.ts'

export const TRAINER_SESSION_MS = 14 * 24 * 3_600_000
export const KEY_MS = 24 * 3_600_000
/** Whoever has just come in with a key chooses a password without giving the one before: it may be forgotten. */
export const FRESH_KEY_MS = 15 * 60_000
const SEEN_EVERY_MS = 60_000
const PASSWORD = 'trainer-password'

export type Proof = { readonly key: string } | { readonly password: string; /** Absent: the administrator. */ readonly name?: string }
export type Login = { readonly ok: true; readonly token: string } | { readonly ok: false; /** 0 = wrong, otherwise too early. */ readonly waitMs: number }

/** Who holds this token. `name` absent: the administrator. */
export type Trainer = Leader & { readonly name?: string }
export type Device = { readonly id: string; readonly device?: string; readonly createdAt: number; readonly seenAt: number; readonly expiresAt: number; readonly current: boolean }

export type TrainerAccess = {
  readonly team: TrainerTeam
  newKey(trainer?: string): Promise<string>
  login(proof: Proof, address: string, device?: string): Promise<Login>
  who(token: string | undefined): Promise<Trainer | undefined>
  isTrainer(token: string | undefined): Promise<boolean>
  /** Whether a console that is open may go on acting. */
  isStillIn(session: string): Promise<boolean>
  logout(token: string): Promise<void>
  /** The current one is asked for, except just after a key. Every other device has to come in again. */
  changePassword(who: Trainer, password: string, current: string | undefined): Promise<'kept' | 'wrong'>
  hasPassword(trainer?: string): Promise<boolean>
  /** Whether somebody who sits at this trainer's open console is that trainer. `waitMs`: too early to try again. */
  isPassword(who: Trainer, password: string): Promise<boolean | { readonly waitMs: number }>
  devices(who: Trainer): Promise<readonly Device[]>
  /** False when it is not one of theirs. */
  revoke(who: Trainer, device: string): Promise<boolean>
  /** Told of each session that opens nothing any more. */
  onRevoked(listener: (session: string) => void): void
}

type Records = TrainerStore & Pick<Store, 'readSetting' | 'writeSetting'>

export function trainerAccess(store: Records, clock: () => number = Date.now, passwords: Passwords = scryptPasswords()): TrainerAccess {
  const delays = growingDelay(clock)
  const listeners = new Set<(session: string) => void>()
  const end = async (session: string): Promise<void> => {
    await store.revokeTrainerSession(session, clock())
    for (const listener of listeners) listener(session)
  }
  const newKey = async (trainer?: string): Promise<string> => {
    const key = newToken()
    await store.addTrainerKey(hashToken(key), clock(), trainer)
    return key
  }
  const team = trainerTeam({ store, clock, newKey, end })
  const find = async (id: string) => (await store.listTrainers()).find((one) => one.id === id)
  const passwordOf = async (trainer: string | undefined): Promise<string | undefined> => (trainer === undefined ? store.readSetting(PASSWORD) : (await find(trainer))?.password)

  /** Whose proof it is; undefined when it is none. */
  const check = async (proof: Proof): Promise<{ trainer?: string } | undefined> => {
    if ('key' in proof) {
      const owner = await store.useTrainerKey(hashToken(proof.key), clock(), clock() - KEY_MS)
      return owner?.trainer !== undefined && !(await find(owner.trainer)) ? undefined : owner
    }
    const { name, password } = proof
    if (name === undefined) return (await passwords.check(password, await store.readSetting(PASSWORD))) ? {} : undefined
    const trainer = (await store.listTrainers()).find((one) => sameName(one.name, name))
    return (await passwords.check(password, trainer?.password)) && trainer ? { trainer: trainer.id } : undefined
  }

  const who = async (token: string | undefined): Promise<Trainer | undefined> => {
    if (token === undefined) return undefined
    const session = hashToken(token)
    const found = await store.findTrainerSession(session, clock())
    if (!found) return undefined
    if (clock() - found.seenAt > SEEN_EVERY_MS) await store.seeTrainerSession(session, clock())
    if (found.trainer === undefined) return { session }
    const trainer = await find(found.trainer)
    return trainer && { session, trainer: trainer.id, name: trainer.name }
  }

  return {
    team,
    newKey,
    who,
    async login(proof, address, device) {
      const waitMs = delays.wait(address)
      if (waitMs > 0) return { ok: false, waitMs }
      // Counted before the answer is known: tries sent together do not all pass for the first one.
      delays.fail(address)
      const owner = await check(proof)
      if (!owner) return { ok: false, waitMs: 0 }
      delays.forgive(address)
      const token = newToken()
      await store.addTrainerSession({ tokenHash: hashToken(token), at: clock(), expiresAt: clock() + TRAINER_SESSION_MS, ...owner, proof: 'key' in proof ? 'key' : 'password', ...(device === undefined ? {} : { device }) })
      return { ok: true, token }
    },
    isTrainer: async (token) => (await who(token)) !== undefined,
    isStillIn: async (session) => (await store.findTrainerSession(session, clock())) !== undefined,
    logout: (token) => end(hashToken(token)),
    async changePassword({ session, trainer }, password, current) {
      const here = await store.findTrainerSession(session, clock())
      const isFresh = here?.proof === 'key' && clock() - here.createdAt < FRESH_KEY_MS
      const kept = await passwordOf(trainer)
      if (kept !== undefined && !isFresh && !(current !== undefined && (await passwords.check(current, kept)))) return 'wrong'
      const hash = await passwords.hash(password)
      await (trainer === undefined ? store.writeSetting(PASSWORD, hash) : store.writeTrainerPassword(trainer, hash))
      for (const { tokenHash } of await store.listTrainerSessions(trainer, clock())) if (tokenHash !== session) await end(tokenHash)
      return 'kept'
    },
    async isPassword({ session, trainer }, password) {
      const place = `cover/${session}`
      const waitMs = delays.wait(place)
      if (waitMs > 0) return { waitMs }
      delays.fail(place)
      const isRight = await passwords.check(password, await passwordOf(trainer))
      if (isRight) delays.forgive(place)
      return isRight
    },
    hasPassword: async (trainer) => (await passwordOf(trainer)) !== undefined,
    async devices({ session, trainer }) {
      const mine = await store.listTrainerSessions(trainer, clock())
      return mine.map(({ tokenHash, device, createdAt, seenAt, expiresAt }) => ({ id: deviceId(tokenHash), createdAt, seenAt, expiresAt, current: tokenHash === session, ...(device === undefined ? {} : { device }) }))
    },
    async revoke({ trainer }, device) {
      const one = (await store.listTrainerSessions(trainer, clock())).find(({ tokenHash }) => deviceId(tokenHash) === device)
      if (one) await end(one.tokenHash)
      return one !== undefined
    },
    onRevoked: (listener) => void listeners.add(listener),
  }
}

/** Tells a session from another, and opens nothing. */
function deviceId(tokenHash: string): string {
  return tokenHash.slice(0, 12)
}
