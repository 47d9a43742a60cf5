import type { SeatNumber } from '../base/ids.ts'
import { countWantedSigners, findLever, hasProposed, hasSigned, refuseLever, standingProposals } from './lever-rules.ts'
import type { LeverId } from '../base/vocabulary.ts'
import { ceilDiv, floorDiv } from './needs.ts'
import { purseOf } from './purse.ts'
import { reject, type Rejection } from './rejection.ts'
import { connectedPersons } from './seats.ts'
import type { Proposal, TableState } from './state.ts'

const LIVE_PROPOSALS = 2

/** Why this seat may not put this lever to the table now; what it names is checked when it is sent. */
export function refuseProposing(state: TableState, seat: SeatNumber, lever: LeverId): Rejection | undefined {
  const refusal = refuseLever(state, seat, lever)
  const card = findLever(state, lever)
  if (refusal || !card) return refusal ?? reject('lever-not-in-play')
  if (hasProposed(state, seat)) return reject('one-lever')
  const standing = standingProposals(state)
  if (standing.some((one) => one.lever === lever)) return reject('proposal-exists')
  if (standing.length >= LIVE_PROPOSALS) return reject('too-many-proposals')
  const purse = purseOf(state, seat)
  const signing = hasSigned(state, seat) ? 1 : 0
  if (card.cost.time + signing > purse.time) return reject('not-enough-time', { n: purse.time })
  if (card.cost.means > purse.means) return reject('not-enough-means', { n: purse.means })
  return undefined
}

/** Signing closes when enough have signed; a learning visit takes more (rule 24), and what its initiator opened. */
export function refuseSigning(state: TableState, seat: SeatNumber, proposal: Proposal): Rejection | undefined {
  const card = findLever(state, proposal.lever)
  if (!card || proposal.status !== 'open') return reject('proposal-closed')
  if (proposal.initiator === seat) return reject('own-proposal')
  if (hasSigned(state, seat)) return reject('already-signed')
  if (card.cosigners === undefined) return reject('proposal-closed')
  const wanted = Math.min(proposal.wanted, countWantedSigners(state, card, proposal.initiator))
  if (!card.openSignatures && !proposal.wide && proposal.signers.length >= wanted) return reject('proposal-closed')
  const purse = purseOf(state, seat)
  const own = standingProposals(state).find((one) => one.initiator === seat)
  const initiated = own ? (findLever(state, own.lever)?.cost.time ?? 0) : 0
  return purse.time < 1 + initiated ? reject('not-enough-time', { n: purse.time }) : undefined
}

/** A lever that asks for signatures, and closes once it has them. */
export function mayWiden(state: TableState, { lever, status, wide }: Proposal): boolean {
  const card = findLever(state, lever)
  return status === 'open' && !wide && card?.cosigners !== undefined && !card.openSignatures
}

/** Voters are the persons connected now; silence is no; the initiator's yes is implied and changeable (rule 25). */
export function countVotes(state: TableState, proposal: Proposal): { readonly yes: number; readonly voters: number; readonly wanted: number } {
  const voters = connectedPersons(state).map((seat) => seat.seat)
  const yes = voters.filter((seat) => proposal.votes[seat] ?? seat === proposal.initiator).length
  const isByMajority = findLever(state, proposal.lever)?.vote === 'majority'
  return { yes, voters: voters.length, wanted: isByMajority ? floorDiv(voters.length, 2) + 1 : Math.max(1, ceilDiv(2 * voters.length, 3)) }
}
