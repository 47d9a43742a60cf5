/** One timer for all tables: each key has at most one alarm. */
export type AlarmClock = {
  /** Rings at or after `at` (milliseconds of `now`); replaces the key's alarm. */
  set(key: string, at: number): void
  clear(key: string): void
  stop(): void
}

export type Timers = {
  now(): number
  /** Calls back once after `ms`; gives what cancels it. */
  after(ms: number, work: () => void): () => void
}

export const systemTimers: Timers = {
  now: Date.now,
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

/** Alarms closer than this ring together. */
const GRAIN_MS = 5
/** A timer of Node holds 24 days at most; an alarm further away is looked at again. */
const LONGEST_MS = 3_600_000

export function alarmClock(timers: Timers, ring: (key: string) => void): AlarmClock {
  const alarms = new Map<string, number>()
  let nextAt = Number.POSITIVE_INFINITY
  let cancel: (() => void) | undefined

  const wind = (): void => {
    cancel?.()
    cancel = undefined
    nextAt = Math.min(...alarms.values(), Number.POSITIVE_INFINITY)
    if (nextAt === Number.POSITIVE_INFINITY) return
    cancel = timers.after(Math.min(LONGEST_MS, Math.max(0, nextAt - timers.now())), strike)
  }

  const strike = (): void => {
    const due = timers.now() + GRAIN_MS
    const keys = [...alarms].filter(([, at]) => at <= due).map(([key]) => key)
    for (const key of keys) alarms.delete(key)
    wind()
    for (const key of keys) ring(key)
  }

  return {
    set(key, at) {
      if (alarms.get(key) === at) return
      const wasNext = alarms.get(key) === nextAt
      alarms.set(key, at)
      // Looking at all tables is needed only when the earliest alarm moved.
      if (at < nextAt || wasNext) wind()
    },
    clear(key) {
      if (alarms.get(key) === nextAt) {
        alarms.delete(key)
        wind()
      } else alarms.delete(key)
    },
    stop() {
      cancel?.()
      cancel = undefined
      alarms.clear()
      nextAt = Number.POSITIVE_INFINITY
    },
  }
}
