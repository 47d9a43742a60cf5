/** One map in a thread of its own: several seconds of drawing must not hold up the tables. */
import { renameSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { bakeMap, type MapSource, type MapUse } from './bake-map.ts'

export interface BakeRequest {
  readonly source: MapSource
  /** Where each picture goes. */
  readonly paths: Readonly<Record<MapUse, string>>
}

/** People are waiting. */
const QUICK = 2

const { source, paths } = workerData as BakeRequest

await bakeMap(source, (use, picture) => {
  // Written beside, then moved in one go: a half-written picture is never served.
  const fresh = `${paths[use]}.${process.pid}.part`
  writeFileSync(fresh, picture)
  renameSync(fresh, paths[use])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(use)
}, QUICK)
