import { sessionPlanSchema, type SessionPlan } from '../../shared/protocol/http.ts'
import type { Store } from '../store/store.ts'

/** When a session must be over, and what of it belongs to the debrief; it may be changed at any moment. */
export async function readPlan(store: Pick<Store, 'readSetting'>, code: string): Promise<SessionPlan> {
  const kept = await store.readSetting(planKey(code))
  const read = kept === undefined ? undefined : sessionPlanSchema.safeParse(JSON.parse(kept))
  return read?.success ? read.data : {}
}

export async function writePlan(store: Pick<Store, 'writeSetting'>, code: string, plan: SessionPlan): Promise<void> {
  await store.writeSetting(planKey(code), JSON.stringify(plan))
}

/** Whether tables must hear of it: the hour of the end concerns nobody's debrief. */
export function changesDebrief(before: SessionPlan, after: SessionPlan): boolean {
  return before.debriefMinutes !== after.debriefMinutes || before.debriefLed !== after.debriefLed
}

function planKey(code: string): string {
  return `session-plan/${code}`
}
