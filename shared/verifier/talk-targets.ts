/** What mediating, sharing clues and one mediator bring, at the table that is looked at closer (B5, B6, B12). */
import { percent, roomFor, type Counted, type Target } from './bot-targets.ts'

/** Percentages, and horizons for `ceiling`: mediators that high have next to none to lose, and are looked at by their learning too. */
export const TALK_TARGETS = { learningKept: 50, learningLooked: 20, ceiling: 4.9, oneMediatorLifts: 5, liftLooked: 85 } as const

/** From so many games on, what mediators lose and what one of them lifts are read as they stand. */
const ENOUGH_GAMES = 50
/** Horizons by which two ordinary tables differ, played from the same seed: one standard deviation (mediators: half of it). */
const PAIR_SPREAD = 0.9

/** Horizons that chance may hide between ordinary tables, nineteen times in twenty. */
const chanceIn = (games: number): number => (1.64 * PAIR_SPREAD) / Math.sqrt(games)
const unlessEnough = (games: number, room: number): number => (games >= ENOUGH_GAMES ? 0 : room)

export type Talk = {
  readonly mediators: Counted
  readonly conditional: Counted
  readonly withoutMediation: Counted
  readonly cluesKept: { readonly mediators: Counted; readonly conditional: Counted }
  /** One mediator among conditional cooperators. */
  readonly oneMediator: Counted
}

type Judged = Omit<Target, 'format' | 'seats'>
const mean = ({ met, games }: Counted): number => met / games
const learns = (counted: Counted): number => percent(counted, ['learning'])
const goes = (counted: Counted): number => percent(counted, ['moving', 'learning'])

export function missedTalk(talk: Talk): Judged[] {
  return [mediation(talk), clues(talk), oneMediator(talk)].flatMap((one) => one ?? [])
}

function mediation({ mediators, withoutMediation }: Talk): Judged | undefined {
  const [withIt, without] = [learns(mediators), learns(withoutMediation)]
  const most = (withIt * TALK_TARGETS.learningKept) / 100
  if (withIt < TALK_TARGETS.learningLooked || without <= most + roomFor(most, withoutMediation.games)) return undefined
  return {
    id: 'B5',
    missed: {
      fr: `une table qui coopère sans jamais apaiser devient « apprenante » ${without} fois sur 100, et ${withIt} fois en apaisant ; il faut la moitié au plus`,
      en: `a table that cooperates and never mediates becomes “learning” ${without} times in 100, and ${withIt} times when it mediates; half at most is wanted`,
    },
    repair: { fr: 'Ajoutez des défis de conflit ou de défiance, ou relevez l’horizon de confiance.', en: 'Add challenges of conflict or distrust, or raise the horizon of trust.' },
  }
}

/** Mediators must lose horizons; or learning, where they meet nearly all of them. Ordinary tables may gain by chance only. */
function clues({ mediators, conditional, cluesKept }: Talk): Judged | undefined {
  const costs = (shared: Counted, kept: Counted, room: number): boolean => mean(shared) - mean(kept) > -room
  const ceiling = mean(mediators) >= TALK_TARGETS.ceiling && learns(mediators) > learns(cluesKept.mediators)
  const chance = chanceIn(cluesKept.conditional.games)
  const spared = [
    ...(ceiling || costs(mediators, cluesKept.mediators, unlessEnough(cluesKept.mediators.games, chance / 2)) ? [] : [{ fr: 'à une table qui coopère', en: 'to a table that cooperates' }]),
    ...(costs(conditional, cluesKept.conditional, chance) ? [] : [{ fr: 'à une table ordinaire', en: 'to an ordinary table' }]),
  ]
  if (spared.length === 0) return undefined
  return {
    id: 'B6',
    missed: {
      fr: `garder ses indices pour soi ne coûte rien ${spared.map(({ fr }) => fr).join(', ni ')}`,
      en: `keeping one’s clues costs nothing ${spared.map(({ en }) => en).join(', nor ')}`,
    },
    repair: { fr: 'Laissez des initiatives à découvrir, et variez les situations des défis.', en: 'Leave initiatives to be found out, and vary the situations of challenges.' },
  }
}

/** More tables that move, and more horizons. */
function oneMediator({ conditional, oneMediator: counted }: Talk): Judged | undefined {
  const [before, after] = [goes(conditional), goes(counted)]
  const least = TALK_TARGETS.oneMediatorLifts
  const room = unlessEnough(counted.games, 1.4 * roomFor(before, counted.games))
  const lifts = before >= TALK_TARGETS.liftLooked || after >= before + least - room
  if (lifts && mean(counted) - mean(conditional) > -unlessEnough(counted.games, chanceIn(counted.games))) return undefined
  const [low, high] = [conditional, counted].map((one) => mean(one).toFixed(1)) as [string, string]
  return {
    id: 'B12',
    missed: {
      fr: `une seule personne qui apaise, dans une table ordinaire, la fait réussir ${after} fois sur 100 au lieu de ${before}, et atteindre ${high.replace('.', ',')} horizons au lieu de ${low.replace('.', ',')} ; il faut ${least} fois de plus au moins, et davantage d’horizons`,
      en: `one person who mediates, at an ordinary table, makes it succeed ${after} times in 100 instead of ${before}, and meet ${high} horizons instead of ${low}; ${least} times more at least and more horizons are wanted`,
    },
    repair: { fr: 'Donnez du poids aux liens : un conflit de départ, un horizon de confiance, un défi de défiance.', en: 'Give weight to links: a conflict at the start, a horizon of trust, a challenge of distrust.' },
  }
}
