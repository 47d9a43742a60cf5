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

/** Names of pairs are read at every step of a resolution: those of the largest table are written once. */
const NAMED = 25
const DIRECTED: readonly (readonly DirectedPair[])[] = nameAll((from, to): DirectedPair => `${from}>${to}`)
const PAIRS: readonly (readonly Pair[])[] = nameAll((a, b): Pair => (a < b ? `${a}-${b}` : `${b}-${a}`))

function nameAll<T>(name: (a: SeatNumber, b: SeatNumber) => T): T[][] {
  const seats = Array.from({ length: NAMED }, (_, seat) => seat)
  return seats.map((a) => seats.map((b) => name(a, b)))
}

export function directed(from: SeatNumber, to: SeatNumber): DirectedPair {
  return DIRECTED[from]?.[to] ?? `${from}>${to}`
}

export function pairOf(a: SeatNumber, b: SeatNumber): Pair {
  return PAIRS[a]?.[b] ?? (a < b ? `${a}-${b}` : `${b}-${a}`)
}

export function seatsOfPair(pair: Pair): [SeatNumber, SeatNumber] {
  const dash = pair.indexOf('-')
  return [Number(pair.slice(0, dash)), Number(pair.slice(dash + 1))]
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
