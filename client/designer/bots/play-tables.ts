/** Automata play a scenario at each of its tables, and what they come to is held against the targets of the game. */
import { loadScenario } from '../../../shared/scenario/load.ts'
import { BOT_TARGETS, measureTable, missedTargets, reportTargets, tablesOf, type Figures } from '../../../shared/verifier/bot-targets.ts'
import { TEMPERS, type PlayAsked, type PlayTold } from './play-types.ts'

export function playTables({ text, games }: PlayAsked, tell: (told: PlayTold) => void): void {
  const loaded = loadScenario(text)
  if (!loaded.ok) return tell({ type: 'unplayable' })
  const turns = tablesOf(loaded.value).flatMap(({ format, seats }) => TEMPERS.map((temper) => ({ format, seats, temper })))
  const figures: Figures[] = []
  for (const { format, seats, temper } of turns) {
    tell({ type: 'progress', played: figures.length * games, all: turns.length * games })
    figures.push(measureTable(loaded.value, format, seats, temper, games))
  }
  tell({ type: 'done', figures, missed: reportTargets(text, missedTargets(figures)), targets: BOT_TARGETS })
}
