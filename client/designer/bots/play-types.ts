/** What is said between the page and its playing thread. */
import type { BOT_TARGETS, Figures } from '../../../shared/verifier/bot-targets.ts'
import type { Played as PlayedTargets } from '../../../shared/verifier/check-targets.ts'
import type { CLOSER_TARGETS } from '../../../shared/verifier/closer-targets.ts'
import type { TALK_TARGETS } from '../../../shared/verifier/talk-targets.ts'

export type PlayAsked = { readonly text: string; readonly games: number }

export type Played = PlayedTargets & { readonly targets: typeof BOT_TARGETS & typeof CLOSER_TARGETS & typeof TALK_TARGETS }

export type PlayTold =
  | { readonly type: 'progress'; readonly played: number; readonly all: number }
  | ({ readonly type: 'done' } & Played)
  /** The file does not load: the check says why. */
  | { readonly type: 'unplayable' }

export type Temper = Figures['strategy']
/** In the order of the columns: each for itself, of good will, who cooperate and mediate. Other tables are cases apart. */
export const TEMPERS: readonly Temper[] = ['selfish', 'naive', 'mediator']
