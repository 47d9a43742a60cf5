import { signal } from '@preact/signals'
import type { PublicView, SeatPrivateView } from '../../../shared/views/view-types.ts'
import { beatAt, beatOfClock } from '../../view-models/reveal-beats.ts'
import type { BeatNow } from '../../view-models/reveal-beats.ts'

/** The reveal that this phone last saw, when it first did, and whether its person asked for the whole of it. */
const seen = signal<{ readonly key: string; readonly at: number; readonly isWhole: boolean } | undefined>(undefined)

/**
 * How far a phone may tell the reveal: no further than the wall. With a clock both read the same one; without, both take
 * a usual reveal's time from the moment they saw it. `now`: the server's time, in milliseconds.
 */
export function toldBeat({ table, reveal, clock }: PublicView, now: number): BeatNow | undefined {
  if (table.phase !== 'reveal' || reveal === undefined) return undefined
  const key = `${table.branch}/${table.season}`
  if (seen.peek()?.key !== key) seen.value = { key, at: now, isWhole: false }
  const { at, isWhole } = seen.value!
  return isWhole && clock.lengthMs === undefined ? beatAt(reveal, Infinity) : beatOfClock(reveal, clock, now, at)
}

/** There may be no wall to wait for: without a clock, the person decides. */
export function tellWhole(): void {
  const now = seen.peek()
  if (now) seen.value = { ...now, isWhole: true }
}

/** The mandate as it stood at the lock, until the wall has told everything. */
export function toldMandate({ mandate, result }: Pick<SeatPrivateView, 'mandate' | 'result'>, beat: BeatNow | undefined): SeatPrivateView['mandate'] {
  if (!result || beat === undefined || beat.index === beat.count - 1) return mandate
  const { solo, shared, dilemma } = result.mandate
  return { ...mandate, solo: mandate.solo - solo, shared: mandate.shared - shared, dilemma: mandate.dilemma - dilemma, total: mandate.total - solo - shared - dilemma }
}
