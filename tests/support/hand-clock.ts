import type { Timers } from '../../server/table/alarm-clock.ts'

export type HandClock = Timers & {
  /** Moves time, ringing what is due on the way, and lets promises and commits settle between rings. */
  pass(ms: number): Promise<void>
  /** Without moving time. */
  settle(): Promise<void>
  /** As a killed process would: nothing set so far will ring. */
  forget(): void
}

export function handClock(start = 1_700_000_000_000): HandClock {
  let now = start
  let alarms: { at: number; work: () => void }[] = []
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    now: () => now,
    after(ms, work) {
      const alarm = { at: now + ms, work }
      alarms.push(alarm)
      return () => {
        alarms = alarms.filter((one) => one !== alarm)
      }
    },
    async pass(ms) {
      const until = now + ms
      for (;;) {
        const [next] = alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        alarms = alarms.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.work()
        await settle()
      }
      now = until
      await settle()
    },
    settle,
    forget() {
      alarms = []
    },
  }
}
