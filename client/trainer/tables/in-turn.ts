export interface Turns {
  /** The turn of a question about to be asked. */
  ask(): number
  /** False for the answer to an older question than the last answer taken. */
  take(turn: number): boolean
}

/** Answers may overtake each other: an older one must not bring back what has changed since. */
export function inTurn(): Turns {
  let asked = 0
  let taken = 0
  return {
    ask: () => ++asked,
    take(turn) {
      if (turn < taken) return false
      taken = turn
      return true
    },
  }
}
