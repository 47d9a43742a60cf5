import { z } from 'zod'

/** Unlike a scenario's texts, both languages are always there. French files hold their own U+00A0. */
export const bothSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
export type Both = z.infer<typeof bothSchema>

export const slugSchema = z.string().regex(/^[a-z][a-z0-9-]{1,47}$/)
/** « 1.0 »: the second number for a correction, the first when the meaning changes. */
export const versionSchema = z.string().regex(/^\d{1,3}\.\d{1,3}$/)

/** What a claim rests on: something read and named, our own reasoning, or a point that the MES should confirm. */
export const CLAIM_STATUS = ['sourced', 'inference', 'to-confirm'] as const
export type ClaimStatus = (typeof CLAIM_STATUS)[number]

export const sourceIdSchema = z.string().regex(/^S\d{1,3}$/)
/** `sources` name what was read: at least one where the claim is `sourced`. */
export const claimShape = { status: z.enum(CLAIM_STATUS), sources: z.array(sourceIdSchema).min(1).exactOptional() }

/** Somebody reading must be able to find it again without clicking: title, publisher, full address. */
export const sourceSchema = z.strictObject({
  id: sourceIdSchema,
  /** In the language of the source; what the document is, where it has no title. */
  title: z.string().min(3).max(200),
  publisher: z.string().min(2).max(100),
  url: z.url({ protocol: /^https?$/ }),
  /** `excerpt`: part of it was read. */
  read: z.enum(['whole', 'excerpt']),
  /** Day on which it was read, where it is known. */
  readOn: z.iso.date().exactOptional(),
  note: bothSchema.exactOptional(),
})
export type Source = z.infer<typeof sourceSchema>
