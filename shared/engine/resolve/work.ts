/** Force on a worksite, read before anything moves there (GAME-NOTES 37), and what postures do to trust. */
import { pairOf, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import { participantsOn, type Participant } from '../deployment.ts'
import { changeTrust } from '../effects/changes.ts'
import type { NeedChange } from '../effects/context.ts'
import { linkHalves } from '../links.ts'
import { ceilDiv } from '../needs.ts'
import { sceneOf, valueCrew, type PostureValue, type Scene } from '../postures.ts'
import type { Run } from '../run.ts'
import type { TableState } from '../state.ts'
import type { Resolution } from './resolution.ts'

export type Work = {
  readonly worksite: WorksiteId
  readonly scene: Scene
  readonly participants: readonly Participant[]
  readonly crew: readonly SeatNumber[]
  readonly postures: readonly PostureValue[]
  readonly tokens: number
  readonly values: number
  readonly bonus: number
  readonly synergy: number
  /** 2 for each pair in conflict that works here; taken off. */
  readonly penalty: number
  readonly force: number
}

const CONFLICT_PENALTY = 2

/** `bare`: without synergy nor conflict penalty, as on a relation. Undefined when the worksite does not exist. */
export function workOn({ run, modifiers, refundedTime }: Resolution, worksite: WorksiteId, bare = false): Work | undefined {
  const { state } = run
  const participants = participantsOn(state, worksite).map((one) => ({ ...one, tokens: one.tokens + (refundedTime.get(one.seat) ?? 0) }))
  const scene = sceneOf(state, worksite, participants)
  if (!scene) return undefined
  const postures = valueCrew(state, scene)
  const crew = participants.map((one) => one.seat)
  const tokens = sum(participants.map((one) => one.tokens))
  const values = sum(postures.map((one) => one.value))
  const bonus = participants.length > 0 ? (modifiers.force.get(worksite) ?? 0) : 0
  const synergy = bare ? 0 : synergyOf(state, crew)
  const penalty = bare ? 0 : CONFLICT_PENALTY * countConflictsAmong(state, crew)
  return { worksite, scene, participants, crew, postures, tokens, values, bonus, synergy, penalty, force: tokens + values + bonus + synergy - penalty }
}

/** Each of two or more: +1 when their mean link with the others is ≥ 6, −1 when ≤ 2.5. */
function synergyOf(state: TableState, crew: readonly SeatNumber[]): number {
  const others = crew.length - 1
  if (others < 1) return 0
  return sum(
    crew.map((seat) => {
      const halves = sum(crew.filter((other) => other !== seat).map((other) => linkHalves(state, seat, other)))
      if (halves >= 12 * others) return 1
      return halves <= 5 * others ? -1 : 0
    }),
  )
}

function countConflictsAmong(state: TableState, crew: readonly SeatNumber[]): number {
  return crew.flatMap((a, index) => crew.slice(index + 1).filter((b) => state.game.conflicts[pairOf(a, b)] !== undefined)).length
}

/** Tells the postures and the sum; `gauge` is what the worksite already held. */
export function emitWork(run: Run, work: Work, need: number, gauge = 0): void {
  for (const { seat, posture, base, gates, duplicate, value } of work.postures) {
    run.emit({ type: 'posture-valued', worksite: work.worksite, seat, posture, situation: work.scene.situation, base, gates, duplicate, value })
  }
  const { worksite, crew, tokens, values, bonus, synergy, penalty, force } = work
  run.emit({ type: 'worksite-resolved', worksite, participants: crew, tokens, values, bonus, synergy, penalty, gauge, force, need, margin: force + gauge - need })
}

/** A posture worth 2 or more earns the trust of those concerned; one that weighs costs it. */
export function applyPostureTrust(run: Run, work: Work): void {
  for (const { seat, value } of work.postures) {
    const by = value >= 2 ? 1 : value < 0 ? -1 : 0
    if (by !== 0) for (const party of work.scene.concerned) changeTrust(run, party, seat, by)
  }
}

/** The need after what levers did to it, in the order they were played; never below 1. */
export function changedNeed(need: number, changes: readonly NeedChange[] = []): number {
  return changes.reduce((value, { mul, add }) => {
    const multiplied = mul ? ceilDiv(value * mul[0], mul[1]) : value
    return Math.max(1, multiplied + (add ?? 0))
  }, need)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
