/** The real server in this process, on a free port and a folder of its own, and what a browser would do with it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type Room } from '@colyseus/sdk'
import type { Rejection } from '../../shared/engine/rejection.ts'
import type { Command } from '../../shared/engine/command.ts'
import type { JoinAnswer, OpenSession, SessionLine } from '../../shared/protocol/http.ts'
import { unflatten } from '../../shared/protocol/leaves.ts'
import { MESSAGE, type Acknowledgement, type Audience, type Hello } from '../../shared/protocol/messages.ts'
import type { PublicView, SeatPrivateView, TrainerPrivateView } from '../../shared/views/view-types.ts'
import { startServer, type RunningServer, type StartOptions } from '../../server/main.ts'

export type TestServer = RunningServer & {
  readonly folder: string
  readonly logged: readonly string[]
  /** A trainer's session token. */
  readonly trainer: string
  call<T = unknown>(method: 'GET' | 'POST', path: string, options?: { body?: unknown; token?: string; headers?: Record<string, string> }): Promise<Reply<T>>
  openSession(asked?: Partial<OpenSession>): Promise<SessionLine>
  sit(code: string, body: object): Promise<JoinAnswer>
  connect(as: Audience, table: string, token: string): Promise<Seen>
  boardToken(code: string, table?: number): Promise<string>
  remove(): Promise<void>
}

export type Reply<T> = { readonly status: number; readonly body: T; readonly headers: Headers }

/** A connected screen: what it is shown, and its requests. */
export type Seen = {
  readonly room: Room
  readonly hello: Promise<Hello>
  readonly farewells: string[]
  readonly refused: Rejection[]
  /** Resolves with the close code. */
  readonly left: Promise<number>
  everybody(): PublicView
  me(): SeatPrivateView | undefined
  trainer(): TrainerPrivateView | undefined
  ask(command: Command, envelope?: Partial<{ commandId: string; branch: number; lastSeq: number }>): Promise<Acknowledgement>
  /** Resolves once what is shown satisfies the condition; rejects after 20 s. */
  until(condition: (seen: Seen) => boolean, what?: string): Promise<void>
}

export const LA_HALLE: OpenSession = { scenario: 'la-halle-aux-grains', format: '30', language: 'fr', seats: 4, tables: 1, remote: false, names: 'names', timers: 'normal' }

export async function startTestServer(options: StartOptions & { folder?: string } = {}): Promise<TestServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ft-server-'))
  const logged: string[] = []
  const server = await startServer({ port: 0, host: '127.0.0.1', data: folder, proxies: 1 }, { pages: '', log: (line) => logged.push(line), ...options })
  const call: TestServer['call'] = async (method, path, { body, token, headers = {} } = {}) => {
    const response = await fetch(server.origin + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as never, headers: response.headers }
  }
  const expectOk = async <T>(reply: Promise<Reply<T>>): Promise<T> => {
    const { status, body } = await reply
    if (status !== 200) throw new Error(`answered ${status} ${JSON.stringify(body)}`)
    return body
  }
  const trainer = (await expectOk(call<{ token: string }>('POST', '/api/trainer/login', { body: { key: server.key } }))).token
  return {
    ...server,
    folder,
    logged,
    trainer,
    call,
    openSession: (asked) => expectOk(call<SessionLine>('POST', '/api/trainer/sessions', { body: { ...LA_HALLE, ...asked }, token: trainer })),
    sit: (code, body) => expectOk(call<JoinAnswer>('POST', `/api/sessions/${code}/join`, { body })),
    connect: (as, table, token) => connect(server.origin, as, table, token),
    async boardToken(code, table = 0) {
      return (await expectOk(call<{ token: string }[]>('POST', `/api/sessions/${code}/board`, { body: {} })))[table]!.token
    },
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let commands = 0
/** A busy machine is no fault. */
const PATIENCE_MS = 20_000

export async function connect(origin: string, as: Audience, table: string, token: string): Promise<Seen> {
  const room = (await new Client(origin).joinById(table, { as, token })) as Room
  room.reconnection.enabled = false
  const farewells: string[] = []
  const refused: Rejection[] = []
  const watchers = new Set<() => void>()
  const hello = new Promise<Hello>((resolve) => void room.onMessage(MESSAGE.hello, resolve))
  room.onMessage(MESSAGE.farewell, ({ code }: { code: string }) => void farewells.push(code))
  room.onMessage(MESSAGE.refused, (rejection: Rejection) => void refused.push(rejection))
  const left = new Promise<number>((resolve) => void room.onLeave((code: number) => resolve(code)))
  let hasState: () => void
  const first = new Promise<void>((resolve) => (hasState = resolve))
  room.onStateChange(() => {
    hasState()
    for (const watcher of watchers) watcher()
  })
  const state = (): DecodedState => room.state as unknown as DecodedState
  const seen: Seen = {
    room,
    hello,
    farewells,
    refused,
    left,
    everybody: () => unflatten(state().public.entries()) as PublicView,
    me: () => [...state().seats.values()].map(({ secret }) => secret && (unflatten(secret.leaves.entries()) as SeatPrivateView)).find((view) => view !== undefined),
    trainer: () => (state().trainer.secret ? (unflatten(state().trainer.secret!.leaves.entries()) as TrainerPrivateView) : undefined),
    ask: (command, envelope = {}) => {
      const branch = seen.everybody().table.branch
      return room.request(MESSAGE.command, { commandId: `test-${process.pid}-${++commands}`, branch, lastSeq: 0, command, ...envelope }) as Promise<Acknowledgement>
    },
    until: (condition, what = 'the condition') =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (!condition(seen)) return
          clearTimeout(timer)
          watchers.delete(check)
          resolve()
        }
        const timer = setTimeout(() => {
          watchers.delete(check)
          reject(new Error(`${what} did not happen`))
        }, PATIENCE_MS)
        watchers.add(check)
        check()
      }),
  }
  const gone = await Promise.race([first, left])
  if (typeof gone === 'number') throw Object.assign(new Error(`closed before the first state: ${gone}`), { code: gone })
  return seen
}

type LeafMap = { entries(): Iterable<readonly [string, string]> }
type DecodedState = { readonly public: LeafMap; readonly seats: { values(): Iterable<{ readonly secret?: { readonly leaves: LeafMap } }> }; readonly trainer: { readonly secret?: { readonly leaves: LeafMap } } }

/** The Rejection a request was refused with. */
export async function refusal(request: Promise<unknown>): Promise<Rejection> {
  try {
    await request
  } catch (error) {
    const { name, reason } = error as { name: string; reason?: Rejection }
    if (name === 'rejected' && reason) return reason
    throw error
  }
  throw new Error('the request was accepted')
}
