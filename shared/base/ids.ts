/** Place in the table's seating, 1 first. A seat number is public and proves nothing. */
export type SeatNumber = number

/** `i>j`: what seat i feels for seat j. */
export type DirectedPair = `${number}>${number}`
/** `i-j` with i < j. */
export type Pair = `${number}-${number}`

/** Where a seat works this season. */
export type WorksiteId = 'challenge' | `initiative:${string}` | `relation:${Pair}`

/** Key of a free text, kept apart from the journal so that it can be erased on its own. */
export type TextId = string

export function directed(from: SeatNumber, to: SeatNumber): DirectedPair {
  return `${from}>${to}`
}

export function pairOf(a: SeatNumber, b: SeatNumber): Pair {
  return a < b ? `${a}-${b}` : `${b}-${a}`
}

export function seatsOfPair(pair: Pair): [SeatNumber, SeatNumber] {
  const [a, b] = pair.split('-')
  return [Number(a), Number(b)]
}

export function initiativeWorksite(id: string): WorksiteId {
  return `initiative:${id}`
}

export function relationWorksite(pair: Pair): WorksiteId {
  return `relation:${pair}`
}

/** The initiative's id, or undefined when the worksite is not an initiative. */
export function initiativeOf(worksite: WorksiteId | undefined): string | undefined {
  return worksite?.startsWith('initiative:') ? worksite.slice('initiative:'.length) : undefined
}

/** The pair, or undefined when the worksite is not a relation. */
export function relationOf(worksite: WorksiteId | undefined): Pair | undefined {
  return worksite?.startsWith('relation:') ? (worksite.slice('relation:'.length) as Pair) : undefined
}
