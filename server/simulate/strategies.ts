import type { Player, Temper } from '../../shared/bots/index.ts'
import type { BotKind } from '../../shared/engine/state.ts'

/** The strategies of the design, by the letters people type. */
export const STRATEGY_CODES = ['S', 'R', 'N', 'C', 'CM', 'D', 'A'] as const
export type StrategyCode = (typeof STRATEGY_CODES)[number]

const KIND_OF: Readonly<Record<Exclude<StrategyCode, 'A'>, BotKind>> = {
  S: 'selfish',
  R: 'random',
  N: 'naive',
  C: 'conditional',
  CM: 'mediator',
  D: 'discreet',
}

/** A table: one strategy for everybody, and some seats that play another. `CM+2S`: mediators, two selfish seats. */
export type TableOf = { readonly base: StrategyCode; readonly others: readonly StrategyCode[]; readonly changes?: Partial<Temper> }

export function readTable(text: string): TableOf | undefined {
  const [base, ...rest] = text.split('+')
  if (!isCode(base)) return undefined
  const others: StrategyCode[] = []
  for (const part of rest) {
    const [, count = '1', code] = /^([1-7]?)([A-Z]+)$/.exec(part) ?? []
    if (!isCode(code)) return undefined
    for (let i = 0; i < Number(count || 1); i++) others.push(code)
  }
  return { base, others }
}

function isCode(text: string | undefined): text is StrategyCode {
  return (STRATEGY_CODES as readonly string[]).includes(text ?? '')
}

export type Seating = { readonly code: StrategyCode; readonly player: Player; readonly isOther: boolean }

/** Who plays each seat in this game: the odd seats move round the table from game to game, spread out. */
export function seatPlayers({ base, others, changes }: TableOf, seats: number, game: number): Seating[] {
  const odd = new Map(others.map((code, index) => [(game + Math.floor((index * seats) / others.length)) % seats, code]))
  return Array.from({ length: seats }, (_, index) => {
    const other = odd.get(index)
    return { code: other ?? base, player: playerOf(other ?? base, other === undefined ? changes : undefined), isOther: other !== undefined }
  })
}

function playerOf(code: StrategyCode, changes: Partial<Temper> | undefined): Player {
  if (code === 'A') return 'stand-in'
  return changes ? { kind: KIND_OF[code], temper: changes } : { kind: KIND_OF[code] }
}

