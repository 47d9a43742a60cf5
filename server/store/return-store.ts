/** What became of a commitment, as its author told it; one answer a ticket, the last one. */
export type CardReturn = { readonly scenario: string; readonly month: string; readonly done: 'yes' | 'partly' | 'not-yet'; readonly words: string }

export type ReturnStore = {
  saveReturn(ticketHash: string, answer: CardReturn): Promise<void>
  findReturn(ticketHash: string): Promise<CardReturn | undefined>
  /** Its author takes it back. */
  forgetReturn(ticketHash: string): Promise<void>
  /** Without their tickets, in an order that tells nothing. */
  listReturns(): Promise<readonly CardReturn[]>
}
