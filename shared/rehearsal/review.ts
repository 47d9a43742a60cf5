/** What a rehearsal leaves its trainer to look back on, read from the journal alone: prompts, never marks. */
import { seatsOfPair, type SeatNumber } from '../base/ids.ts'
import type { JournalEvent } from '../engine/event.ts'

/** What deserved attention, in the order of what presses most. */
export const REVIEW_KINDS = ['help', 'conflict', 'gone', 'stalled', 'withdrawn', 'broken', 'late'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** One thing that happened, where, to whom; `answered`: something the trainer did that may have been an answer. */
export type ReviewMoment = { readonly kind: ReviewKind; readonly season: number; readonly phase: JournalEvent['phase']; readonly seats: readonly SeatNumber[]; readonly answered: boolean }

/** What a console offers; a review says what was tried and what was left, and no more. */
export const TRAINER_TOOLS = ['pause', 'time', 'close', 'undo', 'event', 'tell', 'nudge', 'look', 'peek', 'stand-in', 'question', 'note', 'board', 'pace'] as const
export type TrainerTool = (typeof TRAINER_TOOLS)[number]

export type Review = { readonly moments: readonly ReviewMoment[]; readonly used: readonly { readonly tool: TrainerTool; readonly times: number }[]; readonly unused: readonly TrainerTool[]; readonly isOver: boolean }

export function reviewOf(events: readonly JournalEvent[]): Review {
  const moments = once(events.flatMap((event, index) => momentsAt(event, index, events)))
  const times = new Map<TrainerTool, number>()
  for (const event of events) {
    const tool = toolOf(event)
    if (tool) times.set(tool, (times.get(tool) ?? 0) + 1)
  }
  return {
    moments,
    used: TRAINER_TOOLS.flatMap((tool) => (times.has(tool) ? [{ tool, times: times.get(tool)! }] : [])),
    unused: TRAINER_TOOLS.filter((tool) => !times.has(tool)),
    isOver: events.some(({ type }) => type === 'game-ended'),
  }
}

function momentsAt(event: JournalEvent, index: number, events: readonly JournalEvent[]): ReviewMoment[] {
  const moment = (kind: ReviewKind, seats: readonly SeatNumber[], answer: (later: JournalEvent) => boolean): ReviewMoment => ({
    kind,
    season: event.season,
    phase: event.phase,
    seats,
    answered: events.slice(index + 1).some((later) => later.season === event.season && later.by === 'trainer' && answer(later)),
  })
  const about = (seat: SeatNumber) => (later: JournalEvent): boolean => 'seat' in later && later.seat === seat
  const said = (later: JournalEvent): boolean => ['trainer-told', 'paused', 'board-set', 'time-changed', 'question-asked'].includes(later.type)
  switch (event.type) {
    case 'help-set':
      return event.on ? [moment('help', [event.seat], (later) => later.type === 'help-set' && later.seat === event.seat && !later.on)] : []
    case 'conflict-opened':
      return event.season > 0 ? [moment('conflict', seatsOfPair(event.pair), said)] : []
    case 'seat-paused':
      return [moment('gone', [event.seat], about(event.seat))]
    case 'order-locked':
      return isLeft(event.seat, index, events) ? [moment('stalled', [event.seat], () => false)] : []
    case 'promise-withdrawn':
      return [moment('withdrawn', [event.seat], said)]
    case 'promise-broken':
      return [moment('broken', [], said)]
    case 'phase-closed':
      return event.cause === 'timer' && (event.phase === 'palaver' || event.phase === 'commitment') ? [moment('late', [], said)] : []
    default:
      return []
  }
}

/** Nothing was laid in this commitment. */
function isLeft(seat: SeatNumber, index: number, events: readonly JournalEvent[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = events[at]!
    if (before.type === 'order-laid' && before.seat === seat) return false
    if (before.type === 'phase-opened' && before.phase === 'commitment') return true
  }
  return false
}

/** The same thing of the same seats, several times in one phase, is told once. */
function once(moments: readonly ReviewMoment[]): ReviewMoment[] {
  const seen = new Map<string, ReviewMoment>()
  for (const moment of moments) {
    const key = JSON.stringify([moment.kind, moment.season, moment.phase, moment.seats])
    const before = seen.get(key)
    seen.set(key, before ? { ...before, answered: before.answered || moment.answered } : moment)
  }
  return [...seen.values()]
}

function toolOf(event: JournalEvent): TrainerTool | undefined {
  if (event.by !== 'trainer') return undefined
  switch (event.type) {
    case 'paused':
      return 'pause'
    case 'time-changed':
      return 'time'
    case 'phase-closed':
      return 'close'
    case 'branch-opened':
      return 'undo'
    case 'event-injected':
      return 'event'
    case 'trainer-told':
      return 'tell'
    case 'seat-nudged':
      return 'nudge'
    case 'seat-looked':
      return 'look'
    case 'orders-peeked':
      return 'peek'
    case 'stand-in-set':
    case 'bot-set':
      return 'stand-in'
    case 'question-asked':
      return 'question'
    case 'note-written':
    case 'bookmark-set':
      return 'note'
    case 'board-set':
      return 'board'
    case 'pace-set':
      return 'pace'
    default:
      return undefined
  }
}
