/** What the database keeps of the door of a session. */
export type WaitingRecord = { readonly tokenHash: string; readonly code: string; /** JSON. */ readonly wish: string; readonly at: number; readonly refused: boolean }

export type DoorStore = {
  addWaiting(person: { readonly tokenHash: string; readonly code: string; readonly wish: string; readonly at: number }): Promise<void>
  findWaiting(tokenHash: string): Promise<WaitingRecord | undefined>
  /** Those not answered yet, in the order they came. */
  listWaiting(code: string): Promise<readonly WaitingRecord[]>
  /** What they had asked for is forgotten; `answer` is what they are told instead, JSON. */
  refuseWaiting(tokenHash: string, at: number, answer?: string): Promise<void>
  forgetWaiting(tokenHash: string): Promise<void>
  /** The table this word stands for: the one proposed, unless somebody gave the word before. */
  tableOfWord(code: string, wordHash: string, proposed: string): Promise<string>
  findTableOfWord(code: string, wordHash: string): Promise<string | undefined>
}
