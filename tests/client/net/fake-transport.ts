import type { Hello, JoinOptions } from '../../../shared/protocol/messages.ts'
import type { ConnectionClock } from '../../../client/net/clock.ts'
import type { TableChannel, TableTransport, TableView } from '../../../client/net/transport.ts'

/** A room that the test holds by the hand. */
export class FakeChannel implements TableChannel {
  readonly requests: { type: string; payload: { commandId: string; branch: number; command: unknown }; answer: (value: unknown) => void; fail: (error: Error) => void }[] = []
  hasLeft = false
  #view: ((view: TableView) => void) | undefined
  #hello: ((hello: Hello) => void) | undefined
  #leave: ((code: number) => void) | undefined
  #farewell: ((code: string) => void) | undefined

  onView(listener: (view: TableView) => void): void {
    this.#view = listener
  }
  onHello(listener: (hello: Hello) => void): void {
    this.#hello = listener
  }
  onFarewell(listener: (code: string) => void): void {
    this.#farewell = listener
  }
  onLeave(listener: (code: number) => void): void {
    this.#leave = listener
  }
  request(type: string, payload: unknown): Promise<unknown> {
    return new Promise((answer, fail) => this.requests.push({ type, payload: payload as never, answer, fail }))
  }
  leave(): void {
    this.hasLeft = true
  }
  show(view: TableView): void {
    this.#view?.(view)
  }
  greet(hello: Hello): void {
    this.#hello?.(hello)
  }
  say(code: string): void {
    this.#farewell?.(code)
  }
  /** The connection ends; whatever waits for an answer gets none. */
  drop(code: number): void {
    const waiting = this.requests.splice(0)
    this.#leave?.(code)
    waiting.forEach(({ fail }) => fail(new Error('connection closed')))
  }
}

export class FakeTransport implements TableTransport {
  readonly channels: FakeChannel[] = []
  readonly joins: { table: string; options: JoinOptions }[] = []
  /** Thrown by the next joins, in order. */
  readonly refusals: Error[] = []

  async join(table: string, options: JoinOptions): Promise<TableChannel> {
    this.joins.push({ table, options })
    const refusal = this.refusals.shift()
    if (refusal) throw refusal
    const channel = new FakeChannel()
    this.channels.push(channel)
    return channel
  }
  get last(): FakeChannel {
    return this.channels.at(-1)!
  }
}

/** No waiting: every pause is over at once, and is noted. */
export class FakeClock implements ConnectionClock {
  readonly waits: number[] = []
  at = 1_000
  online = true
  #ids = 0
  #wake: (() => void) | undefined

  now(): number {
    return this.at
  }
  async wait(ms: number): Promise<void> {
    this.waits.push(ms)
  }
  isOnline(): boolean {
    return this.online
  }
  onWake(listener: () => void): void {
    this.#wake = listener
  }
  wake(): void {
    this.#wake?.()
  }
  randomId(): string {
    return `command-${++this.#ids}`
  }
}
