/**
 * What travels between a browser and a table room. A table is one Colyseus room named TABLE_ROOM,
 * its room id is the table id.
 *
 * - browser → room: one request, COMMAND, answered by an Acknowledgement (after the journal write) or refused
 *   with a Rejection; TRAINER_PEEK answers with everybody's orders and is logged.
 * - room → browser: state patches (see projection) and the few notices below.
 */
import { z } from 'zod'
import { seatCommandSchema, trainerCommandSchema } from '../engine/command.ts'
import { HIGHEST_SEAT_NUMBER } from '../base/limits.ts'
import type { SeatPrivateView } from '../views/view-types.ts'
import type { SeatNumber } from '../base/ids.ts'
import type { Order } from '../engine/state.ts'

export { CLOSE, MESSAGE, TABLE_ROOM } from './names.ts'

export const commandEnvelopeSchema = z.strictObject({
  /** Chosen by the browser, unique; a repeated id returns the first answer. */
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  branch: z.int().min(0),
  lastSeq: z.int().min(0),
  command: z.union([seatCommandSchema, trainerCommandSchema]),
})
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>

export type Acknowledgement = { readonly seq: number }
export const lookRequestSchema = z.strictObject({ seat: z.int().min(1).max(HIGHEST_SEAT_NUMBER) })
/** A seat's screen as it stands, without what stays between two people and what they wrote for themselves. */
export type LookAnswer = { readonly view: SeatPrivateView }
export type PeekAnswer = { readonly orders: Readonly<Record<SeatNumber, Order>> }

export type Audience = 'seat' | 'board' | 'trainer'

/** Options of joinById: a token is a secret of ≥ 128 bits, kept in the browser, never in a URL sent to the server. */
export const joinOptionsSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('seat'), token: z.string().min(22).max(64) }),
  z.strictObject({ as: z.literal('board'), token: z.string().min(22).max(64) }),
  z.strictObject({ as: z.literal('trainer'), token: z.string().min(22).max(64) }),
])
export type JoinOptions = z.infer<typeof joinOptionsSchema>

export type Hello = { readonly as: Audience; readonly seat?: SeatNumber; readonly serverTime: number; readonly table: string; readonly code: string }
