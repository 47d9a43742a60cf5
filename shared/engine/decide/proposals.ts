import { LIMITS } from '../../base/limits.ts'
import type { SeatNumber } from '../../base/ids.ts'
import { fail, succeed, type Result } from '../../base/result.ts'
import type { LeverCard } from '../../scenario/schema.ts'
import { asksInitiative, countWantedSigners, findLever, isUnfinished, refuseChoice, refuseCondition } from '../lever-rules.ts'
import { mayWiden, refuseProposing, refuseSigning } from '../proposal-rules.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import type { Proposal, TableState } from '../state.ts'
import { cleanText } from './clean-text.ts'
import type { SeatHandlers } from './handler.ts'

type Named = { readonly initiative?: string; readonly choice?: readonly string[]; readonly clause?: string }
type Content = { readonly initiative?: string; readonly choice: readonly string[]; readonly clause?: string }

/** Levers put to the table (rules 22–28). */
export const proposalHandlers: SeatHandlers<
  'propose-lever' | 'amend-proposal' | 'widen-proposal' | 'cancel-proposal' | 'sign-proposal' | 'unsign-proposal' | 'refuse-proposal' | 'cast-vote'
> = {
  'propose-lever'(run, command, seat) {
    const card = findLever(run.state, command.lever)
    if (!card) return reject('lever-not-in-play')
    // Solo levers are played in the order, in secret.
    if (card.family !== 'table') return reject('not-allowed')
    const refusal = refuseProposing(run.state, seat, command.lever)
    if (refusal) return refusal
    const content = readContent(run.state, seat, card, command)
    if (!content.ok) return content.error
    const wanted = countWantedSigners(run.state, card, seat)
    const said = storeClause(run, content.value)
    run.emit({ type: 'proposal-opened', proposal: `l${run.state.seq + 1}`, lever: card.id, seat, wanted, ...said })
    return undefined
  },
  'amend-proposal'(run, command, seat) {
    const proposal = findOwn(run.state, command.proposal, seat)
    if (!proposal.ok) return proposal.error
    const card = findLever(run.state, proposal.value.lever)
    if (!card) return reject('lever-not-in-play')
    const content = readContent(run.state, seat, card, command)
    if (!content.ok) return content.error
    const said = storeClause(run, content.value)
    run.emit({ type: 'proposal-amended', proposal: proposal.value.id, ...said })
    return undefined
  },
  // For good: whoever signed meanwhile is not put out again.
  'widen-proposal'(run, command, seat) {
    const proposal = findOwn(run.state, command.proposal, seat)
    if (!proposal.ok) return proposal.error
    if (!mayWiden(run.state, proposal.value)) return reject('not-allowed')
    run.emit({ type: 'proposal-widened', proposal: proposal.value.id })
    return undefined
  },
  'cancel-proposal'(run, command, seat) {
    const proposal = findOwn(run.state, command.proposal, seat)
    if (!proposal.ok) return proposal.error
    run.emit({ type: 'proposal-cancelled', proposal: proposal.value.id })
    return undefined
  },
  'sign-proposal'(run, command, seat) {
    const proposal = findProposal(run.state, command.proposal)
    const refusal = proposal ? refuseSigning(run.state, seat, proposal) : reject('proposal-closed')
    if (refusal) return refusal
    run.emit({ type: 'proposal-signed', proposal: command.proposal, seat })
    return undefined
  },
  'unsign-proposal'(run, command, seat) {
    const proposal = findProposal(run.state, command.proposal)
    if (proposal?.status !== 'open') return reject('proposal-closed')
    if (proposal.signers.includes(seat)) run.emit({ type: 'proposal-unsigned', proposal: proposal.id, seat })
    return undefined
  },
  // A reason may be given, by a chip or in one's words; refusing again changes it.
  'refuse-proposal'(run, command, seat) {
    const proposal = findProposal(run.state, command.proposal)
    if (proposal?.status !== 'open') return reject('proposal-closed')
    if (proposal.initiator === seat) return reject('own-proposal')
    if (command.reason === undefined) {
      if (!proposal.refusals.includes(seat)) run.emit({ type: 'proposal-refused', proposal: proposal.id, seat })
      return undefined
    }
    if ('chip' in command.reason) {
      run.emit({ type: 'proposal-refused', proposal: proposal.id, seat, reason: command.reason })
      return undefined
    }
    const words = cleanText(command.reason.text, LIMITS.reason)
    if (!words.ok) return words.error
    run.emit({ type: 'proposal-refused', proposal: proposal.id, seat, reason: run.store(words.value, 'refusal') })
    return undefined
  },
  // Ballots are open and may change until the close; the initiator's too.
  'cast-vote'(run, command, seat) {
    const proposal = findProposal(run.state, command.proposal)
    const card = proposal && findLever(run.state, proposal.lever)
    if (proposal?.status !== 'open' || !card?.vote) return reject('proposal-closed')
    if (proposal.votes[seat] !== command.yes) run.emit({ type: 'vote-cast', proposal: proposal.id, seat, yes: command.yes })
    return undefined
  },
}

function findProposal(state: TableState, id: string): Proposal | undefined {
  return state.game.proposals.find((one) => one.id === id && one.season === state.game.season)
}

function findOwn(state: TableState, id: string, seat: SeatNumber): Result<Proposal, Rejection> {
  const proposal = findProposal(state, id)
  if (proposal && proposal.initiator !== seat) return fail(reject('not-allowed'))
  return proposal?.status === 'open' ? succeed(proposal) : fail(reject('proposal-closed'))
}

/** What the lever names: an initiative where it asks for one, its choice, its clause; and its public condition. */
function readContent(state: TableState, seat: SeatNumber, card: LeverCard, named: Named): Result<Content, Rejection> {
  const choice = named.choice ?? []
  const refusedChoice = refuseChoice(state, card, choice)
  if (refusedChoice) return fail(refusedChoice)
  const initiative = asksInitiative(card, choice) ? named.initiative : undefined
  if (asksInitiative(card, choice) && (initiative === undefined || !isUnfinished(state, initiative))) {
    return fail(reject('choice-missing', { options: state.game.initiatives.map((one) => one.id).filter((id) => isUnfinished(state, id)) }))
  }
  const refusal = refuseCondition(state, card, { seat, choice, ...(initiative === undefined ? {} : { initiative }) })
  if (refusal) return fail(refusal)
  const clause = card.clause ? cleanText(named.clause ?? '', LIMITS.clause) : undefined
  if (clause && !clause.ok) return fail(clause.error)
  return succeed({ choice, ...(initiative === undefined ? {} : { initiative }), ...(clause?.ok ? { clause: clause.value } : {}) })
}

function storeClause(run: Run, { clause, ...content }: Content): Omit<Content, 'clause'> & { clause?: string } {
  return clause === undefined ? content : { ...content, clause: run.store(clause, 'clause') }
}
