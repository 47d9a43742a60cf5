import type { SeatNumber } from '../../base/ids.ts'
import { initiativeWorksite } from '../../base/ids.ts'
import type { LeverCard } from '../../scenario/schema.ts'
import type { EventOf } from '../event.ts'
import { asksInitiative, countWantedSigners, findLever, isUnfinished, isUsedUp, refuseChoice, refuseCondition } from '../lever-rules.ts'
import { countVotes } from '../proposal-rules.ts'
import { purseOf } from '../purse.ts'
import type { Run } from '../run.ts'
import type { Proposal, Reservation, TableState } from '../state.ts'

type Because = EventOf<'proposal-lapsed'>['because']

/** The close of the palaver: each open proposal, oldest first, is sealed (irrevocable, tokens reserved) or lapses (rules 22–28). */
export function sealProposals(run: Run): void {
  const { proposals, season } = run.state.game
  for (const { id } of proposals.filter((one) => one.season === season && one.status === 'open')) sealProposal(run, id)
}

function sealProposal(run: Run, id: string): void {
  const proposal = run.state.game.proposals.find((one) => one.id === id)
  const card = proposal && findLever(run.state, proposal.lever)
  if (!proposal || !card) return
  if (card.vote) {
    const { yes, voters } = countVotes(run.state, proposal)
    run.emit({ type: 'vote-closed', proposal: id, yes, voters })
  }
  const because = whyLapses(run.state, proposal, card)
  if (because) run.emit({ type: 'proposal-lapsed', proposal: id, because })
  else run.emit({ type: 'proposal-sealed', proposal: id, reserved: reserve(proposal, card) })
}

function whyLapses(state: TableState, proposal: Proposal, card: LeverCard): Because | undefined {
  if (isUsedUp(state, card)) return 'used-up'
  if (card.vote) {
    const { yes, wanted } = countVotes(state, proposal)
    if (yes < wanted) return 'votes'
  }
  const wanted = Math.min(proposal.wanted, countWantedSigners(state, card, proposal.initiator))
  if (proposal.signers.length < wanted) return 'signatures'
  const { initiator: seat, initiative, choice } = proposal
  const isNamed = !asksInitiative(card, choice) || (initiative !== undefined && isUnfinished(state, initiative))
  if (!isNamed || refuseChoice(state, card, choice)) return 'condition'
  if (refuseCondition(state, card, { seat, choice, ...(initiative === undefined ? {} : { initiative }) })) return 'condition'
  const purse = purseOf(state, seat)
  const isPaid = purse.time >= card.cost.time && purse.means >= card.cost.means && proposal.signers.every((signer) => purseOf(state, signer).time >= 1)
  return isPaid ? undefined : 'tokens'
}

function reserve(proposal: Proposal, card: LeverCard): Record<SeatNumber, Reservation> {
  const proposals = [proposal.id]
  const reserved: Record<SeatNumber, Reservation> = {}
  for (const signer of proposal.signers) reserved[signer] = { time: 1, means: 0, proposals }
  const isFixed = card.target === 'worksite' && proposal.initiative !== undefined
  reserved[proposal.initiator] = { ...card.cost, proposals, ...(isFixed ? { worksite: initiativeWorksite(proposal.initiative) } : {}) }
  return reserved
}
