import { seatsOfPair, type DirectedPair, type Pair } from '../../../shared/base/ids.ts'
import { INDICATORS } from '../../../shared/base/vocabulary.ts'
import { stepNeed } from '../../../shared/engine/needs.ts'
import { countSeats, seatNumbers } from '../../../shared/engine/seats.ts'
import type { GameState, TableState } from '../../../shared/engine/state.ts'

/** Sentences for what no table may ever be; none when all is well. */
export function findBrokenInvariants(state: TableState): string[] {
  return [...badNumbers(state.game), ...badScales(state), ...badLinks(state), ...badInitiatives(state)]
}

function badNumbers(value: unknown, path = 'game'): string[] {
  if (typeof value === 'number') return Number.isInteger(value) && !Object.is(value, -0) ? [] : [`${path} is ${Object.is(value, -0) ? '-0' : value}`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => badNumbers(member, `${path}.${key}`))
}

function badScales({ game }: TableState): string[] {
  const within = (name: string, value: number, min: number, max: number): string[] => (value >= min && value <= max ? [] : [`${name} is ${value}, not ${min} to ${max}`])
  return [
    ...INDICATORS.flatMap((indicator) => within(indicator, game.indicators[indicator], 0, 10)),
    ...INDICATORS.flatMap((indicator) => within(`horizon of ${indicator}`, game.horizons[indicator], 0, 10)),
    ...Object.entries(game.means).flatMap(([seat, means]) => within(`means of ${seat}`, means, 0, 10)),
    ...Object.entries(game.time).flatMap(([seat, time]) => within(`time of ${seat}`, time, 0, 8)),
    ...within('carry', game.pot.carry, 0, 200),
    ...within('income of the pot', game.pot.perSeason, 0, 99),
    ...Object.values(game.mandates).flatMap((score) => [...within('solo', score.solo, 0, 12), ...within('shared', score.shared, 0, 40)]),
  ]
}

function badLinks(state: TableState): string[] {
  const { trust, ceilings, conflicts } = state.game
  const seats = seatNumbers(state)
  const faults: string[] = []
  for (const [pair, value] of Object.entries(trust) as [DirectedPair, number][]) {
    const ceiling = ceilings[pair] ?? 10
    if (value < 0 || value > ceiling) faults.push(`trust ${pair} is ${value}, its ceiling ${ceiling}`)
    if (ceiling < 4 || ceiling > 10) faults.push(`ceiling ${pair} is ${ceiling}`)
  }
  for (const pair of Object.keys(conflicts) as Pair[]) {
    const [a, b] = seatsOfPair(pair)
    if (a >= b || !seats.includes(a) || !seats.includes(b)) faults.push(`conflict ${pair}`)
  }
  if (Object.keys(trust).length !== seats.length * (seats.length - 1)) faults.push('trust is not between every two seats')
  return faults
}

function badInitiatives(state: TableState): string[] {
  const n = countSeats(state)
  return state.game.initiatives.flatMap(({ id, stage, gauge, idle, owner }: GameState['initiatives'][number]) => {
    const room = Math.max(n, stepNeed(state, stage) ?? 0)
    const faults: string[] = []
    if (stage < 0 || stage > 4) faults.push(`${id} is at stage ${stage}`)
    if (gauge < 0 || gauge > room) faults.push(`${id} has a gauge of ${gauge}, room for ${room}`)
    if (idle < 0) faults.push(`${id} idles ${idle}`)
    if (!seatNumbers(state).includes(owner)) faults.push(`${id} belongs to ${owner}`)
    return faults
  })
}
