import type { SeatNumber } from '../base/ids.ts'
import { succeed, type Result } from '../base/result.ts'
import { filmJournal, type Film } from '../debrief/film.ts'
import { stillOf, withoutNames, type Still } from '../debrief/reel.ts'
import type { JournalEvent } from '../engine/event.ts'
import type { TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { TextLookup } from '../views/view-types.ts'
import type { Onward } from './onward.ts'
import { compare, endOf, tryOther, type Difference, type OtherOrder, type SeasonEnd, type WhatIfRefusal } from './same-season.ts'
import { isToldAlike } from './season-lock.ts'

/** One side of a comparison: what everybody would see of it, and what it came to. No order of anybody's in full. */
export type Side = { readonly view: Still; readonly end: SeasonEnd }
export type TwoSides = { readonly season: number; readonly actual: Side; readonly other: Side; readonly differences: readonly Difference[] }

export type OnwardProgress = { readonly done: number; readonly of: number }

/** What the table looks at. The rest of the game by automata: how far it is, then what it gave; absent for a last season. */
export type WhatIfShown = TwoSides & { readonly seat: SeatNumber; readonly isExact: boolean; readonly onward?: { readonly progress: OnwardProgress } | Onward | { readonly failed: true } }

/** The same season, twice: as it was, and with one order changed. `isExact` as in `whatIfSameSeason`. */
export function whatIfSides(scenario: Scenario, events: readonly JournalEvent[], change: OtherOrder, texts: TextLookup): Result<TwoSides & { readonly isExact: boolean }, WhatIfRefusal> {
  const tried = tryOther(scenario, events, change)
  if (!tried.ok) return tried
  const { lock, actual, other } = tried.value
  return succeed({ ...twoSides(change.season, actual.state, other.state, texts), isExact: isToldAlike(actual, lock) })
}

/** A branch played beside, as far as it went, and the game that counts at the same moment; undefined for another branch. */
export function forkSides(scenario: Scenario, events: readonly JournalEvent[], branch: number, texts: TextLookup): TwoSides | undefined {
  if (!events.some((event) => event.type === 'branch-opened' && event.kind === 'fork' && event.branch === branch)) return undefined
  const beside = filmJournal(scenario, events, branch).frames.filter(({ event }) => event.branch === branch && event.type !== 'fork-closed').at(-1)?.after
  if (!beside) return undefined
  const { season, phase } = beside.game
  return twoSides(season, sameMoment(filmJournal(scenario, events), season, phase), beside, texts)
}

/** The last state of that phase; of that season where the game that counts had no such phase. */
function sameMoment({ frames, start }: Film, season: number, phase: TableState['game']['phase']): TableState {
  const ofSeason = frames.filter(({ after }) => after.status === 'playing' && after.game.season === season)
  return (ofSeason.findLast(({ after }) => after.game.phase === phase) ?? ofSeason.at(-1))?.after ?? start
}

function twoSides(season: number, actual: TableState, other: TableState, texts: TextLookup): TwoSides {
  const [before, after] = [sideOf(actual, texts), sideOf(other, texts)]
  return { season, actual: before, other: after, differences: compare(before.end, after.end) }
}

function sideOf(state: TableState, texts: TextLookup): Side {
  return { view: stillOf(state, state.setup.options.names === 'names' ? texts : withoutNames(state, texts)), end: endOf(state) }
}
