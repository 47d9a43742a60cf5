import type { Client } from '@colyseus/core'
import { CLOSE } from '../../shared/protocol/messages.ts'
import type { Admission } from '../access/admission.ts'
import type { MessageLimiter } from '../access/message-limiter.ts'
import type { Viewer } from '../projection/visibility.ts'

type Guest = { readonly viewer: Viewer; readonly limiter: MessageLimiter }
/** A screen connected to a table. */
export type TableClient = Client<{ userData: Guest; auth: Admission }>

/** The trainer's session that this console came with. */
export function sessionOf({ auth }: TableClient): string | undefined {
  return auth?.as === 'trainer' ? auth.session : undefined
}

/** After this turn: the refusal goes first. */
export function turnOut(client: TableClient): void {
  setImmediate(() => client.leave(CLOSE.signedOut))
}
