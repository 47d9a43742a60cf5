import type { SeatNumber } from '../../shared/base/ids.ts'
import { findSeat, seatsAtTable } from '../../shared/engine/seats.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { TableState } from '../../shared/engine/state.ts'
import { diffLeaves, type LeafChange } from '../../shared/protocol/leaves.ts'
import { publicParts, seatParts, trainerParts } from '../../shared/views/index.ts'
import { touchedSeats } from '../../shared/views/touched-seats.ts'
import type { PublicView, SeatPrivateView, TextLookup, TrainerPrivateView } from '../../shared/views/view-types.ts'
import { RememberedView } from './remembered-view.ts'
import { Holder, Leaves, TableSchema } from './table-schema.ts'
import type { Viewer } from './visibility.ts'

/** What a map of leaves can do, seen from here. */
type LeafMap = { set(path: string, leaf: string): unknown; delete(path: string): unknown }

/**
 * Keeps the schema at the views of the last state shown. A secret view is worked out only while somebody
 * who may see it is connected.
 */
export class Projection {
  readonly schema: TableSchema
  private readonly text: TextLookup
  private state: TableState
  private readonly everybody: RememberedView<PublicView, []>
  private readonly trainer: RememberedView<TrainerPrivateView, []>
  private readonly seats = new Map<string, RememberedView<SeatPrivateView, [SeatNumber]>>()
  private readonly watched = new Map<string, number>()

  constructor(state: TableState, text: TextLookup) {
    this.schema = new TableSchema()
    this.schema.trainer = newHolder()
    this.text = text
    this.state = state
    this.everybody = new RememberedView(publicParts, text)
    this.trainer = new RememberedView(trainerParts, text)
    this.showPublic()
    this.seat()
  }

  /** Brings the schema to this state, to which these events led: secret views they cannot have changed are left. */
  show(state: TableState, events: readonly JournalEvent[]): void {
    if (state === this.state) return
    this.state = state
    this.seat()
    this.showPublic()
    const touched = touchedSeats(events)
    for (const audience of this.watched.keys()) {
      if (touched === 'all' || audience === 'trainer' || touched.has(Number(audience))) this.showSecret(audience)
    }
  }

  /** Before somebody is shown a secret part: it is brought up to date and kept so. */
  watch(viewer: Viewer): void {
    const audience = audienceOf(viewer)
    if (audience === undefined) return
    this.watched.set(audience, (this.watched.get(audience) ?? 0) + 1)
    this.showSecret(audience)
  }

  unwatch(viewer: Viewer): void {
    const audience = audienceOf(viewer)
    if (audience === undefined) return
    const left = (this.watched.get(audience) ?? 0) - 1
    if (left > 0) this.watched.set(audience, left)
    else this.watched.delete(audience)
  }

  private showPublic(): void {
    this.everybody.update(this.state, writeTo(this.schema.public))
  }

  private showSecret(audience: string): void {
    if (audience === 'trainer') {
      this.trainer.update(this.state, writeTo(this.schema.trainer.secret.leaves))
      return
    }
    const holder = this.schema.seats.get(audience)
    const view = this.seats.get(audience)
    if (!holder || !view) return
    if (findSeat(this.state, Number(audience))) view.update(this.state, writeTo(holder.secret.leaves))
    else view.clear(writeTo(holder.secret.leaves))
  }

  /** One holder for each seat of the table, the ones opened later too. */
  private seat(): void {
    for (const { seat } of seatsAtTable(this.state)) {
      const key = String(seat)
      if (this.schema.seats.has(key)) continue
      this.schema.seats.set(key, newHolder())
      this.seats.set(key, new RememberedView(seatParts, this.text, seat))
    }
  }
}

function audienceOf(viewer: Viewer): string | undefined {
  if (viewer.as === 'board') return undefined
  return viewer.as === 'trainer' ? 'trainer' : String(viewer.seat)
}

function writeTo(leaves: LeafMap): (key: string, before: unknown, after: unknown) => void {
  const write: LeafChange = (path, leaf) => void (leaf === undefined ? leaves.delete(path) : leaves.set(path, leaf))
  return (key, before, after) => diffLeaves(before, after, write, key)
}

function newHolder(): Holder {
  const holder = new Holder()
  holder.secret = new Leaves()
  return holder
}
