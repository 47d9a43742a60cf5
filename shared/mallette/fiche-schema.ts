/**
 * A fiche of the mallette: `scenarios/fiches/2-3.fiche.json`, French and English in one file.
 * Shapes only: read-fiche.ts checks what holds between parts. Explained for authors in FORMAT.md.
 */
import { z } from 'zod'
import { FICHE_IDS, LEVER_IDS, POSTURES } from '../base/vocabulary.ts'
import { bothSchema, claimShape, sourceSchema, versionSchema } from './text-schema.ts'

export const FICHE_FORMAT = 'faire-territoire/fiche-1'

const ficheIdSchema = z.enum(FICHE_IDS)
const sideSchema = z.strictObject({
  /** « Répondre vite au besoin » */
  choice: bothSchema,
  /** What choosing it costs. Both sides cost something, or it is no dilemma. */
  cost: bothSchema,
})

export const ficheSchema = z.strictObject({
  format: z.literal(FICHE_FORMAT),
  id: ficheIdSchema,
  version: versionSchema,
  /** Its title is a question. */
  question: bothSchema,
  /** Two to four sentences; the only part that a phone shows during the game, with `play`. */
  shortAnswer: bothSchema,
  definition: z.strictObject({ text: bothSchema, ...claimShape }),
  notions: z.array(z.strictObject({ name: bothSchema, text: bothSchema, ...claimShape })).min(3).max(6),
  tensions: z.array(z.strictObject({ title: bothSchema, a: sideSchema, b: sideSchema, ...claimShape })).min(4).max(6),
  postures: z.array(z.strictObject({ posture: z.enum(POSTURES), text: bothSchema, ...claimShape })).min(2).max(4),
  /** Levers in life, not the game's. */
  levers: z.array(z.strictObject({ text: bothSchema, ...claimShape })).min(3).max(6),
  mistakes: z.array(z.strictObject({ text: bothSchema, ...claimShape })).min(3).max(6),
  /** Real places and real figures. */
  examples: z.array(z.strictObject({ title: bothSchema, text: bothSchema, ...claimShape })).min(1).max(4),
  questions: z.array(bothSchema).min(3).max(5),
  /** One entry for each lever of the fiche; name and cost are those of the standard deck (tested). */
  play: z
    .array(
      z.strictObject({
        lever: z.enum(LEVER_IDS),
        name: bothSchema,
        cost: z.strictObject({ time: z.int().min(0), means: z.int().min(0) }),
        /** Signatures, vote, who may propose it: whatever is wanted besides the cost. */
        asks: bothSchema.exactOptional(),
        does: bothSchema,
        fails: bothSchema,
      }),
    )
    .min(1),
  related: z.array(z.strictObject({ fiche: ficheIdSchema, why: bothSchema })).min(2).max(4),
  /** What the MES should confirm before publication, in plain sentences. */
  toConfirm: z.array(bothSchema),
  sources: z.array(sourceSchema).min(1),
})

export type Fiche = z.infer<typeof ficheSchema>
