/**
 * The targets that ask for other tables than those of one temper: one selfish seat, one empty seat, one posture for
 * everything, no lever at all, no mediation, clues kept. At one table size of each format.
 */
import { POSTURES, type FormatId, type PostureId } from '../base/vocabulary.ts'
import type { Player, Temper } from '../bots/index.ts'
import { mandateTier } from '../engine/mandate-tiers.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { percent, playMany, roomFor, type Counted, type Target } from './bot-targets.ts'
import { missedTalk, type Talk } from './talk-targets.ts'

export const CLOSER_TARGETS = { onePostureMoving: 75, selfishAccomplished: 2, oneSelfishMoving: 50, standInLoses: 0.5, leversBring: 0.2 } as const

/** A posture rules only where situations are many: with four of them, the short way of playing is lenient on purpose. */
const ENOUGH_SEASONS = 5

export type Closer = Talk & {
  readonly format: FormatId
  readonly seats: number
  readonly seasons: number
  readonly naive: Counted
  readonly oneSelfish: Counted & { readonly accomplished: number }
  readonly oneStandIn: Counted
  readonly withoutLevers: Counted
  readonly postures: Readonly<Partial<Record<PostureId, Counted>>>
}

const mediator = (temper?: Partial<Temper>): Player => ({ kind: 'mediator', ...(temper && { temper }) })

/** What is measured of a table beside its postures. */
const MEASURES = 10

/** How many times a table is played over and over, with other people. */
export function closerTurns(scenario: Scenario, format: FormatId): number {
  return MEASURES + posturesAlone(scenario, format).length
}

function posturesAlone(scenario: Scenario, format: FormatId): PostureId[] {
  const { seasons = 0, postures = [] } = scenario.file.formats[format] ?? {}
  return seasons < ENOUGH_SEASONS ? [] : postures.filter((posture) => POSTURES.includes(posture))
}

const NO_MEDIATION: Partial<Temper> = { mediates: false, bars: ['mediation', 'trusted-third'] }
const NO_CLUES: Partial<Temper> = { sharesClues: 0 }

/** `onTurn` is told as each measure ends. */
export function measureCloser(scenario: Scenario, format: FormatId, seats: number, games: number, onTurn: () => void = () => {}): Closer {
  const all = (player: Player): Player[] => Array.from({ length: seats }, () => player)
  const butOne = (other: Player, game: number, player: Player = mediator()): Player[] => all(player).map((one, seat) => (seat === game % seats ? other : one))
  const play = (players: (game: number) => readonly Player[], on: Scenario = scenario, onEnd?: Parameters<typeof playMany>[5]): Counted => {
    const counted = playMany(on, format, seats, games, players, onEnd)
    onTurn()
    return counted
  }
  let accomplished = 0
  const oneSelfish = play((game) => butOne({ kind: 'selfish' }, game), scenario, (state, game) => {
    if (['accomplished', 'recognised'].includes(mandateTier(state, (game % seats) + 1))) accomplished++
  })
  return {
    format,
    seats,
    seasons: scenario.file.formats[format]?.seasons ?? 0,
    mediators: play(() => all(mediator())),
    conditional: play(() => all({ kind: 'conditional' })),
    naive: play(() => all({ kind: 'naive' })),
    oneSelfish: { ...oneSelfish, accomplished },
    oneStandIn: play((game) => butOne('stand-in', game)),
    withoutLevers: play(() => all(mediator()), { ...scenario, file: { ...scenario.file, levers: [] }, levers: {} }),
    withoutMediation: play(() => all(mediator(NO_MEDIATION))),
    cluesKept: { mediators: play(() => all(mediator(NO_CLUES))), conditional: play(() => all({ kind: 'conditional', temper: NO_CLUES })) },
    oneMediator: play((game) => butOne(mediator(), game, { kind: 'conditional' })),
    postures: Object.fromEntries(posturesAlone(scenario, format).map((posture) => [posture, play(() => all(mediator({ onlyPosture: posture })))])),
  }
}

type Judged = Omit<Target, 'format' | 'seats'>
const mean = ({ met, games }: Counted): number => met / games
const goes = (counted: Counted): number => percent(counted, ['moving', 'learning'])
const figure = (value: number): { fr: string; en: string } => ({ fr: value.toFixed(1).replace('.', ','), en: value.toFixed(1) })

export function missedCloser(measured: Closer): Target[] {
  const { format, seats } = measured
  const judged = [between(measured), ...onePosture(measured), selfishGain(measured), oneSelfish(measured), oneStandIn(measured), levers(measured), ...missedTalk(measured)]
  return judged.flatMap((one) => (one ? [{ ...one, format, seats }] : []))
}

function between({ conditional, mediators, naive }: Closer): Judged | undefined {
  // A tenth of a horizon is what chance may move.
  if (mean(conditional) >= mean(naive) - 0.1 && mean(conditional) <= mean(mediators) + 0.1) return undefined
  const [c, n, m] = [conditional, naive, mediators].map((one) => figure(mean(one))) as [{ fr: string; en: string }, { fr: string; en: string }, { fr: string; en: string }]
  return {
    id: 'B3',
    missed: {
      fr: `une table qui rend ce qu’on lui donne atteint ${c.fr} horizons : il en faudrait entre ${n.fr} (bonne volonté) et ${m.fr} (médiation)`,
      en: `a table that gives as it receives meets ${c.en} horizons: between ${n.en} (good will) and ${m.en} (mediation) is wanted`,
    },
    repair: { fr: 'Donnez du poids aux paroles et aux indices : un défi plus exigeant, un horizon de confiance.', en: 'Give weight to words and clues: a harder challenge, a horizon of trust.' },
  }
}

function onePosture({ postures }: Closer): Judged[] {
  const most = CLOSER_TARGETS.onePostureMoving
  return Object.entries(postures).flatMap(([posture, counted]) => {
    const moving = goes(counted)
    if (moving <= most + roomFor(most, counted.games)) return []
    return [
      {
        id: 'B4' as const,
        missed: {
          fr: `la seule posture « ${posture} », partout et toujours, réussit ${moving} fois sur 100 ; il en faut au plus ${most}`,
          en: `the posture “${posture}” alone, everywhere and always, succeeds ${moving} times in 100; ${most} at most are wanted`,
        },
        repair: { fr: 'Variez les situations des défis et des initiatives, ou relevez deux horizons.', en: 'Vary the situations of challenges and initiatives, or raise two horizons.' },
      },
    ]
  })
}

function selfishGain({ oneSelfish: { accomplished, games } }: Closer): Judged | undefined {
  const share = Math.round((100 * accomplished) / games)
  const most = CLOSER_TARGETS.selfishAccomplished
  if (share <= most + roomFor(most, games)) return undefined
  return {
    id: 'B7',
    missed: {
      fr: `qui joue pour soi parmi des gens qui coopèrent accomplit son mandat ${share} fois sur 100 ; il en faut au plus ${most}`,
      en: `who plays for itself among people who cooperate accomplishes its mandate ${share} times in 100; ${most} at most are wanted`,
    },
    repair: { fr: 'Relevez « accomplished » ou « sharedAtLeast » dans « mandateTiers ».', en: 'Raise “accomplished” or “sharedAtLeast” in “mandateTiers”.' },
  }
}

function oneSelfish({ oneSelfish: counted }: Closer): Judged | undefined {
  const moving = goes(counted)
  const least = CLOSER_TARGETS.oneSelfishMoving
  if (moving >= least - roomFor(least, counted.games)) return undefined
  return {
    id: 'B8',
    missed: {
      fr: `une table qui coopère, dont une place joue pour soi, réussit ${moving} fois sur 100 ; il en faut au moins ${least}`,
      en: `a table that cooperates, with one seat that plays for itself, succeeds ${moving} times in 100; at least ${least} are wanted`,
    },
    repair: { fr: 'Ajoutez la charte (2.3-charter) aux leviers, ou baissez un horizon.', en: 'Add the charter (2.3-charter) to the levers, or lower a horizon.' },
  }
}

function oneStandIn({ mediators, oneStandIn: counted }: Closer): Judged | undefined {
  const loses = mean(mediators) - mean(counted)
  const most = CLOSER_TARGETS.standInLoses
  if (loses <= most + 0.15) return undefined
  return {
    id: 'B9',
    missed: {
      fr: `une place vide coûte ${figure(loses).fr} horizon à une table qui coopère ; il en faut au plus ${figure(most).fr}`,
      en: `one empty seat costs a table that cooperates ${figure(loses).en} horizons; ${figure(most).en} at most are wanted`,
    },
    repair: { fr: 'Ne réservez pas au même rôle tout ce qui fait monter un indicateur.', en: 'Do not reserve for one role all that raises an indicator.' },
  }
}

function levers({ mediators, withoutLevers }: Closer): Judged | undefined {
  const brings = mean(mediators) - mean(withoutLevers)
  const least = CLOSER_TARGETS.leversBring
  if (brings >= least - 0.15) return undefined
  return {
    id: 'B10',
    missed: {
      fr: `les leviers, tous ensemble, n’apportent que ${figure(brings).fr} horizon à une table qui coopère ; il en faut au moins ${figure(least).fr}`,
      en: `the levers, all together, bring only ${figure(brings).en} horizons to a table that cooperates; at least ${figure(least).en} are wanted`,
    },
    repair: { fr: 'Relevez l’horizon d’un indicateur que des leviers font monter.', en: 'Raise the horizon of an indicator that levers raise.' },
  }
}
