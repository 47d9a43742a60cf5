/** What the wall of a whole session shows; kept apart from the schemas so that a page does not carry the validator. */
export type SessionWall = {
  /** `plenary`: the ways of the tables, side by side. */
  readonly mode: 'tables' | 'plenary' | 'instruction' | 'timer' | 'nothing'
  /** Each table stays this long. */
  readonly seconds: number
  /** Of a plenary: which tables, five at a time. */
  readonly page?: number
  readonly text?: string
  /** Server time. */
  readonly until?: number
}

export const USUAL_WALL: SessionWall = { mode: 'tables', seconds: 20 }
