import type { PotLevel } from '../../shared/base/vocabulary.ts'
import type { PublicView } from '../../shared/views/view-types.ts'

export type PotModel = {
  readonly theta1: number
  readonly theta2: number
  /** Length of the measure, in tokens: a little beyond the second mark. */
  readonly scale: number
  /** What is surely there before the count: carried over and permanent income. */
  readonly known: number
  /** What hot tensions will take. */
  readonly tax: number
  /** This season's count, once shown. */
  readonly count?: { readonly total: number; readonly time: number; readonly means: number; readonly level: PotLevel; readonly margin: number; readonly bonus: number; readonly tax: number; readonly carry: number }
  /** Level of the last count, whichever season. */
  readonly level?: PotLevel
}

export function potModel(view: Pick<PublicView, 'pot' | 'reveal' | 'table'>): PotModel {
  const { pot, reveal } = view
  const count = reveal?.pot
  const total = count?.total ?? 0
  const theta1 = count?.theta1 ?? pot.theta1
  const theta2 = count?.theta2 ?? pot.theta2
  const level = count?.level ?? pot.last?.level
  return {
    theta1,
    theta2,
    scale: Math.max(theta2 + Math.max(2, Math.ceil(theta2 / 5)), total),
    known: pot.carry + pot.perSeason,
    tax: pot.tax,
    ...(count === undefined ? {} : { count: { total, time: count.time, means: count.means, level: count.level, margin: count.margin, bonus: count.bonus, tax: count.tax, carry: count.carry + count.perSeason } }),
    ...(level === undefined ? {} : { level }),
  }
}

/** Tokens missing to the next mark; undefined at the top. */
export function missingToNextMark(total: number, theta1: number, theta2: number): number | undefined {
  if (total < theta1) return theta1 - total
  return total < theta2 ? theta2 - total : undefined
}
