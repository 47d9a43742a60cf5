import type { LeverId, PostureId } from '../../base/vocabulary.ts'
import type { BotKind } from '../../engine/state.ts'

/**
 * What it puts in the pot: nothing, the least that shows, two or three without counting, a little less than what the
 * others gave last season, what the pot lacks to live, or anything.
 */
export type GiftRule = 'nothing' | 'least' | 'naive' | 'conditional' | 'matching' | 'any'

/** How a bot plays (GAME.md §17). Percentages are drawn per season from the bot's own substream. */
export type Temper = {
  readonly sharesClues: number
  /** Goes where the common plan sends it; else where it likes. */
  readonly followsPlan: number
  /** Chooses its posture from what is known, else out of habit. */
  readonly readsSituation: boolean
  /** Works on relations. */
  readonly mediates: boolean
  /** Postures it never takes. */
  readonly bars: readonly PostureId[]
  /** Puts levers to the table, or plays its own, when they seem worth it. */
  readonly proposes: number
  /** Levers it never thinks of. */
  readonly ignores: readonly LeverId[]
  readonly signs: number
  readonly thanks: boolean
  readonly gift: GiftRule
  /** Time it means to keep for its mandate, each season, until it is accomplished. */
  readonly mandate: number
  /** Goes on with its mandate once it is accomplished. */
  readonly insatiable: boolean
  readonly promisesPot: number
  /** Promises one more than it means to give, and does not look back. */
  readonly overPromises: number
  /** Gives a word to a person whose link is weak. */
  readonly promisesPerson: number
  /** Plays the private side of a dilemma. */
  readonly takesA: number
  readonly announces: number
  /** Most tokens on its worksite; the rest is kept. */
  readonly effort: number
  /** One thing in ten, on worksite, posture and pot, is done otherwise. */
  readonly tremble: number
  /** Measures only: this posture, always. */
  readonly onlyPosture?: PostureId
}

const CONDITIONAL: Temper = {
  sharesClues: 55,
  followsPlan: 85,
  readsSituation: true,
  mediates: false,
  bars: ['mediation'],
  proposes: 50,
  ignores: ['2.3-charter', '2.9', '2.11'],
  signs: 80,
  thanks: false,
  gift: 'conditional',
  mandate: 1,
  insatiable: false,
  promisesPot: 50,
  overPromises: 0,
  promisesPerson: 0,
  takesA: 15,
  announces: 60,
  effort: 20,
  tremble: 10,
}

export const TEMPERS: Readonly<Record<BotKind, Temper>> = {
  conditional: CONDITIONAL,
  mediator: {
    ...CONDITIONAL, sharesClues: 95, followsPlan: 100, mediates: true, bars: [], proposes: 95, ignores: [], signs: 100, thanks: true, gift: 'matching',
    promisesPot: 80, promisesPerson: 60, takesA: 0, announces: 100,
  },
  naive: { ...CONDITIONAL, sharesClues: 0, followsPlan: 60, readsSituation: false, proposes: 55, signs: 85, gift: 'naive', promisesPot: 65, overPromises: 4, takesA: 10, announces: 50 },
  selfish: {
    ...CONDITIONAL, sharesClues: 0, followsPlan: 0, readsSituation: false, proposes: 0, signs: 0, gift: 'nothing', mandate: 2, insatiable: true,
    promisesPot: 0, takesA: 100, announces: 0, tremble: 0,
  },
  discreet: { ...CONDITIONAL, sharesClues: 30, followsPlan: 70, proposes: 0, signs: 0, gift: 'least', mandate: 2, insatiable: true, promisesPot: 0, takesA: 100, announces: 0, effort: 2 },
  random: {
    ...CONDITIONAL, sharesClues: 50, followsPlan: 0, readsSituation: false, proposes: 10, signs: 50, gift: 'any', promisesPot: 20, overPromises: 50, takesA: 50, announces: 50, tremble: 0,
  },
}
