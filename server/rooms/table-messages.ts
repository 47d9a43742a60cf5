import type { MessageContext } from '@colyseus/core'
import { reject } from '../../shared/engine/rejection.ts'
import { commandEnvelopeSchema, lookRequestSchema, type Acknowledgement, type LookAnswer, type PeekAnswer } from '../../shared/protocol/messages.ts'
import { viewLookedAt } from '../../shared/views/index.ts'
import type { TrainerAccess } from '../access/trainer-access.ts'
import type { LiveTable } from '../table/table-desk.ts'
import { isOutOfTurn } from './looks-on.ts'
import { mayAsk } from './may-ask.ts'
import { sessionOf, turnOut, type TableClient } from './table-client.ts'

/** What `context.reject` gives back; the refusal itself is kept by the context. */
type RefusedReply = ReturnType<MessageContext['reject']>

export type MessageTools = {
  readonly table: LiveTable
  readonly trainers: Pick<TrainerAccess, 'isStillIn'>
  /** The trainer closed the table by a command. */
  readonly close: () => void
}

/** The requests of connected screens, answered one by one. */
export class TableMessages {
  private readonly tools: MessageTools
  private readonly table: LiveTable

  constructor(tools: MessageTools) {
    this.tools = tools
    this.table = tools.table
  }

  async command(client: TableClient, raw: unknown, context: MessageContext): Promise<Acknowledgement | RefusedReply> {
    const { viewer } = client.userData!
    const read = commandEnvelopeSchema.safeParse(raw)
    if (!read.success) return context.reject(reject('malformed'))
    const { command, ...envelope } = read.data
    if (!mayAsk(viewer, command)) return context.reject(reject('not-allowed'))
    if (viewer.as === 'trainer' && !(await this.isStillIn(client))) return context.reject(reject('not-allowed'))
    if (viewer.as === 'seat' && isOutOfTurn(this.table.host.state, viewer.seat, command.type)) return context.reject(reject('not-allowed'))
    const actor = viewer.as === 'seat' ? ({ kind: 'seat', seat: viewer.seat } as const) : ({ kind: 'trainer' } as const)
    const answer = await this.table.host.submit({ actor, command, envelope })
    if (!answer.ok) return context.reject(answer.error)
    if (command.type === 'close-table') setImmediate(this.tools.close)
    return answer.value
  }

  async peek(client: TableClient, context: MessageContext): Promise<PeekAnswer | RefusedReply> {
    if (client.userData!.viewer.as !== 'trainer' || !(await this.isStillIn(client))) return context.reject(reject('not-allowed'))
    const answer = await this.table.host.submit({ actor: { kind: 'trainer' }, command: { type: 'peek-orders' } })
    if (!answer.ok) return context.reject(answer.error)
    return { orders: this.table.host.state.game.orders }
  }

  /** A session that expired, or was revoked from another device or process, acts no more. */
  private async isStillIn(client: TableClient): Promise<boolean> {
    const session = sessionOf(client)
    if (session !== undefined && (await this.tools.trainers.isStillIn(session))) return true
    turnOut(client)
    return false
  }

  /** A seat's screen, for the trainer: written down first. */
  async look(client: TableClient, raw: unknown, context: MessageContext): Promise<LookAnswer | RefusedReply> {
    if (client.userData!.viewer.as !== 'trainer' || !(await this.isStillIn(client))) return context.reject(reject('not-allowed'))
    const read = lookRequestSchema.safeParse(raw)
    if (!read.success) return context.reject(reject('malformed'))
    const { host } = this.table
    const { seat } = read.data
    const answer = await host.submit({ actor: { kind: 'trainer' }, command: { type: 'look-as', seat } })
    const view = answer.ok ? viewLookedAt(host.state, seat, host.text) : undefined
    return view ? { view } : context.reject(answer.ok ? reject('not-allowed') : answer.error)
  }
}
