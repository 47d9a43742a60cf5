/** Bodies of what events ask beside a table's own messages: second trainers, moves between tables, the wall that goes round. */
import { z } from 'zod'
import { LIMITS } from '../base/limits.ts'
import type { SessionWall } from './wall.ts'

export { USUAL_WALL } from './wall.ts'
export type { SessionWall } from './wall.ts'

/** Said aloud by the trainer, once: « KF4T 7MXX ». */
export type HelperCode = { readonly code: string; /** Milliseconds since the epoch. */ readonly expiresAt: number }
export const helperTakeSchema = z.strictObject({ code: z.string().regex(/^[2-9A-HJKMNP-Z]{8}$/) })
export type HelperAnswer = { readonly token: string; readonly table: string; readonly code: string; readonly number: number }

/** `next`: the token of the seat to come, drawn by the browser, so that an answer lost on the way is given again. */
export const moveRequestSchema = z.strictObject({ token: z.string().min(22).max(64), next: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
export type MoveRequest = z.infer<typeof moveRequestSchema>

/** What the wall of a whole session shows: its tables in turn, a sentence, the time left until a moment, or nothing. */
export const sessionWallSchema: z.ZodType<SessionWall> = z.strictObject({
  mode: z.enum(['tables', 'plenary', 'instruction', 'timer', 'nothing']),
  /** Each table stays this long. */
  seconds: z.int().min(5).max(600),
  page: z.int().min(0).max(20).exactOptional(),
  text: z.string().max(LIMITS.text).exactOptional(),
  /** Server time. */
  until: z.int().min(0).exactOptional(),
})
export type SessionWallAnswer = SessionWall & { /** Of the server. */ readonly now: number }
