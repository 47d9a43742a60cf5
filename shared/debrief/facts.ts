import type { JournalEvent } from '../engine/event.ts'
import type { TableState } from '../engine/state.ts'
import type { Film, Frame } from './film.ts'
import { distanceQuarters } from './measures.ts'

/** What one cause produced in one season. */
export type Fact = {
  readonly season: number
  /** `challenge`, `initiative:market`, `pot`, `promise:p3`… */
  readonly id: string
  readonly events: readonly JournalEvent[]
  /** State before its first event. */
  readonly before: TableState
  /** State in which it was settled: what a season prepares under the same name comes long before. */
  readonly settled: TableState
  /** Distance to the horizons before the fact, and by how much it moved, in quarters. */
  readonly distanceBefore: number
  readonly distanceChange: number
}

const SETTLING: ReadonlySet<JournalEvent['type']> = new Set(['worksite-resolved', 'challenge-met', 'challenge-missed'])

/** Facts of the active branch in the order of their first event. */
export function gatherFacts(film: Film): Fact[] {
  const groups = new Map<string, Frame[]>()
  for (const frame of film.frames) {
    const { fact, season } = frame.event
    if (fact === undefined) continue
    const key = `${season}/${fact}`
    const group = groups.get(key)
    if (group) group.push(frame)
    else groups.set(key, [frame])
  }
  return [...groups.values()].map(describe)
}

function describe(frames: readonly Frame[]): Fact {
  const first = frames[0] as Frame
  return {
    season: first.event.season,
    id: first.event.fact ?? '',
    events: frames.map(({ event }) => event),
    before: first.before,
    settled: (frames.find(({ event }) => SETTLING.has(event.type)) ?? first).before,
    distanceBefore: distanceQuarters(first.before),
    distanceChange: frames.reduce((sum, { before, after }) => sum + distanceQuarters(after) - distanceQuarters(before), 0),
  }
}

/** The first event of a type in a fact. */
export function findEvent<T extends JournalEvent['type']>(fact: Fact, type: T): Extract<JournalEvent, { type: T }> | undefined {
  return fact.events.find((event): event is Extract<JournalEvent, { type: T }> => event.type === type)
}
