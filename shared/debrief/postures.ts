import { POSTURES, SITUATIONS } from '../base/vocabulary.ts'
import type { TableState } from '../engine/state.ts'
import type { DebriefModel } from './debrief-types.ts'
import type { Film } from './film.ts'

/** Under this many people a figure about persons is not detailed. */
export const SMALLEST_GROUP = 3

type Players = DebriefModel['session']['players']

/** Who held the seats at the end: people, rehearsal bots, or both. A table that nobody joined yet counts as people. */
export function playersOf({ seats }: Pick<TableState, 'seats'>): Players {
  const hasBots = seats.some((seat) => seat.holder === 'bot')
  const hasPeople = seats.some((seat) => seat.holder === 'person')
  return hasBots ? (hasPeople ? 'both' : 'bots') : 'people'
}

/**
 * How often the table held each posture in each situation, and the sum of what it was worth.
 * Orders of the public rule are left out; bots too, unless they played alone; nothing is told of fewer than three people.
 */
export function posturesOf(film: Film): DebriefModel['postures'] {
  const wanted = playersOf(film.final) === 'bots' ? 'bot' : 'person'
  const counts = new Map<string, { uses: number; total: number }>()
  const seats = new Set<number>()
  for (const { event, before } of film.frames) {
    if (event.type !== 'posture-valued' || !wasChosen(before, event.seat, wanted)) continue
    seats.add(event.seat)
    const key = `${event.posture}/${event.situation}`
    const count = counts.get(key) ?? { uses: 0, total: 0 }
    counts.set(key, { uses: count.uses + 1, total: count.total + event.value })
  }
  if (wanted === 'person' && seats.size < SMALLEST_GROUP) return []
  return POSTURES.flatMap((posture) =>
    SITUATIONS.flatMap((situation) => {
      const count = counts.get(`${posture}/${situation}`)
      return count ? [{ posture, situation, ...count }] : []
    }),
  )
}

/** The order was written by somebody, not played by the rule. */
function wasChosen(state: TableState, number: number, wanted: 'person' | 'bot'): boolean {
  const source = state.game.locked?.[number]?.source
  const holder = state.seats.find((seat) => seat.seat === number)?.holder
  return holder === wanted && (source === 'laid' || source === 'saved')
}
