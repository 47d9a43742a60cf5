import type { SeatNumber } from '../../shared/base/ids.ts'
import type { Command, Mood } from '../../shared/engine/command.ts'
import { sharedOnly } from '../../shared/engine/debrief-answers.ts'
import type { TableState } from '../../shared/engine/state.ts'

/** Commands after which moods are no longer told: they open them, or leave the first step. */
const COUNTS_BEFORE: readonly Command['type'][] = ['open-step', 'open-answers', 'tick-phase', 'close-table']

/** Moods told in the first step of the debrief, in memory only: lost with the process, never written one by one. */
export class Moods {
  private readonly told = new Map<SeatNumber, Mood>()

  /** The last tap counts. */
  tell(seat: SeatNumber, mood: Mood): void {
    this.told.set(seat, mood)
  }

  isDue({ type }: Command, { status, debrief }: TableState): boolean {
    return this.told.size > 0 && status === 'debrief' && debrief.step === 0 && COUNTS_BEFORE.includes(type)
  }

  /** How many told each, where three or more did: the command that says so is written too. */
  take(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const mood of this.told.values()) counts[mood] = (counts[mood] ?? 0) + 1
    return sharedOnly(counts)
  }
}
