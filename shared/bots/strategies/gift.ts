import type { Draw } from './draw.ts'
import { isShirker, seatsPresent, type Sight } from './sight.ts'
import type { Temper } from './temper.ts'

/** How many tokens it means to give to the pot this season, before it looks into its purse. */
export function intendedGift(temper: Temper, sight: Sight, draw: Draw): number {
  switch (temper.gift) {
    case 'nothing':
      return 0
    case 'least':
      return 1
    case 'naive':
      return 2 + draw('gift', 2)
    case 'any':
      return draw('gift', 4)
    case 'conditional':
      return conditionalGift(sight, draw)
    case 'matching':
      return matchingGift(sight, draw)
  }
}

/** Conditional cooperators match what the others gave, a little less (Fischbacher & Gächter). */
function conditionalGift({ public: { pot, seats } }: Sight, draw: Draw): number {
  const n = Object.values(seats).filter((seat) => !seat.removed).length
  if (!pot.last) return 2 + draw('gift', 2)
  const hundredths = Math.floor((100 * (pot.last.time + pot.last.means)) / n) - 10
  const whole = Math.floor(hundredths / 100)
  return Math.max(0, Math.min(3, whole + (draw.chance('gift', hundredths - 100 * whole) ? 1 : 0)))
}

/** Its part of what the pot needs to live; and, most of the time, of what lacked last season. */
function matchingGift({ public: table, past }: Sight, draw: Draw): number {
  const { pot } = table
  const givers = Math.max(1, seatsPresent(table).filter((seat) => !isShirker(past, seat)).length)
  const partOf = (aim: number): number => Math.ceil((aim + pot.tax - pot.carry - pot.perSeason) / givers)
  // Where too few give, a living pot is out of reach: keep it at least.
  const aim = partOf(pot.theta2) > 3 ? pot.theta1 : pot.theta2
  const part = partOf(aim)
  const lacked = pot.last ? Math.max(0, aim - pot.last.total) : 0
  const more = lacked > 0 && draw.chance('more', 70) ? Math.ceil(lacked / givers) : 0
  return Math.max(1, Math.min(4, part + more))
}
