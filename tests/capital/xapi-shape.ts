/** The shape of a statement as xAPI 1.0.3 part 2 gives it, for what our statements use: strict, so that a wrong name fails. */
import { z } from 'zod'

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i)
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const languageMap = z.record(languageTag, z.string().min(1))
const extensions = z.record(iri, z.unknown())
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
// An agent has exactly one identifier: here an account, so that no address of a person is needed.
const agent = z.strictObject({ objectType: z.literal('Agent').exactOptional(), name: z.string().exactOptional(), account: z.strictObject({ homePage: iri, name: z.string().min(1) }) })
const activity = z.strictObject({
  objectType: z.literal('Activity').exactOptional(),
  id: iri,
  definition: z.strictObject({ type: iri.exactOptional(), name: languageMap.exactOptional(), description: languageMap.exactOptional(), moreInfo: iri.exactOptional(), extensions: extensions.exactOptional() }).exactOptional(),
})
const activities = z.array(activity).min(1)

export const statementShape = z.strictObject({
  id: uuid.exactOptional(),
  actor: agent,
  verb: z.strictObject({ id: iri, display: languageMap.exactOptional() }),
  object: activity,
  result: z.strictObject({ completion: z.boolean().exactOptional(), success: z.boolean().exactOptional(), response: z.string().exactOptional(), extensions: extensions.exactOptional() }).exactOptional(),
  context: z.strictObject({
    registration: uuid.exactOptional(),
    // `platform` and `revision` go with an activity only: so does every object of ours.
    platform: z.string().exactOptional(),
    revision: z.string().exactOptional(),
    language: languageTag.exactOptional(),
    contextActivities: z.strictObject({ parent: activities.exactOptional(), grouping: activities.exactOptional(), category: activities.exactOptional(), other: activities.exactOptional() }).exactOptional(),
    extensions: extensions.exactOptional(),
  }).exactOptional(),
  timestamp: z.iso.datetime().exactOptional(),
})
