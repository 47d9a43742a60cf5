import { unflatten } from '../../shared/protocol/leaves.ts'
import type { PublicView, SeatPrivateView, TrainerPrivateView } from '../../shared/views/view-types.ts'
import type { TableView } from './transport.ts'

/** A Colyseus map of leaves, as the SDK decodes it. */
interface Leaves {
  readonly size: number
  entries(): Iterable<readonly [string, string]>
}

interface DecodedState {
  readonly public?: Leaves
  readonly seats?: { values(): Iterable<{ readonly secret?: { readonly leaves?: Leaves } | undefined }> }
  readonly trainer?: { readonly secret?: { readonly leaves?: Leaves } | undefined } | undefined
}

/** The decoded state as plain views. Other seats' secrets never travel: at most one seat has leaves. */
export function readView(state: unknown): TableView | undefined {
  const { public: everybody, seats, trainer } = state as DecodedState
  if (!everybody || everybody.size === 0) return undefined
  const secrets = [...(seats?.values() ?? [])].flatMap((seat) => present(seat.secret?.leaves))
  const [me] = secrets
  const [console] = present(trainer?.secret?.leaves)
  return {
    public: unflatten(everybody.entries()) as PublicView,
    ...(me && { me: unflatten(me.entries()) as SeatPrivateView }),
    ...(console && { trainer: unflatten(console.entries()) as TrainerPrivateView }),
  }
}

function present(leaves: Leaves | undefined): Leaves[] {
  return leaves && leaves.size > 0 ? [leaves] : []
}
