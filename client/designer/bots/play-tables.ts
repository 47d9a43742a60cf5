/** Automata play a scenario at each of its tables, and what they come to is held against the targets of the game. */
import { loadScenario } from '../../../shared/scenario/load.ts'
import { BOT_TARGETS } from '../../../shared/verifier/bot-targets.ts'
import { playTargets } from '../../../shared/verifier/check-targets.ts'
import { CLOSER_TARGETS } from '../../../shared/verifier/closer-targets.ts'
import { TALK_TARGETS } from '../../../shared/verifier/talk-targets.ts'
import type { PlayAsked, PlayTold } from './play-types.ts'

export function playTables({ text, games }: PlayAsked, tell: (told: PlayTold) => void): void {
  const loaded = loadScenario(text)
  if (!loaded.ok) return tell({ type: 'unplayable' })
  const played = playTargets(loaded.value, text, games, (turns, all) => tell({ type: 'progress', played: turns * games, all: all * games }))
  tell({ type: 'done', ...played, targets: { ...BOT_TARGETS, ...CLOSER_TARGETS, ...TALK_TARGETS } })
}
