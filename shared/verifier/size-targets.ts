/** The number of seats should change little (B11): the same format, from its smallest table to its largest. */
import type { Figures, Target } from './bot-targets.ts'

/** Horizons. */
export const SIZE_TARGETS = { spread: 0.5 } as const

/** What chance alone may move between two means, nineteen times in twenty: games are about a horizon apart. */
const roomOf = (a: Figures, b: Figures): number => 1.64 * Math.sqrt(1 / a.games + 1 / b.games)

const WHO = {
  naive: { fr: 'de bonne volonté', en: 'of good will' },
  mediator: { fr: 'qui coopère et qui apaise', en: 'that cooperates and mediates' },
} as const

export function missedSizes(figures: readonly Figures[]): Target[] {
  const formats = [...new Set(figures.map(({ format }) => format))]
  return formats.flatMap((format) => (['naive', 'mediator'] as const).flatMap((strategy) => judge(figures.filter((one) => one.format === format && one.strategy === strategy), strategy) ?? []))
}

const mean = ({ met, games }: Figures): number => met / games

function judge(sizes: readonly Figures[], strategy: keyof typeof WHO): Target | undefined {
  const [best, ...others] = sizes.toSorted((a, b) => mean(b) - mean(a))
  const worst = others.at(-1)
  if (!best || !worst || mean(best) - mean(worst) <= SIZE_TARGETS.spread + roomOf(best, worst)) return undefined
  const figure = (one: Figures): { fr: string; en: string } => ({ fr: mean(one).toFixed(1).replace('.', ','), en: mean(one).toFixed(1) })
  const [low, high, most] = [figure(worst), figure(best), SIZE_TARGETS.spread]
  return {
    id: 'B11',
    format: worst.format,
    seats: worst.seats,
    missed: {
      fr: `une table ${WHO[strategy].fr} atteint ${low.fr} horizons, et ${high.fr} à ${best.seats} places ; il en faut ${String(most).replace('.', ',')} d’écart au plus`,
      en: `a table ${WHO[strategy].en} meets ${low.en} horizons, and ${high.en} at ${best.seats} seats; ${most} apart at most are wanted`,
    },
    repair: { fr: 'Réduisez l’éventail de « players », ou donnez aux derniers rôles un lien et une initiative qui comptent.', en: 'Narrow the range of “players”, or give the last roles a link and an initiative that count.' },
  }
}
