import { applyEffects, emptyModifiers, type BranchTaken, type EffectContext, type Modifiers } from '../../../shared/engine/effects/index.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import { startRun } from '../../../shared/engine/run.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import type { Effect } from '../../../shared/scenario/effect-schema.ts'
import { sketchTable, type TableSketch } from '../resolution/table.ts'

export type Applied = { readonly state: TableState; readonly events: readonly JournalEvent[]; readonly branch: BranchTaken; readonly modifiers: Modifiers }

/** Applies effects to a table, as a card of this context would. */
export function apply(effects: readonly Effect[], context: Partial<EffectContext> = {}, sketch: TableSketch = {}): Applied {
  const modifiers = emptyModifiers()
  const run = startRun(sketchTable(sketch))
  const branch = applyEffects(run, effects, { fact: 'event:test', modifiers, ...context })
  return { state: run.state, events: run.events, branch, modifiers }
}
