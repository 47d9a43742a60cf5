import type { Request, Response } from 'express'
import { z } from 'zod'
import { newReturnTicket, readReturnTicket, returnTicketHash } from '../access/return-ticket.ts'
import type { ReturnBook, ReturnState } from '../../shared/protocol/returns.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import type { ReturnStore } from '../store/return-store.ts'
import { ApiError } from './api-error.ts'
import type { OpenEnded } from './ended-table.ts'
import { dueMonth, returnBook, returnTiming } from './return-book.ts'

export const RETURN_WORDS = 500
export const returnSchema = z.strictObject({
  ticket: z.string().min(60).max(200),
  /** Absent: only read. `erase`: taken back. */
  done: z.enum(['yes', 'partly', 'not-yet', 'erase']).exactOptional(),
  words: z.string().max(RETURN_WORDS).exactOptional(),
})

/** The returns as a file; given by the wiring, which knows the exports. */
export type ReturnsFile = (book: ReturnBook) => Promise<string>

type Tools = {
  readonly store: ReturnStore
  readonly open: OpenEnded
  readonly secret: string
  readonly titleOf: (scenario: string) => LocalText | undefined
  readonly file: ReturnsFile
  readonly now: () => number
}

export type ReturnRoutes = {
  /** For who was there: a ticket drawn at random, told once and kept nowhere. */
  ticket(request: Request, token: string | undefined): Promise<{ readonly ticket: string }>
  answer(body: z.infer<typeof returnSchema>): Promise<ReturnState>
  /** For trainers: what became of commitments, three answers together at least. */
  book(): Promise<ReturnBook>
  csv(response: Response): Promise<void>
}

/** « Trois mois après »: an optional form, by a ticket that says a scenario and a month and nothing of its holder. */
export function returnRoutes({ store, open, secret, titleOf, file, now }: Tools): ReturnRoutes {
  const book = async (): Promise<ReturnBook> => returnBook(await store.listReturns(), titleOf)
  return {
    async ticket(request, token) {
      const { journal } = await open(request, token)
      const month = new Date(journal.events[0]?.at ?? 0).toISOString().slice(0, 7)
      return { ticket: newReturnTicket(secret, { scenario: journal.scenario.file.id, month }) }
    },
    async answer({ ticket, done, words }) {
      const read = readReturnTicket(secret, ticket)
      if (!read) throw new ApiError(404, 'unknown-card')
      const hash = returnTicketHash(ticket)
      if (done === 'erase') await store.forgetReturn(hash)
      else if (done !== undefined) await store.saveReturn(hash, { ...read, done, words: (words ?? '').trim() })
      const kept = await store.findReturn(hash)
      return { ...read, due: dueMonth(read.month), timing: returnTiming(read.month, now()), ...(kept && { answer: { done: kept.done, words: kept.words } }) }
    },
    book,
    async csv(response) {
      const lines = await file(await book())
      response.set({ 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="retours-trois-mois.csv"' }).send(lines)
    },
  }
}
