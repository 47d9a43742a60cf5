import type { SeatNumber, TextId, WorksiteId } from '../../base/ids.ts'
import type { LeverId, PostureId } from '../../base/vocabulary.ts'

export type PromiseObject = 'pot' | WorksiteId
export type PromiseStatus = 'live' | 'withdrawn' | 'kept' | 'broken' | 'lapsed'

export type GivenPromise = {
  readonly id: string
  readonly from: SeatNumber
  readonly to: SeatNumber | 'table'
  readonly object: PromiseObject
  readonly atLeast: number
  readonly givenSeason: number
  readonly dueSeason: number
  readonly reason: TextId | { readonly chip: string }
  readonly accepted: boolean
  readonly status: PromiseStatus
  /** Season in which it was taken back: trust moves in that season's resolution. */
  readonly withdrawnSeason?: number
}

export type ProposalStatus = 'open' | 'sealed' | 'lapsed' | 'cancelled' | 'resolved'

export type Proposal = {
  readonly id: string
  readonly lever: LeverId
  readonly initiator: SeatNumber
  readonly season: number
  readonly initiative?: string
  readonly choice: readonly string[]
  readonly clause?: TextId
  readonly wanted: number
  readonly signers: readonly SeatNumber[]
  readonly refusals: readonly SeatNumber[]
  readonly votes: Readonly<Record<SeatNumber, boolean>>
  readonly status: ProposalStatus
  /** Its initiator takes more signatures than it asks for. */
  readonly wide?: true
  /** What it said before each change, oldest first. */
  readonly versions?: readonly ProposalVersion[]
  readonly refusedFor?: Readonly<Record<SeatNumber, TextId | { readonly chip: string }>>
  /** How many times its initiator changed it; absent = never. */
  readonly amended?: number
  readonly lapsedBecause?: string
  /** Once sealed: what its initiator and each signer may no longer spend elsewhere. */
  readonly reserved?: Readonly<Record<SeatNumber, Reservation>>
}

export type ProposalVersion = { readonly initiative?: string; readonly choice: readonly string[]; readonly clause?: TextId; readonly signers: readonly SeatNumber[] }

export type Poll = {
  readonly id: string
  readonly event: string
  readonly answers: Readonly<Record<SeatNumber, string>>
  readonly open: boolean
  /** Once closed: more than half the persons agreed, on what, and the two most named. */
  readonly passed?: boolean
  readonly choice?: string
  readonly contenders?: readonly string[]
}

export type Order = {
  readonly worksite?: WorksiteId
  readonly posture?: PostureId
  readonly time: { readonly worksite: number; readonly pot: number; readonly mandate: number }
  readonly means: { readonly worksite: number; readonly pot: number }
  /** A solo lever; sealed proposals are not written here. */
  readonly lever?: { readonly lever: LeverId; readonly choice?: string[] }
  readonly dilemma?: 'a' | 'b'
}

export type OrderSource = 'laid' | 'saved' | 'silent' | 'absent'
export type LockedOrder = { readonly order: Order; readonly source: OrderSource }

/** Tokens reserved by a sealed lever. */
export type Reservation = { readonly time: number; readonly means: number; readonly proposals: readonly string[]; readonly worksite?: WorksiteId }

export type Question = {
  readonly id: string
  readonly card?: string
  readonly text?: TextId
  readonly answers: Readonly<Record<SeatNumber, { readonly chip?: number; readonly text?: TextId }>>
}
