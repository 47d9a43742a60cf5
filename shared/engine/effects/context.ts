import { initiativeOf, type SeatNumber, type TextId, type WorksiteId } from '../../base/ids.ts'
import type { RoleId } from '../../base/vocabulary.ts'
import type { Effect } from '../../scenario/effect-schema.ts'
import type { InitiativeState, TableState } from '../state.ts'

/** Who and what a card speaks of. Whatever a card names and the context lacks selects nobody. */
export type EffectContext = {
  /** Groups the events of one cause: `lever:2.2`, `event:election`, `dilemma:3`… */
  readonly fact: string
  readonly actor?: SeatNumber
  readonly cosigners?: readonly SeatNumber[]
  readonly worksite?: WorksiteId
  /** Initiative named in a proposal. */
  readonly target?: string
  readonly concerned?: readonly SeatNumber[]
  /** Roles already given to a seat by this card. */
  readonly roles?: Readonly<Partial<Record<RoleId, SeatNumber>>>
  readonly choice?: readonly string[]
  /** Signatures asked for, after GAME-NOTES 24. */
  readonly wanted?: number
  readonly vote?: { readonly yes: number; readonly voters: number }
  readonly poll?: { readonly passed: boolean; readonly choice?: string; readonly contenders: readonly string[] }
  readonly clause?: TextId
  /** Selectors and refs settled when the effects were scheduled. */
  readonly frozen?: { readonly seats: Readonly<Record<string, readonly SeatNumber[]>>; readonly refs: Readonly<Record<string, string>> }
  /** Only while the season is being resolved: force, need, setback, onGrowth and pot.now act on it. */
  readonly modifiers?: Modifiers
  /** When given, seats owed a clue are noted here instead of being dealt one (news: the challenge is not drawn yet). */
  readonly owedClues?: SeatNumber[]
}

export type NeedChange = { readonly mul?: readonly [number, number]; readonly add?: number }
export type GrowthEffects = { readonly effects: readonly Effect[]; readonly context: EffectContext }

/** What cards change in the reveal under way, beside the state. */
export type Modifiers = {
  readonly force: Map<WorksiteId, number>
  readonly need: Map<WorksiteId, NeedChange[]>
  readonly setbacks: Set<string>
  readonly onGrowth: Map<string, GrowthEffects[]>
  pot: number
}

export function emptyModifiers(): Modifiers {
  return { force: new Map(), need: new Map(), setbacks: new Set(), onGrowth: new Map(), pot: 0 }
}

/** The initiative a ref means here; undefined when there is none. */
export function findRef(state: TableState, context: EffectContext, ref: string): InitiativeState | undefined {
  const id = refId(state, context, ref)
  return state.game.initiatives.find((initiative) => initiative.id === id)
}

export function refId(state: TableState, context: EffectContext, ref: string): string | undefined {
  const frozen = context.frozen?.refs[ref]
  if (frozen !== undefined) return frozen
  switch (ref) {
    case '@worksite':
      return initiativeOf(context.worksite)
    case '@target':
      return context.target
    case '@choice':
      return choiceOf(context)
    case '@mostAdvanced':
      return mostAdvanced(state)?.id
    default:
      return ref
  }
}

export function choiceOf(context: EffectContext): string | undefined {
  return context.frozen?.refs['@choice'] ?? context.poll?.choice ?? context.choice?.[0]
}

/** Highest stage not finished; ties: file order. */
function mostAdvanced(state: TableState): InitiativeState | undefined {
  return state.game.initiatives
    .filter((initiative) => initiative.stage < 4)
    .reduce<InitiativeState | undefined>((best, one) => (best === undefined || one.stage > best.stage ? one : best), undefined)
}
