import type { WorksiteId } from '../base/ids.ts'
import { SITUATIONS, type PostureId, type SituationId } from '../base/vocabulary.ts'
import type { PublicContent } from '../views/content-types.ts'
import type { PublicView, SeatPrivateView } from '../views/view-types.ts'

/** All that a bot may look at: what a person in that seat sees, and no more. */
export type Sight = {
  readonly public: PublicView
  readonly me: SeatPrivateView
  readonly content: PublicContent
}

/** Situations still possible at a worksite, from my clues and those shown to all. */
export function candidates({ public: table, me, content }: Sight, worksite: WorksiteId): SituationId[] {
  if (worksite.startsWith('relation:')) return ['conflict']
  const known = worksite === 'challenge' ? table.challenge?.situation : table.initiatives[worksite.slice('initiative:'.length)]?.situation
  if (known) return [known]
  const clues = [
    ...Object.values(me.clues),
    ...Object.values(table.clues).filter((clue) => clue.among !== undefined),
  ].filter((clue) => clue.about === worksite)
  return SITUATIONS.filter((situation) => content.situations.includes(situation) && clues.every((clue) => clue.among?.includes(situation)))
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

export function seatsInPlay(table: PublicView): number[] {
  return Object.entries(table.seats)
    .filter(([, seat]) => !seat.removed)
    .map(([seat]) => Number(seat))
    .sort((a, b) => a - b)
}
