import type { BotKind } from '../engine/state.ts'

/** How a bot plays (GAME.md §17). Percentages are drawn per season from the bot's own substream. */
export type Temper = {
  readonly sharesClues: number
  /** Goes where the plan sends it. */
  readonly followsPlan: number
  /** Chooses its posture from what is known, else its habit. */
  readonly readsSituation: boolean
  readonly mediates: boolean
  readonly proposes: boolean
  readonly signs: boolean
  readonly thanks: boolean
  /** Tokens it means to put in the pot: time, means. */
  readonly pot: readonly [number, number]
  readonly mandate: number
  readonly promisesPot: number
  /** Plays the private side of a dilemma. */
  readonly takesA: boolean
  readonly tremble: number
}

const COOPERATIVE: Temper = {
  sharesClues: 55,
  followsPlan: 85,
  readsSituation: true,
  mediates: false,
  proposes: false,
  signs: true,
  thanks: true,
  pot: [1, 1],
  mandate: 1,
  promisesPot: 60,
  takesA: false,
  tremble: 10,
}

export const TEMPERS: Readonly<Record<BotKind, Temper>> = {
  conditional: COOPERATIVE,
  mediator: { ...COOPERATIVE, sharesClues: 95, followsPlan: 95, mediates: true, proposes: true, mandate: 0, pot: [1, 1], promisesPot: 80 },
  naive: { ...COOPERATIVE, sharesClues: 0, followsPlan: 60, readsSituation: false, promisesPot: 90, pot: [1, 1], thanks: false },
  selfish: { ...COOPERATIVE, sharesClues: 0, followsPlan: 0, readsSituation: false, signs: false, thanks: false, pot: [0, 0], mandate: 2, promisesPot: 0, takesA: true, tremble: 0 },
  discreet: { ...COOPERATIVE, sharesClues: 30, followsPlan: 60, signs: false, thanks: false, pot: [1, 0], mandate: 2, promisesPot: 0, takesA: true },
  random: { ...COOPERATIVE, sharesClues: 50, followsPlan: 0, readsSituation: false, pot: [1, 0], tremble: 100, promisesPot: 20 },
}
