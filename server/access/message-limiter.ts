/** 10 messages a second, bursts of 20 (PROMISES S5). What is over is dropped, nobody is put out. */
export const MESSAGES = { perSecond: 10, burst: 20, maxBytes: 4096 } as const

export type MessageLimiter = { /** False: too fast. */ allow(now: number): boolean }

/** One for each connection; `now` in milliseconds. */
export function messageLimiter({ perSecond, burst }: { readonly perSecond: number; readonly burst: number } = MESSAGES): MessageLimiter {
  let left = burst
  let last = 0
  return {
    allow(now) {
      left = Math.min(burst, left + ((now - last) * perSecond) / 1000)
      last = now
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
