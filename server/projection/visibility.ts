import type { Client } from '@colyseus/core'
import { StateView } from '@colyseus/schema'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { TableSchema } from './table-schema.ts'

export type Viewer = { readonly as: 'seat'; readonly seat: SeatNumber } | { readonly as: 'board' } | { readonly as: 'trainer' }

/**
 * The only file that opens secrets to a connection. The default is to see what is public and nothing else.
 * A seat sees its own subtree, whole; the trainer sees the trainer's, and no seat's.
 */
export function showTo(client: Pick<Client, 'view'>, viewer: Viewer, state: TableSchema): void {
  if (viewer.as === 'board') return
  const holder = viewer.as === 'trainer' ? state.trainer : state.seats.get(String(viewer.seat))
  client.view = new StateView()
  if (holder) client.view.add(holder)
}
