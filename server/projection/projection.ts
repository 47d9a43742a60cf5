import { seatsAtTable } from '../../shared/engine/seats.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { TableState } from '../../shared/engine/state.ts'
import { diffLeaves } from '../../shared/protocol/leaves.ts'
import { viewPublic, viewSeat, viewTrainer } from '../../shared/views/index.ts'
import { touchedSeats } from '../../shared/views/touched-seats.ts'
import type { TextLookup } from '../../shared/views/view-types.ts'
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
  private readonly shown = new Map<string, unknown>()
  private readonly watched = new Map<string, number>()

  constructor(state: TableState, text: TextLookup) {
    this.schema = new TableSchema()
    this.schema.trainer = newHolder()
    this.text = text
    this.state = state
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
    this.write('public', viewPublic(this.state, this.text), this.schema.public)
  }

  private showSecret(audience: string): void {
    if (audience === 'trainer') {
      this.write(audience, viewTrainer(this.state, this.text), this.schema.trainer.secret.leaves)
      return
    }
    const holder = this.schema.seats.get(audience)
    if (holder) this.write(audience, viewSeat(this.state, Number(audience), this.text), holder.secret.leaves)
  }

  private write(audience: string, view: unknown, leaves: LeafMap): void {
    diffLeaves(this.shown.get(audience), view, (path, leaf) => {
      if (leaf === undefined) leaves.delete(path)
      else leaves.set(path, leaf)
    })
    this.shown.set(audience, view)
  }

  /** One holder for each seat of the table, the ones opened later too. */
  private seat(): void {
    for (const { seat } of seatsAtTable(this.state)) {
      const key = String(seat)
      if (this.schema.seats.has(key)) continue
      this.schema.seats.set(key, newHolder())
    }
  }
}

function audienceOf(viewer: Viewer): string | undefined {
  if (viewer.as === 'board') return undefined
  return viewer.as === 'trainer' ? 'trainer' : String(viewer.seat)
}

function newHolder(): Holder {
  const holder = new Holder()
  holder.secret = new Leaves()
  return holder
}
