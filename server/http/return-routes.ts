import type { Request } from 'express'
import { z } from 'zod'
import { newReturnTicket, readReturnTicket, returnTicketHash } from '../access/return-ticket.ts'
import type { CardReturn, ReturnStore } from '../store/return-store.ts'
import { ApiError } from './api-error.ts'
import type { OpenEnded } from './ended-table.ts'

export const RETURN_WORDS = 500
export const returnSchema = z.strictObject({
  ticket: z.string().min(60).max(200),
  /** Absent: only read. `erase`: taken back. */
  done: z.enum(['yes', 'partly', 'not-yet', 'erase']).exactOptional(),
  words: z.string().max(RETURN_WORDS).exactOptional(),
})

export type ReturnState = { readonly scenario: string; readonly month: string; readonly answer?: Pick<CardReturn, 'done' | 'words'> }

type Tools = { readonly store: ReturnStore; readonly open: OpenEnded; readonly secret: string }

export type ReturnRoutes = {
  /** For who was there: a ticket drawn at random, told once and kept nowhere. */
  ticket(request: Request, token: string | undefined): Promise<{ readonly ticket: string }>
  answer(body: z.infer<typeof returnSchema>): Promise<ReturnState>
  /** For trainers: what became of commitments, in no order that tells whose. */
  list(): Promise<readonly CardReturn[]>
}

/** « Trois mois après »: an optional form, by a ticket that says a scenario and a month and nothing of its holder. */
export function returnRoutes({ store, open, secret }: Tools): ReturnRoutes {
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
      return { ...read, ...(kept && { answer: { done: kept.done, words: kept.words } }) }
    },
    list: () => store.listReturns(),
  }
}
