import type { SeatNumber, TextId } from '../base/ids.ts'
import type { Message, TableState } from './state.ts'

/** Written by the person who holds this seat now: not by who held it before (TX3). */
export function ownsWords({ texts }: Pick<TableState, 'texts'>, seat: SeatNumber, text: TextId): boolean {
  const stored = texts[text]
  return stored?.by === `seat:${seat}` && !stored.former
}

/** Threads of a written palaver: the table's, read by all; between two, read by those two as long as they hold their seats (C8, TX3). */
export function mayRead({ from, to, gone }: Message, seat: SeatNumber): boolean {
  return to === undefined || ((seat === from || seat === to) && !gone?.includes(seat))
}
