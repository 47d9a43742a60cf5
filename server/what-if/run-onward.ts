/** Plays « et si » onward beside the event loop: two threads, kept a minute for the next question. */
import { Worker } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import { stateHash } from '../../shared/engine/index.ts'
import { addDistributions, ONWARD_GAMES, type Distribution, type OnwardPlan } from '../../shared/what-if/index.ts'
import type { OnwardAnswer, OnwardRequest } from './onward-worker.ts'

export type OnwardResult = { readonly games: number; readonly actual: Distribution; readonly other: Distribution }

const THREADS = Math.max(1, Math.min(2, availableParallelism()))
const SLICE = 10
const IDLE_MS = 60_000
/** A slice takes a fraction of a second; beyond this a thread hangs. */
const PATIENCE_MS = 30_000

type Slice = Exclude<OnwardRequest, { plan: unknown }>

/** What was really played leads to the same figures for every question about that season: kept for the next one. */
const KEPT_ACTUALS = 8
const actuals = new Map<string, Distribution>()

let threads: Worker[] = []
let idle: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()

/** Games played so far, of those that this question plays. */
export type OnProgress = (done: number, of: number) => void

/** One question at a time: the next waits for the one before. @throws when the games cannot be played. */
export function runOnward(plan: OnwardPlan, games: number = ONWARD_GAMES, onProgress?: OnProgress): Promise<OnwardResult> {
  return inTurn(async () => {
    const key = keyOf(plan, games)
    const kept = actuals.get(key)
    const { actual, other } = await play(plan, games, kept ? ['other'] : ['actual', 'other'], onProgress)
    return { games, actual: keepActual(key, kept ?? addDistributions(actual)), other: addDistributions(other) }
  })
}

/** Plays what was really played while people read the answer about the season: the question that follows takes half the time. */
export function prepareOnward(plan: OnwardPlan, games: number = ONWARD_GAMES): Promise<void> {
  return inTurn(async () => {
    const key = keyOf(plan, games)
    if (!actuals.has(key)) keepActual(key, addDistributions((await play(plan, games, ['actual'])).actual))
  })
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const asked = queue.then(work)
  queue = asked.catch(() => undefined)
  return asked
}

function keyOf(plan: OnwardPlan, games: number): string {
  return `${stateHash(plan.actual)}/${games}`
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

type Parts = Record<Slice['side'], Distribution[]>

async function play(plan: OnwardPlan, games: number, sides: readonly Slice['side'][], onProgress?: OnProgress): Promise<Parts> {
  clearTimeout(idle)
  warmOnward()
  const slices = slicesOf(games, sides)
  const parts: Parts = { actual: [], other: [] }
  let done = 0
  const work = async (thread: Worker): Promise<void> => {
    post(thread, { plan })
    for (let slice = slices.shift(); slice; slice = slices.shift()) {
      parts[slice.side].push(await ask(thread, slice))
      done += slice.to - slice.from
      onProgress?.(done, games * sides.length)
    }
  }
  try {
    await Promise.all(threads.map(work))
    return parts
  } catch (error) {
    await closeOnward()
    throw error
  } finally {
    idle = setTimeout(() => void closeOnward(), IDLE_MS).unref()
  }
}

function keepActual(key: string, actual: Distribution): Distribution {
  actuals.delete(key)
  actuals.set(key, actual)
  const [oldest] = actuals.keys()
  if (actuals.size > KEPT_ACTUALS && oldest !== undefined) actuals.delete(oldest)
  return actual
}

/** Both sides in turn, so that the threads end together. */
function slicesOf(games: number, sides: readonly Slice['side'][]): Slice[] {
  const slices: Slice[] = []
  for (let from = 0; from < games; from += SLICE) for (const side of sides) slices.push({ side, from, to: Math.min(games, from + SLICE) })
  return slices
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
