import { openSeatKey, resumeSeat } from '../net/api.ts'
import { keepSeat, readKeptSeats } from '../net/kept-seats.ts'
import type { KeptSeat } from '../net/kept-seats.ts'
import { linkKey, linkToken, rehearsalSeat } from './personal-link.ts'

/** Why a link gave no seat: it was used or is too old, or the server did not answer. */
export type LinkFailure = 'link-used' | 'link-offline'

/**
 * The seat this page opens: the one of a link (what opens it comes in the fragment, which browsers never send), else
 * the last one this browser took. A personal link carries the seat's own token, a link of the trainer's a key that
 * is exchanged once for a new one. The fragment is wiped from the address as soon as it has served.
 */
export async function findSeat(): Promise<KeptSeat | LinkFailure | undefined> {
  const looked = rehearsalSeat(location.hash)
  if (looked) return { ...looked, code: '', as: 'seat', keptAt: 0 }
  const token = linkToken(location.hash)
  const key = linkKey(location.hash)
  if (token === undefined && key === undefined) return readKeptSeats()[0]
  const answer = await (key === undefined ? resumeSeat(token!) : openSeatKey(key))
  // An unanswered key has perhaps not been used: a reload tries it again.
  if (!answer.ok && key !== undefined && answer.error.code === 'offline') return 'link-offline'
  history.replaceState(undefined, '', location.pathname)
  if (!answer.ok) return readKeptSeats().find((kept) => kept.token === token) ?? (key === undefined ? undefined : 'link-used')
  const { table, seat, code } = answer.value
  const kept: KeptSeat = { code, table, seat, token: answer.value.token, as: 'seat', keptAt: Date.now() }
  keepSeat(kept)
  return kept
}
