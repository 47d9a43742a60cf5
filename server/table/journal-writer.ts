import type { JournalEntry, Store } from '../store/store.ts'

type Staged = { readonly entry: JournalEntry; readonly resolve: () => void; readonly reject: (error: unknown) => void }

/** A commit waits for the disk and holds up every table: when many act at once, this much apart. Milliseconds. */
const BETWEEN_COMMITS_MS = 4

/**
 * Group commit: what all tables stage during one turn of the event loop, while a transaction is being written or
 * shortly after goes into one transaction; after a pause, the first goes at once. The promise of `stage` resolves
 * once it is on the disk, in the order of staging.
 * When it rejects, everything staged by the same table and not yet written has been dropped with it.
 */
export type JournalWriter = {
  stage(entry: JournalEntry): Promise<void>
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>
}

/** `rest` calls back when the next commit may start. */
export function journalWriter(append: Store['append'], rest: (done: () => void) => void = (done) => void setTimeout(done, BETWEEN_COMMITS_MS)): JournalWriter {
  let waiting: Staged[] = []
  let isDue = false
  let writing: Promise<void> | undefined
  let isResting = false

  const later = (): void => {
    if (isDue || writing || isResting) return
    isDue = true
    setImmediate(() => {
      isDue = false
      writing = writeAll().finally(() => {
        writing = undefined
        isResting = true
        rest(() => {
          isResting = false
          if (waiting.length > 0) later()
        })
      })
    })
  }

  const writeAll = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    try {
      await append(batch.map(({ entry }) => entry))
      for (const { resolve } of batch) resolve()
    } catch {
      await writeApart(batch)
    }
  }

  /** One table's refused entry must not take the others with it. */
  const writeApart = async (batch: readonly Staged[]): Promise<void> => {
    for (const [table, staged] of Map.groupBy(batch, ({ entry }) => entry.table)) {
      try {
        await append(staged.map(({ entry }) => entry))
        for (const { resolve } of staged) resolve()
      } catch (error) {
        const dropped = waiting.filter(({ entry }) => entry.table === table)
        waiting = waiting.filter(({ entry }) => entry.table !== table)
        for (const { reject } of [...staged, ...dropped]) reject(error)
      }
    }
  }

  return {
    stage: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject })
        later()
      }),
    async drain() {
      while (waiting.length > 0 || writing) await (writing ?? new Promise((resolve) => setTimeout(resolve, BETWEEN_COMMITS_MS)))
    },
  }
}
