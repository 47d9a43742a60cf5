/**
 * A table seen from one browser: signals kept up to date, commands that survive a cut.
 * Any leave but a wanted one is followed by new joins with the same token, until one answers.
 */
import { computed, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { fail, succeed } from '../../shared/base/result.ts'
import type { Result } from '../../shared/base/result.ts'
import { CLOSE, MESSAGE } from '../../shared/protocol/names.ts'
import type { Acknowledgement, CommandEnvelope, Hello, JoinOptions, LookAnswer, PeekAnswer } from '../../shared/protocol/messages.ts'
import type { Rejection } from '../../shared/engine/rejection.ts'
import type { SeatCommand, TrainerCommand } from '../../shared/engine/command.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import { browserClock } from './clock.ts'
import type { ConnectionClock } from './clock.ts'
import { JoinRefused, RequestRefused } from './transport.ts'
import type { TableChannel, TableTransport, TableView } from './transport.ts'

export type ConnectionStatus =
  /** First join. */
  | 'connecting'
  | 'open'
  /** Cut: trying again. */
  | 'reconnecting'
  /** Cut, and the browser knows that it has no network. */
  | 'offline'
  /** The same seat was opened on another device. Final. */
  | 'replaced'
  /** The seat was given back, or the table is closed. Final; `farewell` says why. */
  | 'closed'
  /** This token opens nothing here. Final. */
  | 'refused'

export type Outcome = Result<Acknowledgement, Rejection>

export interface TableConnection {
  readonly view: ReadonlySignal<TableView | undefined>
  readonly content: ReadonlySignal<PublicContent | undefined>
  readonly status: ReadonlySignal<ConnectionStatus>
  readonly hello: ReadonlySignal<Hello | undefined>
  /** Code of the room's last word, when it had one. */
  readonly farewell: ReadonlySignal<string | undefined>
  /** Commands sent and not answered yet. */
  readonly pending: ReadonlySignal<number>
  /** Server time minus this browser's time, in milliseconds. */
  readonly clockOffsetMs: ReadonlySignal<number>
  /** Server time now, in milliseconds since the epoch. */
  now(): number
  /** Resolves once the act is written or refused; across a cut the same command is sent again under the same id. */
  send(command: SeatCommand | TrainerCommand): Promise<Outcome>
  /** « Voir les choix » of the trainer. */
  peek(): Promise<PeekAnswer | undefined>
  /** A seat's screen, for the trainer. */
  look(seat: number): Promise<LookAnswer | undefined>
  /** Takes the seat back on this device after `replaced`. */
  reopen(): void
  close(): void
}

export interface TableConnectionOptions {
  readonly table: string
  readonly join: JoinOptions
  readonly transport: TableTransport
  readonly fetchContent: (table: string) => Promise<PublicContent>
  readonly clock?: ConnectionClock
}

/** How long before the next try, in milliseconds; the network coming back tries at once. */
const BACK_OFF_MS = [200, 500, 1000, 2000, 3000, 5000] as const
/** A table that is being brought back may be unknown for a moment. */
const TRIES_BEFORE_UNKNOWN = 12
/** No answer within the SDK's time limit, connection still open: the same command, again. */
const TRIES_PER_COMMAND = 4

type Pending = { readonly envelope: Omit<CommandEnvelope, 'lastSeq' | 'branch'>; tries: number; /** The connection it now travels through. */ through?: TableChannel | undefined; readonly settle: (outcome: Outcome) => void }

export function connectTable(options: TableConnectionOptions): TableConnection {
  const clock = options.clock ?? browserClock
  const view = signal<TableView | undefined>(undefined)
  const content = signal<PublicContent | undefined>(undefined)
  const status = signal<ConnectionStatus>('connecting')
  const hello = signal<Hello | undefined>(undefined)
  const farewell = signal<string | undefined>(undefined)
  const clockOffsetMs = signal(0)
  const waiting = signal<readonly Pending[]>([])
  let channel: TableChannel | undefined
  let lastSeq = 0
  let isOver = false
  let isJoining = false
  let wakeUp = (): void => {}

  const finish = (last: 'replaced' | 'closed' | 'refused'): void => {
    isOver = true
    channel = undefined
    status.value = last
    const left = waiting.peek()
    waiting.value = []
    left.forEach((pending) => pending.settle(fail({ code: 'not-allowed' })))
  }

  const settle = (pending: Pending, outcome: Outcome): void => {
    waiting.value = waiting.peek().filter((other) => other !== pending)
    if (outcome.ok) lastSeq = Math.max(lastSeq, outcome.value.seq)
    pending.settle(outcome)
  }

  const attempt = async (pending: Pending): Promise<void> => {
    const through = channel
    if (!through || pending.through === through) return
    pending.through = through
    pending.tries += 1
    try {
      const branch = view.peek()?.public.table.branch ?? 0
      const answer = await through.request(MESSAGE.command, { ...pending.envelope, branch, lastSeq } satisfies CommandEnvelope)
      if (!isAcknowledgement(answer)) throw new Error('the room answered without an acknowledgement')
      settle(pending, succeed(answer))
    } catch (error) {
      if (error instanceof RequestRefused) return settle(pending, fail(rejectionFrom(error.reason)))
      if (through !== channel) return
      pending.through = undefined
      if (pending.tries >= TRIES_PER_COMMAND) return settle(pending, fail({ code: 'table-faulted' }))
      await clock.wait(500)
      await attempt(pending)
    }
  }

  const adopt = (joined: TableChannel): void => {
    channel = joined
    joined.onView((next) => {
      if (channel !== joined) return
      view.value = next
      if (status.peek() !== 'open') status.value = 'open'
    })
    joined.onHello((greeting) => {
      clockOffsetMs.value = greeting.serverTime - clock.now()
      hello.value = greeting
    })
    joined.onFarewell((code) => (farewell.value = code))
    joined.onLeave((code) => {
      if (channel !== joined) return
      channel = undefined
      if (isOver) return
      if (code === CLOSE.replaced) return finish('replaced')
      if (code === CLOSE.signedOut) return finish('refused')
      if (code === CLOSE.released || code === CLOSE.tableClosed) return finish('closed')
      status.value = clock.isOnline() ? 'reconnecting' : 'offline'
      void joinUntilOpen()
    })
    for (const pending of waiting.peek()) void attempt(pending)
  }

  const joinUntilOpen = async (): Promise<void> => {
    if (isJoining) return
    isJoining = true
    for (let tries = 0; !isOver && !channel; tries++) {
      try {
        const joined = await options.transport.join(options.table, options.join)
        if (isOver) joined.leave()
        else adopt(joined)
      } catch (error) {
        if (error instanceof JoinRefused && (error.why === 'not-allowed' || tries >= TRIES_BEFORE_UNKNOWN)) {
          finish(error.why === 'not-allowed' ? 'refused' : 'closed')
          break
        }
        if (status.peek() !== 'connecting' || !clock.isOnline()) status.value = clock.isOnline() ? 'reconnecting' : 'offline'
        const woken = new Promise<void>((resolve) => (wakeUp = resolve))
        await Promise.race([clock.wait(BACK_OFF_MS[Math.min(tries, BACK_OFF_MS.length - 1)]!), woken])
      }
    }
    isJoining = false
  }

  const loadContent = async (): Promise<void> => {
    for (let tries = 0; !isOver; tries++) {
      try {
        content.value = await options.fetchContent(options.table)
        return
      } catch {
        await clock.wait(BACK_OFF_MS[Math.min(tries, BACK_OFF_MS.length - 1)]!)
      }
    }
  }

  clock.onWake(() => wakeUp())
  void joinUntilOpen()
  void loadContent()

  return {
    view,
    content,
    status,
    hello,
    farewell,
    clockOffsetMs,
    pending: computed(() => waiting.value.length),
    now: () => clock.now() + clockOffsetMs.peek(),
    send: (command) =>
      new Promise((resolve) => {
        if (isOver) return resolve(fail({ code: 'not-allowed' }))
        const pending: Pending = { envelope: { commandId: clock.randomId(), command }, tries: 0, settle: resolve }
        waiting.value = [...waiting.peek(), pending]
        void attempt(pending)
      }),
    look: async (seat) => {
      try {
        return (await channel?.request(MESSAGE.look, { seat })) as LookAnswer | undefined
      } catch {
        return undefined
      }
    },
    peek: async () => {
      try {
        return (await channel?.request(MESSAGE.peek, {})) as PeekAnswer | undefined
      } catch {
        return undefined
      }
    },
    reopen: () => {
      if (status.peek() !== 'replaced') return
      isOver = false
      status.value = 'reconnecting'
      void joinUntilOpen()
      if (!content.peek()) void loadContent()
    },
    close: () => {
      isOver = true
      channel?.leave()
      channel = undefined
      status.value = 'closed'
    },
  }
}

function isAcknowledgement(answer: unknown): answer is Acknowledgement {
  return typeof answer === 'object' && answer !== null && typeof (answer as Acknowledgement).seq === 'number'
}

function rejectionFrom(reason: unknown): Rejection {
  const isCoded = typeof reason === 'object' && reason !== null && typeof (reason as Rejection).code === 'string'
  return isCoded ? (reason as Rejection) : { code: 'malformed' }
}
