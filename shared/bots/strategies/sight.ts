import { initiativeOf, relationOf, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import { SITUATIONS, TAG_OF_ROLE, type PostureId, type RoleTag, type SituationId } from '../../base/vocabulary.ts'
import type { PublicContent } from '../../views/content-types.ts'
import type { PublicView, RevealedOrder, SeatPrivateView } from '../../views/view-types.ts'

/** All that a bot may look at: what a person in that seat sees, and no more. */
export type Sight = {
  readonly public: PublicView
  readonly me: SeatPrivateView
  readonly content: PublicContent
  /** What everybody saw at last season's reveal, for who remembers it. */
  readonly past?: Past
}

export type Past = Readonly<Record<SeatNumber, RevealedOrder>>

type HeardClue = { readonly about: string; readonly among?: readonly SituationId[] }

/** Situations still possible at a worksite, from my clues and those shown to all. */
export function candidates({ public: table, me, content }: Sight, worksite: WorksiteId): readonly SituationId[] {
  return meetingOf(table, content, worksite, [...Object.values(me.clues), ...Object.values(table.clues)])
}

/** Situations still possible for everybody at the table. */
export function commonCandidates(table: PublicView, content: PublicContent, worksite: WorksiteId): readonly SituationId[] {
  return meetingOf(table, content, worksite, Object.values(table.clues))
}

function meetingOf(table: PublicView, content: PublicContent, worksite: WorksiteId, clues: readonly HeardClue[]): readonly SituationId[] {
  if (relationOf(worksite) !== undefined) return ['conflict']
  const known = worksite === 'challenge' ? table.challenge?.situation : table.initiatives[initiativeOf(worksite) ?? '']?.situation
  if (known) return [known]
  const heard = clues.filter((clue) => clue.about === worksite && clue.among !== undefined)
  const left = SITUATIONS.filter((situation) => content.situations.includes(situation) && heard.every((clue) => clue.among!.includes(situation)))
  return left.length > 0 ? left : content.situations
}

/** The posture that carries in a situation; the words of the grid are public (GAME-NOTES 13). */
export const CARRIES: Readonly<Record<SituationId, readonly PostureId[]>> = {
  emergence: ['listening'],
  deadlock: ['expertise'],
  conflict: ['mediation'],
  distrust: ['trusted-third'],
  invisibility: ['go-between'],
  arbitration: ['sponsorship'],
  exhaustion: ['doing-with'],
}

const inPlay = new WeakMap<PublicView['seats'], SeatNumber[]>()

export function seatsInPlay({ seats }: PublicView): readonly SeatNumber[] {
  const had = inPlay.get(seats)
  if (had) return had
  const found = Object.keys(seats).map(Number).filter((seat) => !seats[seat]?.removed).sort((a, b) => a - b)
  inPlay.set(seats, found)
  return found
}

/** Those one can count on: not held by the rule of absence. */
export function seatsPresent(table: PublicView): SeatNumber[] {
  return seatsInPlay(table).filter((seat) => table.seats[seat]?.holder !== 'stand-in')
}

/** Gave nothing, as everybody saw: one no longer counts on them. */
export function isShirker(past: Past | undefined, seat: SeatNumber): boolean {
  const seen = past?.[seat]
  return seen !== undefined && seen.inPot === 0
}

export function tagAt(table: PublicView, seat: SeatNumber): RoleTag | undefined {
  const role = table.seats[seat]?.role
  return role && TAG_OF_ROLE[role]
}

export const seasonsLeft = ({ table: { season, seasons } }: PublicView): number => seasons - season
export const isLastSeason = (table: PublicView): boolean => seasonsLeft(table) <= 0

/** How far an indicator is from its horizon; 0 once reached. */
export function gapOf(table: PublicView, indicator: keyof PublicView['indicators']): number {
  const gauge = table.indicators[indicator]
  return Math.max(0, gauge.horizon - gauge.value)
}
