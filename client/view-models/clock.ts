import type { Language } from '../../shared/base/vocabulary.ts'
import type { ClockView } from '../../shared/views/view-types.ts'

export type TimerModel = {
  /** Absent when the phase has no clock. */
  readonly remainingMs?: number
  /** Time since the phase opened, paused time excluded; absent without a clock. */
  readonly elapsedMs?: number
  readonly paused: boolean
  /** The last minute, or the last third of a phase under three minutes: the sheet turns yellow. */
  readonly lastMinute: boolean
  /** The last twenty seconds: said once by assistive technology. */
  readonly notice: boolean
  /** Everybody is ready: the phase closes in so many seconds. */
  readonly closingInS?: number
}

const LAST_MINUTE_MS = 60_000
const NOTICE_MS = 20_000

/** A minute, but no more than a third of a short phase: thirty seconds of news are not all « the last minute ». */
const lastStretchMs = (lengthMs: number | undefined): number => (lengthMs === undefined ? LAST_MINUTE_MS : Math.max(NOTICE_MS, Math.min(LAST_MINUTE_MS, lengthMs / 3)))

/** `now`: the server's time, in milliseconds since the epoch. */
export function timerModel(clock: ClockView, now: number): TimerModel {
  const paused = clock.endsAt === undefined && clock.remainingMs !== undefined
  const remainingMs = clock.endsAt === undefined ? clock.remainingMs : Math.max(0, clock.endsAt - now)
  const common = {
    paused,
    lastMinute: !paused && remainingMs !== undefined && remainingMs <= lastStretchMs(clock.lengthMs),
    notice: !paused && remainingMs !== undefined && remainingMs <= NOTICE_MS,
    ...(clock.closingAt === undefined ? {} : { closingInS: Math.max(0, Math.ceil((clock.closingAt - now) / 1000)) }),
  }
  if (remainingMs === undefined) return common
  return { ...common, remainingMs, ...(clock.lengthMs === undefined ? {} : { elapsedMs: Math.max(0, clock.lengthMs - remainingMs) }) }
}

/** « 04:32 »; hours are folded into minutes. A started second counts. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

/** « 13 h 40 » in French, 13:40 in English. */
export function timeOfDay(at: number, language: Language): string {
  const time = new Date(at).toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' })
  return language === 'fr' ? time.replace(':', '\u00a0h\u00a0') : time
}
