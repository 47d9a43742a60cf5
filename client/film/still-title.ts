import { seasonOf } from '../../shared/drawing/seasons.ts'
import { seatName } from '../board/naming.ts'
import { words as boardWords } from '../board/words.ts'
import type { FilmStill } from '../view-models/film.ts'
import { words } from './words.ts'

/** « Été · Révélation ». */
export function stillPlace({ season, phase }: FilmStill): string {
  const w = words()
  return w.place(boardWords().seasons[seasonOf(Math.max(1, season))], w.phases[phase])
}

/** What happens at that moment: « Le pot commun », « Hélène : une parole donnée ». */
export function stillTitle({ moment, beat, phase, view }: FilmStill): string {
  const w = words()
  if (beat) return w.beats[beat.beat] ?? ''
  if (moment.cause === 'end') return w.end
  if (moment.cause === 'phase') return w.opens[phase]
  return w.told[moment.cause]?.(moment.seat === undefined ? w.table : seatName(view, moment.seat)) ?? ''
}
