/** How lists of known words are called in a message. */
import {
  DIFFICULTIES,
  FICHE_IDS,
  FORMATS,
  INDICATORS,
  LANGUAGES,
  LATE_ANSWERS,
  LEVER_IDS,
  POSTURES,
  ROLE_IDS,
  ROLE_TAGS,
  SITUATIONS,
  TOO_FEW_ANSWERS,
  TOO_MANY_ANSWERS,
} from '../../base/vocabulary.ts'
import { filterSchema, initiativeRefSchema, pathSchema, selectorSchema } from '../effect-schema.ts'
import { MAP_LANDMARK_KINDS, MAP_LETTERING_STYLES, MAP_REGION_KINDS } from '../map-schema.ts'
import { idSchema, scenarioSchema, type LocalText } from '../schema.ts'

type Kind = { readonly name: Required<LocalText>; readonly words: readonly string[] }

const kind = (fr: string, en: string, words: readonly string[]): Kind => ({ name: { fr, en }, words })

const KINDS: readonly Kind[] = [
  kind('un rôle', 'a role', ROLE_IDS),
  kind('une posture', 'a posture', POSTURES),
  kind('une situation', 'a situation', SITUATIONS),
  kind('un indicateur', 'an indicator', INDICATORS),
  kind('un indicateur', 'an indicator', [...INDICATORS, '@choice']),
  kind('un levier', 'a lever', LEVER_IDS),
  kind('une fiche', 'a fiche', FICHE_IDS),
  kind('une difficulté', 'a difficulty', DIFFICULTIES),
  kind('une langue', 'a language', LANGUAGES),
  kind('un format', 'a format', FORMATS),
  kind('un genre de région', 'a kind of region', MAP_REGION_KINDS),
  kind('un genre de repère', 'a kind of landmark', MAP_LANDMARK_KINDS),
  kind('un style de lettrage', 'a style of lettering', MAP_LETTERING_STYLES),
  kind('une comparaison', 'a comparison', ['eq', 'ne', 'lt', 'lte', 'gt', 'gte']),
  kind('une réponse à un retard', 'an answer to somebody late', LATE_ANSWERS),
  kind('une réponse à trop de monde', 'an answer to too many people', TOO_MANY_ANSWERS),
  kind('une réponse à trop peu de monde', 'an answer to too few people', TOO_FEW_ANSWERS),
  kind('une famille de leviers', 'a family of levers', ['solo', 'table']),
]

/** What a closed list of words is a list of. */
export function kindOfWords(words: readonly string[]): Required<LocalText> {
  const same = KINDS.find(({ words: known }) => known.length === words.length && known.every((word) => words.includes(word)))
  return same?.name ?? { fr: 'un mot connu ici', en: 'a word known here' }
}

const SELECTORS = [
  ...['actor', 'cosigners', 'attendees', 'participants', 'concerned', 'owner', 'owners', 'contenders', 'all', 'others'].map((name) => `@${name}`),
  ...ROLE_IDS.map((role) => `role:${role}`),
  ...ROLE_TAGS.map((tag) => `tag:${tag}`),
]
const FILTERS = [
  'any',
  'gave:1',
  ...ROLE_TAGS.map((tag) => `tag:${tag}`),
  ...ROLE_IDS.map((role) => `role:${role}`),
  ...POSTURES.map((posture) => `posture:${posture}`),
]
const REFS = ['@worksite', '@target', '@mostAdvanced', '@choice']
const PATHS = [
  'n',
  'S',
  'season',
  'trust.quarters',
  'pot.level',
  'pot.total',
  'vote.yes',
  'poll.passed',
  'signers',
  'wanted',
  'participants',
  'promises.kept',
  'promises.broken',
  ...INDICATORS.map((indicator) => `ind.${indicator}`),
  ...REFS.flatMap((ref) => ['stage', 'gauge', 'known', 'evaluated', 'participants'].map((field) => `init.${ref}.${field}`)),
  ...['@actor', ...ROLE_IDS].flatMap((who) => [`received.sum.${who}`, `gave.${who}`]),
  ...ROLE_IDS.map((role) => `seated.${role}`),
]

export type Pattern = { readonly name: Required<LocalText>; readonly words: readonly string[]; readonly repair?: Required<LocalText> }

const PATTERNS = new Map<string, Pattern>([
  [patternOf(selectorSchema), { name: { fr: 'une désignation de places', en: 'a selector of seats' }, words: SELECTORS }],
  [patternOf(filterSchema), { name: { fr: 'un filtre', en: 'a filter' }, words: FILTERS }],
  [patternOf(initiativeRefSchema), { name: { fr: 'une initiative', en: 'an initiative' }, words: REFS }],
  [patternOf(pathSchema), { name: { fr: 'une valeur lisible', en: 'a readable value' }, words: PATHS }],
  [
    patternOf(idSchema),
    {
      name: { fr: 'un identifiant', en: 'an id' },
      words: [],
      repair: {
        fr: 'Écrivez 1 à 40 lettres minuscules sans accent, chiffres ou tirets, en commençant par une lettre.',
        en: 'Write 1 to 40 lower-case letters, digits or hyphens, starting with a letter.',
      },
    },
  ],
  [
    patternOf(scenarioSchema.shape.version),
    {
      name: { fr: 'un numéro de version', en: 'a version number' },
      words: [],
      repair: { fr: 'Écrivez trois nombres, par exemple 1.0.0.', en: 'Write three numbers, for example 1.0.0.' },
    },
  ],
])

/** What a text had to look like, from the pattern that refused it. */
export function patternNamed(source: string): Pattern {
  return PATTERNS.get(source) ?? { name: { fr: 'écrit comme il faut', en: 'written as expected' }, words: [] }
}

function patternOf(schema: { safeParse: (value: unknown) => { error?: { issues: readonly object[] } | undefined } }): string {
  const issue = schema.safeParse('?').error?.issues[0] as { pattern?: string } | undefined
  return issue?.pattern ?? ''
}
