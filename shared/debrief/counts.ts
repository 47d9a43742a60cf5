import type { JournalEvent } from '../engine/event.ts'
import type { DebriefModel } from './debrief-types.ts'
import { eventsOf, type Film } from './film.ts'

export function countsOf(film: Film, events: readonly JournalEvent[]): DebriefModel['counts'] {
  const byRule = eventsOf(film, 'order-locked').filter(({ locked }) => locked.source === 'absent' || locked.source === 'silent')
  return { events: events.length, branches: film.final.branches.length, standInSeasons: byRule.length, talkMs: talkedMs(film), pausedMs: pausedMs(events) }
}

/** Table time spent in palaver. */
function talkedMs(film: Film): number {
  let opened: number | undefined
  let total = 0
  for (const { event } of film.frames) {
    if (event.type === 'phase-opened') opened = event.phase === 'palaver' ? event.tableMs : undefined
    if ((event.type === 'phase-closed' || event.type === 'game-ended') && opened !== undefined) {
      total += event.tableMs - opened
      opened = undefined
    }
  }
  return total
}

/** Server time that table time does not count, from the start of the game to its end. */
function pausedMs(events: readonly JournalEvent[]): number {
  const start = events.find(({ type }) => type === 'game-started')
  const end = events.findLast(({ type }) => type === 'game-ended') ?? events.at(-1)
  return start && end ? Math.max(0, end.at - start.at - (end.tableMs - start.tableMs)) : 0
}
