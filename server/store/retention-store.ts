/** How long a session stays, and what is left when it goes. */
export type Deleted = { readonly tables: number; readonly events: number; readonly texts: number; readonly seats: number }
/** A dated receipt holds no name and nothing that was written. */
export type Receipt = Deleted & { readonly id: string; readonly at: number; readonly code: string; readonly scenario: string; readonly openedAt: number; readonly endedAt?: number; readonly why: 'due' | 'asked' }

export type RetentionStore = {
  keepSession(code: string, days: number): Promise<void>
  /** Ended sessions whose days are over. */
  dueSessions(now: number): Promise<readonly string[]>
  /**
   * Everything of an ended session, and the receipt, in one transaction: its journal, names, words, seats, keys and
   * settings. What it gave to the base of shared sessions stays, and leads nowhere. Undefined when it is not ended.
   */
  forgetSession(code: string, receipt: { readonly id: string; readonly at: number; readonly why: Receipt['why'] }): Promise<Receipt | undefined>
  /** Newest first; of one trainer, or of all. */
  listReceipts(trainer?: string): Promise<readonly Receipt[]>
  /** What was deleted is no longer in the database's files either: to be called after deletions. */
  scrub(): Promise<void>
}
