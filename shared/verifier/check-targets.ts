import type { Issue } from '../scenario/issue.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { closerTables, measureTable, missedTargets, reportTargets, STRATEGIES, tablesOf, type Figures } from './bot-targets.ts'
import { measureCloser, missedCloser } from './closer-targets.ts'

/** Everything at once: what the command does for each file, after the check. `onTable` is told of every table played. */
export function checkTargets(scenario: Scenario, text: string, games: number, onTable: (played: number, all: number) => void = () => {}): Issue[] {
  const [tables, closer] = [tablesOf(scenario), closerTables(scenario)]
  const all = tables.length + closer.length
  const figures: Figures[] = []
  tables.forEach(({ format, seats }, index) => {
    for (const strategy of STRATEGIES) figures.push(measureTable(scenario, format, seats, strategy, games))
    onTable(index + 1, all)
  })
  const missed = closer.flatMap(({ format, seats }, index) => {
    const targets = missedCloser(measureCloser(scenario, format, seats, games))
    onTable(tables.length + index + 1, all)
    return targets
  })
  return reportTargets(text, [...missedTargets(figures), ...missed])
}
