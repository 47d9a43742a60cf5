import { pairOf } from '../../base/ids.ts'
import { STRUCTURAL_SITUATIONS, type SituationId } from '../../base/vocabulary.ts'
import type { ChallengeCard } from '../../scenario/schema.ts'
import { applyEffects } from '../effects/apply.ts'
import { changeIndicator, changeMutualTrust, closeConflict, openConflict } from '../effects/changes.ts'
import { findChallengeCard } from '../effects/clues.ts'
import type { EffectContext } from '../effects/context.ts'
import { scaleNeed } from '../needs.ts'
import { mediatesOrIsTrustedThird } from '../postures.ts'
import type { Challenge } from '../state.ts'
import type { Resolution } from './resolution.ts'
import { applyPostureTrust, changedNeed, emitWork, workOn, type Work } from './work.ts'

const CREW_TRUST_BELOW = 6
const MISSED_TRUST = -2

export function isStructural(situation: SituationId): boolean {
  return (STRUCTURAL_SITUATIONS as readonly SituationId[]).includes(situation)
}

/** A challenge of conflict, distrust or arbitration sets its two seats against each other; a conflict already there stays as it is. */
export function openStructuralConflict({ run }: Resolution): void {
  const { challenge } = run.state.game
  if (!challenge || !isStructural(challenge.situation)) return
  const [a, b] = challenge.concerned
  run.under(`conflict:${pairOf(a, b)}`, () => openConflict(run, a, b))
}

export function resolveChallenge(resolution: Resolution): void {
  const { run, n, k, modifiers } = resolution
  const { challenge } = run.state.game
  const work = challenge && workOn(resolution, 'challenge')
  if (!challenge || !work) return
  const need = changedNeed(scaleNeed(challenge.need, n, k), modifiers.need.get('challenge'))
  run.under('challenge', () => {
    emitWork(run, work, need)
    applyPostureTrust(run, work)
    resolution.isChallengeMet = work.crew.length > 0 && work.force >= need
    if (resolution.isChallengeMet) meet(resolution, challenge, work, 2 * work.force >= 3 * need)
    else miss(resolution, challenge)
  })
}

function meet(resolution: Resolution, challenge: Challenge, work: Work, brio: boolean): void {
  const { run } = resolution
  const card = findChallengeCard(run.state, challenge.card)
  run.emit({ type: 'challenge-met', brio })
  changeMutualTrust(run, work.crew, 1, CREW_TRUST_BELOW)
  if (brio) changeIndicator(run, challenge.stake, 1)
  const isMediated = work.postures.some((one) => mediatesOrIsTrustedThird(one.posture) && one.value >= 1)
  if (isStructural(challenge.situation) && isMediated) closeConflict(run, pairOf(...challenge.concerned))
  const context = contextOf(resolution, challenge, card)
  applyEffects(run, card?.onMet ?? [], context)
  if (brio) applyEffects(run, card?.onBrio ?? [], context)
}

function miss(resolution: Resolution, challenge: Challenge): void {
  const { run } = resolution
  const card = findChallengeCard(run.state, challenge.card)
  run.emit({ type: 'challenge-missed' })
  changeIndicator(run, challenge.stake, -1)
  changeMutualTrust(run, challenge.concerned, MISSED_TRUST)
  applyEffects(run, card?.onMissed ?? [], contextOf(resolution, challenge, card))
}

/** The roles the card names are those seats it concerns, replaced or not. */
function contextOf({ modifiers }: Resolution, challenge: Challenge, card: ChallengeCard | undefined): EffectContext {
  const roles = card ? { [card.concerned[0]]: challenge.concerned[0], [card.concerned[1]]: challenge.concerned[1] } : {}
  return { fact: 'challenge', worksite: 'challenge', concerned: challenge.concerned, roles, modifiers }
}
