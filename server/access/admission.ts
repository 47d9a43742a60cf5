import { timingSafeEqual } from 'node:crypto'
import { joinOptionsSchema } from '../../shared/protocol/messages.ts'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { Store } from '../store/store.ts'
import type { Leader } from './leadership.ts'
import { boardSignature, hashToken } from './tokens.ts'
import type { TableHelpers } from './table-helpers.ts'
import type { TrainerAccess } from './trainer-access.ts'

/** What a token opens. Which tables a trainer leads is asked at the table itself: see leadership. */
export type Admission =
  | { readonly as: 'seat'; readonly seat: SeatNumber; readonly table: string }
  | { readonly as: 'board'; readonly table: string }
  | (Leader & { readonly as: 'trainer' })

export type Admit = (options: unknown) => Promise<Admission | undefined>

/** Undefined unless the token is right: an identifier is never a credential. */
export function admission(store: Pick<Store, 'findSeat'>, trainers: Pick<TrainerAccess, 'who'>, helpers: Pick<TableHelpers, 'tableOf'>, secret: string): Admit {
  return async (options) => {
    const read = joinOptionsSchema.safeParse(options)
    if (!read.success) return undefined
    const { as, token } = read.data
    if (as === 'trainer') {
      const who = await trainers.who(token)
      if (who) return { as, session: who.session, ...(who.trainer === undefined ? {} : { trainer: who.trainer }) }
      const table = await helpers.tableOf(token)
      return table === undefined ? undefined : { as, session: hashToken(token), table }
    }
    if (as === 'board') {
      const table = tableOfBoardToken(secret, token)
      return table === undefined ? undefined : { as, table }
    }
    const holding = await store.findSeat(hashToken(token))
    return holding && { as, seat: holding.seat, table: holding.table }
  }
}

/** The token of a table's wall: its id and a signature. Whoever has the code may look. */
export function tableOfBoardToken(secret: string, token: string): string | undefined {
  const [table = '', signature = ''] = token.split('.')
  const right = Buffer.from(boardSignature(secret, table))
  const given = Buffer.from(signature)
  return right.length === given.length && timingSafeEqual(right, given) ? table : undefined
}
