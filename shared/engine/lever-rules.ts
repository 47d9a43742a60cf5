import type { SeatNumber, WorksiteId } from '../base/ids.ts'
import { initiativeOf, initiativeWorksite } from '../base/ids.ts'
import type { LeverId, RoleId } from '../base/vocabulary.ts'
import type { LeverCard } from '../scenario/schema.ts'
import { evaluate, holds, type EffectContext } from './effects/index.ts'
import { isLastSeason } from './format.ts'
import { LAST_STAGE } from './needs.ts'
import { reject, type Rejection } from './rejection.ts'
import { findSeat, persons } from './seats.ts'
import type { Proposal, TableState } from './state.ts'

/** Undefined when the scenario does not deal this lever. */
export function findLever(state: TableState, lever: LeverId): LeverCard | undefined {
  return state.scenario.file.levers.includes(lever) ? state.scenario.levers[lever] : undefined
}

/** This season's proposals that still stand. */
export function standingProposals(state: TableState): Proposal[] {
  const { proposals, season } = state.game
  return proposals.filter((one) => one.season === season && (one.status === 'open' || one.status === 'sealed'))
}

export function hasProposed(state: TableState, seat: SeatNumber): boolean {
  return standingProposals(state).some((one) => one.initiator === seat)
}

export function hasSigned(state: TableState, seat: SeatNumber): boolean {
  return standingProposals(state).some((one) => one.signers.includes(seat))
}

/** What the seat chose for a lever; for a lever of the table, its worksite is the initiative it names. */
export type LeverUse = { readonly seat: SeatNumber; readonly worksite?: WorksiteId; readonly initiative?: string; readonly choice: readonly string[] }

/** Why this seat may not play this lever at all this season: in play, its holders, its uses. */
export function refuseLever(state: TableState, seat: SeatNumber, lever: LeverId): Rejection | undefined {
  const card = findLever(state, lever)
  if (!card) return reject('lever-not-in-play')
  const role = findSeat(state, seat)?.role
  if (role === undefined || !mayHold(state, card, role)) return reject('lever-reserved', { roles: card.reservedTo })
  if (isUsedUp(state, card)) return reject('lever-used-up')
  return undefined
}

function mayHold(state: TableState, card: LeverCard, role: RoleId): boolean {
  return card.reservedTo.length === 0 || card.reservedTo.includes(role) || state.game.commonLevers.includes(card.id)
}

export function isUsedUp(state: TableState, card: LeverCard): boolean {
  return card.limit !== undefined && (state.game.leverUses[card.id] ?? 0) >= card.limit
}

/** Options a lever asks to choose among: exactly so many, all different, open this season. */
export function refuseChoice(state: TableState, card: LeverCard, choice: readonly string[]): Rejection | undefined {
  const options = openChoices(state, card)
  const isRight = new Set(choice).size === choice.length && choice.length === (card.choose?.exactly ?? 0) && choice.every((id) => options.includes(id))
  return isRight ? undefined : reject('choice-missing', { options, exactly: card.choose?.exactly ?? 0 })
}

export function openChoices(state: TableState, card: LeverCard): string[] {
  return (card.choose?.options ?? []).filter((option) => !(option.notInLastSeason && isLastSeason(state))).map((option) => option.id)
}

/** Does a proposal of this lever name an initiative? Not every choice bears on one (2.9). */
export function asksInitiative(card: LeverCard, choice: readonly string[]): boolean {
  if (card.family !== 'table' || !card.target) return false
  if (card.target === 'worksite') return true
  return card.effects.some((effect) => {
    if (!('chosen' in effect)) return JSON.stringify(effect).includes('"@target')
    return Object.entries(effect.chosen).some(([id, effects]) => choice.includes(id) && JSON.stringify(effects).includes('"@target'))
  })
}

export function isUnfinished(state: TableState, initiative: string): boolean {
  return state.game.initiatives.some((one) => one.id === initiative && one.stage < LAST_STAGE)
}

export function leverContext(card: LeverCard, { seat, worksite, initiative, choice }: LeverUse): EffectContext {
  const place = worksite ?? (card.target === 'worksite' && initiative !== undefined ? initiativeWorksite(initiative) : undefined)
  return {
    fact: `lever:${card.id}`,
    actor: seat,
    choice,
    ...(place === undefined ? {} : { worksite: place }),
    ...(initiative === undefined ? {} : { target: initiative }),
  }
}

/**
 * Public conditions (rule 28): checked when the lever is chosen, at sealing and at the lock. A lever that bears on
 * the worksite asks for an initiative there; while no worksite is chosen it waits.
 */
export function refuseCondition(state: TableState, card: LeverCard, use: LeverUse): Rejection | undefined {
  if (card.family === 'solo' && card.target === 'worksite') {
    if (use.worksite === undefined) return undefined
    if (initiativeOf(use.worksite) === undefined) return reject('lever-condition', { lever: card.id, condition: 'initiative' })
  }
  if (card.requires && !holds(state, leverContext(card, use), card.requires.condition)) return reject('lever-condition', { lever: card.id })
  return undefined
}

/** k′ = min(k, other persons), rule 24. */
export function countWantedSigners(state: TableState, card: LeverCard, initiator: SeatNumber): number {
  if (card.cosigners === undefined) return 0
  const wanted = evaluate(state, { fact: `lever:${card.id}`, actor: initiator }, card.cosigners)
  const others = persons(state).filter((seat) => seat.seat !== initiator).length
  return Math.max(0, Math.min(wanted, others))
}
