/** What a trainer keeps: templates, a room for the year, sessions of before. */
import { z } from 'zod'
import { KEEP_DAYS } from './keeping-days.ts'
import type { SessionLine } from './http.ts'
import { sessionSetupSchema, type SessionSetup } from './opening.ts'

/**
 * All with Authorization: Bearer <trainer token>.
 * GET  /api/trainer/templates          → Template[]
 * POST /api/trainer/templates          { name, setup } → Template[]
 * POST /api/trainer/templates/:id/remove → Template[]
 * POST /api/trainer/room               → Room (its code is made the first time)
 * POST /api/trainer/room/renew         → Room (the printed code leads nowhere any more)
 * POST /api/trainer/sessions/:code/keep   { days } → { keepDays }
 * POST /api/trainer/sessions/:code/forget → Receipt (an ended session, for good)
 * GET  /api/trainer/sessions/:code/attendance.csv → file (who was there, table by table)
 * GET  /api/trainer/receipts           → Receipt[]
 */
export const MOST_TEMPLATES = 40

export const templateSchema = z.strictObject({ name: z.string().trim().min(1).max(60), setup: sessionSetupSchema })
export const keepSchema = z.strictObject({ days: z.int().min(KEEP_DAYS.least).max(KEEP_DAYS.most) })

export type Template = { readonly id: string; readonly name: string; readonly setup: SessionSetup }
/** `open`: the session people find there now. `origin`: an address phones can reach, when one is known. */
export type Room = { readonly code: string; readonly open?: string; readonly origin?: string }
/** A session in its trainer's list. */
export type SessionOfMine = SessionLine & { readonly createdAt: number; readonly endedAt?: number; readonly keepDays: number; /** When it is deleted; absent while it is open. */ readonly goesAt?: number }
/** A dated receipt: figures, no name. */
export type ReceiptLine = { readonly id: string; readonly at: number; readonly code: string; readonly scenario: string; readonly openedAt: number; readonly endedAt?: number; readonly why: 'due' | 'asked'; readonly tables: number; readonly events: number; readonly texts: number; readonly seats: number }
