/** What trainers ask of what was gathered: an archive for a session, the base of shared sessions. */
import { z } from 'zod'

export type ArchiveProgress = {
  readonly state: 'none' | 'making' | 'ready' | 'failed'
  /** Documents. */
  readonly done: number
  readonly total: number
  /** Numbers of tables whose game is not over. */
  readonly skipped: readonly number[]
  readonly failed: number
}

/** Every part may be absent: the whole base. */
export const baseFilterSchema = z.strictObject({
  scenario: z.string().max(60).exactOptional(),
  /** `none`: as the scenario was written. */
  overlay: z.string().max(60).exactOptional(),
  fiche: z.string().max(6).exactOptional(),
  format: z.string().max(4).exactOptional(),
})
export type BaseFilter = z.infer<typeof baseFilterSchema>

export const baseSelectionSchema = z.strictObject({ ids: z.array(z.string().min(8).max(40)).min(1).max(200) })
