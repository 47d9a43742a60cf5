import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { identityOf, MAP_SIZES, type MapSource, type MapUse } from './bake-map.ts'
import type { BakeRequest } from './bake-worker.ts'

/** Landscapes of scenarios that came without theirs: drawn once, kept in the data folder by what they show. */
export interface MapOven {
  /** The file of a picture, once it is drawn; undefined for a map that was baked with the project. @throws when it cannot be drawn. */
  picture(id: string, use: MapUse): Promise<string> | undefined
  /** Draws what is missing for this map, after those already asked for; says each picture in the log. */
  need(source: MapSource): void
  close(): Promise<void>
}

export interface OvenSettings {
  readonly folder: string
  /** Identity of each map baked with the project. */
  readonly shipped: Readonly<Record<string, { readonly identity: string }>>
  readonly log: (line: string) => void
}

type Drawn = Readonly<Record<MapUse, Promise<string>>>

export function mapOven({ folder, shipped, log }: OvenSettings): MapOven {
  const maps = new Map<string, { readonly identity: string; readonly drawn: Drawn }>()
  let queue: Promise<unknown> = Promise.resolve()
  let worker: Worker | undefined
  let isClosed = false

  /** Resolves each picture as it comes; rejects what is left when the thread ends without it. */
  const bake = ({ source, paths }: BakeRequest, onPicture: (use: MapUse) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      worker = new Worker(new URL('./bake-worker.ts', import.meta.url), { workerData: { source, paths } satisfies BakeRequest })
      worker.on('message', onPicture)
      worker.once('error', reject)
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the drawing of ${source.id} ended with ${code}`))))
    })

  const start = (source: MapSource, identity: string): Drawn => {
    const paths: BakeRequest['paths'] = { board: join(folder, `${identity}-board.webp`), phone: join(folder, `${identity}-phone.webp`) }
    if (MAP_SIZES.every(({ use }) => existsSync(paths[use]))) return { board: Promise.resolve(paths.board), phone: Promise.resolve(paths.phone) }
    mkdirSync(folder, { recursive: true })
    const { board, phone } = { board: Promise.withResolvers<string>(), phone: Promise.withResolvers<string>() }
    const waiting = { board, phone }
    const run = async (): Promise<void> => {
      if (isClosed) throw new Error('the server stops')
      log(`maps: drawing ${source.id}…`)
      let done = 0
      await bake({ source, paths }, (use) => {
        log(`maps: ${source.id}, ${use}, ${++done} of ${MAP_SIZES.length}`)
        waiting[use].resolve(paths[use])
      })
    }
    const turn = queue.then(run)
    queue = turn.catch((error: unknown) => {
      if (!isClosed) log(`maps: ${source.id} is not drawn: ${error instanceof Error ? error.message : String(error)}`)
      for (const { use } of MAP_SIZES) waiting[use].reject(error)
    })
    // Nobody may be waiting for it.
    for (const { use } of MAP_SIZES) waiting[use].promise.catch(() => undefined)
    return { board: board.promise, phone: phone.promise }
  }

  return {
    picture: (id, use) => maps.get(id)?.drawn[use],
    need(source) {
      const identity = identityOf(source)
      const isShipped = Object.hasOwn(shipped, source.id) && shipped[source.id]?.identity === identity
      if (isShipped) maps.delete(source.id)
      else if (maps.get(source.id)?.identity !== identity) maps.set(source.id, { identity, drawn: start(source, identity) })
    },
    async close() {
      isClosed = true
      await worker?.terminate()
      await queue
    },
  }
}
