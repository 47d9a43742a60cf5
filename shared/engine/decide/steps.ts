import { DEBRIEF_STEPS } from '../../base/debrief.ts'
import type { TrainerCommand } from '../command.ts'
import { rankVotes, sharedOnly } from '../debrief-answers.ts'
import { FACTS, firstStep, minutesFor, stepAfter, wallDeadline } from '../debrief-plan.ts'
import { reject, type Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'
import type { TrainerHandlers } from './handler.ts'

const MINUTE_MS = 60_000
/** Moments that the group keeps. */
const KEPT = 3

type StepCommand = Extract<TrainerCommand['type'], 'plan-debrief' | 'open-step' | 'open-answers' | 'show-what-if' | 'show-evidence'>

/** The trainer leads the debrief: order and minutes, each step, what was written, another order in a season. */
export const stepHandlers: TrainerHandlers<StepCommand> = {
  'plan-debrief'(run, { order, minutes, led }) {
    if (DEBRIEF_STEPS.some((step) => !order.includes(step))) return reject('choice-missing')
    const { plan } = run.state.debrief
    if (plan && plan.led === led && String(plan.order) === String(order) && String(plan.minutes) === String(minutes)) return undefined
    run.emit({ type: 'debrief-planned', order, minutes, led })
    if (run.state.status === 'debrief' && run.state.debrief.lengthMs === undefined) beginDebrief(run)
    return undefined
  },
  'open-step'(run, { step, minutes }) {
    const { debrief } = run.state
    const isSame = debrief.step === step && debrief.openedMs !== undefined && (minutes === undefined || minutes === debrief.stepMinutes)
    if (!isSame) openStep(run, step, minutes)
    return undefined
  },
  'open-answers'(run, { step, open }) {
    if ((run.state.debrief.opened ?? []).includes(step) !== open) openAnswers(run, step, open)
    return undefined
  },
  'show-what-if'(run, { asked }) {
    if (asked && !run.state.seats.some(({ seat }) => seat === asked.seat)) return reject('person-absent')
    if (asked || run.state.debrief.whatIf) run.emit({ type: 'what-if-shown', ...(asked && { asked }) })
    return undefined
  },
  'show-evidence'(run, { page, still, playing }) {
    if (page !== 'step' || run.state.debrief.shown) run.emit({ type: 'evidence-shown', page, ...(still === undefined ? {} : { still }), ...(playing ? { playing } : {}) })
    return undefined
  },
}

/** Opened, the votes keep three moments, unless somebody kept some already. */
function openAnswers(run: Run, step: number, open: boolean): void {
  run.emit({ type: 'answers-opened', step, open })
  if (!open || step !== FACTS || run.state.debrief.keptMoments.length > 0) return
  for (const [fact] of rankVotes(run.state.debrief).slice(0, KEPT)) run.emit({ type: 'moment-kept', fact, kept: true })
}

/** Closes the step that is open and opens another, with what is left of the plan unless its minutes are given. */
export function openStep(run: Run, step: number, minutes?: number): void {
  const { debrief, setup } = run.state
  if (debrief.step !== step) run.emit({ type: 'step-closed', step: debrief.step })
  const planned = minutes ?? minutesFor(run.state, step, run.moment.tableMs)
  const isTimed = planned !== undefined && planned > 0 && setup.options.timers !== 'off'
  run.emit({ type: 'step-opened', step, ...(planned === undefined ? {} : { minutes: planned }), ...(isTimed ? { lengthMs: planned * MINUTE_MS } : {}) })
}

/** The debrief begins by itself when the wall leads it. */
export function beginDebrief(run: Run): void {
  const { plan } = run.state.debrief
  if (plan?.led === 'wall') openStep(run, firstStep(plan))
}

/** The clock of a debrief that the wall leads. */
export function tickStep(run: Run): Rejection | undefined {
  const deadline = wallDeadline(run.state)
  const { step } = run.state.debrief
  if (!deadline || Math.max(run.moment.tableMs, run.state.tableMs) < deadline.tableMs) return reject('wrong-phase', { phase: 'debrief', step })
  if (deadline.act === 'open-answers') {
    openAnswers(run, step, true)
    return undefined
  }
  const next = stepAfter(run.state.debrief, step)
  if (next === undefined) run.emit({ type: 'step-closed', step })
  else openStep(run, next)
  return undefined
}

export function countMoods(run: Run, counts: Readonly<Record<string, number>>): void {
  run.emit({ type: 'moods-counted', counts: sharedOnly(counts) })
}
