/** What the wall of a whole session shows; kept apart from the schemas so that a page does not carry the validator. */
export type SessionWall = {
  readonly mode: 'tables' | 'instruction' | 'timer' | 'nothing'
  /** Each table stays this long. */
  readonly seconds: number
  readonly text?: string
  /** Server time. */
  readonly until?: number
}

export const USUAL_WALL: SessionWall = { mode: 'tables', seconds: 20 }
