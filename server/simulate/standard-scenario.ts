import { readFileSync } from 'node:fs'
import { hashValue } from '../../shared/base/hash.ts'
import { FICHE_IDS, INDICATORS, LEVER_IDS, POSTURES, ROLE_IDS, SITUATIONS, type DifficultyId, type IndicatorId, type RoleId } from '../../shared/base/vocabulary.ts'
import { printedHorizons } from '../../shared/engine/difficulty.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { DilemmaCard, InitiativeCard, LeverCard, ScenarioFile } from '../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'

const plain = { players: { min: 4, max: 8 }, situations: [...SITUATIONS], postures: [...POSTURES] }
const start = { vitality: 4, agency: 3, backing: 3, transition: 3 }

/** The formats of GAME §12; `30` has three initiatives and lower needs. */
function formats(difficulty: DifficultyId): ScenarioFile['formats'] {
  return {
    '30': {
      ...plain, seasons: 3, start: { vitality: 4, agency: 4, backing: 4, transition: 3 }, horizons: printedHorizons(difficulty, '30'),
      initiatives: ['shop', 'swap', 'works'], needShift: -1, stagesShift: -3, mandateTiers: { held: 3, accomplished: 5, sharedAtLeast: 1 }, dilemmaSeasons: [2],
    },
    '60': {
      ...plain, seasons: 5, start, horizons: printedHorizons(difficulty, '60'),
      initiatives: ['shop', 'swap', 'works', 'hedge'], needShift: 0, stagesShift: 0, mandateTiers: { held: 5, accomplished: 8, sharedAtLeast: 3 }, dilemmaSeasons: [2, 4],
    },
    '90': {
      ...plain, seasons: 6, start, horizons: printedHorizons(difficulty, '90'),
      initiatives: ['shop', 'swap', 'works', 'hedge'], needShift: 0, stagesShift: 1, mandateTiers: { held: 6, accomplished: 9, sharedAtLeast: 4 }, dilemmaSeasons: [2, 4],
    },
  }
}

const OWNERS: readonly (readonly [string, IndicatorId, readonly RoleId[]])[] = [
  ['shop', 'vitality', ['initiator']],
  ['swap', 'agency', ['resident']],
  ['works', 'backing', ['officer', 'official']],
  ['hedge', 'transition', ['venue', 'official', 'facilitator']],
]

const words = (fr: string): { fr: string } => ({ fr })

function initiatives(place: string): InitiativeCard[] {
  return OWNERS.map(([id, domain, owners]) => ({ id, name: words(id), text: words(id), place, domain, owners: [...owners], icon: 'basket', ink: 'red' }))
}

/** Two for each role: 2 on the mandate against 1 of an indicator, a different one for each card. */
function dilemmas(): DilemmaCard[] {
  return [2, 4].flatMap((season, turn) =>
    ROLE_IDS.map((role, index) => ({
      id: `${role}-${season}`, role, season, text: words('?'), b: { text: words('B') },
      a: { text: words('A'), effects: [{ mandate: { to: '@actor' as const, by: 2 } }, { ind: { [INDICATORS[(index + turn) % INDICATORS.length]!]: -1 } }] },
    })),
  )
}

/** What a standard table changes of itself, to measure one thing. */
export type Changes = {
  readonly withoutLevers?: readonly LeverCard['id'][]
  readonly trust?: number
  /** Format 30 as beginners play it: four postures, four situations (GAME §16). */
  readonly fourPostures?: boolean
}

const SHORT = { postures: ['listening', 'mediation', 'sponsorship', 'doing-with'], situations: ['emergence', 'conflict', 'arbitration', 'exhaustion'] } as const

let dressing: ScenarioFile | undefined

/** Map, cast and words of the shipped scenario: the measure needs them to exist, and does not read them. */
function dress(): ScenarioFile {
  if (dressing) return dressing
  const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  dressing = loaded.value.file
  return dressing
}

/** The standard deck and nothing else: what GAME §17 measures. */
export function standardScenario(difficulty: DifficultyId = 'standard', changes: Changes = {}): Scenario {
  const worn = dress()
  const file: ScenarioFile = {
    ...worn, id: 'standard', difficulty, fiches: [...FICHE_IDS], levers: [...LEVER_IDS], formats: formats(difficulty),
    start: { trust: 4, means: 2, links: [], conflicts: [] }, roleOrder: [...ROLE_IDS], initiatives: initiatives(worn.places[0]!.id),
    challenges: [], leverOverrides: [], events: [], dilemmas: dilemmas(), questions: [],
  }
  return changed({ file, deck: STANDARD_DECK, levers: Object.fromEntries(STANDARD_DECK.levers.map((card) => [card.id, card])), hash: 'standard' }, changes)
}

export function changed(scenario: Scenario, { withoutLevers = [], trust, fourPostures }: Changes): Scenario {
  const kept = scenario.file.levers.filter((id) => !withoutLevers.includes(id))
  const short = fourPostures ? { postures: [...SHORT.postures], situations: [...SHORT.situations] } : {}
  const file: ScenarioFile = {
    ...scenario.file,
    levers: kept,
    start: trust === undefined ? scenario.file.start : { ...scenario.file.start, trust },
    formats: Object.fromEntries(Object.entries(scenario.file.formats).map(([id, rules]) => [id, { ...rules, ...short }])) as ScenarioFile['formats'],
  }
  const levers = Object.fromEntries(Object.entries(scenario.levers).filter(([id]) => (kept as readonly string[]).includes(id)))
  return { ...scenario, file, levers, hash: hashValue({ formats: file.formats, start: file.start, kept }) }
}
