import type { JoinAnswer } from '../../shared/protocol/http.ts'
import type { MoveRequest } from '../../shared/protocol/helpers.ts'
import { hashToken } from '../access/tokens.ts'
import type { Store } from '../store/store.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import type { TableGateway } from './table-gateway.ts'

export type SeatMoves = {
  /** The person accepts the table that the trainer proposed: a seat there first, then the seat here is left. */
  accept(request: MoveRequest): Promise<JoinAnswer>
}

type Tools = { readonly store: Pick<Store, 'findSeat' | 'findSession'>; readonly tables: Pick<TableGateway, 'claim' | 'offer' | 'leaveFor' | 'giveBack'> }

export function seatMoves({ store, tables }: Tools): SeatMoves {
  const underway = new Map<string, Promise<JoinAnswer>>()
  const move = async ({ token, next }: MoveRequest): Promise<JoinAnswer> => {
    // Asked again because the first answer was lost: the seat is there.
    const done = await store.findSeat(hashToken(next))
    if (done) return { table: done.table, seat: done.seat, token: next, code: done.code }
    const held = await store.findSeat(hashToken(token))
    const session = held?.open ? await store.findSession(held.code) : undefined
    const here = session?.tables.find(({ id }) => id === held!.table)
    if (!held || !session || !here) throw new ApiError(404, 'unknown-seat')
    const offer = await tables.offer(held.table, held.seat)
    if (!offer) throw new ApiError(409, 'move-over')
    const there = session.tables.find(({ id, number, status }) => number === offer.number && id !== held.table && status === 'open')
    if (!there) throw new ApiError(409, 'move-over')
    const { name, pairName } = offer
    const claimed = await tables.claim(there.id, { name, ...(pairName === undefined ? {} : { pairName }), tokenHash: hashToken(next), from: here.number })
    if (!claimed.ok) throw apiErrorOf(claimed.error)
    const left = await tables.leaveFor(held.table, held.seat, offer.number)
    if (!left.ok) {
      await tables.giveBack(there.id, claimed.value)
      throw new ApiError(409, 'move-over')
    }
    return { table: there.id, seat: claimed.value, token: next, code: session.code }
  }
  return {
    accept(request) {
      const known = underway.get(request.next)
      if (known) return known
      const asked = move(request).finally(() => underway.delete(request.next))
      underway.set(request.next, asked)
      return asked
    },
  }
}
