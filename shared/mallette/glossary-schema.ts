/** `scenarios/glossary.json`: the words of the field, French and English, each in one sentence. */
import { z } from 'zod'
import { FICHE_IDS } from '../base/vocabulary.ts'
import { bothSchema, claimShape, slugSchema, versionSchema } from './text-schema.ts'

export const GLOSSARY_FORMAT = 'faire-territoire/glossary-1'

export const termSchema = z.strictObject({
  id: slugSchema,
  /** As a dictionary has it: « tiers-lieu », « contrat à durée déterminée ». */
  term: bothSchema,
  /** One sentence, in words that need no glossary. */
  definition: bothSchema,
  /** Other writings met in texts: plurals, feminines, acronyms. « tiers-lieux », « SCIC ». Letter case does not count. */
  forms: z.strictObject({ fr: z.array(z.string().min(2)), en: z.array(z.string().min(2)) }).exactOptional(),
  fiches: z.array(z.enum(FICHE_IDS)).exactOptional(),
  /** Ids of neighbouring terms. */
  see: z.array(slugSchema).exactOptional(),
  /** `sources`: of those listed in one of its fiches. */
  ...claimShape,
})
export type Term = z.infer<typeof termSchema>

export const glossarySchema = z.strictObject({ format: z.literal(GLOSSARY_FORMAT), version: versionSchema, terms: z.array(termSchema).min(1) })
export type Glossary = z.infer<typeof glossarySchema>
