import type { FormatId, PhaseId } from './vocabulary.ts'

/** Seconds; GAME-NOTES 3. */
export const STANDARD_DURATIONS: Readonly<Record<FormatId, Readonly<Record<PhaseId, number>>>> = {
  '30': { news: 30, palaver: 150, commitment: 90, reveal: 45, reflection: 45 },
  '60': { news: 30, palaver: 180, commitment: 90, reveal: 45, reflection: 75 },
  '90': { news: 45, palaver: 240, commitment: 90, reveal: 60, reflection: 105 },
}
