import { createHash } from 'node:crypto'
import express, { type RequestHandler, type Router } from 'express'
import { FICHE_IDS, LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import type { FicheShort, InBoth, MalletteIndex } from '../../shared/mallette/content-types.ts'
import type { Fiche } from '../../shared/mallette/fiche-schema.ts'
import { ApiError, sendError } from './api-error.ts'
import { encode, encodingFor, type Encoding } from './compressed-files.ts'
import type { MalletteShelf } from './mallette-shelf.ts'

/** The texts of the mallette, for anyone who can reach the server. A GET changes nothing. */
export function malletteRoutes(shelf: MalletteShelf): Router {
  const routes = express.Router()
  const give = (path: string, find: (id: string) => unknown): unknown => routes.get(path, giver(find))
  const fiche = (id: string): Fiche | undefined => shelf.fiches.get(FICHE_IDS.find((known) => known === id.replace('-', '.'))!)
  const index = indexOf(shelf)
  give('/', () => index)
  give('/fiches/:id', fiche)
  give('/fiches/:id/short', (id) => {
    const found = fiche(id)
    return found && shortOf(found)
  })
  give('/recits/:id', (id) => shelf.recits.get(id))
  give('/methods/:id', (id) => shelf.methods.get(id))
  give('/glossary', () => shelf.glossary)
  return routes
}

/** Each answer is made, and compressed, at its first request, and kept: there are a few dozen. */
function giver(find: (id: string) => unknown): RequestHandler {
  const kept = new Map<string, Promise<{ readonly body: Buffer; readonly etag: string }>>()
  return async (request, response) => {
    const id = String(request.params.id ?? '')
    const value = find(id)
    if (value === undefined) return sendError(response, new ApiError(404, 'unknown-text'))
    const encoding = encodingFor(request)
    const key = `${encoding ?? ''} ${id}`
    const making = kept.get(key) ?? makeBody(value, encoding)
    kept.set(key, making)
    const { body, etag } = await making
    response.vary('Accept-Encoding').set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache', ETag: etag })
    if (encoding) response.set('Content-Encoding', encoding)
    if (request.fresh) response.status(304).end()
    else response.end(body)
  }
}

async function makeBody(value: unknown, encoding: Encoding | undefined): Promise<{ body: Buffer; etag: string }> {
  const plain = Buffer.from(JSON.stringify(value))
  const body = encoding ? await encode(plain, encoding, 9) : plain
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

function shortOf({ id, version, question, shortAnswer, play }: Fiche): FicheShort {
  return { id, version, question, shortAnswer, play }
}

function indexOf(shelf: MalletteShelf): MalletteIndex {
  const fiches = [...shelf.fiches.values()]
  const heads = <H>(texts: Iterable<InBoth<{ readonly head: H }>>): InBoth<H>[] => [...texts].map(({ fr, en }) => ({ fr: fr.head, en: en.head }))
  return {
    fiches: fiches.map(({ id, question, shortAnswer }) => ({ id, question, shortAnswer })),
    recits: heads(shelf.recits.values()),
    methods: heads(shelf.methods.values()),
    terms: shelf.glossary?.terms.length ?? 0,
    search: { fiches: Object.fromEntries(fiches.map((fiche) => [fiche.id, Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(fiche, language)])) as InBoth<string>])) },
  }
}

/** Every word of a fiche once, without accents. */
function wordsOf({ sources: _sources, ...said }: Fiche, language: Language): string {
  const texts: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const own = (value as Record<string, unknown>)[language]
    if (typeof own === 'string') texts.push(own)
    else Object.values(value).forEach(visit)
  }
  visit(said)
  const words = texts.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return [...new Set(words)].sort().join(' ')
}
