import { timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import { replay } from '../../shared/engine/index.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import type { Admit } from '../access/admission.ts'
import { cardSignature } from '../access/tokens.ts'
import type { Store } from '../store/store.ts'
import { ApiError } from './api-error.ts'
import { documentFailed } from './document-failed.ts'

export const cardKeySchema = z.strictObject({ key: z.string().min(40).max(120), lang: z.enum(LANGUAGES).exactOptional() })

type Card = { readonly act: string; readonly ally: string; readonly date: string; readonly territory: LocalText; readonly scenario: LocalText; readonly playedAt: number }
type Document = { readonly bytes: Uint8Array; readonly type: string; readonly fileName: string }

type Tools = {
  readonly store: Pick<Store, 'loadJournal'>
  readonly admit: Admit
  readonly secret: string
  /** server/exports, given by the wiring. */
  readonly render: (card: Card, language: Language) => Promise<Document>
  readonly log: (line: string) => void
}

export type CardRoutes = {
  /** The key of one's own card, for one's own seat. */
  link(request: Request, token: string | undefined): Promise<{ readonly key: string }>
  read(key: string): Promise<Card>
  document(response: Response, key: string, language: Language | undefined): Promise<void>
}

/**
 * A commitment card leaves with its author: its key opens that card as it was written, and nothing else. Written again
 * or withdrawn, the card has another key, or none. A key travels in bodies and fragments, never in an address.
 */
export function cardRoutes({ store, admit, secret, render, log }: Tools): CardRoutes {
  const find = async (table: string, seat: number): Promise<{ readonly card: Card; readonly text: string; readonly language: Language } | undefined> => {
    const journal = await store.loadJournal(table)
    if (!journal) return undefined
    const { debrief, setup } = replay(journal.scenario, journal.events)
    const written = debrief.cards[seat]
    const act = written && journal.texts.get(written.act)
    if (!written || act === undefined) return undefined
    const { file } = journal.scenario
    const card = { act, ally: journal.texts.get(written.ally) ?? '', date: journal.texts.get(written.date) ?? '', territory: file.territory.name, scenario: file.title, playedAt: journal.events[0]?.at ?? 0 }
    return { card, text: written.act, language: setup.options.language }
  }
  const open = async (key: string): Promise<{ readonly card: Card; readonly language: Language }> => {
    const [table = '', seat = '', signature = ''] = key.split('.')
    const found = await find(table, Number(seat))
    if (!found || !isSame(signature, cardSignature(secret, table, Number(seat), found.text))) throw new ApiError(404, 'unknown-card')
    return found
  }
  return {
    async link(request, token) {
      const table = String(request.params.table)
      const admitted = token === undefined ? undefined : await admit({ as: 'seat', token })
      if (admitted?.as !== 'seat' || admitted.table !== table) throw new ApiError(401, 'not-allowed')
      const found = await find(table, admitted.seat)
      if (!found) throw new ApiError(404, 'unknown-card')
      return { key: `${table}.${admitted.seat}.${cardSignature(secret, table, admitted.seat, found.text)}` }
    },
    read: async (key) => (await open(key)).card,
    async document(response, key, language) {
      const found = await open(key)
      const document = await render(found.card, language ?? found.language).catch(documentFailed('card', log))
      response.set({ 'Content-Type': document.type, 'Content-Disposition': `attachment; filename="${document.fileName}"` }).send(Buffer.from(document.bytes))
    },
  }
}

function isSame(given: string, known: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(known)]
  return left.length === right.length && timingSafeEqual(left, right)
}
