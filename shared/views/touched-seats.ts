import type { SeatNumber } from '../base/ids.ts'
import type { GameEvent, GameEventType } from '../engine/event.ts'

/**
 * Facts that change nothing in the private view of any seat but their own.
 * Whatever is not named here may change every view; a test plays games and compares.
 */
const OWN_ONLY: ReadonlySet<GameEventType> = new Set<GameEventType>([
  'bookmark-set',
  'board-set',
  'card-written',
  'closing-set',
  'consent-set',
  'decision-tagged',
  'evidence-shown',
  'fact-read',
  'help-set',
  'belief-stated',
  'intention-declared',
  'note-written',
  'order-laid',
  'order-saved',
  'order-taken-back',
  'orders-peeked',
  'message-reported',
  'move-declined',
  'move-proposed',
  'pace-set',
  'ready-set',
  'seat-looked',
  'text-approved',
  'text-stored',
  'time-changed',
  'told-read',
  'tutorial-finished',
  'words-released',
])

/** Seats whose private view these events may change; `all` when any may. */
export function touchedSeats(events: readonly GameEvent[]): ReadonlySet<SeatNumber> | 'all' {
  const seats = new Set<SeatNumber>()
  for (const event of events) {
    if (!OWN_ONLY.has(event.type)) return 'all'
    if ('seat' in event && event.seat !== undefined) seats.add(event.seat)
  }
  return seats
}
