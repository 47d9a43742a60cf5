/**
 * What Colyseus carries: not a mirror of the views but one generic shape, a map of leaves (shared/protocol/leaves).
 * Secrets hang below a field with a view: nobody sees them unless visibility.ts says so.
 */
import { schema, t, type SchemaType } from '@colyseus/schema'

export const Leaves = schema({ leaves: t.map('string') }, 'Leaves')
export type Leaves = SchemaType<typeof Leaves>

/** The trainer's field has a tag of its own: a default tag would show it to whoever sees anything below the root. */
export const TRAINER_TAG = 1

export const SeatSubtree = schema({ secret: t.ref(Leaves).view() }, 'SeatSubtree')
export type SeatSubtree = SchemaType<typeof SeatSubtree>

export const TableSchema = schema(
  {
    public: t.map('string'),
    trainer: t.ref(Leaves).view(TRAINER_TAG),
    /** By seat number. */
    seats: t.map(SeatSubtree),
  },
  'TableSchema',
)
export type TableSchema = SchemaType<typeof TableSchema>
