/** How long the question stays on the button: time to hear it said, and to come back to it by keyboard or switch. */
export const QUESTION_MS = 10_000
/** A press made for the question while it goes away: a hand and a slow screen take this long. */
const ON_ITS_WAY_MS = 1_000

export interface Press {
  /** When it was made, however late it is heard; same clock as `shownAt`. */
  readonly timeStamp: number
  /** 2 and more: the rest of a double click. */
  readonly detail: number
}

/**
 * - `ask`: this press is the first.
 * - `confirm`: it answers the question shown since `shownAt`.
 * - `ignore`: a double click is one press.
 */
export function hear({ timeStamp, detail }: Press, shownAt: number | undefined): 'ask' | 'confirm' | 'ignore' {
  if (detail > 1) return 'ignore'
  return shownAt !== undefined && timeStamp <= shownAt + QUESTION_MS + ON_ITS_WAY_MS ? 'confirm' : 'ask'
}
