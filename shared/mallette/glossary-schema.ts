/** `scenarios/glossary.json`: the words of the field, French and English, each in one sentence. */
import { z } from 'zod'
import { FICHE_IDS } from '../base/vocabulary.ts'
import { bothSchema, claimShape, slugSchema, versionSchema } from './text-schema.ts'

export const GLOSSARY_FORMAT = 'faire-territoire/glossary-1'

const formsSchema = z.strictObject({ fr: z.array(z.string().min(2)), en: z.array(z.string().min(2)) })

export const termSchema = z.strictObject({
  id: slugSchema,
  /** As a dictionary has it: « tiers-lieu », « contrat à durée déterminée ». */
  term: bothSchema,
  /** One sentence, in words that need no glossary. */
  definition: bothSchema,
  /** Other writings met in texts: plurals, feminines, acronyms. « tiers-lieux », « SCIC ». Letter case does not count. */
  forms: formsSchema.exactOptional(),
  /** Writings that mean this on the game's own screens only: « jeton », « cosigne ». */
  inGame: formsSchema.exactOptional(),
  /** What the game does with it, in words, and the sentences of RULES.md that say so. */
  rule: z.strictObject({ text: bothSchema, ids: z.array(z.string().regex(/^[A-Z]{1,2}\d{1,2}$/)).min(1) }).exactOptional(),
  fiches: z.array(z.enum(FICHE_IDS)).exactOptional(),
  /** Ids of neighbouring terms. */
  see: z.array(slugSchema).exactOptional(),
  /** `sources`: of those listed in one of its fiches. */
  ...claimShape,
})
export type Term = z.infer<typeof termSchema>

export const glossarySchema = z.strictObject({ format: z.literal(GLOSSARY_FORMAT), version: versionSchema, terms: z.array(termSchema).min(1) })
export type Glossary = z.infer<typeof glossarySchema>
