import { hashValue } from '../../shared/base/hash.ts'
import { ROLE_IDS, SITUATIONS, type RoleId, type SituationId } from '../../shared/base/vocabulary.ts'
import type { MapSpec } from '../../shared/drawing/map-spec.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { CastCard, ChallengeCard, ClueCard, DilemmaCard, FormatRules, LeverCard, LocalText, ScenarioFile } from '../../shared/scenario/schema.ts'

/** Sizes of the smallest scenario that has one of everything; tests override what they look at. */
export type SmallScenario = {
  readonly file?: Partial<ScenarioFile>
  /** Merged into every format. */
  readonly format?: Partial<FormatRules>
  /** Added to the small levers, or in place of the one with the same id. */
  readonly levers?: readonly LeverCard[]
}

const text = (fr: string): LocalText => ({ fr, en: fr })

export function smallScenario(changes: SmallScenario = {}): Scenario {
  const levers = Object.fromEntries([...SMALL_LEVERS, ...(changes.levers ?? [])].map((card) => [card.id, card]))
  const base = smallFile(changes.format ?? {})
  const file: ScenarioFile = { ...base, levers: Object.keys(levers) as ScenarioFile['levers'], ...changes.file }
  const inPlay = Object.fromEntries(Object.entries(levers).filter(([id]) => (file.levers as readonly string[]).includes(id)))
  const deck = { challenges: SITUATIONS.map((situation) => challenge(`deck-${situation}`, situation)), events: [], levers: [], questions: [] }
  return { file, deck, levers: inPlay, hash: hashValue({ file, levers: inPlay }) }
}

function smallFile(changes: Partial<FormatRules>): ScenarioFile {
  const format = (seasons: number, initiatives: readonly string[]): FormatRules => ({
    seasons,
    players: { min: 4, max: 8 },
    start: { vitality: 3, agency: 3, backing: 3, transition: 2 },
    horizons: { vitality: 5, agency: 5, backing: 5, transition: 4, trust: 4.5 },
    initiatives: [...initiatives],
    needShift: 0,
    stagesShift: 0,
    situations: [...SITUATIONS],
    postures: ['listening', 'mediation', 'sponsorship', 'doing-with', 'trusted-third', 'expertise', 'go-between'],
    mandateTiers: { held: 5, accomplished: 8, sharedAtLeast: 3 },
    dilemmaSeasons: seasons >= 5 ? [2, 4] : [2],
    ...changes,
  })
  return {
    format: 'faire-territoire/1',
    id: 'small',
    version: '1.0.0',
    languages: ['fr', 'en'],
    title: text('Petit scénario'),
    territory: { name: text('Pays de rien'), inProse: text('le pays de rien') },
    pitch: text('Pour les essais.'),
    opening: text('Il était une fois.'),
    difficulty: 'standard',
    fiches: ['2.1', '2.2'],
    levers: [],
    firstLever: '2.2',
    formats: { '30': format(3, ['shop', 'swap', 'market']), '60': format(5, ['shop', 'swap', 'market', 'hedge']) },
    start: { trust: 4, means: 2, links: [['official', 'initiator', 3, 2]], conflicts: [] },
    roleOrder: [...ROLE_IDS],
    cast: Object.fromEntries(ROLE_IDS.map((role) => [role, cast(role)])) as Record<RoleId, CastCard>,
    map: SMALL_MAP,
    places: [{ id: 'square', name: text('La place'), x: 10, y: 10 }],
    initiatives: [
      { id: 'shop', name: text('L’épicerie'), text: text('…'), place: 'square', domain: 'vitality', owners: ['initiator'], situations: ['deadlock', 'distrust'], icon: 'basket', ink: 'red' },
      { id: 'swap', name: text('La bourse'), text: text('…'), place: 'square', domain: 'agency', owners: ['resident'], situations: ['emergence', 'conflict'], icon: 'hands', ink: 'ochre' },
      { id: 'market', name: text('Le marché'), text: text('…'), place: 'square', domain: 'backing', owners: ['officer', 'official'], icon: 'stall', ink: 'blue' },
      { id: 'hedge', name: text('La haie'), text: text('…'), place: 'square', domain: 'transition', owners: ['venue', 'official', 'facilitator'], icon: 'tree', ink: 'green' },
    ],
    challenges: [
      { ...challenge('offer', 'distrust'), season: 1, concerned: ['official', 'initiator'], stake: 'agency' },
      { ...challenge('tired', 'exhaustion'), season: 2 },
      { ...challenge('budget', 'arbitration'), season: 3, concerned: ['official', 'enterprise'], stake: 'backing' },
    ],
    leverOverrides: [],
    events: [
      { id: 'press', title: text('Article'), text: text('…'), season: 2, effects: [{ ind: { vitality: 1 } }] },
      { id: 'heat', title: text('Canicule'), text: text('…'), effects: [{ ind: { transition: -1 } }] },
      {
        id: 'call',
        title: text('Appel à projets'),
        text: text('…'),
        poll: { question: text('Pour qui ?'), options: 'initiatives', pass: 'more-than-half' },
        effects: [{ if: { eq: ['poll.passed', 1] }, then: [{ gauge: { init: '@choice', by: 2 } }], else: [{ trust: { from: '@contenders', to: '@contenders', by: -1 } }] }],
      },
    ],
    dilemmas: ROLE_IDS.map(dilemma),
    questions: [
      { id: 'who-was-absent', fiche: '2.2', text: text('Qui n’était pas là ?'), chips: [text('Personne'), text('Quelqu’un')] },
      { id: 'what-held', season: 2, fiche: '2.3', text: text('Quelle règle a tenu ?') },
    ],
    story: {},
    trainerNotes: [],
  }
}

function cast(role: RoleId): CastCard {
  return { name: text(role), whoIAm: text('…'), mandate: text('…'), fear: text('…'), firstMove: text('…'), place: 'square' }
}

function dilemma(role: RoleId): DilemmaCard {
  return {
    id: `dilemma-${role}`,
    role,
    text: text('…'),
    a: { text: text('A'), effects: [{ mandate: { to: '@actor', by: 2 } }, { ind: { vitality: -1 } }] },
    b: { text: text('B') },
  }
}

/** Three clues of three situations each, in the order of SITUATIONS, that meet in `situation` only. */
export function cluesFor(situation: SituationId): [ClueCard, ClueCard, ClueCard] {
  const [a, b, c] = SITUATIONS.filter((other) => other !== situation) as [SituationId, SituationId, SituationId]
  const clue = (fr: string, ...others: SituationId[]): ClueCard => {
    const among = SITUATIONS.filter((one) => one === situation || others.includes(one))
    return { text: text(fr), among: among as ClueCard['among'] }
  }
  return [clue('un', a, b), clue('deux', b, c), clue('trois', a, c)]
}

export function challenge(id: string, situation: SituationId): ChallengeCard {
  return { id, situation, concerned: ['initiator', 'resident'], stake: 'vitality', title: text(id), text: text('…'), clues: cluesFor(situation) }
}

const lever = (id: LeverCard['id'], fiche: LeverCard['fiche'], card: Partial<LeverCard>): LeverCard => ({
  id,
  fiche,
  name: text(id),
  text: text('…'),
  family: 'table',
  reservedTo: [],
  cost: { time: 1, means: 0 },
  effects: [],
  ...card,
})

/** One lever of each kind, with plain effects; the real ones are in shared/scenario/standard. */
export const SMALL_LEVERS: readonly LeverCard[] = [
  lever('2.1', '2.1', { family: 'solo', reservedTo: ['initiator', 'venue'], target: 'worksite', effects: [{ reveal: '@worksite' }] }),
  lever('2.2', '2.2', { cost: { time: 1, means: 1 }, cosigners: { ceil: { div: ['n', 3] } }, limit: 2, effects: [{ ind: { agency: 1 } }] }),
  lever('2.3', '2.3', { family: 'solo', target: 'worksite', effects: [{ force: 2 }] }),
  lever('2.3-charter', '2.3', { vote: 'majority', clause: true, limit: 1, effects: [{ charter: true }] }),
  lever('2.5', '2.5', {
    reservedTo: ['official', 'officer', 'funder'],
    cost: { time: 0, means: 2 },
    cosigners: 1,
    limit: 1,
    requires: { condition: { gte: ['ind.backing', 4] }, text: text('un appui d’au moins 4') },
    effects: [{ pot: { perSeason: 1 } }],
  }),
  lever('2.7', '2.7', { family: 'solo', effects: [{ pot: { now: 1 } }] }),
  lever('2.8', '2.8', { family: 'solo', reservedTo: ['officer', 'enterprise'], limit: 2, effects: [{ reveal: 'all' }] }),
  lever('2.9', '2.9', {
    reservedTo: ['facilitator', 'resident'],
    cost: { time: 1, means: 1 },
    cosigners: 2,
    openSignatures: true,
    limit: 2,
    target: 'initiative',
    choose: {
      exactly: 2,
      options: [
        { id: 'acquaintance', name: text('①'), text: text('…') },
        { id: 'stakeholders', name: text('②'), text: text('…') },
        { id: 'discovery', name: text('④'), text: text('…'), notInLastSeason: true },
      ],
    },
    effects: [{ chosen: { acquaintance: [{ trust: { from: '@attendees', to: '@attendees', by: 1, below: 7 } }], stakeholders: [{ reveal: '@target' }], discovery: [{ means: { to: '@attendees', by: 1, next: true } }] } }],
  }),
  lever('2.10', '2.10', { reservedTo: ['official'], cosigners: { ceil: { div: ['n', 2] } }, limit: 2, effects: [{ ind: { backing: 1 } }] }),
  lever('2.11', '2.11', {
    reservedTo: ['facilitator'],
    vote: 'two-thirds',
    limit: 1,
    choose: { exactly: 1, options: [{ id: 'vitality', name: text('vitalité'), text: text('…') }, { id: 'backing', name: text('appui'), text: text('…') }] },
    effects: [{ horizon: { of: '@choice', by: -1 } }],
  }),
  lever('2.13', '2.13', {
    cost: { time: 1, means: 1 },
    cosigners: { ceil: { div: ['n', 3] } },
    limit: 2,
    target: 'worksite',
    effects: [{ onGrowth: { init: '@worksite', do: [{ ind: { transition: 1 } }] } }],
  }),
]

const SMALL_MAP: MapSpec = {
  seed: 1,
  outline: [[100, 100], [400, 80], [800, 100], [800, 500], [400, 520], [100, 500]],
  regions: [{ id: 'all', kind: 'fields', sites: [{ x: 400, y: 300 }] }],
  rivers: [],
  lakes: [],
  roads: [],
  rails: [],
  bridges: [],
  landmarks: [],
  seats: Object.fromEntries(ROLE_IDS.map((role, index) => [role, [150 + 80 * index, 300]])) as unknown as MapSpec['seats'],
  pot: [400, 300],
  lettering: [],
  clear: [],
}
