import type { SeatNumber, TextId } from '../base/ids.ts'
import type { TableState } from './state.ts'

/** Written by the person who holds this seat now: not by who held it before (TX3). */
export function ownsWords({ texts }: Pick<TableState, 'texts'>, seat: SeatNumber, text: TextId): boolean {
  const stored = texts[text]
  return stored?.by === `seat:${seat}` && !stored.former
}
