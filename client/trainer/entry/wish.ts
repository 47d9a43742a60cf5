import { KEEP_DAYS } from '../../../shared/protocol/keeping-days.ts'
import type { DifficultyId, Language } from '../../../shared/base/vocabulary.ts'
import type { OpenSession, SessionSetup } from '../../../shared/protocol/opening.ts'
import { atTime } from '../tables/time-of-day.ts'

/** The form as it is filled in: every field has a value, words as they are typed. */
export interface Wish extends Required<Omit<SessionSetup, 'title' | 'overlay' | 'difficulty' | 'growsTo' | 'rehearsal'>> {
  readonly title: string
  readonly overlay: string | undefined
  /** Undefined: the scenario's own. */
  readonly difficulty: DifficultyId | undefined
  readonly grows: boolean
  /** « 17:30 », or nothing. */
  readonly endTime: string
  readonly debriefMinutes: string
}

const MOST_TABLES = 40

export function usualWish(language: Language): Wish {
  return {
    scenario: '', overlay: undefined, difficulty: undefined, format: '30', language, seats: 6, tables: 1, remote: false, names: 'pseudonyms', timers: 'normal', title: '',
    admission: 'free', roles: 'trainer', grows: false, silent: false, trustNumbers: true, keepDays: KEEP_DAYS.usual, endTime: '', debriefMinutes: '',
  }
}

/** What a template, or an older session, settles; the rest as usual. The hour of the end is never kept. */
export function wishOf({ growsTo, rehearsal: _rehearsal, ...setup }: SessionSetup, language: Language): Wish {
  return { ...usualWish(language), ...setup, overlay: setup.overlay, difficulty: setup.difficulty, grows: growsTo !== undefined }
}

export function setupOf({ title, overlay, difficulty, grows, endTime: _end, debriefMinutes: _minutes, ...setup }: Wish): SessionSetup {
  return { ...setup, ...(overlay === undefined ? {} : { overlay }), ...(difficulty === undefined ? {} : { difficulty }), ...(grows ? { growsTo: MOST_TABLES } : {}), ...(title.trim() === '' ? {} : { title: title.trim() }) }
}

export function requestOf(wish: Wish, now: number): OpenSession {
  const endsAt = atTime(wish.endTime, now)
  const minutes = minutesOf(wish.debriefMinutes)
  const plan = { ...(endsAt === undefined ? {} : { endsAt }), ...(minutes === undefined ? {} : { debriefMinutes: minutes }) }
  return { ...setupOf(wish), ...(Object.keys(plan).length > 0 ? { plan } : {}) }
}

/** A whole number of minutes from 1 to 180; undefined for anything else. */
export function minutesOf(typed: string): number | undefined {
  const minutes = Math.round(Number(typed))
  return typed.trim() === '' || !(minutes >= 1 && minutes <= 180) ? undefined : minutes
}
