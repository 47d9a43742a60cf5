/** Plays « et si » onward beside the event loop: two threads, kept warm for the length of a debrief's step. */
import { Worker } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import { stateHash } from '../../shared/engine/index.ts'
import type { TableState } from '../../shared/engine/state.ts'
import { addDistributions, ONWARD_GAMES, type Distribution, type OnwardPlan } from '../../shared/what-if/index.ts'
import type { OnwardAnswer, OnwardRequest } from './onward-worker.ts'

export type OnwardResult = { readonly games: number; readonly actual: Distribution; readonly other: Distribution }

const THREADS = Math.max(1, Math.min(2, availableParallelism()))
const SLICE = 10
/** About the length of a step of the debrief: a thread that has played is faster than a new one. */
const IDLE_MS = 5 * 60_000
/** A slice takes a fraction of a second; beyond this a thread hangs. */
const PATIENCE_MS = 30_000

type Slice = Exclude<OnwardRequest, { plan: unknown }>

/** The games of one side, played slice by slice: who comes later goes on from there. */
type Side = { readonly games: number; left: readonly { readonly from: number; readonly to: number }[]; parts: readonly Distribution[] }

/** What was really played leads to the same figures for every question about that season, as another order does whoever asks: kept. */
const KEPT_SIDES = 24
const sides = new Map<string, Side>()

let threads: Worker[] = []
let idle: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()
/** Questions that somebody waits for: what is played ahead gives way to them. */
let awaited = 0

/** Games played so far, of those that this question plays. */
export type OnProgress = (done: number, of: number) => void

/** One question at a time: the next waits for the one before. @throws when the games cannot be played. */
export async function runOnward(plan: OnwardPlan, games: number = ONWARD_GAMES, onProgress?: OnProgress): Promise<OnwardResult> {
  awaited++
  try {
    const both = sidesOf(plan, games)
    await inTurn(() => {
      const of = leftOf(both)
      return play(plan, both, () => false, () => onProgress?.(of - leftOf(both), of))
    })
    return { games, actual: addDistributions(both.actual.parts), other: addDistributions(both.other.parts) }
  } finally {
    awaited--
  }
}

/** What was asked to be played ahead, the last first: a trainer looks at one season at a time. */
const ahead: { readonly both: Both }[] = []

/**
 * Plays before anybody asks, while people read or choose; a question that comes interrupts it and goes on from there.
 * Progress is that of the whole plan. Ends when it is played. @throws when the games cannot be played.
 */
export async function prepareOnward(plan: OnwardPlan, games: number = ONWARD_GAMES, onProgress?: OnProgress): Promise<void> {
  const both = sidesOf(plan, games)
  const of = games * new Set(Object.values(both)).size
  const tell = (): void => onProgress?.(of - leftOf(both), of)
  const mine = { both }
  ahead.push(mine)
  tell()
  try {
    while (leftOf(both) > 0) await inTurn(() => play(plan, both, () => awaited > 0 || ahead.at(-1) !== mine, tell))
    tell()
  } finally {
    ahead.splice(ahead.indexOf(mine), 1)
  }
}

function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const asked = queue.then(work)
  queue = asked.catch(() => undefined)
  return asked
}

type Both = Readonly<Record<Slice['side'], Side>>

function sidesOf({ actual, other }: OnwardPlan, games: number): Both {
  const played = sideOf(actual, games)
  return { actual: played, other: other === actual ? played : sideOf(other, games) }
}

function sideOf(state: TableState, games: number): Side {
  const key = `${stateHash(state)}/${games}`
  const side = sides.get(key) ?? { games, left: slicesOf(games), parts: [] }
  sides.delete(key)
  sides.set(key, side)
  const [oldest] = sides.keys()
  if (sides.size > KEPT_SIDES && oldest !== undefined) sides.delete(oldest)
  return side
}

function leftOf(both: Both): number {
  return [...new Set(Object.values(both))].reduce((all, { left }) => left.reduce((sum, { from, to }) => sum + to - from, all), 0)
}

/** Threads started before the first question, so that it does not wait for them. */
export function warmOnward(): void {
  while (threads.length < THREADS) threads.push(startThread())
}

/** At the end of a program: nothing is left running. */
export async function closeOnward(): Promise<void> {
  clearTimeout(idle)
  const stopped = threads
  threads = []
  await Promise.all(stopped.map((thread) => thread.terminate()))
}

/** Until both sides are played, or until it gives way between two slices. */
async function play(plan: OnwardPlan, both: Both, givesWay: () => boolean, onSlice: () => void): Promise<void> {
  if (leftOf(both) === 0 || givesWay()) return
  clearTimeout(idle)
  warmOnward()
  const work = async (thread: Worker): Promise<void> => {
    post(thread, { plan })
    for (let slice = nextSlice(both); slice && !givesWay(); slice = nextSlice(both)) {
      const side = both[slice.side]
      side.left = side.left.slice(1)
      const part = await ask(thread, slice)
      side.parts = [...side.parts, part]
      onSlice()
    }
  }
  try {
    await Promise.all(threads.map(work))
  } catch (error) {
    // Nobody knows what the threads were at: these sides are played again from the start.
    for (const side of Object.values(both)) Object.assign(side, { left: slicesOf(side.games), parts: [] })
    await closeOnward()
    throw error
  } finally {
    idle = setTimeout(() => void closeOnward(), IDLE_MS).unref()
  }
}

/** The side that has most left, so that both end together; what was really played first. */
function nextSlice(both: Both): Slice | undefined {
  const side = both.other.left.length > both.actual.left.length ? ('other' as const) : ('actual' as const)
  const [slice] = both[side].left
  return slice && { side, ...slice }
}

function slicesOf(games: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(games / SLICE) }, (_, index) => ({ from: index * SLICE, to: Math.min(games, (index + 1) * SLICE) }))
}

function startThread(): Worker {
  const thread = new Worker(new URL('./onward-worker.ts', import.meta.url), { execArgv: [], name: 'what-if' })
  thread.unref()
  return thread
}

function post(thread: Worker, request: OnwardRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  thread.postMessage(request)
}

function ask(thread: Worker, slice: Slice): Promise<Distribution> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(patience)
      thread.off('message', onMessage)
      thread.off('error', onError)
    }
    const onMessage = (answer: OnwardAnswer): void => {
      settle()
      if ('part' in answer) resolve(answer.part)
      else reject(new Error(answer.reason))
    }
    const onError = (error: unknown): void => {
      settle()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    const patience = setTimeout(() => onError(new Error(`No answer in ${PATIENCE_MS} ms`)), PATIENCE_MS)
    thread.on('message', onMessage)
    thread.on('error', onError)
    post(thread, slice)
  })
}
