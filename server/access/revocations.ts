/** A session that is revoked puts its consoles out at once, in every process of the server. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { TrainerAccess } from './trainer-access.ts'

/** What processes share: Colyseus' presence, local or in Redis. */
export type Channel = {
  subscribe(topic: string, hear: (message: unknown) => void): Promise<unknown>
  unsubscribe(topic: string, hear: (message: unknown) => void): unknown
  publish(topic: string, message: unknown): unknown
}

export type Revocations = {
  /** Told of each session that opens nothing any more, here or in another process. */
  onRevoked(listener: (session: string) => void): void
  /** Hears the other processes and tells them, until the answer is called. */
  join(channel: Channel): Promise<() => Promise<void>>
}

const TOPIC = 'faire-territoire/revoked'
const messageSchema = z.strictObject({ from: z.string(), session: z.string() })

export function revocations(trainers: Pick<TrainerAccess, 'onRevoked'>, log: (line: string) => void): Revocations {
  const me = randomUUID()
  const listeners = new Set<(session: string) => void>()
  let shared: Channel | undefined
  const tell = (session: string): void => {
    for (const listener of listeners) listener(session)
  }
  const hear = (message: unknown): void => {
    const read = messageSchema.safeParse(message)
    if (read.success && read.data.from !== me) tell(read.data.session)
  }
  /** Where it is not heard, a console ends at its next act, which is checked against the database. */
  const tellOthers = async (session: string): Promise<void> => {
    try {
      await shared?.publish(TOPIC, { from: me, session })
    } catch (error) {
      log(`a revocation was not told to the other processes: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
  trainers.onRevoked((session) => {
    tell(session)
    void tellOthers(session)
  })
  return {
    onRevoked: (listener) => void listeners.add(listener),
    async join(channel) {
      await channel.subscribe(TOPIC, hear)
      shared = channel
      return async () => {
        shared = undefined
        await channel.unsubscribe(TOPIC, hear)
      }
    },
  }
}
