/** The grid of seven postures by seven situations and its gates (GAME §5; GAME-NOTES 13, 36–38). */
import { seatsOfPair, type Pair, type SeatNumber, type WorksiteId } from '../base/ids.ts'
import { SITUATIONS, type PostureId, type SituationId } from '../base/vocabulary.ts'
import { allPairs, isReceivedAtLeast, isRecognised, linkHalves, trustOf } from './links.ts'
import { roleOf, tagOf } from './roles.ts'
import type { TableState } from './state.ts'

/** Rows in the order of SITUATIONS: emergence, deadlock, conflict, distrust, invisibility, arbitration, exhaustion. */
export const POSTURE_GRID: Readonly<Record<PostureId, readonly [number, number, number, number, number, number, number]>> = {
  listening: [2, -1, 1, 1, 0, -1, 1],
  mediation: [-1, 0, 3, 1, -1, 1, 0],
  sponsorship: [-1, 1, -1, -1, 1, 3, -1],
  'doing-with': [1, 0, 0, 0, 0, -1, 2],
  'trusted-third': [0, -1, 1, 3, -1, 1, 0],
  expertise: [-1, 3, -1, -1, 0, 1, -1],
  'go-between': [1, 1, -1, 0, 2, 0, -1],
}

export function baseValue(posture: PostureId, situation: SituationId): number {
  return POSTURE_GRID[posture][SITUATIONS.indexOf(situation)] ?? 0
}

export const GATES = ['party', 'distrusted', 'needs-public', 'with-field', 'alone-in-doing', 'not-recognised', 'not-known', 'bridge'] as const
export type GateId = (typeof GATES)[number]
export type Gate = { readonly gate: GateId; readonly by: number }

export type CrewMember = { readonly seat: SeatNumber; readonly posture: PostureId }

/** A worksite as it stands before its state changes. */
export type Scene = {
  readonly worksite: WorksiteId
  readonly situation: SituationId
  readonly known: boolean
  readonly concerned: readonly SeatNumber[]
  /** Participants by seat number. */
  readonly crew: readonly CrewMember[]
}

export type PostureValue = { readonly seat: SeatNumber; readonly posture: PostureId; readonly base: number; readonly gates: readonly Gate[]; readonly duplicate: boolean; readonly value: number }

const VALUE_MIN = -2
const VALUE_MAX = 3
const DUPLICATE_VALUE = -3
const DUPLICATES_COUNTED = 2

/** The value of each participant's posture, in seat order, duplicates settled. */
export function valueCrew(state: TableState, scene: Scene): PostureValue[] {
  const own = scene.crew.map((member) => valueOne(state, scene, member))
  const duplicates = own.filter((one) => bestOf(own, one.posture) !== one).map((one) => one.seat)
  const penalised = duplicates.slice(0, DUPLICATES_COUNTED)
  return own.map((one) => {
    if (!duplicates.includes(one.seat)) return one
    return { ...one, duplicate: true, value: penalised.includes(one.seat) ? DUPLICATE_VALUE : 0 }
  })
}

function bestOf(values: readonly PostureValue[], posture: PostureId): PostureValue | undefined {
  return values
    .filter((one) => one.posture === posture)
    .reduce<PostureValue | undefined>((best, one) => (best === undefined || one.value > best.value ? one : best), undefined)
}

function valueOne(state: TableState, scene: Scene, member: CrewMember): PostureValue {
  const base = baseValue(member.posture, scene.situation)
  const gates = gatesOf(state, scene, member, base).filter((gate) => gate.by !== 0)
  const raw = gates.reduce((sum, gate) => sum + gate.by, base)
  const value = Math.min(VALUE_MAX, Math.max(VALUE_MIN, raw))
  return { ...member, base, gates, duplicate: false, value }
}

function gatesOf(state: TableState, scene: Scene, { seat, posture }: CrewMember, base: number): Gate[] {
  switch (posture) {
    case 'listening':
      return []
    case 'mediation':
      if (scene.concerned.includes(seat)) return [{ gate: 'party', by: -2 }]
      return [{ gate: 'distrusted', by: 0 - distrustfulParties(state, scene.concerned, seat).length }]
    case 'sponsorship':
      return isBackedByPublic(state, scene, seat) ? [] : [{ gate: 'needs-public', by: -2 }]
    case 'doing-with': {
      const isWithField = scene.crew.some((other) => other.seat !== seat && tagOf(state, other.seat) === 'field')
      return isWithField ? [{ gate: 'with-field', by: 1 }] : [{ gate: 'alone-in-doing', by: -1 }]
    }
    case 'trusted-third':
      return [{ gate: 'not-recognised', by: recognitionLoss(state, seat, base) }]
    case 'expertise':
      return scene.known ? [] : [{ gate: 'not-known', by: -1 }]
    case 'go-between': {
      const others = scene.crew.map((other) => other.seat).filter((other) => other !== seat)
      return others.some((a, index) => others.slice(index + 1).some((b) => isBridge(state, seat, a, b))) ? [{ gate: 'bridge', by: 1 }] : []
    }
  }
}

function distrustfulParties(state: TableState, concerned: readonly SeatNumber[], seat: SeatNumber): SeatNumber[] {
  return concerned.filter((party) => party !== seat && trustOf(state, party, seat) < 4)
}

function isBackedByPublic(state: TableState, scene: Scene, seat: SeatNumber): boolean {
  return tagOf(state, seat) === 'public' || scene.crew.some((other) => roleOf(state, other.seat) === 'official')
}

/** Received below 4.5: cannot exceed 0; below 3: one less still. */
function recognitionLoss(state: TableState, seat: SeatNumber, base: number): number {
  if (isRecognised(state, seat)) return 0
  const capped = Math.min(base, 0) - base
  return isReceivedAtLeast(state, seat, 6) ? capped : capped - 1
}

/** The actor may carry something between two seats whose link is ≤ 4 and who both trust the actor at 5 or more. */
function isBridge(state: TableState, actor: SeatNumber, a: SeatNumber, b: SeatNumber): boolean {
  return linkHalves(state, a, b) <= 8 && trustOf(state, a, actor) >= 5 && trustOf(state, b, actor) >= 5
}

/** Pairs a seat could bridge if both came where it works. */
export function bridgesOf(state: TableState, seat: SeatNumber): Pair[] {
  return allPairs(state).filter((pair) => {
    const [a, b] = seatsOfPair(pair)
    return a !== seat && b !== seat && isBridge(state, seat, a, b)
  })
}

export function mediatesOrIsTrustedThird(posture: PostureId): boolean {
  return posture === 'mediation' || posture === 'trusted-third'
}

/** The seats a worksite concerns: the challenge's two, the initiative's owner, the relation's parties. */
export function concernedBy(state: TableState, worksite: WorksiteId): readonly SeatNumber[] {
  if (worksite === 'challenge') return state.game.challenge?.concerned ?? []
  if (worksite.startsWith('relation:')) return seatsOfPair(worksite.slice('relation:'.length) as Pair)
  const owner = state.game.initiatives.find((initiative) => `initiative:${initiative.id}` === worksite)?.owner
  return owner === undefined ? [] : [owner]
}

/** A relation is always known, and its situation is a conflict. */
export function situationAt(state: TableState, worksite: WorksiteId): { readonly situation: SituationId; readonly known: boolean } | undefined {
  if (worksite === 'challenge') return state.game.challenge
  if (worksite.startsWith('relation:')) return { situation: 'conflict', known: true }
  return state.game.initiatives.find((initiative) => `initiative:${initiative.id}` === worksite)
}

export function sceneOf(state: TableState, worksite: WorksiteId, crew: readonly CrewMember[]): Scene | undefined {
  const at = situationAt(state, worksite)
  return at && { worksite, situation: at.situation, known: at.known, concerned: concernedBy(state, worksite), crew }
}

