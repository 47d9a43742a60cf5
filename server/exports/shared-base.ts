import { buildBaseEntry, type BaseEntry } from '../../shared/capital/base-entry.ts'
import type { Material } from '../../shared/capital/material-types.ts'
import { readShared } from '../../shared/capital/read-shared.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

export type Gathered = { readonly entry: BaseEntry; readonly material: Material } | null

/** Reads one journal for the base; without its words, which never enter it. Null: fewer than three people share. */
export function gather({ scenario, events, id }: { readonly scenario: Scenario; readonly events: readonly JournalEvent[]; readonly id: string }): Gathered {
  return buildBaseEntry(readShared(scenario, events, () => undefined, id)) ?? null
}
