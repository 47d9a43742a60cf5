import type { SeatNumber, WorksiteId } from '../../base/ids.ts'
import { initiativeOf, pairOf, relationOf, seatsOfPair } from '../../base/ids.ts'
import type { PostureId, SituationId } from '../../base/vocabulary.ts'
import { baseValue } from '../../engine/postures.ts'
import type { PublicContent } from '../../views/content-types.ts'
import type { PublicView } from '../../views/view-types.ts'
import { seatsInPlay, tagAt } from './sight.ts'

/** What a posture seems worth, in tenths, from the words of the grid: carries, helps, neutral, weighs. */
function worthOf(posture: PostureId, situation: SituationId): number {
  const base = baseValue(posture, situation)
  if (base >= 2) return 25
  return base === 1 ? 10 : base === 0 ? 0 : -10
}

export function concernedAt(table: PublicView, worksite: WorksiteId): readonly SeatNumber[] {
  if (worksite === 'challenge') return table.challenge ? [table.challenge.concerned.a, table.challenge.concerned.b] : []
  const pair = relationOf(worksite)
  if (pair) return seatsOfPair(pair)
  const initiative = table.initiatives[initiativeOf(worksite) ?? '']
  return initiative ? [initiative.owner] : []
}

/** Does the table seem to trust this seat? From the bands that everybody sees. */
function seemsRecognised(table: PublicView, seat: SeatNumber): boolean {
  const links = recognised.get(table) ?? new Map<SeatNumber, boolean>()
  recognised.set(table, links)
  const had = links.get(seat)
  if (had !== undefined) return had
  const others = seatsInPlay(table).filter((other) => other !== seat)
  const warm = others.filter((other) => ['trust', 'reciprocity'].includes(table.links[pairOf(seat, other)]?.band ?? 'caution'))
  const seems = 2 * warm.length > others.length
  links.set(seat, seems)
  return seems
}

const recognised = new WeakMap<PublicView, Map<SeatNumber, boolean>>()

/** Gates as anybody can guess them from what is public, in tenths. */
function gateGuess(table: PublicView, worksite: WorksiteId, seat: SeatNumber, posture: PostureId, crew: readonly SeatNumber[], known: boolean): number {
  switch (posture) {
    case 'mediation':
      return concernedAt(table, worksite).includes(seat) ? -20 : 0 - 10 * coldParties(table, worksite, seat)
    case 'sponsorship':
      return tagAt(table, seat) === 'public' || crew.some((other) => table.seats[other]?.role === 'official') ? 0 : -20
    case 'doing-with':
      return crew.some((other) => other !== seat && tagAt(table, other) === 'field') ? 10 : -10
    case 'trusted-third':
      return seemsRecognised(table, seat) ? 0 : -25
    case 'expertise':
      return known ? 0 : -10
    default:
      return 0
  }
}

function coldParties(table: PublicView, worksite: WorksiteId, seat: SeatNumber): number {
  return concernedAt(table, worksite).filter((party) => party !== seat && table.links[pairOf(party, seat)]?.band === 'distrust').length
}

export type Guess = { readonly situations: readonly SituationId[]; readonly known: boolean }

const meanWorths = new WeakMap<readonly SituationId[], Map<PostureId, number>>()

function meanWorth(posture: PostureId, situations: readonly SituationId[]): number {
  const known = meanWorths.get(situations) ?? new Map<PostureId, number>()
  meanWorths.set(situations, known)
  const had = known.get(posture)
  if (had !== undefined) return had
  const sum = situations.reduce((total, situation) => total + worthOf(posture, situation), 0)
  const mean = Math.round(sum / situations.length)
  known.set(posture, mean)
  return mean
}

/** Expected worth of a posture, in tenths: the mean over what is still possible. */
export function expectedWorth(table: PublicView, worksite: WorksiteId, seat: SeatNumber, posture: PostureId, crew: readonly SeatNumber[], { situations, known }: Guess): number {
  return meanWorth(posture, situations) + gateGuess(table, worksite, seat, posture, crew, known)
}

/** Each of the crew another posture, the best pair first: complementarity beats uniformity. Who is known by habit keeps its own. */
export function assignPostures(table: PublicView, content: PublicContent, worksite: WorksiteId, crew: readonly SeatNumber[], guess: Guess, barred: readonly PostureId[], habit: (seat: SeatNumber) => PostureId | undefined = () => undefined): Map<SeatNumber, { posture: PostureId; worth: number }> {
  const given = new Map<SeatNumber, { posture: PostureId; worth: number }>()
  const postures = content.postures.filter((posture) => !barred.includes(posture))
  const lines = crew.flatMap((seat) => postures.map((posture) => ({ seat, posture, worth: expectedWorth(table, worksite, seat, posture, crew, guess) })))
  lines.sort((a, b) => b.worth - a.worth || a.seat - b.seat)
  const taken = new Set<PostureId>()
  for (const seat of crew) {
    const posture = habit(seat)
    if (posture === undefined) continue
    given.set(seat, { posture, worth: Math.min(0, expectedWorth(table, worksite, seat, posture, crew, guess)) })
    taken.add(posture)
  }
  for (const { seat, posture, worth } of lines) {
    if (given.has(seat) || (taken.has(posture) && taken.size < postures.length)) continue
    given.set(seat, { posture, worth })
    taken.add(posture)
  }
  return given
}
