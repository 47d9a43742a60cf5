/** What a trainer asks for when opening a session; only the table's own part of it reaches the journal. */
import { z } from 'zod'
import { openTableSchema } from '../engine/command.ts'

export const sessionPlanSchema = z.strictObject({
  /** When everybody must have finished, debrief included; milliseconds since the epoch. */
  endsAt: z.int().min(0).exactOptional(),
  /** Kept for the debrief; absent = the format's own. */
  debriefMinutes: z.int().min(0).max(180).exactOptional(),
  /** Who leads it at every table, unless its console says otherwise; absent = the trainer. */
  debriefLed: z.enum(['trainer', 'wall']).exactOptional(),
})
export type SessionPlan = z.infer<typeof sessionPlanSchema>

/** `free`: a seat at once; `by-hand`: people wait until the trainer lets them in. */
export const ADMISSIONS = ['free', 'by-hand'] as const
/** Who chooses the roles: the person, among those left; chance; the trainer, who arranges them before the start. */
export const ROLE_CHOICES = ['wish', 'random', 'trainer'] as const

const optionsShape = {
  admission: z.enum(ADMISSIONS).exactOptional(),
  roles: z.enum(ROLE_CHOICES).exactOptional(),
  /** « Au fil des arrivées »: `tables` is where it begins, another opens each time all are full, up to this many. */
  growsTo: z.int().min(1).max(40).exactOptional(),
  /** The first season is played without talk. */
  silent: z.boolean().exactOptional(),
  /** Days the session is kept after its end, names included; absent = 30. */
  keepDays: z.int().min(1).max(90).exactOptional(),
  /** Owners see how much they are trusted, in figures; absent = yes. */
  trustNumbers: z.boolean().exactOptional(),
  /** For a trainer alone: automata hold the seats, and nothing of it counts as people's. */
  rehearsal: z.literal(true).exactOptional(),
}

/** Kept with the session. What is absent takes the usual value: older sessions and templates stay readable. */
export const sessionSetupSchema = openTableSchema.extend(optionsShape)
export type SessionSetup = z.infer<typeof sessionSetupSchema>

export const openSessionSchema = sessionSetupSchema.extend({ plan: sessionPlanSchema.exactOptional() })
export type OpenSession = z.infer<typeof openSessionSchema>
