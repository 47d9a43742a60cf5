import { resumeSeat } from '../net/api.ts'
import { keepSeat, readKeptSeats } from '../net/kept-seats.ts'
import type { KeptSeat } from '../net/kept-seats.ts'
import { linkToken } from './personal-link.ts'

/**
 * The seat this page opens: the one of a personal link (its token comes in the fragment, which browsers never send),
 * else the last one this browser took. The fragment is wiped from the address at once.
 */
export async function findSeat(): Promise<KeptSeat | undefined> {
  const token = linkToken(location.hash)
  if (token === undefined) return readKeptSeats()[0]
  history.replaceState(undefined, '', location.pathname)
  const answer = await resumeSeat(token)
  if (!answer.ok) return readKeptSeats().find((kept) => kept.token === token)
  const { table, seat, code } = answer.value
  const kept: KeptSeat = { code, table, seat, token: answer.value.token, as: 'seat', keptAt: Date.now() }
  keepSeat(kept)
  return kept
}
