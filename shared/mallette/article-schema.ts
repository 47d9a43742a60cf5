/**
 * The heads of Markdown files: `scenarios/recits/<id>.fr.md` and `.en.md`, `scenarios/methods/<id>.fr.md` and `.en.md`.
 * One file for each language; everything but `language`, `title`, `lead` and the words agrees between the two.
 */
import { z } from 'zod'
import { FICHE_IDS, LANGUAGES, ROLE_IDS } from '../base/vocabulary.ts'
import { slugSchema, versionSchema } from './text-schema.ts'

export const RECIT_FORMAT = 'faire-territoire/recit-1'
export const METHOD_FORMAT = 'faire-territoire/method-1'

/** `voice` parole d'acteur (first person), `portrait`, `report` reportage. */
export const RECIT_KINDS = ['voice', 'portrait', 'report'] as const
/** Read before a game, given to a role as background, or used in debrief. */
export const RECIT_USES = ['before', 'role', 'debrief'] as const

const common = {
  id: slugSchema,
  language: z.enum(LANGUAGES),
  version: versionSchema,
  title: z.string().min(3).max(90),
  /** One sentence under the title, and in the list. */
  lead: z.string().min(10).max(220),
}

export const recitHeadSchema = z.strictObject({
  format: z.literal(RECIT_FORMAT),
  ...common,
  kind: z.enum(RECIT_KINDS),
  fiche: z.enum(FICHE_IDS),
  role: z.enum(ROLE_IDS),
  /** Which of the role's three portraits, so that the face suits the story. */
  face: z.enum(['0', '1', '2']).exactOptional(),
  /** Id of a scenario; it may be written later. */
  scenario: slugSchema,
  use: z.enum(RECIT_USES),
})
export type RecitHead = z.infer<typeof recitHeadSchema>

/** « a, b, c » on one line. */
const listed = <T extends z.ZodType<unknown, string>>(item: T) => z.string().transform((line) => line.split(',').map((part) => part.trim())).pipe(z.array(item).min(1))

export const methodHeadSchema = z.strictObject({
  format: z.literal(METHOD_FORMAT),
  ...common,
  /** « 2.9, 2.4 » */
  fiches: listed(z.enum(FICHE_IDS)),
  /** « une demi-journée » */
  duration: z.string().min(3).max(80),
  /** « 8 à 25 personnes » */
  people: z.string().min(3).max(80),
  /** One sentence: what is drawn from sources and what is our own proposal. */
  basis: z.string().min(10).max(400),
})
export type MethodHead = z.infer<typeof methodHeadSchema>
