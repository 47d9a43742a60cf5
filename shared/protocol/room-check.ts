/** The check of the room before people come. */
import { z } from 'zod'

/**
 * POST /api/trainer/check   {} → RoomCheck (Authorization: Bearer <trainer token>)
 * POST /api/check/seen      { key, ms, live } → { ok } (a phone that flashed the test code)
 */
export const seenSchema = z.strictObject({ key: z.string().min(16).max(32), ms: z.int().min(0).max(60_000), live: z.boolean() })

/** `live`: the open line of the game (a WebSocket) passes too; `ms`: there and back. */
export type SeenPhone = { readonly id: number; readonly device?: string; readonly ms: number; readonly live: boolean; readonly at: number }
export type RoomCheck = {
  /** Opens nothing: it only says that a phone is here. */
  readonly key: string
  /** Addresses phones can reach, the best first. */
  readonly origins: readonly string[]
  readonly phones: readonly SeenPhone[]
  /** Bytes free where the data is; absent when the database is elsewhere. */
  readonly free?: number
  /** Of the server. */
  readonly now: number
}
