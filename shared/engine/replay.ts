import { hashValue } from '../base/hash.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { JournalEvent } from './event.ts'
import { evolve } from './evolve/index.ts'
import { initialState } from './open-table.ts'
import type { TableState } from './state.ts'

/** The state a journal leads to. Only folds: no rule is decided again. @throws on an empty journal. */
export function replay(scenario: Scenario, events: readonly JournalEvent[]): TableState {
  const [first, ...others] = events
  if (!first) throw new Error('An empty journal opens no table')
  return others.reduce(evolve, initialState(scenario, first))
}

/**
 * Hash of a state, the same on every machine. The scenario is told by its own hash; of each boundary only its
 * place is kept, for its game was the state's own at that sequence; so was the one a close gives back.
 */
export function stateHash(state: TableState): string {
  const { scenario, boundaries, closed: _closed, ...rest } = state
  return hashValue({ ...rest, scenario: scenario.hash, boundaries: boundaries.map(({ game: _game, ...place }) => place) })
}
