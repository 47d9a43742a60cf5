/**
 * The parts of a file that have the right shape, with their place: a fault in one card does not hide those of the others.
 */
import type { z } from 'zod'
import { FORMATS, ROLE_IDS, type FormatId, type RoleId } from '../../base/vocabulary.ts'
import type { Path } from '../issue.ts'
import {
  castSchema,
  challengeSchema,
  dilemmaSchema,
  eventSchema,
  formatSchema,
  initiativeSchema,
  leverSchema,
  placeSchema,
  questionSchema,
  scenarioSchema,
  type CastCard,
  type ChallengeCard,
  type DilemmaCard,
  type EventCard,
  type FormatRules,
  type InitiativeCard,
  type LeverCard,
  type PlaceCard,
  type QuestionCard,
  type ScenarioFile,
} from '../schema.ts'
import { isObject } from './shape.ts'

export type Placed<T> = { readonly path: Path; readonly value: T }

export type Parts = {
  readonly raw: Record<string, unknown>
  readonly formats: readonly (Placed<FormatRules> & { readonly id: FormatId })[]
  readonly cast: readonly (Placed<CastCard> & { readonly role: RoleId })[]
  readonly places: readonly Placed<PlaceCard>[]
  readonly initiatives: readonly Placed<InitiativeCard>[]
  readonly challenges: readonly Placed<ChallengeCard>[]
  readonly overrides: readonly Placed<LeverCard>[]
  readonly events: readonly Placed<EventCard>[]
  readonly dilemmas: readonly Placed<DilemmaCard>[]
  readonly questions: readonly Placed<QuestionCard>[]
  readonly roleOrder?: ScenarioFile['roleOrder']
  readonly start?: ScenarioFile['start']
  readonly levers?: ScenarioFile['levers']
  readonly fiches?: ScenarioFile['fiches']
  readonly languages?: ScenarioFile['languages']
  readonly map?: ScenarioFile['map']
  /** Every id written in a list, the cards that are at fault included: a reference to them is not a second fault. */
  readonly idsOf: (list: 'places' | 'initiatives' | 'challenges' | 'events' | 'dilemmas' | 'questions') => ReadonlySet<string>
  readonly storyKeys: ReadonlySet<string>
}

export function takeParts(raw: Record<string, unknown>): Parts {
  const { shape } = scenarioSchema
  const list = <T>(key: string, schema: z.ZodType<T>): Placed<T>[] =>
    items(raw[key]).flatMap((item, index) => {
      const parsed = schema.safeParse(item)
      return parsed.success ? [{ path: [key, index], value: parsed.data }] : []
    })
  const one = <K extends 'roleOrder' | 'start' | 'levers' | 'fiches' | 'languages' | 'map'>(key: K): Partial<Pick<ScenarioFile, K>> => {
    const parsed = shape[key].safeParse(raw[key])
    return parsed.success ? ({ [key]: parsed.data } as Pick<ScenarioFile, K>) : {}
  }
  return {
    raw,
    formats: FORMATS.flatMap((id) => keyed(raw.formats, id, formatSchema, 'formats').map((placed) => ({ ...placed, id }))),
    cast: ROLE_IDS.flatMap((role) => keyed(raw.cast, role, castSchema, 'cast').map((placed) => ({ ...placed, role }))),
    places: list('places', placeSchema),
    initiatives: list('initiatives', initiativeSchema),
    challenges: list('challenges', challengeSchema),
    overrides: list('leverOverrides', leverSchema),
    events: list('events', eventSchema),
    dilemmas: list('dilemmas', dilemmaSchema),
    questions: list('questions', questionSchema),
    ...one('roleOrder'),
    ...one('start'),
    ...one('levers'),
    ...one('fiches'),
    ...one('languages'),
    ...one('map'),
    idsOf: (key) => new Set(items(raw[key]).flatMap((item) => (isObject(item) && typeof item.id === 'string' ? [item.id] : []))),
    storyKeys: new Set(isObject(raw.story) ? Object.keys(raw.story) : []),
  }
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function keyed<T>(block: unknown, key: string, schema: z.ZodType<T>, under: string): Placed<T>[] {
  if (!isObject(block) || !Object.hasOwn(block, key)) return []
  const parsed = schema.safeParse(block[key])
  return parsed.success ? [{ path: [under, key], value: parsed.data }] : []
}
