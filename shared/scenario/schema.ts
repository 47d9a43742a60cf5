/**
 * A scenario file, format « faire-territoire/1 ». Published as JSON Schema with French descriptions
 * (schema-descriptions.ts); explained for authors in FORMAT.md.
 * Shapes only: references between parts are checked in check/.
 */
import { z } from 'zod'
import { DIFFICULTIES, FICHE_IDS, INDICATORS, LANGUAGES, LATE_ANSWERS, LEVER_IDS, POSTURES, ROLE_IDS, SITUATIONS, TOO_FEW_ANSWERS, TOO_MANY_ANSWERS } from '../base/vocabulary.ts'
import { conditionSchema, effectSchema, valueSchema } from './effect-schema.ts'
import { mapSchema } from './map-schema.ts'

export const SCENARIO_FORMAT = 'faire-territoire/1'

export const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const roleIdSchema = z.enum(ROLE_IDS)
const indicatorSchema = z.enum(INDICATORS)
const situationSchema = z.enum(SITUATIONS)
const postureSchema = z.enum(POSTURES)
const leverIdSchema = z.enum(LEVER_IDS)
const ficheIdSchema = z.enum(FICHE_IDS)
const effectsSchema = z.array(effectSchema)

/** French is the reference; English stands beside it. */
export const textSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1).exactOptional() })
export type LocalText = z.infer<typeof textSchema>

const scale = z.int().min(0).max(10)

export const clueSchema = z.strictObject({
  text: textSchema,
  /** Exactly three situations; the three clues of a card meet in its situation only. */
  among: z.tuple([situationSchema, situationSchema, situationSchema]),
})

export const challengeSchema = z.strictObject({
  id: idSchema,
  /** Scripted for this season; absent = may be drawn. */
  season: z.int().min(1).max(6).exactOptional(),
  situation: situationSchema,
  concerned: z.tuple([roleIdSchema, roleIdSchema]),
  stake: indicatorSchema,
  title: textSchema,
  text: textSchema,
  clues: z.tuple([clueSchema, clueSchema, clueSchema]),
  onMet: effectsSchema.exactOptional(),
  onBrio: effectsSchema.exactOptional(),
  onMissed: effectsSchema.exactOptional(),
})

export const leverSchema = z.strictObject({
  id: leverIdSchema,
  fiche: ficheIdSchema,
  name: textSchema,
  /** What it does, for players, in one or two sentences. */
  text: textSchema,
  /** `solo` is secret and in the order; `table` is a public proposal of the palaver. */
  family: z.enum(['solo', 'table']),
  reservedTo: z.array(roleIdSchema),
  cost: z.strictObject({ time: z.int().min(0).max(4), means: z.int().min(0).max(10) }),
  /** Signatures wanted; each signer pays 1 time. */
  cosigners: valueSchema.exactOptional(),
  /** More signatures than `cosigners` are taken (2.9). */
  openSignatures: z.literal(true).exactOptional(),
  vote: z.enum(['two-thirds', 'majority']).exactOptional(),
  /** Resolutions a table and game; absent = no limit. */
  limit: z.int().min(1).exactOptional(),
  /** `worksite`: bears on the initiative where its initiator works; `initiative`: named in the proposal. */
  target: z.enum(['worksite', 'initiative']).exactOptional(),
  /** Public condition, checked when chosen and at sealing. */
  requires: z.strictObject({ condition: conditionSchema, text: textSchema }).exactOptional(),
  choose: z
    .strictObject({
      exactly: z.int().min(1),
      options: z.array(z.strictObject({ id: idSchema, name: textSchema, text: textSchema, notInLastSeason: z.literal(true).exactOptional() })).min(1),
    })
    .exactOptional(),
  /** The proposal carries one free clause written by the players (charter). */
  clause: z.literal(true).exactOptional(),
  effects: effectsSchema,
})

export const eventSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  text: textSchema,
  /** Played by the script in this season; absent = only the trainer may provoke it. */
  season: z.int().min(1).max(6).exactOptional(),
  /** Role of the selector `@actor`, when the card needs one. */
  actor: roleIdSchema.exactOptional(),
  poll: z
    .strictObject({
      question: textSchema,
      options: z.union([z.literal('initiatives'), z.array(z.strictObject({ id: idSchema, text: textSchema })).min(2)]),
      pass: z.literal('more-than-half'),
    })
    .exactOptional(),
  effects: effectsSchema,
  icon: z.string().max(40).exactOptional(),
})

export const dilemmaSchema = z.strictObject({
  id: idSchema,
  role: roleIdSchema,
  season: z.int().min(2).max(6).exactOptional(),
  text: textSchema,
  a: z.strictObject({ text: textSchema, effects: effectsSchema }),
  b: z.strictObject({ text: textSchema }),
})

export const questionSchema = z.strictObject({
  id: idSchema,
  season: z.int().min(1).max(6).exactOptional(),
  fiche: ficheIdSchema,
  text: textSchema,
  chips: z.array(textSchema).exactOptional(),
})

export const initiativeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** With its article, for prose: « l'épicerie », « le marché ». */
  inProse: textSchema.exactOptional(),
  text: textSchema,
  place: idSchema,
  domain: indicatorSchema,
  owners: z.array(roleIdSchema).min(1),
  /** Fixed succession of hidden situations; absent = drawn. */
  situations: z.array(situationSchema).exactOptional(),
  icon: z.string().min(1).max(40),
  ink: z.string().min(1).max(40),
})

export const castSchema = z.strictObject({
  /** Fictional character: first name and position. */
  name: textSchema,
  /** Short form for prose: « Dominique », « l'adjointe »; never follows « de », « à » or « que ». */
  inProse: textSchema.exactOptional(),
  whoIAm: textSchema,
  /** ≤ 14 words, names what feeds the mandate. */
  mandate: textSchema,
  fear: textSchema,
  firstMove: textSchema,
  /** Place of the map where the token stands. */
  place: idSchema,
})

export const placeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Centre of the disc of an initiative, in the frame of the map (1920 × 1080). */
  x: z.number().min(0).max(1920),
  y: z.number().min(0).max(1080),
})

const durationsSchema = z.strictObject({
  news: z.int().min(10).max(900),
  palaver: z.int().min(10).max(1800),
  commitment: z.int().min(10).max(900),
  reveal: z.int().min(10).max(600),
  reflection: z.int().min(10).max(900),
})

const indicatorValues = z.strictObject({ vitality: scale, agency: scale, backing: scale, transition: scale })

export const formatSchema = z.strictObject({
  seasons: z.int().min(2).max(6),
  players: z.strictObject({ min: z.int().min(4).max(8), max: z.int().min(4).max(8) }),
  durations: durationsSchema.exactOptional(),
  start: indicatorValues,
  /** Horizons, as printed: trust in halves (4.5). */
  horizons: z.strictObject({ vitality: scale, agency: scale, backing: scale, transition: scale, trust: z.number().min(0).max(10).multipleOf(0.25) }),
  initiatives: z.array(idSchema).min(2).max(6),
  /** Added to the printed needs of initiatives, before stand-in scaling (−1 for three seasons). */
  needShift: z.int().min(-4).max(4),
  /** Added to the printed Σ stages asked for « territoire apprenant ». */
  stagesShift: z.int().min(-6).max(6),
  situations: z.array(situationSchema).min(3),
  postures: z.array(postureSchema).min(2),
  mandateTiers: z.strictObject({ held: z.int(), accomplished: z.int(), sharedAtLeast: z.int() }),
  dilemmaSeasons: z.array(z.int().min(2).max(6)),
})

/** Who comes late, early, too many, too few. Advice to the trainer: a table plays without it, and without following it. */
export const arrivalsSchema = z.strictObject({
  late: z.enum(LATE_ANSWERS).exactOptional(),
  /** Read on the phones in the lobby. */
  early: textSchema.exactOptional(),
  tooMany: z.enum(TOO_MANY_ANSWERS).exactOptional(),
  tooFew: z.enum(TOO_FEW_ANSWERS).exactOptional(),
  /** What to watch, on the phone of somebody without a seat. */
  observerGuide: z.array(textSchema).min(3).max(5).exactOptional(),
})

export const scenarioSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal(SCENARIO_FORMAT),
  id: idSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  title: textSchema,
  /** Name of the fictional country, with its article for prose: « le pays de la Brumelle ». */
  territory: z.strictObject({ name: textSchema, inProse: textSchema }),
  pitch: textSchema,
  /** Read at the first news: two or three sentences. */
  opening: textSchema,
  difficulty: z.enum(DIFFICULTIES),
  fiches: z.array(ficheIdSchema).min(1),
  levers: z.array(leverIdSchema).min(1),
  /** The lever highlighted in season 1. */
  firstLever: leverIdSchema,
  formats: z.strictObject({
    '30': formatSchema.exactOptional(),
    '60': formatSchema.exactOptional(),
    '90': formatSchema.exactOptional(),
  }),
  start: z.strictObject({
    trust: scale,
    means: z.int().min(0).max(10),
    /** `[a, b, x, y]`: T[a→b] = x and T[b→a] = y. */
    links: z.array(z.tuple([roleIdSchema, roleIdSchema, scale, scale])),
    conflicts: z.array(z.tuple([roleIdSchema, roleIdSchema])),
  }),
  /** Order in which roles are filled; eight different roles. */
  roleOrder: z.array(roleIdSchema).length(8),
  cast: z.strictObject(Object.fromEntries(ROLE_IDS.map((role) => [role, castSchema])) as Record<(typeof ROLE_IDS)[number], typeof castSchema>),
  map: mapSchema,
  places: z.array(placeSchema).min(1),
  initiatives: z.array(initiativeSchema).min(2).max(6),
  challenges: z.array(challengeSchema),
  leverOverrides: z.array(leverSchema),
  events: z.array(eventSchema),
  dilemmas: z.array(dilemmaSchema),
  questions: z.array(questionSchema),
  /** Lines of the récit, by key; `{season}` `{actor}` `{cosigners}` `{initiative}` are filled in. */
  story: z.record(z.string(), textSchema),
  trainerNotes: z.array(
    z.strictObject({
      phase: z.enum(['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection', 'debrief']),
      season: z.int().min(1).max(6).exactOptional(),
      say: textSchema,
      watch: textSchema.exactOptional(),
    }),
  ),
  credits: textSchema.exactOptional(),
  arrivals: arrivalsSchema.exactOptional(),
})

export type ScenarioFile = z.infer<typeof scenarioSchema>
export type ChallengeCard = z.infer<typeof challengeSchema>
export type ClueCard = z.infer<typeof clueSchema>
export type LeverCard = z.infer<typeof leverSchema>
export type EventCard = z.infer<typeof eventSchema>
export type DilemmaCard = z.infer<typeof dilemmaSchema>
export type QuestionCard = z.infer<typeof questionSchema>
export type InitiativeCard = z.infer<typeof initiativeSchema>
export type PlaceCard = z.infer<typeof placeSchema>
export type CastCard = z.infer<typeof castSchema>
export type FormatRules = z.infer<typeof formatSchema>
export type Arrivals = z.infer<typeof arrivalsSchema>
export type PhaseDurations = z.infer<typeof durationsSchema>

/** The standard deck shipped in standard/: challenges, events, levers, reflection questions. */
export const standardDeckSchema = z.strictObject({
  challenges: z.array(challengeSchema),
  events: z.array(eventSchema),
  levers: z.array(leverSchema),
  questions: z.array(questionSchema),
})
export type StandardDeck = z.infer<typeof standardDeckSchema>
