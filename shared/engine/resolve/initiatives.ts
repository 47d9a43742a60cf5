import { initiativeWorksite } from '../../base/ids.ts'
import type { StageNumber } from '../../base/vocabulary.ts'
import { applyEffects } from '../effects/apply.ts'
import { changeIndicator, changeMutualTrust, clamp, revealSituation } from '../effects/changes.ts'
import { gateOf } from '../initiative-gates.ts'
import { floorDiv, initiativeNeed, LAST_STAGE, requiredParticipants } from '../needs.ts'
import { drawSituation } from '../situations.ts'
import type { InitiativeState } from '../state.ts'
import type { Resolution } from './resolution.ts'
import { applyPostureTrust, changedNeed, emitWork, workOn, type Work } from './work.ts'

const GROWTH_TRUST_BELOW = 7
/** Stages from which growing also brings backing. */
const ROOTED = 3
const IDLE_EMPTIES = 2
const IDLE_WILTS = 3

/** In file order: one growth may open the next one's gate. */
export function resolveInitiatives(resolution: Resolution): void {
  const { run } = resolution
  for (const { id } of run.state.game.initiatives) {
    run.under(initiativeWorksite(id), () => {
      const initiative = run.state.game.initiatives.find((one) => one.id === id)
      if (initiative && initiative.stage < LAST_STAGE) resolveInitiative(resolution, initiative)
    })
  }
}

function resolveInitiative(resolution: Resolution, initiative: InitiativeState): void {
  const { run, n, k, modifiers } = resolution
  const worksite = initiativeWorksite(initiative.id)
  const work = workOn(resolution, worksite)
  const printed = initiativeNeed(run.state, initiative, k)
  if (!work || printed === undefined) return
  if (work.crew.length === 0) return idle(resolution, initiative)
  const need = changedNeed(printed, modifiers.need.get(worksite))
  emitWork(run, work, need, initiative.gauge)
  const total = work.force + initiative.gauge
  const { gate, open } = gateOf(run.state, initiative)
  const hasEnough = work.crew.length >= requiredParticipants(initiative.stage, n)
  applyPostureTrust(run, work)
  if (modifiers.setbacks.has(initiative.id)) return setBack(resolution, initiative, clamp(floorDiv(total, 2), 0, printed))
  if (total >= need && hasEnough && open) return grow(resolution, initiative, work, total - need)
  const blockedBy = total < need ? undefined : hasEnough ? gate : ('participants' as const)
  const gauge = total >= need ? printed : clamp(total, 0, printed)
  run.emit({ type: 'initiative-charged', initiative: initiative.id, gauge, ...(blockedBy ? { blockedBy } : {}) })
  if (work.participants.some((one) => one.posture === 'listening')) revealSituation(run, `initiative:${initiative.id}`)
}

function grow(resolution: Resolution, initiative: InitiativeState, work: Work, surplus: number): void {
  const { run, n, modifiers } = resolution
  const { id, domain, owner } = initiative
  const stage = (initiative.stage + 1) as StageNumber
  run.emit({ type: 'initiative-grown', initiative: id, stage, gauge: Math.min(floorDiv(surplus, 2), n) })
  resolution.grown.push({ initiative: id, owner, crew: work.crew })
  changeIndicator(run, domain, 1)
  if (stage >= ROOTED) changeIndicator(run, domain === 'backing' ? 'agency' : 'backing', 1)
  if (stage < LAST_STAGE) {
    const { scenario, setup } = run.state
    run.emit({ type: 'situation-drawn', initiative: id, situation: drawSituation(scenario, setup, id, initiative.draws), draws: initiative.draws + 1 })
  }
  changeMutualTrust(run, work.crew, 1, GROWTH_TRUST_BELOW)
  for (const { effects, context } of modifiers.onGrowth.get(id) ?? []) applyEffects(run, effects, context)
}

function setBack({ run }: Resolution, initiative: InitiativeState, gauge: number): void {
  run.emit({ type: 'initiative-set-back', initiative: initiative.id, gauge })
  revealSituation(run, `initiative:${initiative.id}`)
}

/** A seed waits without harm; later stages lose their gauge, then the stage itself. */
function idle({ run }: Resolution, { id, stage, gauge, idle: before }: InitiativeState): void {
  const seasons = before + 1
  if (stage === 0) return run.emit({ type: 'initiative-idled', initiative: id, idle: seasons, gauge })
  if (seasons < IDLE_WILTS) return run.emit({ type: 'initiative-idled', initiative: id, idle: seasons, gauge: seasons >= IDLE_EMPTIES ? 0 : gauge })
  run.emit({ type: 'initiative-wilted', initiative: id, stage: (stage - 1) as StageNumber, idle: 1, gauge: 0 })
  changeIndicator(run, 'vitality', -1)
}
