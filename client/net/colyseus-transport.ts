import { Client } from '@colyseus/sdk'
import { MESSAGE } from '../../shared/protocol/names.ts'
import type { Hello } from '../../shared/protocol/messages.ts'
import { readView } from './read-view.ts'
import { JoinRefused, RequestRefused } from './transport.ts'
import type { TableChannel, TableTransport, TableView } from './transport.ts'

/** Matchmaking answers: unknown, locked or full room; refused by the room's own check. */
const UNKNOWN_ROOM = 522
const NOT_ALLOWED = 525
const REQUEST_TIMEOUT_MS = 8000

/** Rooms of the server that gave this page. */
export function colyseusTransport(address: string = location.origin): TableTransport {
  const client = new Client(address)
  return {
    async join(table, options) {
      try {
        const room = await client.joinById(table, options)
        return openChannel(room as unknown as SdkRoom)
      } catch (error) {
        const code = (error as { code?: number }).code
        if (code === NOT_ALLOWED) throw new JoinRefused('not-allowed')
        if (code === UNKNOWN_ROOM) throw new JoinRefused('unknown-table')
        throw error
      }
    },
  }
}

/** The part of the SDK's room that is used here; `joinById` infers another state type. */
interface SdkRoom {
  readonly state: unknown
  readonly reconnection: { enabled: boolean }
  onStateChange(listener: (state: unknown) => void): void
  onMessage(type: string, listener: (payload: unknown) => void): void
  onError(listener: (code: number, message?: string) => void): void
  onLeave(listener: (code: number) => void): void
  request(type: string, payload: unknown, options: { timeout: number }): Promise<unknown>
  leave(consented: boolean): Promise<number>
}

function openChannel(room: SdkRoom): TableChannel {
  // One way back for a cut and for a killed server: a new join with the same token (table-connection).
  room.reconnection.enabled = false
  const view = latest<TableView>()
  const hello = latest<Hello>()
  const farewell = latest<string>()
  const left = latest<number>()
  room.onStateChange((state) => {
    const seen = readView(state)
    if (seen) view.give(seen)
  })
  room.onMessage(MESSAGE.hello, (payload) => hello.give(payload as Hello))
  room.onMessage(MESSAGE.farewell, (payload) => farewell.give(String((payload as { code?: string } | null)?.code ?? payload)))
  room.onError(() => {})
  room.onLeave((code) => left.give(code))
  return {
    onView: view.listen,
    onHello: hello.listen,
    onFarewell: farewell.listen,
    onLeave: left.listen,
    async request(type, payload) {
      try {
        return await room.request(type, payload, { timeout: REQUEST_TIMEOUT_MS })
      } catch (error) {
        if ((error as Error).name === 'rejected') throw new RequestRefused((error as { reason?: unknown }).reason)
        throw error
      }
    },
    leave: () => void room.leave(true),
  }
}

/** Hands the last value to a listener that comes late. */
function latest<T>(): { give(value: T): void; listen(listener: (value: T) => void): void } {
  let kept: { value: T } | undefined
  let listener: ((value: T) => void) | undefined
  return {
    give(value) {
      if (listener) listener(value)
      else kept = { value }
    },
    listen(next) {
      listener = next
      if (kept) next(kept.value)
      kept = undefined
    },
  }
}
