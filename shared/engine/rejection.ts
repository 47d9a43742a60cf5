/** Coded refusals (GAME-NOTES §5). Sentences are in client/text; `detail` fills their blanks. */
export const REJECTION_CODES = [
  'wrong-phase',
  'table-paused',
  'stale-branch',
  'not-allowed',
  'too-fast',
  'unknown-code',
  'seat-taken',
  'table-full',
  'text-empty',
  'text-too-long',
  'silent-season',
  'not-enough-time',
  'not-enough-means',
  'worksite-closed',
  'worksite-needs-token',
  'worksite-fixed',
  'posture-missing',
  'posture-not-in-play',
  'order-laid',
  'lever-not-in-play',
  'lever-reserved',
  'lever-used-up',
  'lever-condition',
  'lever-needs-table',
  'choice-missing',
  'one-lever',
  'proposal-exists',
  'too-many-proposals',
  'proposal-closed',
  'already-signed',
  'own-proposal',
  'promise-quota',
  'promise-amount',
  'promise-object',
  'promise-exists',
  'promise-over',
  'reason-missing',
  'person-absent',
  'no-next-season',
  'clue-not-mine',
  'clue-shared',
  'no-dilemma',
  'already-thanked',
  'thanks-needs-gift',
  'not-to-myself',
  'effect-not-allowed',
  'event-played',
  'cannot-rewind',
  'table-size',
  'table-faulted',
  /** The message does not have the expected shape (never shown in normal use). */
  'malformed',
] as const
export type RejectionCode = (typeof REJECTION_CODES)[number]

export type Rejection = {
  readonly code: RejectionCode
  /** Ids and numbers for the sentence: `{n: 2}`, `{phase: 'palaver'}`, `{roles: ['official']}`. */
  readonly detail?: Readonly<Record<string, string | number | readonly string[]>>
}

export function reject(code: RejectionCode, detail?: Rejection['detail']): Rejection {
  return detail ? { code, detail } : { code }
}
