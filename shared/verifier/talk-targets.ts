/** What mediating, sharing clues and one mediator bring, at the table that is looked at closer (B5, B6, B12). */
import { percent, roomFor, type Counted, type Target } from './bot-targets.ts'

/** Percentages, and horizons for `cluesBring`. */
export const TALK_TARGETS = { learningKept: 50, learningLooked: 20, cluesBring: 0, oneMediatorLifts: 5, liftLooked: 85 } as const

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

/** Horizons or learning, of mediators or of ordinary tables: something must be lost. */
function clues({ mediators, conditional, cluesKept }: Talk): Judged | undefined {
  const costs = ([shared, kept]: readonly [Counted, Counted]): boolean => mean(shared) - mean(kept) > TALK_TARGETS.cluesBring || learns(shared) > learns(kept)
  if (costs([mediators, cluesKept.mediators]) || costs([conditional, cluesKept.conditional])) return undefined
  return {
    id: 'B6',
    missed: {
      fr: 'garder ses indices pour soi ne coûte rien, ni à une table qui coopère, ni à une table ordinaire',
      en: 'keeping one’s clues costs nothing, neither to a table that cooperates nor to an ordinary one',
    },
    repair: { fr: 'Laissez des initiatives à découvrir, et variez les situations des défis.', en: 'Leave initiatives to be found out, and vary the situations of challenges.' },
  }
}

function oneMediator({ conditional, oneMediator: counted }: Talk): Judged | undefined {
  const [before, after] = [goes(conditional), goes(counted)]
  const least = TALK_TARGETS.oneMediatorLifts
  if (before >= TALK_TARGETS.liftLooked || after >= before + least - 1.4 * roomFor(before, counted.games)) return undefined
  return {
    id: 'B12',
    missed: {
      fr: `une seule personne qui apaise, dans une table ordinaire, la fait réussir ${after} fois sur 100 au lieu de ${before} ; il en faut ${least} de plus au moins`,
      en: `one person who mediates, at an ordinary table, makes it succeed ${after} times in 100 instead of ${before}; ${least} more at least are wanted`,
    },
    repair: { fr: 'Donnez du poids aux liens : un conflit de départ, un horizon de confiance, un défi de défiance.', en: 'Give weight to links: a conflict at the start, a horizon of trust, a challenge of distrust.' },
  }
}
