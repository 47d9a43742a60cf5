import type { Receipt } from '../store/retention-store.ts'
import type { Store } from '../store/store.ts'
import { newTableId } from '../access/tokens.ts'

export const SWEEP_EVERY_MS = 6 * 3_600_000

export type Retention = {
  /** An ended session, for good: nothing of it stays but a dated receipt. Undefined when it is not ended, or not there. */
  forget(code: string, why: Receipt['why']): Promise<Receipt | undefined>
  /** Everything whose days are over: how many sessions went. */
  sweep(): Promise<number>
}

type Tools = { readonly store: Pick<Store, 'dueSessions' | 'forgetSession' | 'detachBase' | 'scrub'>; /** Reads for the base of shared sessions what its journals still hold. */ readonly gather: () => Promise<void>; readonly now: () => number; readonly log: (line: string) => void }

/** Named data do not outlive the days the trainer chose (30 as a rule). */
export function retention({ store, gather, now, log }: Tools): Retention {
  const forget = (code: string, why: Receipt['why']): Promise<Receipt | undefined> => store.forgetSession(code, { id: newTableId(), at: now(), why })
  const clean = async (): Promise<void> => {
    try {
      await store.detachBase()
      await store.scrub()
    } catch (error) {
      // Deleted all the same: a backup being made, for one, keeps the file from being rewritten; the next deletion does it.
      log(`the data file could not be rewritten after a deletion: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
  return {
    async forget(code, why) {
      const receipt = await forget(code, why)
      if (receipt) await clean()
      return receipt
    },
    async sweep() {
      let gone = 0
      const due = await store.dueSessions(now())
      // What people shared is read while it is there; when it cannot be, days that are over are over all the same.
      if (due.length > 0) await gather().catch((error: unknown) => log(`base: nothing was read before a deletion: ${error instanceof Error ? error.message : 'unknown'}`))
      for (const code of due) {
        try {
          if (await forget(code, 'due')) gone += 1
        } catch (error) {
          log(`session ${code} could not be deleted: ${error instanceof Error ? error.message : 'unknown'}`)
        }
      }
      if (gone > 0) await clean()
      return gone
    },
  }
}
