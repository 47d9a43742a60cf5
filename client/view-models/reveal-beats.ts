/**
 * The reveal is computed at once and told in six beats. What a later beat tells is held back from
 * every part of the board: map, gauges, pot, worksites, promises.
 */
import type { Pair } from '../../shared/base/ids.ts'
import { INDICATORS } from '../../shared/base/vocabulary.ts'
import type { ClockView, GaugeView, LinkView, PublicView, RevealView } from '../../shared/views/view-types.ts'
import { timerModel } from './clock.ts'

export const BEATS = ['orders', 'levers', 'challenge', 'initiatives', 'pot', 'promises'] as const
export type BeatId = (typeof BEATS)[number]

/** Shares of the phase; the rest is left to look at the last beat. */
const WEIGHTS: Readonly<Record<BeatId, number>> = { orders: 8, levers: 6, challenge: 9, initiatives: 8, pot: 7, promises: 7 }
/** Without a clock (timers off), the beats keep this pace. */
export const UNTIMED_REVEAL_MS = 45_000

/** Beats that have something to tell this season, in order. */
export function beatsToTell(reveal: RevealView): BeatId[] {
  const hasLevers = Object.keys(reveal.levers).length > 0 || Object.keys(reveal.conflicts).length > 0 || Object.keys(reveal.dilemmas).length > 0
  return BEATS.filter((beat) => beat !== 'levers' || hasLevers)
}

export type BeatNow = {
  readonly beat: BeatId
  /** 0 first. */
  readonly index: number
  readonly count: number
  /** Milliseconds since this beat began. */
  readonly sinceMs: number
  /** Milliseconds until the next one; absent in the last. */
  readonly nextInMs?: number
}

/** Which beat is told `elapsedMs` after the reveal opened. */
export function beatAt(reveal: RevealView, elapsedMs: number, lengthMs: number = UNTIMED_REVEAL_MS): BeatNow {
  const beats = beatsToTell(reveal)
  const total = beats.reduce((sum, beat) => sum + WEIGHTS[beat], 0)
  const elapsed = Math.max(0, elapsedMs)
  let start = 0
  for (const [index, beat] of beats.entries()) {
    const end = start + (WEIGHTS[beat] / total) * lengthMs
    const isLast = index === beats.length - 1
    if (elapsed < end || isLast) {
      return { beat, index, count: beats.length, sinceMs: elapsed - start, ...(isLast ? {} : { nextInMs: end - elapsed }) }
    }
    start = end
  }
  return { beat: 'orders', index: 0, count: beats.length, sinceMs: elapsed }
}

/** The beat of a reveal with a clock; a pause stops the telling where it is. Without one, the telling began when this page first saw the reveal. */
export function beatOfClock(reveal: RevealView, clock: ClockView, now: number, seenAt: number): BeatNow {
  return beatAt(reveal, timerModel(clock, now).elapsedMs ?? now - seenAt, clock.lengthMs ?? UNTIMED_REVEAL_MS)
}

/** True once `beat` has been reached in `now`. */
export function isTold(beat: BeatId, now: BeatId): boolean {
  return BEATS.indexOf(now) >= BEATS.indexOf(beat)
}

/**
 * The view as the table may see it at that beat. `before` is the last view of the same season before the lock,
 * when this browser saw it; without it, what opened the season stands in.
 */
export function viewAtBeat(view: PublicView, now: BeatId, before?: PublicView): PublicView {
  const { reveal } = view
  if (!reveal) return view
  const told = (beat: BeatId): boolean => isTold(beat, now)
  return {
    ...view,
    links: linksAtBeat(view, reveal, told('levers'), told('promises'), before),
    challenge: told('challenge') || !view.challenge ? view.challenge : hideChallengeResult(view.challenge, before),
    initiatives: told('initiatives') ? view.initiatives : initiativesBefore(view, before),
    pot: told('pot') ? view.pot : (before?.pot ?? potBefore(view)),
    indicators: told('promises') ? view.indicators : indicatorsBefore(view, before),
    trust: told('promises') ? view.trust : atBefore(view.trust, before?.trust),
    promises: told('promises') ? view.promises : promisesBefore(view, reveal),
    reveal: revealAtBeat(reveal, told),
  } as PublicView
}

function revealAtBeat(reveal: RevealView, told: (beat: BeatId) => boolean): RevealView {
  const { pot, ...rest } = reveal
  const isShown = (worksite: string): boolean => (worksite.startsWith('initiative:') ? told('initiatives') : told('challenge'))
  return {
    ...rest,
    ...(pot !== undefined && told('pot') ? { pot } : {}),
    levers: told('levers') ? reveal.levers : {},
    dilemmas: told('levers') ? reveal.dilemmas : {},
    conflicts: told('levers') ? reveal.conflicts : {},
    worksites: Object.fromEntries(Object.entries(reveal.worksites).filter(([worksite]) => isShown(worksite))) as RevealView['worksites'],
    gaveNothing: told('pot') ? reveal.gaveNothing : [],
    promises: told('promises') ? reveal.promises : {},
    bands: told('promises') ? reveal.bands : {},
  }
}

function linksAtBeat(view: PublicView, reveal: RevealView, tensionsTold: boolean, bandsTold: boolean, before?: PublicView): PublicView['links'] {
  return Object.fromEntries(
    Object.entries(view.links).map(([pair, link]) => {
      const earlier = before?.links[pair as Pair]
      const tensions = tensionsTold ? link : tensionBefore(link, reveal.conflicts[pair as Pair], earlier)
      const band = bandsTold ? link.band : (reveal.bands[pair as Pair]?.from ?? link.band)
      return [pair, { ...tensions, band }]
    }),
  )
}

function tensionBefore(link: LinkView, change: 'opened' | 'closed' | undefined, earlier?: LinkView): LinkView {
  const { conflict: _conflict, ...calm } = link
  if (change === 'opened') return { ...calm, scar: earlier?.scar ?? false }
  if (change === 'closed') return { ...calm, conflict: earlier?.conflict ?? 'hot', scar: earlier?.scar ?? false }
  return link
}

function hideChallengeResult(challenge: NonNullable<PublicView['challenge']>, before?: PublicView): PublicView['challenge'] {
  const { result: _result, situation: _situation, ...open } = challenge
  const known = before?.challenge?.situation
  return known === undefined ? open : { ...open, situation: known }
}

function initiativesBefore(view: PublicView, before?: PublicView): PublicView['initiatives'] {
  if (before) return before.initiatives
  return Object.fromEntries(
    Object.entries(view.initiatives).map(([id, initiative]) => {
      const { situation: _situation, ...rest } = initiative
      return [id, { ...rest, stage: Math.max(0, initiative.stage - initiative.moved) as typeof initiative.stage, moved: 0 }]
    }),
  )
}

function potBefore(view: PublicView): PublicView['pot'] {
  const { last, ...rest } = view.pot
  const counted = view.reveal?.pot
  const earlier = last !== undefined && last.season < view.table.season ? { last } : {}
  return { ...rest, ...earlier, ...(counted === undefined ? {} : { carry: counted.carry, perSeason: counted.perSeason, theta1: counted.theta1, theta2: counted.theta2 }) }
}

function indicatorsBefore(view: PublicView, before?: PublicView): PublicView['indicators'] {
  return Object.fromEntries(INDICATORS.map((id) => [id, atBefore(view.indicators[id], before?.indicators[id])])) as PublicView['indicators']
}

function atBefore(now: GaugeView, before?: GaugeView): GaugeView {
  return before ?? { ...now, value: now.atSeasonStart }
}

function promisesBefore(view: PublicView, reveal: RevealView): PublicView['promises'] {
  return Object.fromEntries(
    Object.entries(view.promises).map(([id, promise]) => {
      const judged = reveal.promises[id]
      return [id, judged === 'kept' || judged === 'broken' || judged === 'lapsed' ? { ...promise, status: 'live' as const } : promise]
    }),
  )
}
