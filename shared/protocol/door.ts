/** The door of a session: who waits to be let in, and what the trainer answers. */
import { z } from 'zod'
import { HIGHEST_SEAT_NUMBER, LIMITS } from '../base/limits.ts'
import type { RoleId } from '../base/vocabulary.ts'
import { ADMISSIONS } from './opening.ts'

/**
 * POST /api/seat/wait                 { token } → Waiting (what has become of somebody at the door)
 * POST /api/seat/wait/leave           { token } → gone from the door
 * GET  /api/trainer/sessions/:code/door            → DoorLine (Authorization: Bearer <trainer token>)
 * POST /api/trainer/sessions/:code/door            { admission } → DoorLine
 * POST /api/trainer/sessions/:code/door/:id/admit  { table? } → DoorLine
 * POST /api/trainer/sessions/:code/door/:id/refuse {} → DoorLine
 * POST /api/trainer/sessions/:code/door/:id/beside { table, seat } → DoorLine (they share the seat of a person)
 * POST /api/trainer/sessions/:code/door-all        {} → DoorLine (everybody, in the order they came, as long as there is room)
 * POST /api/trainer/sessions/:code/add-table       {} → DoorLine
 */
export const MOST_WAITING = 320

/** `word-elsewhere`: the table of the word was full; `role-taken`: the wish came too late. */
export type SeatingNote = 'word-elsewhere' | 'role-taken'
export type Seated = { readonly table: string; readonly seat: number; readonly token: string; readonly code: string; /** Of the table, as written on it. */ readonly number: number; readonly notes?: readonly SeatingNote[] }
export type AtTheDoor = { readonly waiting: true; readonly token: string; readonly code: string }

export type Waiting = ({ readonly state: 'seated' } & Seated) | { readonly state: 'waiting' | 'refused' | 'gone' } | Beside
/** They share the seat of somebody, at this table, and follow on that phone. */
export type Beside = { readonly state: 'beside'; readonly number: number; readonly name: string }

export type WaitingPerson = {
  /** Tells one from another, and opens nothing. */
  readonly id: string
  readonly name: string
  readonly pairName?: string
  readonly role?: RoleId
  /** Those who gave the same table word share a number, from 1. */
  readonly group?: number
  readonly since: number
}
export type DoorLine = { readonly admission: (typeof ADMISSIONS)[number]; readonly waiting: readonly WaitingPerson[]; readonly freeSeats: number; readonly tables: readonly { readonly table: string; readonly number: number; readonly free: number; readonly started: boolean; /** Who is alone at a seat. */ readonly alone: readonly { readonly seat: number; readonly role: RoleId; readonly name: string }[] }[] }

export const waitSchema = z.strictObject({ token: z.string().min(22).max(64) })
export const doorSchema = z.strictObject({ admission: z.enum(ADMISSIONS) })
export const admitSchema = z.strictObject({ table: z.string().min(1).max(60).exactOptional() })
export const besideSchema = z.strictObject({ table: z.string().min(1).max(60), seat: z.int().min(1).max(HIGHEST_SEAT_NUMBER) })
export const tableWordSchema = z.string().min(1).max(LIMITS.name)
