import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Cell } from './cell.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'
import type { Slice } from './worker.ts'

const SLICE = 25

export type Result = { readonly cell: Cell; readonly tally: Tally }
export type RunOptions = { readonly threads?: number; readonly onProgress?: (played: number, all: number) => void }

/** Plays every game of every cell on worker threads. The sums do not depend on who played what. */
export async function runCells(cells: readonly Cell[], { threads = availableParallelism(), onProgress }: RunOptions = {}): Promise<Result[]> {
  const results = cells.map((cell) => ({ cell, tally: emptyTally() }))
  const slices = cells.flatMap((cell, index) => slicesOf(cell).map((slice) => ({ index, slice })))
  const all = cells.reduce((sum, { games }) => sum + games, 0)
  let played = 0
  let next = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
    try {
      for (let job = slices[next++]; job; job = slices[next++]) {
        addTally(results[job.index]!.tally, await ask(worker, job.slice))
        played += job.slice.to - job.slice.from
        onProgress?.(played, all)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, slices.length) }, work))
  return results
}

function slicesOf(cell: Cell): Slice[] {
  const slices: Slice[] = []
  const { first = 0, games } = cell
  for (let from = first; from < first + games; from += SLICE) slices.push({ cell, from, to: Math.min(first + games, from + SLICE) })
  return slices
}

function ask(worker: Worker, slice: Slice): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const onMessage = (tally: Tally): void => {
      worker.off('error', onError)
      resolve(tally)
    }
    const onError = (error: unknown): void => {
      worker.off('message', onMessage)
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    worker.once('message', onMessage)
    worker.once('error', onError)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage(slice)
  })
}
