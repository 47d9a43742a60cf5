/**
 * What Colyseus carries: not a mirror of the views but one generic shape, a map of leaves (shared/protocol/leaves).
 * Secrets hang below a field with a view: nobody sees them unless visibility.ts says so.
 */
import { schema, t, type SchemaType } from '@colyseus/schema'

export const Leaves = schema({ leaves: t.map('string') }, 'Leaves')
export type Leaves = SchemaType<typeof Leaves>

/**
 * One holder for each audience. Neither tags nor a viewed field on the root: adding a seat to a view adds its parents,
 * which shows a root's viewed fields to every seat; adding the root with a tag shows every seat's secret to the trainer.
 */
export const Holder = schema({ secret: t.ref(Leaves).view() }, 'Holder')
export type Holder = SchemaType<typeof Holder>

export const TableSchema = schema(
  {
    public: t.map('string'),
    trainer: t.ref(Holder),
    /** By seat number. */
    seats: t.map(Holder),
  },
  'TableSchema',
)
export type TableSchema = SchemaType<typeof TableSchema>
