import { DEBRIEF_STEPS, FORMAT_MINUTES, totalMinutes } from '../base/debrief.ts'
import type { DebriefState, TableState } from './state.ts'

export const FACTS = 2

export type DebriefPlan = NonNullable<DebriefState['plan']>

const MINUTE_MS = 60_000

/**
 * Minutes for a step opened now: what is left of the plan, spread by weight over this step and those that follow it
 * and were not done. In half minutes, never under one. Without a plan, the format's own. Undefined: none are planned.
 */
export function minutesFor({ debrief, setup }: TableState, step: number, nowMs: number): number | undefined {
  const { plan, startedMs = nowMs, done = [] } = debrief
  if (!plan) return FORMAT_MINUTES[setup.format][step]
  const weight = plan.minutes[step] ?? 0
  if (weight === 0) return 0
  const from = plan.order.indexOf(step)
  const others = plan.order.filter((one, index) => one !== step && index > from && !done.includes(one))
  const weights = others.reduce((sum, one) => sum + (plan.minutes[one] ?? 0), weight)
  const leftMs = totalMinutes(plan.minutes) * MINUTE_MS - (nowMs - startedMs)
  return Math.max(1, Math.round((leftMs / MINUTE_MS) * (weight / weights) * 2) / 2)
}

/** What the debrief takes as it is planned, or within the format. */
export function plannedMinutes({ debrief, setup }: Pick<TableState, 'debrief' | 'setup'>): number {
  return totalMinutes(debrief.plan?.minutes ?? FORMAT_MINUTES[setup.format])
}

/** The first step that has minutes. */
export function firstStep({ order, minutes }: DebriefPlan): number {
  return order.find((step) => (minutes[step] ?? 0) > 0) ?? 0
}

/** What the plan opens after a step: the next one that is neither done nor left without minutes. */
export function stepAfter({ plan, done = [] }: DebriefState, step: number): number | undefined {
  const order = plan?.order ?? DEBRIEF_STEPS
  return order.find((one, index) => index > order.indexOf(step) && !done.includes(one) && (plan === undefined || (plan.minutes[one] ?? 0) > 0))
}

/** What the clock does next when the wall leads: opens what was written at half time, then closes the step. */
export function wallDeadline({ status, debrief }: TableState): { readonly tableMs: number; readonly act: 'open-answers' | 'close-step' } | undefined {
  const { plan, step, openedMs, lengthMs, opened = [], done = [] } = debrief
  if (status !== 'debrief' || plan?.led !== 'wall' || openedMs === undefined || lengthMs === undefined || done.includes(step)) return undefined
  return opened.includes(step) ? { tableMs: openedMs + lengthMs, act: 'close-step' } : { tableMs: openedMs + Math.floor(lengthMs / 2), act: 'open-answers' }
}
