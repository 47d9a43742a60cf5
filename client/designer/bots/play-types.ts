/** What is said between the page and its playing thread. */
import type { Issue } from '../../../shared/scenario/issue.ts'
import type { BOT_TARGETS, Figures } from '../../../shared/verifier/bot-targets.ts'

export type PlayAsked = { readonly text: string; readonly games: number }

export type Played = { readonly figures: readonly Figures[]; readonly missed: readonly Issue[]; readonly targets: typeof BOT_TARGETS }

export type PlayTold =
  | { readonly type: 'progress'; readonly played: number; readonly all: number }
  | ({ readonly type: 'done' } & Played)
  /** The file does not load: the check says why. */
  | { readonly type: 'unplayable' }

export type Temper = Figures['strategy']
/** In the order of the columns: each for itself, of good will, who cooperate and mediate. */
export const TEMPERS: readonly Temper[] = ['selfish', 'naive', 'mediator']
