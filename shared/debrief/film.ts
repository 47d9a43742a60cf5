import type { JournalEvent } from '../engine/event.ts'
import { evolve } from '../engine/evolve/index.ts'
import { initialState } from '../engine/open-table.ts'
import type { TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** An event of the active branch, between the states it joins. */
export type Frame = { readonly event: JournalEvent; readonly before: TableState; readonly after: TableState }

export type Film = {
  /** After the whole journal: seats, words and releases are never rewound. */
  readonly final: TableState
  /** Events that count, in order: abandoned branches are left out, and forks played beside the game too. */
  readonly frames: readonly Frame[]
  /** The state in which the game began; the opening state when it has not. */
  readonly start: TableState
  /** Seasons that were opened, each with its last state: the state before the next one opened, or the end. */
  readonly seasons: readonly { readonly season: number; readonly end: TableState; readonly seq: number }[]
}

/** Reads a whole journal once, along the branch that counts unless another is named. @throws on an empty journal. */
export function filmJournal(scenario: Scenario, events: readonly JournalEvent[], branch?: number): Film {
  const [first, ...others] = events
  if (!first) throw new Error('An empty journal tells nothing')
  const opened = initialState(scenario, first)
  const all: Frame[] = [{ event: first, before: opened, after: opened }]
  let state = opened
  for (const event of others) {
    const after = evolve(state, event)
    all.push({ event, before: state, after })
    state = after
  }
  const counted = activeSequences(state.branches, branch ?? mainBranch(state, events))
  const frames = all.filter(({ event }) => counted(event))
  return { final: state, frames, start: startOf(frames) ?? opened, seasons: seasonsOf(frames) }
}

type Branches = TableState['branches']

/** The branch that counts: the last one, or the one it was forked from. */
function mainBranch(state: TableState, events: readonly JournalEvent[]): number {
  const forks = new Set(events.flatMap((event) => (event.type === 'branch-opened' && event.kind === 'fork' ? [event.branch] : [])))
  let branch = state.branch
  while (forks.has(branch)) {
    const parent = state.branches.find((one) => one.branch === branch)?.parent
    if (parent === undefined) break
    branch = parent
  }
  return branch
}

/** The parent's events up to the boundary, then its own; and so on up to the first branch. */
function activeSequences(branches: Branches, active: number): (event: JournalEvent) => boolean {
  const until = new Map<number, number>()
  let limit = Infinity
  for (let branch: number | undefined = active; branch !== undefined; ) {
    until.set(branch, limit)
    const line: Branches[number] | undefined = branches.find((one) => one.branch === branch)
    limit = Math.min(limit, line?.fromSeq ?? 0)
    branch = line?.parent
  }
  return ({ branch, seq }) => seq <= (until.get(branch) ?? -1)
}

function startOf(frames: readonly Frame[]): TableState | undefined {
  return frames.find(({ event }) => event.type === 'game-started')?.after
}

function seasonsOf(frames: readonly Frame[]): Film['seasons'] {
  const ends = new Map<number, { season: number; end: TableState; seq: number }>()
  for (const { event, after } of frames) {
    const { season } = after.game
    const isPlay = after.status === 'playing' || event.type === 'game-ended'
    if (season >= 1 && isPlay) ends.set(season, { season, end: after, seq: event.seq })
  }
  return [...ends.values()].sort((left, right) => left.season - right.season)
}

/** Events of the active branch, of one type. */
export function eventsOf<T extends JournalEvent['type']>(film: Film, type: T): Extract<JournalEvent, { type: T }>[] {
  return film.frames.flatMap(({ event }) => (event.type === type ? [event as Extract<JournalEvent, { type: T }>] : []))
}
