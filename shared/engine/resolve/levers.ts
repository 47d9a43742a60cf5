import { initiativeOf, initiativeWorksite, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import { LEVER_IDS, type LeverId } from '../../base/vocabulary.ts'
import type { LeverCard } from '../../scenario/schema.ts'
import { lockedOrder, placeOf } from '../deployment.ts'
import { applyEffects } from '../effects/apply.ts'
import { changeMeans } from '../effects/changes.ts'
import type { EffectContext } from '../effects/context.ts'
import { startRun } from '../run.ts'
import { unstamp } from '../stamp.ts'
import { seatNumbers } from '../seats.ts'
import type { Proposal, TableState } from '../state.ts'
import type { Resolution } from './resolution.ts'

/** A lever asked for by a seat: in its order (solo), or by a sealed proposal (table). */
type Claim = { readonly seat: SeatNumber; readonly proposal?: Proposal }

/** In the order of fiches: 2.3, 2.3-charter, 2.4 … 2.9, 2.10. Each lever resolves once; a second claim is refunded. */
export function resolveLevers(resolution: Resolution): void {
  const { run } = resolution
  for (const lever of LEVER_IDS) {
    const card = run.state.scenario.levers[lever]
    const [first, ...others] = card ? claimsOf(run.state, lever) : []
    if (!card || !first) continue
    const fact = `lever:${lever}`
    run.under(fact, () => {
      play(resolution, card, first, fact)
      for (const claim of others) refund(resolution, card, claim)
    })
  }
}

/** By seat number: the lowest wins. */
function claimsOf(state: TableState, lever: LeverId): Claim[] {
  const sealed = sealedProposals(state).filter((proposal) => proposal.lever === lever)
  return seatNumbers(state).flatMap((seat): Claim[] => {
    const proposal = sealed.find((one) => one.initiator === seat)
    if (proposal) return [{ seat, proposal }]
    return lockedOrder(state, seat)?.lever?.lever === lever ? [{ seat }] : []
  })
}

export function sealedProposals(state: TableState): readonly Proposal[] {
  return state.game.proposals.filter((proposal) => proposal.season === state.game.season && proposal.status === 'sealed')
}

function play(resolution: Resolution, card: LeverCard, claim: Claim, fact: string): void {
  const { run } = resolution
  const worksite = worksiteOf(run.state, card, claim)
  const signers = claim.proposal?.signers ?? []
  const context = contextOf(resolution, card, claim, fact, worksite)
  // Effects are tried aside first: the lever is told before what it does.
  const aside = startRun(run.state)
  const branchTaken = applyEffects(aside, card.effects, context)
  run.emit({ type: 'lever-resolved', lever: card.id, seat: claim.seat, signers, branchTaken, ...(worksite ? { worksite } : {}) })
  for (const event of aside.events) run.emit(unstamp(event))
  resolution.resolvedLevers.add(card.id)
}

function contextOf(resolution: Resolution, card: LeverCard, { seat, proposal }: Claim, fact: string, worksite: WorksiteId | undefined): EffectContext {
  const { run, modifiers } = resolution
  const choice = proposal ? proposal.choice : lockedOrder(run.state, seat)?.lever?.choice
  // The initiator's yes is implied (GAME-NOTES 25).
  const votes = Object.values({ [seat]: true, ...proposal?.votes })
  return {
    fact,
    actor: seat,
    cosigners: proposal?.signers ?? [],
    modifiers,
    ...(worksite ? { worksite } : {}),
    ...(proposal?.initiative === undefined ? {} : { target: proposal.initiative }),
    ...(choice ? { choice } : {}),
    ...(proposal ? { wanted: proposal.wanted } : {}),
    ...(card.vote ? { vote: { yes: votes.filter((yes) => yes).length, voters: votes.length } } : {}),
    ...(proposal?.clause === undefined ? {} : { clause: proposal.clause }),
  }
}

/** A card that bears on an initiative acts where its initiator works, or on the one its proposal fixed (GAME-NOTES 27). */
function worksiteOf(state: TableState, card: LeverCard, { seat, proposal }: Claim): WorksiteId | undefined {
  const place = placeOf(state, seat)
  if (card.target !== 'worksite') return place
  if (proposal?.initiative !== undefined) return initiativeWorksite(proposal.initiative)
  return initiativeOf(place) === undefined ? undefined : place
}

/** Means come back; time goes to the seat's worksite, or is lost without one (GAME-NOTES 29). */
function refund({ run, refundedTime }: Resolution, card: LeverCard, { seat }: Claim): void {
  run.emit({ type: 'lever-refunded', lever: card.id, seat })
  changeMeans(run, seat, card.cost.means, 'lever-refunded')
  if (placeOf(run.state, seat)) refundedTime.set(seat, card.cost.time)
}
