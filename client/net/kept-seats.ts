/** Seats that this browser holds, one a session, the most recent first. The token is the only proof of a seat. */
export type KeptSeat = {
  readonly code: string
  readonly table: string
  readonly token: string
  /** Absent when this browser only observes. */
  readonly seat?: number
  readonly name?: string
  readonly as: 'seat' | 'board'
  /** Milliseconds since the epoch. */
  readonly keptAt: number
}

const KEY = 'faire-territoire.seats'
const MOST = 8

export function readKeptSeats(store: Pick<Storage, 'getItem'> = localStorage): readonly KeptSeat[] {
  try {
    const seats = JSON.parse(store.getItem(KEY) ?? '[]') as unknown
    return Array.isArray(seats) ? seats.filter(isKeptSeat) : []
  } catch {
    return []
  }
}

export function keepSeat(kept: KeptSeat, store: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  write([kept, ...readKeptSeats(store).filter((other) => other.code !== kept.code)].slice(0, MOST), store)
}

export function forgetSeat(code: string, store: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  write(readKeptSeats(store).filter((other) => other.code !== code), store)
}

function write(seats: readonly KeptSeat[], store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(KEY, JSON.stringify(seats))
  } catch {
    // Private browsing without storage: the seat lasts as long as the page, the personal link brings it back.
  }
}

function isKeptSeat(value: unknown): value is KeptSeat {
  const seat = value as Partial<KeptSeat> | null
  return typeof seat?.code === 'string' && typeof seat.table === 'string' && typeof seat.token === 'string' && (seat.as === 'seat' || seat.as === 'board')
}
