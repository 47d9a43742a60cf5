import type { Subject } from './subject.ts'

/** One room of the load: acts once and resolves when all its screens have seen it. */
export type LoadRoom = { readonly screens: number; act(): Promise<void> }

export type LoadResult = {
  readonly acts: number
  /** Server CPU per act, milliseconds, idle cost of the same time taken off. */
  readonly cpuMsPerAct: number
  /** Act → everybody sees, milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Every room acts `pace` times a second, spread evenly; the same for every server under test. */
export async function measureLoad(subject: Subject, rooms: readonly LoadRoom[], seconds: number, pace: number): Promise<LoadResult> {
  for (const room of rooms) await room.act()
  const idle = await cpuDuring(subject, () => pause(2000))
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
