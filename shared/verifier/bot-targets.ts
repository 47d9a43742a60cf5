/**
 * Does a scenario keep what the game promises when automata play it? Whole games in memory, the same in a terminal, on
 * the server and in a page. Here the tables of one temper; closer-targets.ts has the others. `npm run simulate` measures all.
 */
import { OUTCOMES, type DifficultyId, type FormatId, type OutcomeId } from '../base/vocabulary.ts'
import { simulateGame, type Player } from '../bots/index.ts'
import type { BotKind, TableSetup, TableState } from '../engine/state.ts'
import { openDocument } from '../scenario/check/document.ts'
import { createReporter } from '../scenario/check/reporter.ts'
import type { Issue } from '../scenario/issue.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { LocalText } from '../scenario/schema.ts'
import { RULES_VERSION } from '../engine/open-table.ts'

export const STRATEGIES = ['selfish', 'naive', 'mediator'] as const satisfies readonly BotKind[]
type Strategy = (typeof STRATEGIES)[number]

/** What a table of one temper came to. */
export type Figures = {
  readonly format: FormatId
  readonly seats: number
  readonly seasons: number
  readonly difficulty: DifficultyId
  readonly strategy: Strategy
  readonly games: number
  readonly outcomes: Readonly<Record<OutcomeId, number>>
  /** Horizons met, all games together. */
  readonly met: number
}

export type Target = { readonly id: `B${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`; readonly format: FormatId; readonly seats: number; readonly missed: Required<LocalText>; readonly repair: Required<LocalText> }

/**
 * Percentages of GAME §17, good will at the demanding difficulty included; horizons met by mediators above good will,
 * over five seasons or more and over fewer.
 */
export const BOT_TARGETS = { selfishStalled: 80, naiveStalled: 40, naiveStalledDemanding: 80, naiveLearning: 2, cooperativeMoving: 75, horizonsAbove: 1.5, horizonsAboveShort: 0.5 } as const
const LONG_SEASONS = 5

/** What chance alone may move a percentage of so many games, nineteen times in twenty. */
export function roomFor(target: number, games: number): number {
  return 1.64 * Math.sqrt((target * (100 - target)) / games) + 50 / games
}

/** The tables worth measuring: each format at its smallest, middle and largest number of seats. */
export function tablesOf(scenario: Scenario): { readonly format: FormatId; readonly seats: number }[] {
  return Object.entries(scenario.file.formats).flatMap(([format, { players: { min, max } }]) =>
    [...new Set([min, (min + max + ((min + max) % 2)) / 2, max])].map((seats) => ({ format: format as FormatId, seats })),
  )
}

export function measureTable(scenario: Scenario, format: FormatId, seats: number, strategy: Strategy, games: number, seed = 'targets'): Figures {
  const players = Array.from({ length: seats }, (): Player => ({ kind: strategy }))
  const counted = playMany(scenario, format, seats, games, () => players, undefined, seed)
  return { format, seats, seasons: scenario.file.formats[format]?.seasons ?? 0, difficulty: scenario.file.difficulty, strategy, ...counted }
}

/** How many games ended so, and horizons met, all games together. */
export type Counted = Pick<Figures, 'games' | 'outcomes' | 'met'>

/** Game i draws from the same seed whoever plays: what differs comes from the players. */
export function playMany(
  ...[scenario, format, seats, games, players, onEnd = () => {}, seed = 'targets']: [
    scenario: Scenario, format: FormatId, seats: number, games: number, players: (game: number) => readonly Player[],
    onEnd?: ((state: TableState, game: number) => void) | undefined, seed?: string,
  ]
): Counted {
  const outcomes = Object.fromEntries(OUTCOMES.map((id) => [id, 0])) as Record<OutcomeId, number>
  let met = 0
  for (let game = 0; game < games; game++) {
    const state = simulateGame(scenario, setupOf(scenario, format, seats, `${seed}/${game}`), players(game))
    const { outcome } = state.game
    if (!outcome) throw new Error('A simulated game has no outcome')
    outcomes[outcome.id]++
    met += outcome.met.length
    onEnd(state, game)
  }
  return { games, outcomes, met }
}

function setupOf(scenario: Scenario, format: FormatId, seats: number, seed: string): TableSetup {
  return {
    scenarioId: scenario.file.id,
    scenarioVersion: scenario.file.version,
    scenarioHash: scenario.hash,
    format,
    seed,
    seats,
    rulesVersion: RULES_VERSION,
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'off' },
  }
}

/** The targets that these figures miss, table by table. */
export function missedTargets(figures: readonly Figures[]): Target[] {
  const tables = [...new Map(figures.map(({ format, seats }) => [`${format}/${seats}`, { format, seats }])).values()]
  return tables.flatMap(({ format, seats }) => {
    const of = (strategy: Strategy): Figures | undefined => figures.find((one) => one.format === format && one.seats === seats && one.strategy === strategy)
    const judged = [judgeSelfish(of('selfish')), judgeNaive(of('naive')), judgeMediators(of('mediator'), of('naive'))]
    return judged.flatMap((one) => (one ? [{ ...one, format, seats }] : []))
  })
}

type Judged = Omit<Target, 'format' | 'seats'>

export function percent({ outcomes, games }: Counted, ids: readonly OutcomeId[]): number {
  return Math.round((100 * ids.reduce((sum, id) => sum + outcomes[id], 0)) / games)
}

function judgeSelfish(selfish: Figures | undefined): Judged | undefined {
  if (!selfish) return undefined
  const stalled = percent(selfish, ['stalled'])
  if (stalled >= BOT_TARGETS.selfishStalled - roomFor(BOT_TARGETS.selfishStalled, selfish.games)) return undefined
  return {
    id: 'B1',
    missed: {
      fr: `une table où chaque place joue pour soi échoue ${stalled} fois sur 100 ; il en faut au moins ${BOT_TARGETS.selfishStalled}`,
      en: `a table where every seat plays for itself fails ${stalled} times in 100; at least ${BOT_TARGETS.selfishStalled} are needed`,
    },
    repair: { fr: 'Relevez des horizons, ou partez de plus bas.', en: 'Raise some horizons, or start lower.' },
  }
}

function judgeNaive(naive: Figures | undefined): Judged | undefined {
  if (!naive) return undefined
  const [stalled, learning] = [percent(naive, ['stalled']), percent(naive, ['learning'])]
  const most = naive.difficulty === 'demanding' ? BOT_TARGETS.naiveStalledDemanding : BOT_TARGETS.naiveStalled
  if (stalled > most + roomFor(most, naive.games))
    return {
      id: 'B2',
      missed: {
        fr: `une table de bonne volonté, sans parole ni médiation, échoue ${stalled} fois sur 100 ; il en faut au plus ${most}`,
        en: `a table of good will, without talk or mediation, fails ${stalled} times in 100; ${most} at most are wanted`,
      },
      repair: { fr: 'Baissez un horizon, ou partez de plus haut.', en: 'Lower a horizon, or start higher.' },
    }
  if (learning <= BOT_TARGETS.naiveLearning + roomFor(BOT_TARGETS.naiveLearning, naive.games)) return undefined
  return {
    id: 'B2',
    missed: {
      fr: `une table de bonne volonté, sans parole ni médiation, devient « apprenante » ${learning} fois sur 100 ; il en faut au plus ${BOT_TARGETS.naiveLearning}`,
      en: `a table of good will, without talk or mediation, becomes “learning” ${learning} times in 100; ${BOT_TARGETS.naiveLearning} at most are wanted`,
    },
    repair: { fr: 'Relevez un horizon ou « stagesShift ».', en: 'Raise a horizon or “stagesShift”.' },
  }
}

function judgeMediators(mediators: Figures | undefined, naive: Figures | undefined): Judged | undefined {
  if (!mediators || !naive) return undefined
  const better = percent(mediators, ['moving', 'learning'])
  const asked = mediators.seasons >= LONG_SEASONS ? BOT_TARGETS.horizonsAbove : BOT_TARGETS.horizonsAboveShort
  const gap = mediators.met / mediators.games - naive.met / naive.games
  if (better < BOT_TARGETS.cooperativeMoving - roomFor(BOT_TARGETS.cooperativeMoving, mediators.games))
    return {
      id: 'B3',
      missed: {
        fr: `une table qui coopère et qui apaise réussit ${better} fois sur 100 ; il en faut au moins ${BOT_TARGETS.cooperativeMoving}`,
        en: `a table that cooperates and mediates succeeds ${better} times in 100; at least ${BOT_TARGETS.cooperativeMoving} are needed`,
      },
      repair: { fr: 'Baissez un horizon, ou ajoutez une initiative ou un levier.', en: 'Lower a horizon, or add an initiative or a lever.' },
    }
  if (gap >= asked) return undefined
  return {
    id: 'B3',
    missed: {
      fr: `coopérer ne rapporte que ${gap.toFixed(1).replace('.', ',')} horizon de plus que la bonne volonté ; il en faut ${String(asked).replace('.', ',')}`,
      en: `cooperating brings only ${gap.toFixed(1)} more horizons than good will; ${asked} are wanted`,
    },
    repair: { fr: 'Relevez un horizon que la bonne volonté suffit à atteindre.', en: 'Raise a horizon that good will alone reaches.' },
  }
}

/** The same as the issues of the check, at the format they bear on. */
export function reportTargets(text: string, missed: readonly Target[]): Issue[] {
  const report = createReporter('scenario', openDocument(text))
  for (const { id, format, seats, missed: sentence, repair } of missed)
    report.add(
      ['formats', format],
      'bot-target',
      { fr: `À ${seats} places, ${sentence.fr} (cible ${id}).`, en: `At ${seats} seats, ${sentence.en} (target ${id}).` },
      { severity: 'warning', found: id, repair },
    )
  return report.issues()
}

/** The table where each format is looked at closer: the middle one. */
export function closerTables(scenario: Scenario): { readonly format: FormatId; readonly seats: number }[] {
  const all = tablesOf(scenario)
  return Object.keys(scenario.file.formats).map((id) => {
    const tables = all.filter(({ format }) => format === id)
    return tables[(tables.length - 1) >> 1]!
  })
}
