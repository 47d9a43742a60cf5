/** Bodies of the HTTP interface; the server answers errors as `{ error: { code, detail? } }`. */
import { z } from 'zod'
import { HIGHEST_SEAT_NUMBER, LIMITS } from '../base/limits.ts'
import { PHASES, ROLE_IDS, type PhaseId, type RoleId } from '../base/vocabulary.ts'
import type { Rejection } from '../engine/rejection.ts'
import type { LocalText } from '../scenario/schema.ts'
import type { TableWatch } from '../views/table-watch.ts'
import { tableWordSchema } from './door.ts'
import type { SessionPlan, SessionSetup } from './opening.ts'

export { CODE_ALPHABET, CODE_LENGTH, displayCode, normaliseCode } from './session-code.ts'
export { openSessionSchema, sessionPlanSchema, type OpenSession, type SessionPlan, type SessionSetup } from './opening.ts'

/**
 * GET  /api/sessions/:code            → SessionLine (never takes a seat)
 * POST /api/sessions/:code/join       JoinRequest → Seated | AtTheDoor (takes a seat, or waits for one)
 * POST /api/sessions/:code/board      → { table, token }[] of boards (read-only, public)
 * POST /api/seat/resume               { token } → JoinAnswer (another phone, by personal link; token in the body)
 * POST /api/seat/open                 { key } → JoinAnswer (another phone, by a link of the trainer's; once, for 15 minutes)
 * POST /api/trainer/tables/:table/seats/:seat/link → SeatLink (Authorization: Bearer <trainer token>)
 * GET  /api/content/:table            → PublicContent
 * POST /api/trainer/login             { key } | { password } → sets nothing in a URL; answers { token }
 * POST /api/trainer/sessions          OpenSession → { code, tables }      (Authorization: Bearer <trainer token>)
 * GET  /api/trainer/sessions          → the trainer's sessions
 * GET  /api/trainer/sessions/:code/tables → TablesLine (where every table is)
 * POST /api/trainer/sessions/:code/tables SteerRequest → SteerAnswer (one gesture at several tables)
 * POST /api/trainer/sessions/:code/plan   SessionPlan → SessionPlan (end of the session, minutes kept for the debrief)
 * POST /api/seat/move                  MoveRequest → JoinAnswer (the table that the trainer proposed)
 * POST /api/trainer/tables/:table/helpers     → HelperCode (a second trainer at one table; once, for 15 minutes)
 * POST /api/trainer/tables/:table/helpers/end → they are put out
 * POST /api/trainer/help              { code } → HelperAnswer
 * GET  /api/sessions/:code/wall       → SessionWallAnswer (what the wall of the whole session shows)
 * POST /api/trainer/sessions/:code/wall   SessionWall → SessionWall
 * GET  /api/scenarios                 → ScenarioLine[]
 * GET  /api/trainer/scenarios/:id/notes?overlay=  → TrainerNote[] (trainer)
 * GET  /api/tables/:table/debrief     → DebriefModel (seat, board or trainer token in Authorization)
 * GET  /api/tables/:table/documents/:name  → file (synthese.pdf, synthese.docx, synthese.md, journal.csv, journal.json, recit.…)
 * POST /api/tables/:table/what-if         {season, seat, order, branch?, onward} → SameSeason | Onward (trainer, once the game is over)
 * GET  /api/health
 */
export type SessionLine = {
  readonly code: string
  readonly title: LocalText
  readonly scenario: string
  readonly status: 'open' | 'ended'
  /** Who chooses the roles, and how one comes in. */
  readonly roles: NonNullable<SessionSetup['roles']>
  readonly admission: NonNullable<SessionSetup['admission']>
  /** Without a trainer at the door, what the scenario advises to who comes now: to share a seat, or to look on. */
  readonly advice?: 'pair' | 'observe'
  /** Several tables, now or later: a table word makes sense. */
  readonly together: boolean
  /** Automata hold the seats, for a trainer alone. */
  readonly rehearsal?: true
  readonly tables: readonly { readonly table: string; readonly number: number; readonly status: string; readonly seats: readonly { readonly seat: number; readonly role: RoleId; readonly free: boolean; readonly name: LocalText }[] }[]
}

export const joinRequestSchema = z.strictObject({
  name: z.string().min(1).max(LIMITS.name),
  pairName: z.string().min(1).max(LIMITS.name).exactOptional(),
  /** Absent = the server places. */
  table: z.string().max(60).exactOptional(),
  seat: z.int().min(1).max(HIGHEST_SEAT_NUMBER).exactOptional(),
  /** People who give the same word sit at the same table. */
  word: tableWordSchema.exactOptional(),
  /** A wish, where the trainer lets people choose. */
  role: z.enum(ROLE_IDS).exactOptional(),
  /** A token this browser already holds for the session: gives the same seat back. */
  token: z.string().min(22).max(64).exactOptional(),
})
export type JoinRequest = z.infer<typeof joinRequestSchema>
export type JoinAnswer = { readonly table: string; readonly seat: number; readonly token: string; readonly code: string }

/** `origin`: an address phones can reach, when the server knows one. */
export type SeatLink = { readonly key: string; /** Milliseconds since the epoch. */ readonly expiresAt: number; readonly origin?: string }

export type ScenarioLine = {
  readonly id: string
  readonly title: LocalText
  readonly pitch: LocalText
  readonly territory: LocalText
  readonly difficulty: 'discovery' | 'standard' | 'demanding'
  /** With the names of the levers that put each in play. */
  readonly fiches: readonly { readonly id: string; readonly levers: readonly LocalText[] }[]
  readonly formats: readonly { readonly id: '30' | '60' | '90'; readonly seasons: number; readonly players: { readonly min: number; readonly max: number } }[]
  readonly overlays: readonly OverlayLine[]
  readonly languages: readonly ('fr' | 'en')[]
}
/** What the animation says and watches, for who prepares: of every season, or of this one. */
export type TrainerNote = { readonly phase: PhaseId | 'lobby' | 'debrief'; readonly season?: number; readonly say: LocalText; readonly watch?: LocalText }
/** The same scenario in another territory. */
export type OverlayLine = { readonly id: string; readonly label: LocalText; readonly title: LocalText; readonly pitch: LocalText; readonly territory: LocalText }

/** `watch` absent: the table does not answer, or is closed. */
export type WatchedTable = { readonly table: string; readonly number: number; readonly open: boolean; readonly watch?: TableWatch }
export type TablesLine = {
  readonly code: string
  readonly title: LocalText
  readonly status: 'open' | 'ended'
  /** Of the server. */
  readonly now: number
  readonly plan: SessionPlan
  readonly tables: readonly WatchedTable[]
}

const gesture = <K extends string, S extends z.ZodRawShape>(type: K, shape: S) => z.strictObject({ type: z.literal(type), ...shape })
export const steerRequestSchema = z.strictObject({
  /** Chosen by the browser: the same one never acts twice at a table. */
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  command: z.discriminatedUnion('type', [gesture('pause', {}), gesture('resume', {}), gesture('change-time', { seconds: z.int().min(-600).max(600) }), gesture('close-phase', {}), gesture('undo-close', {}), gesture('set-pace', { lastSeason: z.int().min(1).max(6).exactOptional(), palaverCut: z.int().min(1).max(600).exactOptional() }), gesture('tell', { text: z.string().min(1).max(LIMITS.message) })]),
  /** Where each table was seen: one that moved on meanwhile is left alone. */
  tables: z.array(z.strictObject({ table: z.string().min(1).max(60), branch: z.int().min(0), season: z.int().min(0).max(20), phase: z.enum(PHASES) })).min(1).max(40),
})
export type SteerRequest = z.infer<typeof steerRequestSchema>
export type SteeredTable = SteerRequest['tables'][number]
/** Tables where it was refused, and why. */
export type SteerAnswer = { readonly refused: Readonly<Record<string, Rejection>> }
