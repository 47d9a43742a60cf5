/**
 * A rehearsal: a session flagged as such, whose seats are played by automata in the name of nobody.
 * POST /api/trainer/tables/:table/rehearsal/seats  → RehearsedSeat[] (a token for each seat's screen; those before open nothing any more)
 * POST /api/trainer/tables/:table/rehearsal        RehearsalAsked → RehearsalLine
 * GET  /api/trainer/tables/:table/rehearsal/review → Review
 */
import { z } from 'zod'
import type { SeatNumber } from '../base/ids.ts'
import { HIGHEST_SEAT_NUMBER } from '../base/limits.ts'
import type { RoleId } from '../base/vocabulary.ts'

/** `reading`: at once, except where there is something to read. */
export const REHEARSAL_PACES = ['slow', 'normal', 'fast', 'reading'] as const
export type RehearsalPace = (typeof REHEARSAL_PACES)[number]

/** `gone`: its phone is off; `stalling`: there, and does nothing until somebody comes; `cross`: refuses, takes back its word, keeps all for itself. */
export const REHEARSAL_TEMPERS = ['plays', 'gone', 'stalling', 'cross'] as const
export type RehearsalTemper = (typeof REHEARSAL_TEMPERS)[number]

export const rehearsalAskedSchema = z.strictObject({
  pace: z.enum(REHEARSAL_PACES).exactOptional(),
  seat: z.strictObject({ seat: z.int().min(1).max(HIGHEST_SEAT_NUMBER), temper: z.enum(REHEARSAL_TEMPERS) }).exactOptional(),
})
export type RehearsalAsked = z.infer<typeof rehearsalAskedSchema>

export type RehearsalLine = { readonly pace: RehearsalPace; /** Those that do not simply play. */ readonly tempers: Readonly<Record<SeatNumber, RehearsalTemper>> }

/** Opens the screen of this seat, as its phone would. */
export type RehearsedSeat = { readonly seat: SeatNumber; readonly role: RoleId; readonly name: string; readonly token: string }
