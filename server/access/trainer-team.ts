import type { TrainerStore } from '../store/trainer-store.ts'
import { newTableId } from './tokens.ts'

/** Enough for a network of associations; a list one reads on one page. */
export const MOST_TRAINERS = 50

export type TeamLine = { readonly id: string; readonly name: string; readonly createdAt: number; readonly hasPassword: boolean; /** Devices that are in. */ readonly devices: number; readonly seenAt?: number }
export type Invitation = { readonly id: string; readonly name: string; /** Opens once, within 24 hours. */ readonly key: string }

/** The named trainers of a shared server, as the administrator keeps them. */
export type TrainerTeam = {
  list(): Promise<readonly TeamLine[]>
  invite(name: string): Promise<Invitation | 'name-taken' | 'too-many'>
  /** Another key for somebody who lost theirs; those before open nothing. */
  inviteAgain(id: string): Promise<Invitation | undefined>
  /** Their devices are out at once. Their sessions stay, with the administrator. */
  remove(id: string): Promise<boolean>
}

type Tools = { readonly store: TrainerStore; readonly clock: () => number; readonly newKey: (trainer: string) => Promise<string>; readonly end: (session: string) => Promise<void> }

export function trainerTeam({ store, clock, newKey, end }: Tools): TrainerTeam {
  const find = async (id: string) => (await store.listTrainers()).find((one) => one.id === id)
  return {
    async list() {
      const line = async ({ id, name, createdAt, password }: Awaited<ReturnType<typeof store.listTrainers>>[number]): Promise<TeamLine> => {
        const sessions = await store.listTrainerSessions(id, clock())
        return { id, name, createdAt, hasPassword: password !== undefined, devices: sessions.length, ...(sessions.length > 0 ? { seenAt: Math.max(...sessions.map(({ seenAt }) => seenAt)) } : {}) }
      }
      return Promise.all((await store.listTrainers()).map(line))
    },
    async invite(typed) {
      const name = typed.trim().replaceAll(/\s+/g, ' ')
      const known = await store.listTrainers()
      if (known.some((one) => sameName(one.name, name))) return 'name-taken'
      if (known.length >= MOST_TRAINERS) return 'too-many'
      const id = newTableId()
      await store.addTrainer({ id, name, at: clock() })
      return { id, name, key: await newKey(id) }
    },
    async inviteAgain(id) {
      const trainer = await find(id)
      if (!trainer) return undefined
      await store.voidTrainerKeys(id, clock())
      return { id, name: trainer.name, key: await newKey(id) }
    },
    async remove(id) {
      if (!(await find(id))) return false
      await store.removeTrainer(id, clock())
      await store.voidTrainerKeys(id, clock())
      for (const { tokenHash } of await store.listTrainerSessions(id, clock())) await end(tokenHash)
      return true
    },
  }
}

/** Case, accents and double spaces do not make another name. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
