import { parentPort } from 'node:worker_threads'
import { playGames, type Cell } from './cell.ts'

/** A slice of a cell's games, played on its own thread. */
export type Slice = { readonly cell: Cell; readonly from: number; readonly to: number }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
parentPort?.on('message', ({ cell, from, to }: Slice) => parentPort?.postMessage(playGames(cell, from, to)))
