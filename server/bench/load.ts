import type { Subject } from './subject.ts'

/** One room of the load: acts once and resolves when all its screens have seen it. */
export type LoadRoom = { readonly screens: number; act(): Promise<void> }

export type LoadResult = {
  readonly acts: number
  /** Server CPU per act, milliseconds, idle cost of the same time taken off. */
  readonly cpuMsPerAct: number
  /** Act → everybody sees, milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Servers ping all their connections every 5 s: whatever is measured lasts a whole number of such rounds. */
const PING_ROUND_S = 5
/** Acts of each room before anything is measured: the code is compiled while it warms up, and that is not an act's price. */
const WARM_UP_ACTS = 20

/** All rooms at once, as fast as they are answered. */
export async function warmUp(rooms: readonly LoadRoom[]): Promise<void> {
  for (let turn = 0; turn < WARM_UP_ACTS; turn++) await Promise.all(rooms.map((room) => room.act()))
}

/**
 * Every room acts `pace` times a second, spread evenly; the same for every server under test.
 * `seconds` is rounded up to whole rounds of pings.
 */
export async function measureLoad(subject: Subject, rooms: readonly LoadRoom[], asked: number, pace: number): Promise<LoadResult> {
  const seconds = Math.ceil(asked / PING_ROUND_S) * PING_ROUND_S
  for (const room of rooms) await room.act()
  const idle = await cpuDuring(subject, () => pause(2 * PING_ROUND_S * 1000))
  const latencies: number[] = []
  const loaded = await cpuDuring(subject, async () => {
    const waiting: Promise<void>[] = []
    for (let turn = 0; turn < seconds * pace; turn++) {
      for (const room of rooms) {
        const started = performance.now()
        waiting.push(room.act().then(() => void latencies.push(performance.now() - started)))
        await pause(1000 / pace / rooms.length)
      }
    }
    await Promise.all(waiting)
  })
  latencies.sort((a, b) => a - b)
  const acts = latencies.length
  return {
    acts,
    cpuMsPerAct: (loaded.cpuMs - (idle.cpuMs / idle.ms) * loaded.ms) / acts,
    p50: latencies[Math.floor(acts * 0.5)] ?? 0,
    p95: latencies[Math.floor(acts * 0.95)] ?? 0,
    p99: latencies[Math.floor(acts * 0.99)] ?? 0,
  }
}

async function cpuDuring(subject: Subject, work: () => Promise<unknown>): Promise<{ cpuMs: number; ms: number }> {
  const before = await subject.report('cpu')
  const started = performance.now()
  await work()
  const ms = performance.now() - started
  return { cpuMs: (await subject.report('cpu')).cpuMs - before.cpuMs, ms }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
