import type { SeatNumber, WorksiteId } from '../base/ids.ts'
import type { JournalEvent } from '../engine/event.ts'
import { purseOf } from '../engine/purse.ts'
import type { LockedOrder, Order } from '../engine/state.ts'
import { openWorksites } from '../engine/worksites.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { seasonLocks } from './season-lock.ts'

/** What may be asked of each season that was played: where one could go, and what each seat had and chose. For the trainer. */
export type OrderChoices = Readonly<
  Record<number, { readonly worksites: readonly WorksiteId[]; readonly seats: Readonly<Record<SeatNumber, { readonly order: Order; readonly source: LockedOrder['source']; readonly time: number; readonly means: number }>> }>
>

export function orderChoices(scenario: Scenario, events: readonly JournalEvent[]): OrderChoices {
  return Object.fromEntries(
    seasonLocks(scenario, events).map(({ season, before, locked }) => {
      const seats = [...locked].map(([seat, { order, source }]) => [seat, { order, source, ...purseOf(before, seat) }])
      return [season, { worksites: openWorksites(before), seats: Object.fromEntries(seats) }]
    }),
  )
}
