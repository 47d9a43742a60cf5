/**
 * What a phone may say of a posture before the lock (GAME-NOTES 13): a word drawn from the seat's own belief,
 * and the gates as they stand for this seat. Nothing here reads a hidden situation or another seat's order.
 */
import { seatsOfPair, type SeatNumber, type WorksiteId } from '../base/ids.ts'
import { POSTURES, type PostureId, type SituationId } from '../base/vocabulary.ts'
import { isReceivedAtLeast, receivedTenths, trustOf } from './links.ts'
import { baseValue, bridgesOf, concernedBy, situationAt, type GateId } from './postures.ts'
import { isRoleSeated, seatForRole, tagOf } from './roles.ts'
import { seatNumbers } from './seats.ts'
import type { TableState } from './state.ts'

export type PostureWord = 'carries' | 'helps' | 'neutral' | 'weighs'

export type GateNote = {
  readonly gate: GateId
  readonly by: number
  /** `conditional` rests on what others will choose. */
  readonly when: 'now' | 'conditional'
  /** Tenths, rounded down. */
  readonly have?: number
  readonly want?: number
  readonly seats?: readonly SeatNumber[]
}

export type PostureNote = { readonly word?: PostureWord; readonly gates: readonly GateNote[] }

export function wordOfBase(base: number): PostureWord {
  if (base >= 2) return 'carries'
  if (base === 1) return 'helps'
  return base === 0 ? 'neutral' : 'weighs'
}

/** Notes for the seven postures; without a belief there is no word, only gates. */
export function postureNotes(
  state: TableState,
  seat: SeatNumber,
  worksite: WorksiteId,
  belief: SituationId | undefined,
): Readonly<Record<PostureId, PostureNote>> {
  const note = (posture: PostureId): PostureNote => {
    const gates = gateNotes(state, seat, worksite, posture)
    return belief === undefined ? { gates } : { word: wordOfBase(baseValue(posture, belief)), gates }
  }
  return Object.fromEntries(POSTURES.map((posture) => [posture, note(posture)])) as Record<PostureId, PostureNote>
}

function gateNotes(state: TableState, seat: SeatNumber, worksite: WorksiteId, posture: PostureId): GateNote[] {
  switch (posture) {
    case 'listening':
      return []
    case 'mediation':
      return mediationNotes(state, seat, worksite)
    case 'sponsorship':
      return sponsorshipNotes(state, seat)
    case 'doing-with':
      return doingWithNotes(state, seat)
    case 'trusted-third':
      return trustedThirdNotes(state, seat)
    case 'expertise':
      return situationAt(state, worksite)?.known === true ? [] : [{ gate: 'not-known', by: -1, when: 'now' }]
    case 'go-between':
      return bridgeNotes(state, seat)
  }
}

function mediationNotes(state: TableState, seat: SeatNumber, worksite: WorksiteId): GateNote[] {
  const concerned = concernedBy(state, worksite)
  if (concerned.includes(seat)) return [{ gate: 'party', by: -2, when: 'now' }]
  const distrustful = concerned.filter((party) => trustOf(state, party, seat) < 4)
  return distrustful.length === 0 ? [] : [{ gate: 'distrusted', by: 0 - distrustful.length, when: 'now', seats: distrustful }]
}

function sponsorshipNotes(state: TableState, seat: SeatNumber): GateNote[] {
  if (tagOf(state, seat) === 'public') return []
  const official = isRoleSeated(state, 'official') ? seatForRole(state, 'official') : undefined
  if (official === undefined) return [{ gate: 'needs-public', by: -2, when: 'now' }]
  return [{ gate: 'needs-public', by: -2, when: 'conditional', seats: [official] }]
}

function doingWithNotes(state: TableState, seat: SeatNumber): GateNote[] {
  const field = seatNumbers(state).filter((other) => other !== seat && tagOf(state, other) === 'field')
  if (field.length === 0) return [{ gate: 'alone-in-doing', by: -1, when: 'now' }]
  return [
    { gate: 'with-field', by: 1, when: 'conditional', seats: field },
    { gate: 'alone-in-doing', by: -1, when: 'conditional' },
  ]
}

function trustedThirdNotes(state: TableState, seat: SeatNumber): GateNote[] {
  if (isReceivedAtLeast(state, seat, 9)) return []
  return [{ gate: 'not-recognised', by: isReceivedAtLeast(state, seat, 6) ? 0 : -1, when: 'now', have: receivedTenths(state, seat), want: 45 }]
}

function bridgeNotes(state: TableState, seat: SeatNumber): GateNote[] {
  const seats = [...new Set(bridgesOf(state, seat).flatMap((pair) => seatsOfPair(pair)))].sort((a, b) => a - b)
  return seats.length === 0 ? [] : [{ gate: 'bridge', by: 1, when: 'conditional', seats }]
}
