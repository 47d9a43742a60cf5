/** What the server gives of the mallette, under /api/mallette. Public: no token, nothing of a table in it. */
import type { FicheId, Language } from '../base/vocabulary.ts'
import type { MethodHead, RecitHead } from './article-schema.ts'
import type { Fiche } from './fiche-schema.ts'
import type { Glossary } from './glossary-schema.ts'
import type { Method, Recit } from './read-article.ts'

/**
 * GET /api/mallette                      → MalletteIndex
 * GET /api/mallette/fiches/:id           → Fiche            (`2-3` or `2.3`)
 * GET /api/mallette/fiches/:id/short     → FicheShort       (help on a phone)
 * GET /api/mallette/recits/:id           → InBoth<Recit>
 * GET /api/mallette/methods/:id          → InBoth<Method>
 * GET /api/mallette/glossary             → Glossary
 */
export type InBoth<T> = Readonly<Record<Language, T>>

export type FicheShort = Pick<Fiche, 'id' | 'version' | 'question' | 'shortAnswer' | 'play'>

export type MalletteIndex = {
  readonly fiches: readonly Pick<Fiche, 'id' | 'question' | 'shortAnswer'>[]
  readonly recits: readonly InBoth<RecitHead>[]
  readonly methods: readonly InBoth<MethodHead>[]
  readonly terms: number
  /** For the search: lower-case words of each text, by language. */
  readonly search: { readonly fiches: Readonly<Partial<Record<FicheId, InBoth<string>>>> }
}

export type { Fiche, Glossary, Method, Recit }
