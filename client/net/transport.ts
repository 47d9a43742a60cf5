import type { SeatPrivateView, PublicView, TrainerPrivateView } from '../../shared/views/view-types.ts'
import type { Hello, JoinOptions } from '../../shared/protocol/messages.ts'

/** What this browser may see of its table. `me` for a participant, `trainer` for the console, neither for a board. */
export type TableView = { readonly public: PublicView; readonly me?: SeatPrivateView; readonly trainer?: TrainerPrivateView }

/** One open connection to a table room. Listeners are set once, before the first message can arrive. */
export interface TableChannel {
  onView(listener: (view: TableView) => void): void
  onHello(listener: (hello: Hello) => void): void
  onFarewell(listener: (code: string) => void): void
  /** Called once: the connection is over, with its close code. */
  onLeave(listener: (code: number) => void): void
  /** Throws RequestRefused when the room refuses with a reason; any other error means that no answer came. */
  request(type: string, payload: unknown): Promise<unknown>
  leave(): void
}

/** The only thing that knows the SDK; tests give their own. */
export interface TableTransport {
  /** Throws JoinRefused when the room says no for good; any other error means « try again ». */
  join(table: string, options: JoinOptions): Promise<TableChannel>
}

export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly reason: unknown
  constructor(reason: unknown) {
    super('request refused')
    this.reason = reason
  }
}

export class JoinRefused extends Error {
  override readonly name = 'JoinRefused'
  /** `not-allowed`: this token opens nothing here; `unknown-table`: the table is not there. */
  readonly why: 'not-allowed' | 'unknown-table'
  constructor(why: 'not-allowed' | 'unknown-table') {
    super(`join refused: ${why}`)
    this.why = why
  }
}
