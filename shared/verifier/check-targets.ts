import type { Issue } from '../scenario/issue.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { closerTables, measureTable, missedTargets, reportTargets, STRATEGIES, tablesOf, type Figures } from './bot-targets.ts'
import { closerTurns, measureCloser, missedCloser, type Closer } from './closer-targets.ts'
import { missedSizes } from './size-targets.ts'

/** What playing a scenario came to: the tables of one temper, one table of each format looked at closer, and the targets missed. */
export type Played = { readonly figures: readonly Figures[]; readonly closer: readonly Closer[]; readonly missed: readonly Issue[] }

/**
 * Everything at once: what the command does for each file, after the check, and the page that writes scenarios.
 * `onTurn` is told before each series of games, how many of them were played and how many there are.
 */
export function playTargets(scenario: Scenario, text: string, games: number, onTurn: (played: number, all: number) => void = () => {}): Played {
  const [tables, middle] = [tablesOf(scenario), closerTables(scenario)]
  const all = tables.length * STRATEGIES.length + middle.reduce((sum, { format }) => sum + closerTurns(scenario, format), 0)
  let played = 0
  onTurn(played, all)
  const turn = (): void => onTurn(++played, all)
  const figures = tables.flatMap(({ format, seats }) =>
    STRATEGIES.map((strategy) => {
      const found = measureTable(scenario, format, seats, strategy, games)
      turn()
      return found
    }),
  )
  const closer = middle.map(({ format, seats }) => measureCloser(scenario, format, seats, games, turn))
  return { figures, closer, missed: reportTargets(text, [...missedTargets(figures), ...missedSizes(figures), ...closer.flatMap(missedCloser)]) }
}

export function checkTargets(scenario: Scenario, text: string, games: number): readonly Issue[] {
  return playTargets(scenario, text, games).missed
}
