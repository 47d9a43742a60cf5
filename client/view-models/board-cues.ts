import type { PublicView } from '../../shared/views/view-types.ts'
import type { Cue } from './cue.ts'
import { seasonCue } from './cue.ts'

/** A clock that had no more than this left has run out: views travel a little after it. */
const LATE_MS = 400

/**
 * What is heard when the wall passes from one view to the next, besides the gestures of the map, which carry their own
 * sound. Each has something to be seen: a name in a seat, a green check, a slip, a sheet, the dial. Pure.
 * `now`: the server's time.
 */
export function boardCues(before: PublicView | undefined, after: PublicView, now: number): readonly Cue[] {
  if (!before || before.table.branch !== after.table.branch || after.table.status === 'closed') return []
  const turn = turnOf(before, after, now)
  if (turn.length > 0) return turn
  const cues = new Set<Cue>()
  for (const [seat, line] of Object.entries(after.seats)) {
    const was = before.seats[Number(seat)]
    if (was?.holder === 'open' && line.holder !== 'open') cues.add('paper')
    if (was !== undefined && was.order !== 'laid' && line.order === 'laid') cues.add('stamp')
  }
  if (hasMore(before.promises, after.promises) || hasMore(before.clues, after.clues)) cues.add('paper')
  if (hasMore(before.proposals, after.proposals)) cues.add('scissors')
  if (Object.entries(after.proposals).some(([id, { status }]) => status === 'sealed' && before.proposals[id]?.status === 'open')) cues.add('stamp')
  if (hasMore(before.thanks, after.thanks)) cues.add('thread-trust')
  return [...cues]
}

/** Another season, another phase, the end of the clock: one of them speaks for all. */
function turnOf(before: PublicView, after: PublicView, now: number): readonly Cue[] {
  const isPlaying = after.table.status === 'playing'
  if (isPlaying && after.table.season !== before.table.season) return [seasonCue(after.table.season)]
  if (after.table.phase === before.table.phase && after.table.status === before.table.status) return []
  const { endsAt } = before.clock
  return [endsAt !== undefined && now >= endsAt - LATE_MS ? 'time-up' : 'scissors']
}

const hasMore = (before: object, after: object): boolean => Object.keys(after).length > Object.keys(before).length
