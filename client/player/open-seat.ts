import { displayCode } from '../../shared/protocol/session-code.ts'
import { findSession, resumeSeat } from '../net/api.ts'
import { forgetSeat, keepSeat, readKeptSeats } from '../net/kept-seats.ts'
import type { KeptSeat } from '../net/kept-seats.ts'

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

const TOKEN = /^#t=([A-Za-z0-9_-]{22,64})$/

export function linkToken(fragment: string): string | undefined {
  return TOKEN.exec(fragment)?.[1]
}

/** Opens this seat on another phone. */
export function personalLink(token: string): string {
  return `${location.origin}/player/#t=${token}`
}

export { displayCode, findSession, forgetSeat }
