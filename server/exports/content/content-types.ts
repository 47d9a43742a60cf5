/** What a document says, in one language, before any layout: PDF, DOCX and Markdown read the same sheets. */
import type { PromiseStatus } from '../../../shared/engine/state.ts'

export type TableContent = {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A drawing with its equal in words. `svg` stands alone. */
export type FigureContent = { readonly id: string; readonly svg: string; readonly alt: string; readonly width: number; readonly height: number }

export type PromiseLine = {
  readonly status: PromiseStatus
  readonly statusWord: string
  readonly from: string
  readonly to: string
  readonly what: string
  /** Seal of its outcome, and who gave it to whom; each a drawing with its words. */
  readonly mark: FigureContent
  readonly givers: readonly FigureContent[]
  /** Absent = to the whole table. */
  readonly receiver?: FigureContent
}

export type MomentContent = {
  readonly letter: string
  readonly title: string
  readonly text: string
  /** « Il manquait 3,5 aux horizons, il manque 2,5 (4) ; … » */
  readonly reasons: string
  readonly arithmetic: string
}

export type FicheContent = { readonly id: string; readonly title: string; readonly detail: string }
export type ParagraphContent = { readonly heading?: string; readonly text: string }
export type QuotationContent = { readonly by: string; readonly text: string; readonly question?: string }

export type DocumentContent = {
  readonly language: 'fr' | 'en'
  readonly title: string
  /** « Pays de Montgrain · trois saisons, six rôles · 14 novembre 2026 ». */
  readonly kicker: string
  readonly scenario: string
  readonly notice?: string
  readonly outcome?: { readonly name: string; readonly text: string }
  readonly seats: TableContent
  readonly network: { readonly start: FigureContent; readonly end: FigureContent; readonly startCaption: string; readonly endCaption: string }
  readonly curves: { readonly figure: FigureContent; readonly table: TableContent }
  readonly promises: { readonly summary: string; readonly lines: readonly PromiseLine[]; readonly table: TableContent }
  readonly moments: readonly MomentContent[]
  /** The group kept these moments, and what it opened in its debrief; absent when it opened nothing. */
  readonly momentsNote?: string
  readonly group?: { readonly feelings: readonly string[]; readonly moods?: string; readonly tables: readonly TableContent[] }
  readonly fiches: { readonly met: readonly FicheContent[]; readonly untouched: readonly FicheContent[] }
  readonly questions: readonly string[]
  readonly story: readonly ParagraphContent[]
  /** Voted by the table. */
  readonly storyTitle?: string
  /** Who stood around the table: a portrait and a name each. */
  readonly cast: readonly { readonly portrait: FigureContent; readonly name: string }[]
  readonly quotations: readonly QuotationContent[]
  readonly postures: { readonly figure?: FigureContent; readonly table: TableContent }
  readonly pots: { readonly figure: FigureContent; readonly table: TableContent }
  readonly initiatives: { readonly figure: FigureContent; readonly table: TableContent }
  readonly knowledge: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly timeline: TableContent
  readonly method: readonly string[]
}
