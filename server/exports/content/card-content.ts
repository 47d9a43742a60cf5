import type { LocalText } from '../../../shared/scenario/schema.ts'

/** One act, one ally, one date: what its author wrote, and where it was written. */
export type CardContent = {
  readonly act: string
  readonly ally: string
  readonly date: string
  readonly territory: LocalText
  readonly scenario: LocalText
  /** Server time of the first event of the table. */
  readonly playedAt: number
}
